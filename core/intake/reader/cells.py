"""The sheets of a workbook: values by calamine, the rest from the markup."""

from __future__ import annotations

import io
from dataclasses import dataclass
from itertools import islice
from math import isfinite
from typing import TYPE_CHECKING, Final

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from core.intake.reader.delimited import read_text
from core.intake.reader.grid import ErrorCell, Sheet, Value
from core.intake.reader.markup_overlay import about, overlay, said
from core.intake.reader.refusal import Refusal
from core.intake.reader.second_reader import read_sheet_again
from core.intake.reader.sniff import Format
from core.intake.reader.workbook_xml import (
    WorkbookXml,
    check_box,
    check_zip,
    inspect,
)
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeVar

    from core.intake.limits import Limits
    from core.intake.reader.sheet_scan import SheetScan

    T = TypeVar("T")

_GIVES_UP: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    SyntaxError,  # which is how ElementTree says that markup is not well formed
    TypeError,
    ValueError,
)
"""What openpyxl raises over contents it did not expect."""


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet and what there is to say about it."""

    sheet: Sheet
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkbookRead:
    """All sheets, in their order, and what there is to say about the whole."""

    sheets: tuple[SheetRead, ...]
    problems: tuple[Problem, ...] = ()


class Unreadable(Exception):  # noqa: N818  # caught where a sheet is read
    """A parser gave up on what it was asked for."""


def read_cells(data: bytes, form: Format, name: str, limits: Limits) -> WorkbookRead:
    """Return every cell of the workbook at its address.

    Raises:
        Refusal: The workbook is not to be read as a whole.
    """
    if form is Format.TEXT:
        sheet, problems = read_text(data, name, limits)
        return WorkbookRead((SheetRead(sheet),), tuple(problems))
    if form is Format.XLSX:
        seen = inspect(data, limits)
        return WorkbookRead(_sheets(data, seen, limits), whole_said(seen))
    if form in {Format.XLSB, Format.ODS}:
        check_zip(data, limits)
    note = Problem.of("formulas_not_checked", Severity.NOTE, None, format=f".{form}")
    return WorkbookRead(_sheets(data, None, limits), (note,))


def whole_said(seen: WorkbookXml) -> tuple[Problem, ...]:
    """Return what the user should know about a workbook besides its sheets."""
    problems = []
    if seen.macros:
        problems.append(Problem.of("macros_present", Severity.NOTE))
    if seen.links:
        problems.append(
            Problem.of("links_present", Severity.NOTE, None, count=seen.links)
        )
    return tuple(problems)


def _sheets(
    data: bytes, seen: WorkbookXml | None, limits: Limits
) -> tuple[SheetRead, ...]:
    try:
        workbook = guarded(lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)))
    except Unreadable as error:
        raise Refusal("damaged") from error
    if len(workbook.sheets_metadata) > limits.sheets:
        count = len(workbook.sheets_metadata)
        raise Refusal("too_many_sheets", count=count, limit=limits.sheets)
    reading = _Reading(data, workbook, seen, limits)
    return tuple(reading.sheet(at) for at in range(len(workbook.sheets_metadata)))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One workbook being read."""

    data: bytes
    workbook: CalamineWorkbook
    seen: WorkbookXml | None
    limits: Limits

    def sheet(self, at: int) -> SheetRead:
        """Return the sheet at an index counted from 0."""
        meta = self.workbook.sheets_metadata[at]
        sheet = Sheet(meta.name, at + 1, [])
        sheet.hidden = meta.visible is not SheetVisibleEnum.Visible
        if meta.typ is not SheetTypeEnum.WorkSheet:
            return SheetRead(sheet, (about("sheet_without_cells", sheet),))
        scan = self.seen.scans.get(meta.name) if self.seen else None
        try:
            self._fill(sheet, at, scan)
        except Unreadable:
            return SheetRead(sheet, (about("sheet_unreadable", sheet, Severity.ERROR),))
        problems = said(sheet, scan)
        if self.seen and scan is None:
            problems.append(about("sheet_not_checked", sheet, Severity.WARNING))
        return SheetRead(sheet, tuple(problems))

    def _fill(self, sheet: Sheet, at: int, scan: SheetScan | None) -> None:
        if scan is None:
            self._fill_fast(sheet, at)
            return
        if scan.unplaced:  # only openpyxl can tell which of its cells are errors
            self._fill_again(sheet, scan)
        else:
            self._fill_either_way(sheet, at, scan)
        overlay(sheet, scan)

    def _fill_either_way(self, sheet: Sheet, at: int, scan: SheetScan) -> None:
        try:
            self._fill_fast(sheet, at)
        except Unreadable:
            self._fill_again(sheet, scan)

    def _fill_again(self, sheet: Sheet, scan: SheetScan) -> None:
        again = guarded(lambda: read_sheet_again(self.data, sheet.name, scan))
        sheet.rows, sheet.first_row, sheet.first_column = again

    def _fill_fast(self, sheet: Sheet, at: int) -> None:
        values = guarded(lambda: self.workbook.get_sheet_by_index(at))
        start, end = values.start, values.end
        if start is None or end is None:
            return
        check_box(values.height * values.width, sheet.name, self.limits)
        rows = islice(values.iter_rows(), start[0], None)
        sheet.rows = guarded(lambda: [_clean(row) for row in rows])
        sheet.first_row, sheet.first_column = start[0] + 1, start[1] + 1


def _clean(row: Iterable[Value]) -> list[Value]:
    return [
        None
        if value == ""
        else ErrorCell("#NUM!")
        if isinstance(value, float) and not isfinite(value)
        else value
        for value in row
    ]


def guarded(work: Callable[[], T]) -> T:
    """Do what calamine or openpyxl may fail at, in whatever way it fails.

    A panic of calamine's is a BaseException of a class that cannot be imported.
    """
    try:
        return work()
    except PasswordError as error:
        raise Refusal("encrypted") from error
    except (CalamineError, *_GIVES_UP) as error:
        raise Unreadable from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable from error
