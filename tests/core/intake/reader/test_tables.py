"""The tables of small sheets, as the front shows them and as they are read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.intake.reader.guessing.tables import (
    first_text,
    inner_rows,
    layout,
    unit_around,
    value_rows,
)
from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.remarks import Remark
from tests.core.intake.reader.reading import sheet

if TYPE_CHECKING:
    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.grid import Value

PLAIN: list[list[Value]] = [
    ["Table 1. Exports (millions of dollars)"],
    [None],
    ["Country", 2019.0, 2020.0],
    ["Japan", 1.5, 2.5],
    ["China", 3.5, 4.5],
    ["Total", 5.0, 7.0],
    ["Source: customs."],
]


def only(*rows: list[Value]) -> TableStructure:
    [table] = structure_of(sheet(*rows).rows).tables
    return table


def unit_of(*rows: list[Value]) -> dict[str, str]:
    page = sheet(*rows)
    return unit_around(page, structure_of(page.rows).tables[0])


def test_that_a_unit_is_taken_from_the_title() -> None:
    assert unit_of(*PLAIN) == {"table": "millions of dollars"}


def test_that_the_scale_of_a_unit_may_stand_on_another_line() -> None:
    rows = [["Chained (2012) Dollars"], ["In millions of dollars."], *PLAIN[2:]]
    assert unit_of(*rows) == {"table": "million USD chained 2012"}


def test_that_a_second_unit_does_not_change_the_first() -> None:
    rows = [["USD million"], ["JPY billion"], *PLAIN[2:]]
    assert unit_of(*rows) == {"table": "USD million"}


def test_that_a_line_of_the_unit_alone_says_it() -> None:
    rows: list[list[Value]] = [["輸出"], ["（単位：百万円）"], *PLAIN[2:]]
    assert unit_of(*rows) == {"table": "（単位：百万円）"}


def test_that_no_unit_is_made_up() -> None:
    assert unit_of(["Exports"], *PLAIN[2:]) == {}


def test_that_a_layout_counts_as_excel_does() -> None:
    page = sheet(*PLAIN)
    page.first_row, page.first_column = 4, 2
    [table] = layout(page, structure_of(page.rows).tables)["tables"]
    assert (table["region"], table["header_rows"]) == ("B6:D9", [6])
    assert table["label_columns"] == ["B"]
    assert table["why"][1] == {
        "row": 6,
        "role": "header",
        "code": "periods_across",
        "particulars": {},
    }


def test_that_a_line_of_the_unit_is_shown_among_the_titles() -> None:
    page = sheet(["Exports"], ["Unit: USD million"], *PLAIN[2:])
    [table] = layout(page, structure_of(page.rows).tables)["tables"]
    assert table["title_rows"] == [1, 2]


def test_that_only_rows_with_values_are_read() -> None:
    table = only(
        ["Country", 2019.0, 2020.0],
        ["Europe"],
        ["Germany", 2.5, 3.5],
        ["Asia"],
        ["Japan", 2.5, 3.5],
    )
    assert (value_rows(table), inner_rows(table)) == ([2, 4], {1, 3})


def test_that_a_row_is_shown_by_its_first_text() -> None:
    assert first_text(sheet([None, " Japan ", 2.5]), 0) == "Japan"


def test_that_a_blank_row_inside_a_header_does_not_end_it() -> None:
    table = only(
        ["Country", "Exports", None],
        [None],
        [None, 2019.0, 2020.0],
        ["Japan", 1.5, 2.5],
        ["China", 1.5, 2.5],
    )
    assert table.header_rows == (0, 2)


def test_that_units_below_the_header_are_headings() -> None:
    table = only(
        ["Country", "Exports", "Imports"],
        ["Japan", 1.5, 2.5],
        [None, "USD million", "JPY billion"],
        ["China", 1.5, 2.5],
    )
    assert table.repeated_header_rows == (2,)
    assert table.why[2] == ("header", Remark("units_of_columns"))


def test_that_a_header_right_after_the_values_opens_a_table() -> None:
    rows: list[list[Value]] = [
        ["Country", "Exports", "Imports"],
        ["Japan", 1.5, 2.5],
        ["Remark"],
        ["Region", "Exports in 2020", "Imports in 2020"],
        ["Europe", 1.5, 2.5],
        ["Asia", 1.5, 2.5],
    ]
    assert len(structure_of(sheet(*rows).rows).tables) == 2


def test_that_a_value_like_a_year_is_no_header() -> None:
    table = only(
        ["Time", "Value"],
        [date(2010, 1, 1), 5.5],
        [date(2010, 2, 1), 1998.0],
        [date(2010, 3, 1), 7.5],
    )
    assert (table.header_rows, table.repeated_header_rows) == ((0,), ())


def test_that_years_in_the_first_row_are_a_header() -> None:
    table = only(["2019", "2020", "2021"], ["1.5", "2.5", "3.5"], ["1.5", "2.5", "3.5"])
    assert table.header_rows == (0,)


def test_that_a_line_with_a_date_is_no_table() -> None:
    page = sheet(["Last updated", date(2023, 1, 31)])
    assert structure_of(page.rows).tables == ()
