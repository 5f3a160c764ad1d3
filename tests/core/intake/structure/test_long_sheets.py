"""Long sheets are read from a sample and lose nothing by it."""

from __future__ import annotations

from core.intake.reader.structure import sampling
from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.page import Page
from core.intake.reader.structure.styles import Merged, NoStyles, StylesOfRows

HEADER = ["Country", "Year", "Value"]


def long_sheet():
    body = [[f"C{at % 90}", 1990.0 + at % 30, at * 1.5] for at in range(9000)]
    return [["Title", None, None], HEADER, *body, ["Source: us", None, None]]


def test_that_a_long_table_has_its_whole_box():
    [table] = structure_of(long_sheet()).tables
    assert (table.first_row, table.last_row) == (1, 9001)
    assert (table.header_rows, table.note_rows) == ((1,), (9002,))


def test_that_a_label_alone_far_down_is_seen():
    rows = long_sheet()
    rows.insert(5000, ["Section two", None, None])
    [table] = structure_of(rows).tables
    assert table.group_rows == (5000,)


def test_that_a_header_far_down_is_seen():
    rows = [list(map(str, row)) for row in long_sheet()[1:-1]]
    rows.insert(5000, list(HEADER))
    [table] = structure_of(rows).tables
    assert table.repeated_header_rows == (5000,)


def test_that_most_rows_are_left_out():
    assert len(sampling.telling_rows(long_sheet())) < 4000


def test_that_short_sheets_are_looked_at_whole():
    assert len(sampling.telling_rows([["a"]] * 300)) == 300


def test_that_styles_follow_their_rows():
    class Bold(NoStyles):
        merged = (Merged(5, 5, 0, 1), Merged(6, 6, 0, 1))

        def bold(self, row, column):
            return row == 5

        def indent(self, row, column):
            return row

    styles = StylesOfRows(Bold(), [0, 5, 9])
    assert styles.merged == (Merged(1, 1, 0, 1),)
    assert (styles.bold(1, 0), styles.bold(2, 0), styles.indent(2, 0)) == (
        True,
        False,
        9,
    )


def test_that_a_cell_outside_its_row_is_empty():
    page = Page([["a"], ["b", "c"]])
    assert (page.text(0, 1), page.kind(0, 1)) == ("", ".")
