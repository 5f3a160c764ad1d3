"""The stored copy of a workbook's sheets: what stands in a cell, without the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from core.cell_blocks import BLOCK_ROWS, rows_of, some_columns
from core.cell_formats import unpacked_formats
from core.columns import size

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from core.cell_formats import CellFormats
    from core.columns import Column
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


class StoredCell(NamedTuple):
    """What the case keeps of one cell of a workbook.

    Attributes:
        raw: As stored in the workbook, as text.
        format: The code of its number format; None where it is not known.
        value: As stored, as Python has it; errors and dates as JSON has them.
    """

    raw: str
    format: str | None = None
    value: Any = None


def stored_cells(
    connection: sqlite3.Connection,
    stored: Mapping[str, SheetGrid],
    places: Sequence[Place],
) -> list[StoredCell]:
    """Return cells as they were stored, in order, reading each block of rows once.

    Of a block only the columns are opened that are asked for: the cells of a sum may
    stand in hundreds of blocks.
    """
    asked: dict[tuple[str, int], dict[int, list[int]]] = {}
    for number, place in enumerate(places):
        block = (place.row - stored[place.sheet].first_row) // BLOCK_ROWS
        columns = asked.setdefault((place.sheet, block), {})
        columns.setdefault(place.column, []).append(number)
    formats = {
        sheet: _formats(connection, stored[sheet])
        for sheet in dict.fromkeys(sheet for sheet, _block in asked)
    }
    found = [StoredCell("")] * len(places)
    for (sheet, block), across in asked.items():
        grid, code = stored[sheet], formats[sheet]
        first = grid.first_row + block * BLOCK_ROWS
        columns_held = _columns(connection, grid, first, across)
        for column, numbers in across.items():
            rows = [places[number].row for number in numbers]
            values = _values(columns_held.get(column), rows, first)
            for number, row, value in zip(numbers, rows, values, strict=True):
                known = code.at(row, column) if code else None
                found[number] = StoredCell(shown(value), known, value)
    return found


def _columns(
    connection: sqlite3.Connection, grid: SheetGrid, first: int, wanted: Iterable[int]
) -> dict[int, Column]:
    """Return columns of the block that begins at a row, by Excel's numbers."""
    held = connection.execute(
        "SELECT payload FROM grid WHERE sheet_id = ? AND first_row = ?",
        (grid.sheet_id, first),
    ).fetchone()
    if held is None:
        return {}
    across = {column - grid.first_column for column in wanted}
    columns = some_columns(held[0], across)
    return {at + grid.first_column: column for at, column in columns.items()}


def _values(column: Column | None, rows: Sequence[int], first: int) -> list[Any]:
    if column is None:
        return [None] * len(rows)
    held = size(column)
    if max(rows) - first < held:
        return list(column.at([row - first for row in rows]))
    return [column.cell(row - first) if row - first < held else None for row in rows]


def _formats(connection: sqlite3.Connection, grid: SheetGrid) -> CellFormats | None:
    held = connection.execute(
        "SELECT payload FROM format WHERE sheet_id = ?", (grid.sheet_id,)
    ).fetchone()
    return unpacked_formats(held[0]) if held else None


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
