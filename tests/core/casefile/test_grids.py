"""The stored copy of a sheet: what stood in a cell, without the workbook."""

from __future__ import annotations

import pytest

from core.cell_blocks import BLOCK_ROWS
from core.errors import RequestError
from core.problems import Place, column_number
from tests.core.tiny import (
    DATE_AT,
    ERROR_AT,
    FORMULA_AT,
    LONG,
    NUMBER_AT,
    THING,
    TRUE_AT,
)


@pytest.fixture
def long(tiny):
    return tiny.case.sheet_grid("long.xlsx", "Data")


def raw(tiny, address):
    place = Place("Loose", int(address[1:]), column_number(address[0]))
    return tiny.case.stored_cells("long.xlsx", [place])[0].raw


def test_that_a_sheet_says_where_its_box_lies(tiny):
    loose = tiny.case.sheet_grid("long.xlsx", "Loose")
    assert (loose.first_row, loose.first_column, loose.rows, loose.columns) == (
        *(5, 3),
        *(3, 2),
    )


RAW = {
    TRUE_AT: "TRUE",
    DATE_AT: "2023-01-31",
    ERROR_AT: "#N/A",
    FORMULA_AT: "=?",
    NUMBER_AT: "153837.091",
}


@pytest.mark.parametrize(("address", "text"), RAW.items(), ids=RAW)
def test_that_a_cell_shows_as_it_was_stored(tiny, address, text):
    assert raw(tiny, address) == text


@pytest.mark.parametrize("address", ["C7", "B5", "A1", "E5", "C8", "C4", "Z99"])
def test_that_a_blank_cell_is_blank_in_the_box_and_outside(tiny, address):
    assert raw(tiny, address) == ""


def test_that_a_long_sheet_is_stored_in_blocks(tiny, long):
    first = [
        row
        for (row,) in tiny.case.rows(
            "SELECT first_row FROM grid WHERE sheet_id = ? ORDER BY 1", long.sheet_id
        )
    ]
    assert first == [1, 1 + BLOCK_ROWS]


@pytest.mark.parametrize("row", [1, BLOCK_ROWS, BLOCK_ROWS + 1, 1100])
def test_that_a_block_is_found_by_any_of_its_rows(tiny, long, row):
    block = tiny.case.grid_rows(long, row)
    sizes = (BLOCK_ROWS, long.rows - BLOCK_ROWS)
    assert len(block) == sizes[row > BLOCK_ROWS]


def test_that_there_is_no_block_below_the_sheet(tiny, long):
    assert tiny.case.grid_rows(long, 2 * BLOCK_ROWS + 1) == []


@pytest.mark.parametrize("row", [BLOCK_ROWS, BLOCK_ROWS + 1])
def test_that_cells_on_both_sides_of_a_border_are_right(tiny, row):
    year = Place("Data", row, 4)
    assert tiny.case.stored_cells("long.xlsx", [year])[0].raw == str(
        1700 + (row - LONG.first_row) % 300
    )


def test_that_cells_of_several_blocks_and_sheets_come_at_once(tiny):
    places = [
        Place("Data", LONG.first_row + 299, 5),
        Place("Loose", 5, 3),
        Place("Data", LONG.first_row + 1, 5),
    ]
    found = tiny.case.stored_cells("long.xlsx", places)
    assert [cell.raw for cell in found] == [
        str(THING[299]),
        "TRUE",
        str(THING[1]),
    ]


def test_that_a_sheet_the_case_does_not_hold_is_named(tiny):
    with pytest.raises(RequestError, match=r"no copy of sheet None of long\.xlsx"):
        tiny.case.sheet_grid("long.xlsx", "None")
    with pytest.raises(RequestError):
        tiny.case.sheet_grid("short.xlsx", "Data")
