"""The sheets of a workbook over which the first reader died, by openpyxl alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.cells import (
    SheetRead,
    Unreadable,
    WorkbookRead,
    guarded,
    whole_said,
)
from core.intake.reader.grid import Sheet
from core.intake.reader.markup_overlay import about, overlay, said
from core.intake.reader.refusal import Refusal
from core.intake.reader.second_reader import read_sheet_again
from core.intake.reader.sniff import Format
from core.intake.reader.workbook_xml import inspect
from core.problems import Severity

if TYPE_CHECKING:
    from core.intake.limits import Limits
    from core.intake.reader.sheet_scan import SheetScan


def read_cells_again(data: bytes, form: Format, limits: Limits) -> WorkbookRead:
    """Return every cell of the workbook at its address.

    Raises:
        Refusal: There is no second reader for the format, or it refuses as well.
    """
    if form is not Format.XLSX:
        raise Refusal("reader_died", limit_bytes=limits.memory_bytes)
    seen = inspect(data, limits)
    sheets = tuple(
        _sheet(data, Sheet(name, at, [], hidden=name in seen.hidden), scan)
        for at, (name, scan) in enumerate(seen.scans.items(), start=1)
    )
    return WorkbookRead(sheets, whole_said(seen))


def _sheet(data: bytes, sheet: Sheet, scan: SheetScan) -> SheetRead:
    try:
        again = guarded(lambda: read_sheet_again(data, sheet.name, scan))
    except Unreadable:
        return SheetRead(sheet, (about("sheet_unreadable", sheet, Severity.ERROR),))
    sheet.rows, sheet.first_row, sheet.first_column = again
    overlay(sheet, scan)
    return SheetRead(sheet, tuple(said(sheet, scan)))
