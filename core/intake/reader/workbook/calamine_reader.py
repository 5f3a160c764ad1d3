"""The sheets of a workbook by calamine, which is fast and believes what it reads."""

from __future__ import annotations

import io
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.clean_cells import clean_row, is_clean
from core.intake.reader.workbook.grid import Sheet
from core.intake.reader.workbook.guarding import Unreadable, guarded
from core.intake.reader.workbook.sheet_reach import check_grid
from core.intake.reader.workbook.workbook_xml import check_box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.limits import Limits
    from core.intake.reader.workbook.grid import Value
    from core.intake.reader.workbook.joining_pieces import Joined

_BLOCK: Final = 4096
"""How many rows are looked through at once for what has to be cleaned."""


class CalamineSheets:
    """A workbook opened by calamine, one sheet read at a time.

    The sheet named `first` is parsed at once. One that was parsed in pieces comes by
    its name with its cells, or with None where calamine gave it up.

    Raises:
        Refusal: The workbook is damaged, encrypted or has too many sheets.
    """

    def __init__(
        self,
        data: bytes,
        limits: Limits,
        first: str = "",
        pieces: tuple[str, Joined | None] | None = None,
    ) -> None:
        try:
            book = guarded(lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)))
        except Unreadable as error:
            raise Refusal("damaged") from error
        if (count := len(book.sheets_metadata)) > limits.sheets:
            raise Refusal("too_many_sheets", count=count, limit=limits.sheets)
        self._book = book
        self._limits = limits
        self._pieces = dict([pieces] if pieces else ())
        names = [meta.name for meta in book.sheets_metadata]
        self._first = names.index(first) if first in names else None
        self._parsed = None if self._first is None else self._parse(self._first)

    def empty_sheets(self) -> Iterator[tuple[Sheet, bool]]:
        """Yield each sheet without its cells, and whether it can have any."""
        for at, meta in enumerate(self._book.sheets_metadata):
            sheet = Sheet(meta.name, at + 1, [])
            sheet.hidden = meta.visible is not SheetVisibleEnum.Visible
            yield sheet, meta.typ is SheetTypeEnum.WorkSheet

    def fill(self, sheet: Sheet) -> None:
        """Put the cells into a sheet.

        Raises:
            Unreadable: calamine gave up on the sheet.
            Refusal: It is too large.
        """
        if sheet.name in self._pieces:
            self._fill_joined(sheet)
            return
        values = self._values(sheet.position - 1)
        start, end = values.start, values.end
        if start is None or end is None:
            return
        check_grid(end[0] + 1, end[1] + 1, sheet.name)
        check_box(values.height * values.width, sheet.name, self._limits)
        rows: Iterator[list[Any]] = islice(values.iter_rows(), start[0], None)
        sheet.rows = guarded(lambda: _cleaned(list(rows)))
        sheet.first_row, sheet.first_column = start[0] + 1, start[1] + 1

    def _fill_joined(self, sheet: Sheet) -> None:
        joined = self._pieces.pop(sheet.name)
        if joined is None:
            raise Unreadable
        joined.fill(sheet)

    def _values(self, at: int) -> CalamineSheet:
        if at != self._first:
            return guarded(lambda: self._book.get_sheet_by_index(at))
        parsed, self._parsed = self._parsed, None
        if parsed is None:
            raise Unreadable
        return parsed

    def _parse(self, at: int) -> CalamineSheet | None:
        with suppress(Unreadable):
            return guarded(lambda: self._book.get_sheet_by_index(at))
        return None


def _cleaned(rows: list[list[Value]]) -> list[list[Value]]:
    """Return the rows with nothing in blank cells and no number that is none."""
    for at in range(0, len(rows), _BLOCK):
        block = rows[at : at + _BLOCK]
        if not all(map(is_clean, zip(*block, strict=True))):
            rows[at : at + _BLOCK] = [clean_row(row) for row in block]
    return rows
