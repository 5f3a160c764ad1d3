"""What the user says of rows and columns goes before what the rules found."""

from __future__ import annotations

from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.overruling import Overruling
from tests.core.intake.structure.pages import reason, rows_of

PLAIN = """
Exports

Country|2019|2020
Japan|1.5|2.5
China|3.5|4.5
All|5|7
Source: customs.
"""
TWO_HEADERS = """
Country|Exports|Imports
as of|May|June
Japan|1.5|2.5
China|3.5|4.5
"""


def said(page, rows=None, columns=None):
    overruling = Overruling(rows or {}, columns or {})
    return structure_of(rows_of(page), None, overruling).tables


def test_that_nothing_said_changes_nothing():
    assert said(PLAIN) == structure_of(rows_of(PLAIN)).tables


def test_that_what_was_found_may_be_said_again():
    rows = {0: "title", 2: "header", 3: "value", 4: "value", 6: "note"}
    [plain] = structure_of(rows_of(PLAIN)).tables
    [table] = said(PLAIN, rows, {0: "label", 1: "value", 2: "value"})
    assert (table.header_rows, table.label_columns, table.value_columns) == (
        plain.header_rows,
        plain.label_columns,
        plain.value_columns,
    )


def test_that_the_reason_of_a_role_is_that_the_user_said_so():
    [table] = said(PLAIN, {5: "total"})
    assert (table.total_rows, reason(table, 5)) == ((5,), "said_by_user")


def test_that_a_row_above_joins_the_header():
    [table] = said(PLAIN, {0: "header"})
    assert table.header_rows == (0, 2)
    assert table.title_rows == ()


def test_that_a_header_with_values_above_it_makes_them_titles():
    [table] = said(PLAIN, {4: "header"})
    assert (table.header_rows, table.title_rows) == ((4,), (0, 2, 3))


def test_that_headings_are_those_of_the_rows_said():
    [table] = said(TWO_HEADERS, {1: "note"})
    assert table.header_paths[1] == ("Exports",)


def test_that_a_row_of_values_may_be_said_to_be_a_group():
    [table] = said(PLAIN, {4: "group"})
    assert table.group_rows == (4,)


def test_that_a_note_may_be_said_to_hold_values():
    page = "Country|2019\nJapan|1.5\nChina|2.5\n\nestimated, not published\nKorea|3.5"
    [table, *_] = said(page, {5: "value"})
    assert table.last_row == 5


def test_that_columns_are_what_the_user_says():
    [table] = said(PLAIN, {}, {1: "label"})
    assert (table.label_columns, table.value_columns) == ((0, 1), (2,))


def test_that_an_ignored_column_is_neither_label_nor_value():
    [table] = said(PLAIN, {}, {2: "ignored"})
    assert 2 not in (*table.label_columns, *table.value_columns)


def test_that_where_all_headers_are_said_no_other_row_is_one():
    page = "Area|2022|2023|2024\nChina|1|2|3\nFrance|3|4|5"
    overruling = Overruling({0: "header"}, {}, whole=True)
    [table] = structure_of(rows_of(page), None, overruling).tables
    assert (table.header_rows, table.last_row) == ((0,), 2)


def test_that_a_header_begins_a_table_where_none_was_found():
    page = "About this file\nKind|Note\nIron|rusts\nZinc|shines"
    tables = said(page, {1: "header"}, {0: "label", 1: "value"})
    assert [table.header_rows for table in tables] == [(1,)]


def test_that_rows_beyond_the_sheet_are_passed_over():
    assert said(PLAIN, {99: "header"}) == structure_of(rows_of(PLAIN)).tables


def test_that_all_rows_may_be_said_to_be_notes():
    assert said(PLAIN, dict.fromkeys(range(7), "note")) == ()
