"""The sheets of a workbook by calamine, which is fast and believes what it reads."""

from __future__ import annotations

import io
from contextlib import suppress
from itertools import islice
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from core.intake.reader.grid import ErrorCell, Sheet
from core.intake.reader.guarding import Unreadable, guarded
from core.intake.reader.refusal import Refusal
from core.intake.reader.sheet_reach import check_grid
from core.intake.reader.workbook_xml import check_box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.intake.limits import Limits
    from core.intake.reader.grid import Value

_BLOCK: Final = 4096
"""How many rows are looked through at once for what has to be cleaned."""


class CalamineSheets:
    """A workbook opened by calamine, one sheet read at a time.

    The sheet named `first` is parsed at once.

    Raises:
        Refusal: The workbook is damaged, encrypted or has too many sheets.
    """

    def __init__(self, data: bytes, limits: Limits, first: str = "") -> None:
        try:
            book = guarded(lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)))
        except Unreadable as error:
            raise Refusal("damaged") from error
        if (count := len(book.sheets_metadata)) > limits.sheets:
            raise Refusal("too_many_sheets", count=count, limit=limits.sheets)
        self._book = book
        self._limits = limits
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
        values = self._values(sheet.position - 1)
        start, end = values.start, values.end
        if start is None or end is None:
            return
        check_grid(end[0] + 1, end[1] + 1, sheet.name)
        check_box(values.height * values.width, sheet.name, self._limits)
        rows: Iterator[list[Any]] = islice(values.iter_rows(), start[0], None)
        sheet.rows = guarded(lambda: _cleaned(list(rows)))
        sheet.first_row, sheet.first_column = start[0] + 1, start[1] + 1

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
        if not all(map(_clean_column, zip(*block, strict=True))):
            rows[at : at + _BLOCK] = [_clean_row(row) for row in block]
    return rows


def _clean_column(cells: Sequence[Any]) -> bool:
    """Return whether a column has neither empty texts nor infinite numbers.

    Adding and joining ask for the kinds of the cells without a step of Python's for
    each. The sum of numbers one of which is infinite is not finite either.
    """
    with suppress(TypeError):
        return isfinite(sum(cells))
    with suppress(TypeError):
        return bool("".join(cells)) and "" not in cells
    if "" in cells:
        return False
    return isfinite(sum([cell for cell in cells if type(cell) is float]))


def _clean_row(row: Sequence[Value]) -> list[Value]:
    return [
        None
        if cell == ""
        else ErrorCell("#NUM!")
        if type(cell) is float and not isfinite(cell)
        else cell
        for cell in row
    ]
