"""What a blank cell of a record takes over from above it.

A list prints a country or an item once and leaves the rows below it blank, or merges
them. Where neighbours repeat what stands above them, a blank is one.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from core.intake.reader.gathering import RecordCells
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.workbook.grid import Sheet


class Above:
    """What stands above the row that is being read."""

    def __init__(self) -> None:
        self._kept: dict[int, RecordCells] = {}

    def keep(self, at: int, cells: RecordCells, row: int) -> None:
        """Keep what a cell says for the rows below; what is right of it ends here."""
        self._kept = {other: kept for other, kept in self._kept.items() if other < at}
        self._kept[at] = {
            field: (cell[0], cell[1], row) for field, cell in cells.items()
        }

    def says(self, at: int) -> bool:
        """Return whether a cell above speaks for the column."""
        return at in self._kept

    def cells(self, at: int) -> RecordCells:
        """Return what the cell above says, with the row it stands in."""
        return self._kept.get(at, {})


def filled_columns(sheet: Sheet, binding: Binding) -> frozenset[int]:
    """Return the columns in which a cell speaks for the blank ones below it."""
    asked = (column.at for column in binding.labels if column.rule.fill_down)
    return frozenset(at for at in asked if _stands_once(sheet, binding, at))


def _stands_once(sheet: Sheet, binding: Binding, at: int) -> bool:
    across = sheet.first_column + at
    if any(
        block.first_column <= across <= block.last_column
        and block.last_row > block.first_row >= sheet.first_row + binding.start
        for block in sheet.merged
    ):
        return True
    said = [text_of(row[at]) for row in sheet.rows[binding.start : binding.end]]
    return all(one != other or not one for one, other in pairwise(said))
