"""The tables of small sheets: boxes, headers, groups, notes."""

from __future__ import annotations

import pytest

from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.remarks import Remark
from tests.core.intake.structure.pages import found, only, reason, rows_of

PLAIN = """
Table 1. Exports (millions of dollars)

Country|2019|2020
Japan|1.5|2.5
China|3.5|4.5
Source: customs.
"""


def test_that_a_plain_table_is_found_with_its_box():
    table = only(PLAIN)
    box = (table.first_row, table.last_row, table.first_column, table.last_column)
    assert box == (2, 4, 0, 2)


def test_that_columns_are_labels_or_values():
    table = only(PLAIN)
    assert (table.label_columns, table.value_columns) == ((0,), (1, 2))


def test_that_lines_around_a_table_are_titles_and_notes():
    table = only(PLAIN)
    assert (table.title_rows, table.note_rows) == ((0,), (5,))


def test_that_years_over_columns_are_the_reason_for_a_header():
    assert reason(only(PLAIN), 2) == "periods_across"


def test_that_an_empty_sheet_has_no_table():
    assert found("").tables == ()
    assert structure_of([]).tables == ()


def test_that_a_page_of_remarks_is_no_table():
    structure = found("Contents\nThis workbook holds figures.\nAsk us.")
    assert (structure.tables, structure.text_rows) == ((), (0, 1, 2))


def test_that_split_headers_belong_together():
    table = only(
        "Title\n\n|2019||2020|\n\nCountry|Exports|Imports|Exports|Imports\n"
        "Japan|1.5|2|3|4\nChina|5|6|7|8"
    )
    assert table.header_rows == (2, 4)


def test_that_a_heading_before_blank_rows_is_still_a_heading():
    table = only("Title\n\nKind|Sales|Costs\n\n\n\nIron|1.5|2.5\nZinc|3.5|4")
    assert table.header_rows == (2,)


@pytest.mark.parametrize(
    "years",
    [
        "1990/91|1991/92|1992/93",
        "平成29年|平成30年|令和元年",
        "平成29年|30|令和元年",
        "H29|H30|R1|R2",
        "FY 2010|FY 2011|FY 2012",
        "2009 (p)|2010 (p)|2011 (r)",
        "20171|20181|20191",
        "1991%|1996%|2001%",
        "Jan-23|Feb-23|Mar-23",
        "1990|2000|2008|2009|1990|2000|2008|2009",
    ],
)
def test_that_periods_across_are_a_header(years):
    width = years.count("|") + 1
    numbers = "|".join(str(n + 0.5) for n in range(width))
    table = only(f"Title\n|{years}\nJapan|{numbers}\nChina|{numbers}")
    assert table.header_rows == (1,)
    assert reason(table, 1) == "periods_across"


def test_that_numbers_that_look_like_years_are_values_among_numbers():
    table = only(
        "Weapon|2003|2004|2005|2006|2007\n"
        "Guns|9659|9385|10158|10225|10086\n"
        "Knives|1828|1866|1920|1830|1796\nFists|962|943|905|841|854"
    )
    assert table.header_rows == (0,)
    assert (table.repeated_header_rows, table.last_row) == ((), 3)


def test_that_units_over_columns_are_a_header():
    table = only(
        "Item|Exports|Imports\n|(million dollars)|(percent)\nIron|1.5|2\nZinc|2|3"
    )
    assert (table.header_rows, reason(table, 1)) == ((0, 1), "units_of_columns")


def test_that_numbered_columns_are_a_header():
    table = only(
        "Item|Exports|Imports|Balance\n|(1)|(2)|(3)\nIron|10.5|22|31\nZinc|2|3|99"
    )
    assert (table.header_rows, reason(table, 1)) == ((0, 1), "columns_numbered")


def test_that_formulas_may_stand_beside_the_numbers_of_columns():
    table = only(
        "項目|産出額|中間投入|国内総生産\n|（１）|（２）|(3)=(1)-(2)\n鉱業|1.5|2|3\n製造業|4|5|6"
    )
    assert table.header_rows == (0, 1)


def test_that_a_heading_of_labels_may_stand_below_a_word_for_the_years():
    table = only("TIME|2013|2014\nGEO (Labels)\nBelgium|1.5|2\nCzechia|3|4")
    assert table.header_rows == (0, 1)


def test_that_properties_above_a_header_are_titles():
    table = only(
        "Time frequency||Annual\nUnit of measure||Volumes\n\n"
        "TIME|2013||2014||2015\nBelgium|1.5||2||5\nCzechia|3||4||6"
    )
    assert (table.title_rows, table.header_rows) == ((0, 1), (3,))


def test_that_a_unit_line_above_is_told_from_titles():
    table = only(
        "第１表　品目別輸出額\n|||（単位：百万円）\n"
        "品目|2019年|2020年|2021年\n鉄鋼|1.5|2|3\n亜鉛|4|5|6"
    )
    assert (table.title_rows, table.unit_rows, table.header_rows) == ((0,), (1,), (2,))


def test_that_a_text_set_to_the_right_heads_no_column():
    table = only(
        "Table 3\n||||England\nYear|Cases|Fines|Days|Pounds\n"
        "2019|1.5|2|3|4\n2020|5|6|7|8"
    )
    assert (table.title_rows, table.header_rows) == ((0, 1), (2,))


def test_that_a_property_of_the_sheet_is_no_heading():
    table = only(
        "Source|Census\nCountry|Year|Exports|Imports\nJapan|2019|1.5|2\nChina|2020|5|6"
    )
    assert (table.title_rows, table.header_rows) == ((0,), (1,))


def test_that_a_label_right_above_a_header_names_the_labels():
    table = only("Table 7\n\nCommodity\n|2019|2020\nIron|1.5|2\nZinc|4|5")
    assert (table.header_rows, reason(table, 2)) == ((2, 3), "heading_of_labels")


def test_that_a_label_below_a_header_without_names_may_name_the_labels():
    table = only(
        "Table 7\n||2019|2020\nEthnicity\nWhite\n|Men|1.5|2\n|Women|4|5\n"
        "Black\n|Men|1.5|2\n|Women|4|5"
    )
    assert (table.header_rows, table.group_rows) == ((1, 2), (3, 6))


def test_that_a_label_before_a_blank_row_names_the_labels():
    table = only("Table 7\n|Total|Dial-up\nState\n\nOhio|1.5|2\nIowa|4|5")
    assert table.header_rows == (1, 2)


def test_that_the_second_line_of_a_heading_belongs_to_it():
    table = only("Country|FIPS|2019|2020\n|code\nJapan|JA|1.5|2\nChina|CH|4|5")
    assert (table.header_rows, reason(table, 1)) == ((0, 1), "heading_wrapped")


def test_that_a_label_between_header_and_values_is_a_group():
    table = only("Item|2019|2020\nCURRENT DOLLARS\nIron|1.5|2\nREAL DOLLARS\nIron|4|5")
    assert (table.header_rows, table.group_rows) == ((0,), (1, 3))


def test_that_a_header_may_be_missing_and_is_missed():
    table = only("Title\n\nIron|1.5|2\nZinc|4|5")
    assert (table.header_rows, table.doubts) == ((), (Remark("header_missing"),))


def test_that_a_lone_label_right_above_values_without_header_is_their_title():
    table = only("Notes on iron\nIron|1.5|2\nZinc|4|5")
    assert table.title_rows == (0,)


def test_that_a_first_row_of_words_names_the_columns():
    table = only("Name|Town\nAnn|Ulm\nBob|Bonn\nEve|Kiel")
    assert (table.header_rows, reason(table, 0)) == ((0,), "first_full_row")


def test_that_a_table_of_texts_says_that_it_holds_no_values():
    assert Remark("values_missing") in only("Name|Town\nAnn|Ulm\nBob|Bonn").doubts


def test_that_a_list_of_tables_has_no_header():
    table = only(
        "Contents\nTable 1. Iron|Page 1\nTable 2. Zinc|Page 2\nTable 3. Tin|Page 3"
    )
    assert (table.header_rows, table.first_row) == ((), 1)


def test_that_the_header_of_texts_may_go_on():
    table = only(
        "State|Ages|Days|School||Kind|\n|||||Half|Full\n"
        "Ohio|7 to 16|a|b|c|d|e\nIowa|7 to 16|a|b|c|d|e\n"
        "Utah|7 to 16|a|b|c|d|e"
    )
    assert table.header_rows == (0, 1)


def test_that_headings_above_texts_are_stacked():
    table = only(
        "Who||Where|\nName|Born|Town|Land\nAnn|long ago|Ulm|D\nBob|once|Bonn|D"
    )
    assert table.header_rows == (0, 1)


def test_that_two_tables_below_one_another_are_told_apart():
    structure = found(
        "Table A\nAge|2019|2020\nyoung|1.5|2\nold|3|4\nTable B\n"
        "Age|2018|2019\nyoung|5.5|6\nold|7|8\nNote: none."
    )
    one, two = structure.tables
    assert (one.last_row, two.title_rows, two.header_rows) == (3, (4,), (5,))
    assert one.doubts == (Remark.of("one_of_several", count=2),)


def test_that_notes_between_tables_belong_to_the_first():
    one, two = found(
        "Table A\nAge|2019|2020\nyoung|1.5|2\nold|3|4\nNote: revised.\n\n"
        "Table B\nAge|2018|2019\nyoung|5.5|6\nold|7|8"
    ).tables
    assert (one.note_rows, two.title_rows) == ((4,), (6,))


def test_that_a_second_title_like_the_first_opens_a_table():
    one, two = found(
        "Population and capacity in May\nKind|a|b|c\nmen|1.5|2|5\n"
        "women|3|4|6\nMany remain.\nPopulation and capacity in June\n"
        "Kind|x|y|z\nmen|5.5|6|6\nwomen|7|8|6"
    ).tables
    assert (one.note_rows, two.title_rows) == ((4,), (5,))


def test_that_a_repeated_header_stays_inside_its_table():
    table = only(
        "Age|Men|Women\nyoung|1.5|2\nold|3|4\n\nAge|Men|Women\nyoung|5.5|6\nold|7|8"
    )
    assert (table.header_rows, table.repeated_header_rows) == ((0,), (4,))
    assert reason(table, 4) == "repeated_header"


def test_that_another_header_within_is_said():
    table = only("Age|Men|Women|All\nyoung|1.5|2|3\nSex|Boys|Girls|Both\nyoung|5.5|6|7")
    assert (table.repeated_header_rows, reason(table, 2)) == ((2,), "header_within")


def test_that_a_table_of_texts_below_one_of_numbers_is_found():
    one, two = found(
        "Who|2019|2020\nAnn|1.5|2\nBob|3|4\n\nReceived\nDate|Host|Kind\n"
        "May|Duke|Dinner\nJune|King|Lunch"
    ).tables
    assert (one.last_row, two.header_rows, two.label_columns) == (2, (5,), (0, 1, 2))


def test_that_a_line_about_the_sheet_is_no_table():
    table = only(
        "DAT|5-Feb-13\nTID|47.5\n\nKind|Men|Women|All\nyoung|1.5|2|3\n"
        "old|1.5|2|3\nall|3|4|6"
    )
    assert (table.first_row, table.title_rows) == (3, (0, 1))


def test_that_values_below_a_remark_are_no_part_of_the_table():
    table = only(
        "Kind|Men|Women|All\nyoung|1.5|2|3\nold|1.5|2|3\n"
        "Source: Board of Governors, flow of funds\nhttp|||-|5"
    )
    assert (table.last_row, table.note_rows) == (2, (3, 4))


def test_that_outer_labels_without_values_name_a_group():
    table = only(
        "Dimension||Category|2019|2020\nAge||young|1|2.5\n||old|3|4\n"
        "Origin|Asia\n||Japan|5|6\n||China|7|8"
    )
    assert (table.group_rows, reason(table, 3)) == ((3,), "outer_labels_only")


def test_that_a_wide_merged_label_is_one_label():
    table = only(
        "Item|2019|2020\nExports|Exports|Exports\nIron|1.5|2\n"
        "Imports|Imports|Imports\nIron|3|4"
    )
    assert table.group_rows == (1, 3)


def test_that_a_row_of_a_known_unit_without_values_is_no_group():
    table = only(
        "Item|Unit|2019|2020\nIron|tonnes|1.5|2\nZinc|tonnes|3|4\n|tonnes\n"
        "Tin|tonnes|5|6"
    )
    assert table.group_rows == ()


def test_that_the_same_decisions_follow_from_rows_cut_short():
    rows = rows_of(PLAIN)
    short = [[cell for cell in row if cell is not None] for row in rows]
    assert structure_of(short) == structure_of(rows)
