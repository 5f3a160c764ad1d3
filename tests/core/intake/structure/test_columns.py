"""Columns: labels, codes, marks, values, tables side by side, fill-down."""

from __future__ import annotations

import pytest

from tests.core.intake.structure.pages import only


def code(table, column):
    return table.column_why[column][1].code


def test_that_codes_with_leading_zeros_are_labels():
    table = only("State|Number|2019|2020\nOhio|01|1.5|2\nIowa|12|4|5\nUtah|13|4|5")
    assert (table.label_columns, code(table, 1)) == ((0, 1), "leading_zeros")


@pytest.mark.parametrize("heading", ["NAICS code", "ISIC", "コード", "HTS no."])
def test_that_a_heading_of_codes_makes_labels(heading):
    table = only(f"Branch|{heading}|2019|2020\nIron|31|1.5|2\nZinc|32|4|5")
    assert (table.label_columns, code(table, 1)) == ((0, 1), "heading_names_code")


@pytest.mark.parametrize("heading", ["Year", "Fiscal year", "年度", "Time"])
def test_that_years_down_are_labels(heading):
    table = only(f"Country|{heading}|Exports|Imports\nJapan|2019|1.5|2\nJapan|2020|4|5")
    assert (table.label_columns, code(table, 1)) == ((0, 1), "times_down")


def test_that_a_year_as_value_is_no_label():
    table = only("Church|Founded in|Members\nA|1999|1.5\nB|2007|2.5")
    assert table.label_columns == (0,)


def test_that_a_leftmost_column_of_numbers_is_one_of_labels():
    table = only("Rank|Exports|Imports\n1|10.5|22\n2|5|6\n3|8|9")
    assert (table.label_columns, code(table, 0)) == ((0,), "leftmost")


def test_that_a_date_between_texts_is_a_label():
    table = only(
        "Who|Paid|Where|Sum\nAnn|2019-05-01|Ulm|1.5\n"
        "Bob|2019-05-02|Bonn|2.5\nEve|2019-05-03|Kiel|4"
    )
    assert (table.label_columns, code(table, 1)) == ((0, 1, 2), "times_down")


def test_that_a_year_between_texts_is_a_label():
    table = only(
        "Who|Born|Where|Sum|Tax\nAnn|1990|Ulm|1.5|2\nBob|1980|Bonn|2.5|2\n"
        "Eve|1995|Kiel|4|3"
    )
    assert (table.label_columns, code(table, 1)) == ((0, 1, 2), "labels_on_both_sides")


def test_that_a_rank_before_names_is_a_label():
    table = only(
        "State|Rank|Partner|a|b|c\nOhio|1|Canada|1.5|2|5\n"
        "Ohio|2|Mexico|2.5|2|5\nIowa|1|Canada|4|3|5"
    )
    assert (table.label_columns, table.value_columns) == ((0, 1, 2), (3, 4, 5))


def test_that_times_without_values_are_rows_and_no_groups():
    table = only(
        "|Measures|Value\nCountry|Time|\nWorld|2010-01-01|9.5\n|2010-02-01|\n"
        "|2010-03-01|2001\n|2010-04-01|7.5\n|2010-05-01|3.5\n|2010-06-01|4.5"
    )
    assert (table.label_columns, table.group_rows, table.last_row) == ((0, 1), (), 7)
    assert table.repeated_header_rows == ()


def test_that_a_year_over_months_is_a_group():
    table = only(
        "Month|Exports|Imports\n2019\nJan.|1.5|2\nFeb.|3|4\n2020\nJan.|5|6\nFeb.|7|8"
    )
    assert table.group_rows == (1, 4)


def test_that_values_that_look_like_years_make_no_header_in_a_list_of_years():
    table = only(
        "Year|Land|Branch|VA|GO\n1995|AUT|c1|519.5|233\n"
        "1995|AUT|c2|1985|1960\n1995|AUT|c3|13|991"
    )
    assert table.repeated_header_rows == ()


def test_that_footnote_marks_are_neither_labels_nor_values():
    table = only("State|2019||2020\nOhio|1.5|\\2|2\nIowa|4|\\3|5")
    assert (table.mark_columns, table.value_columns) == ((2,), (1, 3))


def test_that_labels_under_the_same_heading_open_a_table_beside():
    table = only(
        "Land|2019|2020|Land|2019|2020\nJapan|1.5|2|China|3|4\nIndia|5|6|Ghana|7|8"
    )
    assert (table.label_columns, table.parts) == ((0, 3), ((0, 2), (3, 5)))


def test_that_labels_beyond_an_empty_column_open_a_table_beside():
    table = only(
        "Age|2019|2020||Sex|2019|2020\nyoung|1.5|2||men|3|4\nold|5|6||women|7|8"
    )
    assert (table.label_columns, code(table, 4)) == ((0, 4), "labels_beyond_gap")
    assert table.parts == ((0, 3), (4, 6))


def test_that_a_table_alone_is_one_part():
    assert only("Age|2019|2020\nyoung|1.5|2\nold|3|4").parts == ((0, 2),)


def test_that_a_label_above_blanks_fills_down():
    table = only(
        "Year|Country|Value\n2019|Japan|1.5\n|China|2.5\n2020|Japan|3.5\n|China|4.5"
    )
    assert table.fill_down_columns == (0,)


def test_that_blanks_without_labels_beside_do_not_fill_down():
    table = only("Year|Country|Value\n2019|Japan|1.5\n||2.5\n||3.5\n||4.5")
    assert table.fill_down_columns == ()


def test_that_texts_among_values_are_doubted():
    table = only("Item|2019|2020\nIron|1.5|2\nZinc|see below|4\nTin|3|4")
    assert ("texts_among_values", (("count", 1),)) in table.doubts


def test_that_values_without_heading_are_doubted():
    table = only("Item|2019|\nIron|1.5|2\nZinc|3|4")
    assert ("headings_missing", (("count", 1),)) in table.doubts


def test_that_a_line_between_headings_is_doubted():
    table = only("Item|2019|2020\nIron|1.5|2\nZinc|3|4")
    assert table.doubts == ()


SPARSE = "\n".join(f"Item {n}|{7.5 if n == 4 else ''}|{n}.5|{n + 9}" for n in range(12))


def test_that_a_column_with_few_values_is_one_of_values():
    table = only(f"Use|1960|2000|2001\n{SPARSE}")
    assert (table.label_columns, table.value_columns) == ((0,), (1, 2, 3))


@pytest.mark.parametrize("heading", ["", "Notes"])
def test_that_a_few_small_numbers_before_values_may_be_those_of_notes(heading):
    table = only(f"Use|{heading}|2000|2001\n{SPARSE.replace('7.5', '7')}")
    assert 1 not in table.value_columns


def test_that_a_few_numbers_between_labels_are_labels():
    lines = "\n".join(
        f"Item {n}|{n if n == 4 else ''}|kind {n % 3}x|{n}.5|{n + 9}" for n in range(12)
    )
    table = only(f"Use|Lot|Kind|2000|2001\n{lines}")
    assert (table.label_columns, table.value_columns) == ((0, 1, 2), (3, 4))
