"""Sheets of hundreds of thousands of rows do not keep the window waiting."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from core.cell_blocks import BLOCK_ROWS
from gui.widgets.grid_model import GridModel
from gui.widgets.grid_view import GridView


@dataclass(frozen=True)
class Box:
    first_row: int = 1
    first_column: int = 1
    rows: int = 300_000
    columns: int = 9


class Counted(GridModel):
    """Counts how often Qt asks for its size, as it does for every cell it walks."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def rowCount(self, *of: object) -> int:
        self.asked += 1
        return super().rowCount(*of)


@pytest.fixture
def view(qtbot) -> GridView:
    view = GridView(cells=Counted())
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_sheet(Box(), lambda _row: [["1"] * 9] * BLOCK_ROWS)
    view.grab()
    view.cells.asked = 0
    return view


@pytest.mark.parametrize("select", ["column", "everything"])
def test_that_selecting_whole_columns_walks_through_no_cells(view, select):
    if select == "column":
        view.selectColumn(2)
    else:
        view.selectAll()
    view.grab()
    assert view.cells.asked < 20_000


def test_that_the_headers_of_a_short_sheet_still_mark_what_is_selected(view):
    view.show_sheet(Box(rows=20), lambda _row: [["1"] * 9] * 20)
    headers = (view.horizontalHeader(), view.verticalHeader())
    assert {header.selectionModel() for header in headers} == {view.selectionModel()}
