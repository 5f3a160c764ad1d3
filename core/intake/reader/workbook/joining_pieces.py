"""Pieces of a sheet put together: its rows, its columns, and what these say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.intake.reader.workbook.clean_cells import clean_row, is_clean
from core.intake.reader.workbook.guarding import guarded
from core.intake.reader.workbook.numbering import BLOCK, Numbering
from core.intake.reader.workbook.sheet_reach import check_grid
from core.intake.reader.workbook.workbook_xml import check_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from python_calamine import CalamineSheet

    from core.intake.limits import Limits
    from core.intake.reader.workbook.grid import Sheet, Value


class OutOfPlaceError(Exception):
    """A piece with a cell in a row that is not its own."""


class Joined:
    """The pieces of a sheet that have come so far, from the top.

    Rows and columns count from 0, as calamine's do. Pieces may have other columns than
    those before, and blank rows between them.
    """

    def __init__(self, sheet: str, limits: Limits) -> None:
        self._sheet, self._limits = sheet, limits
        self._top = self._left = 0
        self._rows: list[list[Value]] = []
        self._columns: list[list[Value]] = []
        self._numberings: list[Numbering] = []

    def add(self, rows: range, piece: CalamineSheet) -> None:
        """Add a piece whose cells stand in some rows.

        Raises:
            OutOfPlaceError: They do not.
            Refusal: The sheet is too large.
        """
        start, end = piece.start, piece.end
        if start is None or end is None:
            return
        if not (start[0] in rows and end[0] in rows):
            raise OutOfPlaceError
        self._make_room(start, end)
        before = start[1] - self._left
        after = len(self._columns) - before - piece.width
        cells: list[list[Any]] = guarded(lambda: piece.to_python(skip_empty_area=True))
        if before or after:
            cells = [[""] * before + row + [""] * after for row in cells]
        for at in range(0, len(cells), BLOCK):
            self._add(cells[at : at + BLOCK])

    def fill(self, sheet: Sheet) -> None:
        """Put the cells into the sheet."""
        if self._rows:
            said = [numbering.words() for numbering in self._numberings]
            sheet.take(self._rows, self._columns, said)
            sheet.first_row, sheet.first_column = self._top + 1, self._left + 1

    def _make_room(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Widen what there is as far as a piece reaches, and down to its first row."""
        if not self._columns:
            self._top, self._left = start
        left, right = self._left, self._left + len(self._columns)
        width = max(right, end[1] + 1) - min(left, start[1])
        check_grid(end[0] + 1, end[1] + 1, self._sheet)
        check_box((end[0] + 1 - self._top) * width, self._sheet, self._limits)
        self._widen(max(left - start[1], 0), max(end[1] + 1 - right, 0))
        blank = start[0] - self._top - len(self._rows)
        if blank > 0:
            blanks: list[list[Value]] = [[None] * width for _row in range(blank)]
            self._keep(blanks, [[None] * blank] * width)

    def _widen(self, before: int, after: int) -> None:
        if not (before or after):
            return
        rows = len(self._rows)
        self._left -= before
        self._rows = [[None] * before + row + [None] * after for row in self._rows]
        self._columns[:0] = [[None] * rows for _column in range(before)]
        self._columns += [[None] * rows for _column in range(after)]
        self._numberings[:0] = [_of_blanks(rows) for _column in range(before)]
        self._numberings += [_of_blanks(rows) for _column in range(after)]

    def _add(self, rows: list[list[Any]]) -> None:
        """Add some rows as calamine gives them."""
        turned = list(zip(*rows, strict=True))
        if all(map(is_clean, turned)):
            self._keep(rows, turned)
            return
        cleaned = [clean_row(row) for row in rows]
        self._keep(cleaned, list(zip(*cleaned, strict=True)))

    def _keep(self, rows: list[list[Value]], turned: Sequence[Sequence[Value]]) -> None:
        self._rows += rows
        for column, numbering, cells in zip(
            self._columns, self._numberings, turned, strict=True
        ):
            column.extend(cells)
            numbering.add(cells)


def _of_blanks(rows: int) -> Numbering:
    numbering = Numbering()
    numbering.add([None] * rows)
    return numbering
