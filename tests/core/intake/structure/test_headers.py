"""Headers that are easily taken for values, titles or remarks."""

from __future__ import annotations

import pytest

from tests.core.intake.structure.pages import found, only, reason


@pytest.mark.parametrize(
    "years",
    [
        "2000|2006|2000|2005|2007",
        "2000|2005|2006|2007|2000",
        "1990|2000|2008|1990|2000",
        "2008|2000|2008|2000|1990",
    ],
)
def test_that_years_begin_anew_under_another_heading(years):
    table = only(
        "Table 1\nKind|Firms||Payroll\n"
        f"|{years}\nIron|1.5|2|3|4|5\nZinc|2.5|3|4|5|6\nTin|7|8|9|1.5|2"
    )
    assert (table.header_rows, reason(table, 2)) == ((1, 2), "periods_across")


def test_that_values_like_years_go_up_and_down_below_numbers():
    table = only(
        "Weapon|a|b|c|d\nGuns|9659|9385|1158|1022\nKnives|1828|1866|1828|1866\n"
        "Fists|962|943|905|841"
    )
    assert (table.header_rows, table.repeated_header_rows) == ((0,), ())


def test_that_two_years_may_have_lost_the_rise_of_their_footnote_mark():
    table = only("Crime in 2013 and 2014\nKind|20131|20141\nRape|20|26\nRobbery|686|5")
    assert (table.header_rows, table.first_row) == ((1,), 1)


def test_that_a_subheading_is_one_however_far_the_values_are():
    table = only(
        "Table 2\n\nKind|All firms|Firms by size\n||50 to 99\n\n\n\n"
        "FLEXIBLE TIME\nAt times\nsome|37.5|40\nmost|12|17"
    )
    assert (table.header_rows, table.group_rows) == ((2, 3), (7, 8))


def test_that_a_text_to_the_right_and_far_above_values_without_headings_is_a_remark():
    table = only("Table 3\n\n||England\n\n\n\n\nIron|1.5|2\nZinc|4|5")
    assert table.header_rows == ()


def test_that_the_heading_of_inner_labels_needs_no_blank_row_above():
    table = only(
        "Deaths by cause\nSee notes\n|Classification\nCause||All|Men|Women\n"
        "Flu|(J10)|7|1.5|2\nGout|(M10)|8|4|5"
    )
    assert table.header_rows == (2, 3)


def test_that_a_word_for_labels_is_no_title():
    table = only("Import prices\nSee notes\nCommodity\n|2019|2020\nIron|1.5|2\nTin|4|5")
    assert (table.title_rows, table.header_rows) == ((0, 1), (2, 3))


@pytest.mark.parametrize(
    "ages",
    [
        "Total|13-14|15|16|17|25-29|65 and over",
        "Total|Under 15|15|16|17|18 to 24|25+",
        "Total|<1|1-4|5|6|7-9|10 or more",
        "合計|0～4|5～9|10|11|12～14|15以上",
    ],
)
def test_that_classes_across_are_a_header(ages):
    table = only(
        f"Arrests by age\nOffence|{ages}\nTheft|70|10|11|12|13|14|10\n"
        "Arson|700|110|111|112|113|114|110"
    )
    assert table.header_rows == (1,)


def test_that_ranges_among_values_are_values():
    table = only(
        "Kind|Low|Mid|High|Top\nIron|1.5|2|3|4\nZinc|1|2-3|4|5-6\nTin|3|4|5|6.5"
    )
    assert (table.header_rows, table.last_row) == ((0,), 3)


def test_that_a_sheet_of_texts_with_years_above_is_a_table_of_texts():
    table = only(
        "Table A. Ages of school\nState|Age of attendance|||||Kindergarten\n"
        "|2000|2002|2004|2006|2007|Required|Offered\n||||||Half|Full\n"
        "Ohio|7 to 16|7 to 16|7 to 16|7 to 16|7 to 16||X\n"
        "Iowa|6 to 17|6 to 17|6 to 17|6 to 17|6 to 17|X|X\n"
        "Utah|6 to 18|6 to 18|6 to 18|6 to 18|6 to 18|X|"
    )
    assert (table.header_rows, table.last_row) == ((1, 2, 3), 6)


def test_that_a_table_with_the_header_of_one_before_the_last_is_its_own():
    tables = found(
        "Rates of all\nAge|2019|2020|2021\nyoung|1.5|2|3\nold|3|4|5\n"
        "Rates of a few\nAge|2020|2021\nyoung|1.5|2\nold|3|4\n"
        "Rates of others\nAge|2019|2020|2021\nyoung|1.5|2|3\nold|3|4|5"
    ).tables
    assert [one.header_rows for one in tables] == [(1,), (5,), (9,)]


def test_that_a_row_with_a_code_is_no_header_though_its_values_look_like_years():
    table = only(
        "State|FIPS|2004|2005\n|code|(1,000)|(1,000)\nAll|00000|1658|1614\n"
        "Ohio|01000|21.5|20\nIowa|02000|2.5|3\nUtah|04000|2.5|3"
    )
    assert (table.header_rows, table.last_row) == ((0, 1), 5)


def test_that_a_row_that_opens_with_unit_says_the_units():
    table = only(
        "Item|Homes|Price|Rooms|Days\nUnit indicator|(1,000)|(florins)|(each)|(span)\n"
        "1980|233.5|12|140|48\n1985|283.5|20|182|36"
    )
    assert (table.header_rows, reason(table, 1)) == ((0, 1), "units_of_columns")


def test_that_values_like_years_beside_two_labels_are_values():
    table = only(
        "Item|Unit|1985|1986|1987|1988\nHarvest|tons|75.5|68|59|58\n"
        "Stocks|tons|9500|9700|8800|8600\nMaize|tons|1639|1952|1695|1869\n"
        "Price|dollars|2.5|1.5|3|4"
    )
    assert (table.header_rows, table.repeated_header_rows) == ((0,), ())
    assert (table.last_row, table.label_columns) == (4, (0, 1))


def test_that_a_first_row_of_values_like_years_is_no_header():
    table = only(
        "State|Code|Owners|Renters|Both|None\nAll states|US|2004|1764|1955|1845\n"
        "Ohio|OH|159|457|163|476\nIowa|IA|160|601|164|607\nUtah|UT|194|418|197|438"
    )
    assert (table.header_rows, table.first_row, table.last_row) == ((0,), 0, 4)


def test_that_no_header_has_a_missing_number_among_its_years():
    table = only(
        "Year|Cars|Buses|Vans|Trucks\n1970|1522|1529|1925|(NA)\n"
        "1975|109|2.5|74|1.5\n1980|110|2.5|75|1.5\n1985|111|3.5|76|1.5"
    )
    assert (table.header_rows, table.last_row) == ((0,), 4)


def test_that_years_across_beside_two_headings_of_labels_are_a_header():
    table = only(
        "Exports\nState|Abbreviation|2004|2005\nOhio|OH|159|457\nIowa|IA|160|601\n"
        "Utah|UT|194|418"
    )
    assert table.header_rows == (1,)


def test_that_numbers_like_years_that_jump_to_and_fro_are_values():
    table = only(
        "Views by region\n||Total|North|East|South\n|Base|1738|1929|1671|2035\n"
        "|Higher|18%|20%|18%|19%"
    )
    assert (table.header_rows, table.last_row) == ((1,), 3)


def test_that_sums_of_classes_may_stand_before_them():
    table = only(
        "Arrests\nOffence|All ages|Under 15|Under 18|16|17|18|19|25-29\n"
        "Theft|70|10|11|12|13|14|10|9\nArson|700|110|111|112|113|114|110|99"
    )
    assert table.header_rows == (1,)


def test_that_a_heading_of_labels_with_a_year_stands_below_headings_of_values():
    table = only(
        "Table 9\n||Firms|||Employees\nBRANCH|2002\n|NAICS\n|code|2005|2006|2007|2005\n"
        "Steel|331|1.5|2|3|4\nPaper|322|2.5|3|4|5\nFood|311|5.5|3|4|5"
    )
    assert table.header_rows == (1, 2, 3, 4)


def test_that_a_header_within_may_say_nearly_the_same():
    table = only(
        "Month|2015/16|2016/17|Difference|Change\nAugust|37.5|29|8|2\nMay|34|38|3|1\n"
        "Level|2015/16|2016/17|Difference|Change since\nHigh|1.5|2|3|4"
    )
    assert table.repeated_header_rows == (3,)


@pytest.mark.parametrize("sign", ["$", "£", "¥", "US$", "-$", "$ "])
def test_that_sums_of_money_are_no_units(sign):
    table = only(
        f"Grants\nTown|2019|2020\nUlm|{sign}1,250|{sign}980\nBonn|{sign}75|{sign}1,000\n"
        f"Kiel|{sign}12.50|{sign}3,000,500"
    )
    assert (table.header_rows, table.value_columns) == ((1,), (1, 2))
    assert (table.repeated_header_rows, table.last_row) == ((), 4)


@pytest.mark.parametrize("unit", ["$1,000", "($000)", "£000s", "£ million"])
def test_that_money_in_thousands_is_a_unit(unit):
    table = only(f"Grants\nTown|Paid|Due\n|{unit}|{unit}\nUlm|1250|980\nBonn|75|10")
    assert reason(table, 2) == "units_of_columns"


def test_that_the_second_line_of_the_last_heading_is_no_remark():
    table = only(
        "Deaths\nCause|All|Men|Women|85 years\n||||and over\n"
        "|(number)|(number)|(number)|(percent)\nFlu|7|1.5|2|3\nGout|8|4|5|6"
    )
    assert table.header_rows == (1, 2, 3)


def test_that_classes_of_money_are_no_units():
    table = only(
        "Income\nTown|$10,000 to $14,999|$15,000 to $19,999|$20,000 or more\n"
        "Ulm|7|1.5|2\nBonn|8|4|5"
    )
    assert (table.header_rows, reason(table, 1)) == ((1,), "texts_above")
