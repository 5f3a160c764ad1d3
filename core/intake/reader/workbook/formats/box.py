"""The cells of a sheet on their way from a reader of ours into the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW, LONGEST_ERROR
from core.intake.reader.workbook.error_texts import is_error
from core.intake.reader.workbook.grid import ErrorCell, Sheet, UncalculatedCell, Value
from core.intake.reader.workbook.markup_overlay import (
    about_errors,
    about_uncalculated,
    hidden_said,
)
from core.intake.reader.workbook.sheet_reach import beyond_grid
from core.intake.reader.workbook.spans import Spans
from core.intake.reader.workbook.styles import PLAIN, CellStyle, Range, Styles
from core.intake.reader.workbook.workbook_read import SheetRead
from core.intake.reader.workbook.workbook_xml import check_box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.intake.limits import Limits
    from core.problems import Problem

_MOST_MERGED: Final = 100_000
ALL_STYLES: Final = 200_000
"""Of more cells, only the styles of those that stand out are kept."""


class Box:
    """Collects the filled cells of one sheet, within the limits, at any addresses."""

    def __init__(self, sheet: Sheet, limits: Limits) -> None:
        self.sheet = sheet
        self.hidden_rows = Spans()
        self.hidden_columns = Spans()
        self._limits = limits
        self._rows: dict[int, dict[int, Value]] = {}
        self._styles: dict[int, dict[int, int]] = {}
        self._merged: list[Range] = []
        self._errors: list[str] = []
        self._filled = self._styled = self._uncalculated = 0
        self._noted_to = LAST_ROW

    def put(self, row: int, column: int, value: Value) -> None:
        """Put a value into a cell; an empty text is none.

        Raises:
            Refusal: The cell lies beyond Excel's grid, or there are too many.
        """
        if value is None or value == "":
            return
        if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
            raise beyond_grid(self.sheet.name)
        self._filled += 1
        if self._filled > self._limits.sheet_cells:
            check_box(self._filled, self.sheet.name, self._limits)
        if type(value) is ErrorCell:
            value = ErrorCell(value.text[:LONGEST_ERROR])
            self._errors.append(value.text)
        self._uncalculated += type(value) is UncalculatedCell
        self._rows.setdefault(row, {})[column] = value

    def make_room(self, cells: int) -> None:
        """Refuse the sheet before so many more cells are put into it.

        Raises:
            Refusal: There would be too many.
        """
        check_box(self._filled + cells, self.sheet.name, self._limits)

    def put_text(self, row: int, column: int, text: str) -> None:
        """Put a text into a cell, or the error it names."""
        self.put(row, column, ErrorCell(text) if is_error(text) else text)

    def style(self, row: int, column: int, kind: int, style: CellStyle) -> None:
        """Note the style of a cell, and its number among the styles of the workbook."""
        if style == PLAIN or column not in self._rows.get(row, ()):
            return
        self._styled += 1
        if self._styled == ALL_STYLES + 1:
            self._noted_to = row - 1
        if self._styled <= ALL_STYLES or style.bold or style.indent:
            self._styles.setdefault(row, {})[column] = kind

    def merge(self, block: Range) -> None:
        """Note that a block of cells is one; a single cell is that anyway."""
        if block[:2] != block[2:] and len(self._merged) < _MOST_MERGED:
            self._merged.append(block)

    def hide_rows(self, first: int, count: int = 1) -> None:
        """Note that rows are hidden."""
        self.hidden_rows.add(first, min(first + count - 1, LAST_ROW))

    def hide_columns(self, first: int, count: int = 1) -> None:
        """Note that columns are hidden."""
        self.hidden_columns.add(first, min(first + count - 1, LAST_COLUMN))

    def read(self, kinds: Iterable[CellStyle] = ()) -> SheetRead:
        """Return the sheet with the cells in it, and what there is to say about it."""
        sheet = self.sheet
        self._fill()
        sheet.styles = Styles(kinds)
        sheet.styles.noted_to = self._noted_to
        for row, styles in sorted(self._styles.items()):
            sheet.styles.add_row(row, styles)
        sheet.hidden_rows = self.hidden_rows.within(sheet.first_row, sheet.last_row)
        sheet.hidden_columns = self.hidden_columns.within(
            sheet.first_column, sheet.last_column
        )
        sheet.merged = tuple(self._merged)
        return SheetRead(sheet, (*hidden_said(sheet), *self._said()))

    def _fill(self) -> None:
        rows = self._rows
        if not rows:
            return
        first_row, last_row = min(rows), max(rows)
        first, last = min(map(min, rows.values())), max(map(max, rows.values()))
        width = last - first + 1
        check_box((last_row - first_row + 1) * width, self.sheet.name, self._limits)
        filled = []
        for number in range(first_row, last_row + 1):
            row: list[Value] = [None] * width
            for column, value in rows.pop(number, {}).items():
                row[column - first] = value
            filled.append(row)
        self.sheet.rows = filled
        self.sheet.first_row, self.sheet.first_column = first_row, first

    def _said(self) -> Iterator[Problem]:
        if self._errors:
            yield about_errors(self.sheet, self._errors)
        if self._uncalculated:
            yield about_uncalculated(self.sheet, self._uncalculated)
