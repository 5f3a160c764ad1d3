"""Grids and tables of the paper as tables of slides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exports.paper.pptx.tables import (
    HEAD_FILL,
    Cell,
    Row,
    Sheet,
    column_widths,
    is_unbroken,
)
from core.exports.paper.pptx.texts import Run
from core.exports.paper.signs import sign_of

if TYPE_CHECKING:
    from core.briefing.drawing import Grid, GridCell, GridRow
    from core.briefs.table_spec import TableCell, TableColumn, TableSpec

SIZES: Final = (14.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0)
TEXT_SIZES: Final = (11.0, 10.0, 9.0)
READABLE: Final = 10.0
"""The size of a table that goes over several slides, if its numbers allow."""
MANY_COLUMNS: Final = 16


def grid_sheet(grid: Grid, room: tuple[float, float]) -> Sheet:
    """Return a grid as large as it can be set on one slide, else in small type."""
    rows = tuple(_grid_row(row, is_text=grid.is_text) for row in grid.rows)
    heads = ("", *grid.columns)
    return _fitted(heads, rows, room, TEXT_SIZES if grid.is_text else SIZES)


def table_sheet(table: TableSpec, room: tuple[float, float]) -> Sheet:
    """Return a table of numbers as it stands below a chart on the screen."""
    heads = tuple(column.heading for column in table.columns)
    rows = tuple(Row(tuple(map(_table_cell, row, table.columns))) for row in table.rows)
    return _fitted(heads, rows, room, SIZES)


def _fitted(
    heads: tuple[str, ...],
    rows: tuple[Row, ...],
    room: tuple[float, float],
    sizes: tuple[float, ...],
) -> Sheet:
    wide, high = room
    tried = sizes[len(sizes) // 2 :] if len(heads) > MANY_COLUMNS else sizes
    sheets = [
        Sheet(heads, rows, column_widths(heads, rows, wide, size), size)
        for size in tried
    ]
    whole = [one for one in sheets if is_unbroken(one)] or sheets[-1:]
    over_slides = next((one for one in whole if one.size <= READABLE), whole[-1])
    return next((one for one in whole if one.height <= high), over_slides)


def _grid_row(row: GridRow, *, is_text: bool) -> Row:
    if not row.cells:
        return Row((Cell((Run(row.name, bold=True),), HEAD_FILL, align="l"),))
    name = Cell((Run(row.name),), align="l")
    return Row((name, *(_grid_cell(cell, is_text=is_text) for cell in row.cells)))


def _grid_cell(cell: GridCell, *, is_text: bool) -> Cell:
    signed = " ".join(filter(None, (sign_of(cell.sign), cell.text)))
    runs = tuple(_marked(cell)) if is_text else (Run(signed),)
    align = "l" if is_text else "ctr"
    return Cell(runs, cell.fill, cell.hatched, cell.ink, align)


def _marked(cell: GridCell) -> list[Run]:
    """Return a text in runs: what differs is bold, what was taken out is struck."""
    spans = sorted(
        [(*span, True) for span in cell.bold] + [(*span, False) for span in cell.struck]
    )
    runs: list[Run] = []
    at = 0
    for start, end, is_bold in spans:
        runs.append(Run(cell.text[at:start]))
        runs.append(Run(cell.text[start:end], bold=is_bold, struck=not is_bold))
        at = max(at, end)
    return [*runs, Run(cell.text[at:])]


def _table_cell(cell: TableCell, column: TableColumn) -> Cell:
    return Cell((Run(cell.text),), align="r" if column.numeric else "l")
