"""What a staging file holds of one cell: its text, and the observation it became."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.casefile.grids import shown
from core.cell_blocks import BLOCK_ROWS, rows_of

if TYPE_CHECKING:
    from core.intake.staged import Staged
    from core.intake.staged_values import StagedSheet
    from core.observed import Observed

READ_FROM: Final = "SELECT DISTINCT dataset_no FROM part WHERE sheet_no = ?"
LAST_READ: Final = (
    "SELECT max(row) FROM (SELECT row FROM record WHERE sheet_no = ? "
    "UNION ALL SELECT row FROM problem WHERE sheet_no = ?)"
)


def block(staged: Staged, sheet: StagedSheet, row: int) -> list[list[str]]:
    """Return the texts of the block of rows that holds a row."""
    start = row - (row - sheet.first_row) % BLOCK_ROWS
    found = staged.rows(
        "SELECT payload FROM grid WHERE sheet_no = ? AND first_row = ?",
        sheet.sheet_no,
        start,
    )
    rows = rows_of(found[0][0]) if found else []
    return [[shown(cell) for cell in cells] for cells in rows]


def stored(staged: Staged, sheet: StagedSheet, row: int, column: int) -> str:
    """Return the text of a cell as it was stored; empty outside the sheet."""
    down, across = row - sheet.first_row, column - sheet.first_column
    start = row - down % BLOCK_ROWS
    found = staged.rows(
        "SELECT payload FROM grid WHERE sheet_no = ? AND first_row = ?",
        sheet.sheet_no,
        start,
    )
    if not found or down < 0 or across < 0:
        return ""
    rows = rows_of(found[0][0])
    line = rows[row - start] if row - start < len(rows) else []
    return shown(line[across]) if across < len(line) else ""


def observed_at(
    staged: Staged, sheet: StagedSheet, row: int, column: int
) -> tuple[int, Observed, int] | None:
    """Return the dataset that took a cell, its observations, and which one it is."""
    for (dataset,) in staged.rows(READ_FROM, sheet.sheet_no):
        observed = staged.observed(dataset)
        for at in observed.places("row").get(row, ()):
            if observed.at(at, "sheet", "col") == (sheet.position, column):
                return dataset, observed, at
    return None


def last_read(staged: Staged, sheet: StagedSheet) -> int:
    """Return the last row of a sheet from which anything was taken."""
    [(last,)] = staged.rows(LAST_READ, *[sheet.sheet_no] * 2)
    observed = (
        row
        for (dataset,) in staged.rows(READ_FROM, sheet.sheet_no)
        for position, row in staged.observed(dataset).cells("sheet", "row")
        if position == sheet.position
    )
    return max(last or 0, max(observed, default=0)) or sheet.first_row + sheet.rows
