"""The stored copy of a workbook's sheets: what stands in a cell, without the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.cell_blocks import BLOCK_ROWS, rows_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from core.problems import Place


@dataclass(frozen=True, slots=True)
class SheetGrid:
    """One stored sheet: where its filled box lies."""

    sheet_id: int
    file: str
    name: str
    first_row: int
    first_column: int
    rows: int
    columns: int


def sheet_grids(
    connection: sqlite3.Connection, source_id: int | None = None
) -> tuple[SheetGrid, ...]:
    """Return the stored sheets of a source, or of the whole case."""
    rows = connection.execute(
        "SELECT sheet_id, source.name, sheet.name, first_row, first_column, rows, "
        "columns FROM sheet JOIN source USING (source_id) "
        "WHERE source_id = coalesce(?, source_id) ORDER BY source_id, position",
        (source_id,),
    )
    return tuple(SheetGrid(*row) for row in rows)


def grid_rows(
    connection: sqlite3.Connection, grid: SheetGrid, first_row: int
) -> list[list[str]]:
    """Return the texts of the block of rows that holds `first_row`."""
    start = first_row - (first_row - grid.first_row) % BLOCK_ROWS
    found = connection.execute(
        "SELECT payload FROM grid WHERE sheet_id = ? AND first_row = ?",
        (grid.sheet_id, start),
    ).fetchone()
    if found is None:
        return []
    return [[shown(cell) for cell in row] for row in rows_of(found[0])]


def raw_cells(
    connection: sqlite3.Connection,
    stored: Mapping[str, SheetGrid],
    places: Iterable[Place],
) -> dict[Place, str]:
    """Return cells as they were stored, reading each block of rows once."""
    blocks: dict[tuple[int, int], list[list[str]]] = {}
    found = {}
    for place in places:
        grid = stored[place.sheet]
        block, down = divmod(place.row - grid.first_row, BLOCK_ROWS)
        if (grid.sheet_id, block) not in blocks:
            blocks[grid.sheet_id, block] = grid_rows(connection, grid, place.row)
        rows, across = blocks[grid.sheet_id, block], place.column - grid.first_column
        inside = down < len(rows) and 0 <= across < len(rows[down])
        found[place] = rows[down][across] if inside else ""
    return found


def shown(cell: Any) -> str:  # noqa: ANN401  # whatever JSON can hold
    """Return a stored cell as text: numbers exactly as stored, errors as errors.

    Example:
        >>> shown(153837.091), shown(2018.0), shown(None), shown({"e": "#DIV/0!"})
        ('153837.091', '2018', '', '#DIV/0!')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dict):
        return str(cell.get("e") or cell.get("d") or "=?")
    return str(cell)
