"""A stored sheet by its blocks, whether the case holds it or a staging file does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from core.cell_blocks import BLOCK_ROWS, columns_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.casefile import Case
    from core.columns import Column
    from core.intake.staged import Staged

IN_CASE = """
    SELECT position, name, first_row, first_column, rows, columns, sheet_id
    FROM sheet WHERE source_id = ? ORDER BY position"""
STAGED = """
    SELECT position, name, first_row, first_column, rows, columns, sheet_no
    FROM sheet ORDER BY position"""
BLOCK_IN_CASE = "SELECT payload FROM grid WHERE sheet_id = ? AND first_row = ?"
BLOCK_STAGED = "SELECT payload FROM grid WHERE sheet_no = ? AND first_row = ?"


@dataclass(frozen=True, slots=True)
class StoredSheet:
    """One sheet; rows and columns count from 0 within its filled box.

    Attributes:
        payload: Returns a block as it is stored, by its first row as Excel counts.
    """

    position: int
    name: str
    first_row: int
    first_column: int
    rows: int
    columns: int
    payload: Callable[[int], bytes | None]

    def blocks(self) -> Iterator[tuple[int, list[Column]]]:
        """Yield each block as its first row and its columns; blank ones have none."""
        for start in range(0, self.rows, BLOCK_ROWS):
            payload = self.payload(self.first_row + start)
            yield start, [] if payload is None else columns_of(payload)

    def reader(self) -> Callable[[int], list[Any]]:
        """Return what reads one row after another; the last blocks stay at hand."""

        @lru_cache(maxsize=4)
        def block(start: int) -> list[list[Any]]:
            payload = self.payload(self.first_row + start)
            return [] if payload is None else rows_of(payload)

        def row(number: int) -> list[Any]:
            down = number % BLOCK_ROWS
            rows = block(number - down)
            return rows[down] if down < len(rows) else []

        return row


def sheets_in_case(case: Case, source_id: int) -> list[StoredSheet]:
    """Return the sheets of a source of a case."""

    def payload(sheet: int, first_row: int) -> bytes | None:
        found = case.rows(BLOCK_IN_CASE, sheet, first_row)
        return found[0][0] if found else None

    return [_sheet(row, payload) for row in case.rows(IN_CASE, source_id)]


def sheets_staged(staged: Staged) -> list[StoredSheet]:
    """Return the sheets of a workbook that was just read."""

    def payload(sheet: int, first_row: int) -> bytes | None:
        found = staged.rows(BLOCK_STAGED, sheet, first_row)
        return found[0][0] if found else None

    return [_sheet(row, payload) for row in staged.rows(STAGED)]


def _sheet(
    row: tuple[Any, ...], payload: Callable[[int, int], bytes | None]
) -> StoredSheet:
    position, name, first_row, first_column, rows, columns, number = row
    box = (first_row, first_column, rows, columns)
    return StoredSheet(position, name, *box, partial(payload, number))
