"""The sheets of a workbook over which the first reader died.

calamine can end its process; what reads again is written in Python and cannot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.grid import Sheet
from core.intake.reader.workbook.guarding import Unreadable, guarded
from core.intake.reader.workbook.markup_overlay import about, overlay, said
from core.intake.reader.workbook.said_of_whole import whole_said
from core.intake.reader.workbook.second_reader import read_sheet_again
from core.intake.reader.workbook.sniff import Format
from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead
from core.intake.reader.workbook.workbook_xml import inspect
from core.problems import Severity

if TYPE_CHECKING:
    from core.intake.limits import Limits
    from core.intake.reader.workbook.sheet_scan import SheetScan


def read_cells_again(data: bytes, form: Format, limits: Limits) -> WorkbookRead:
    """Return every cell of the workbook at its address.

    Raises:
        Refusal: There is no second reader for the format, or it refuses as well.
    """
    if form in {Format.XLS, Format.ODS}:
        return _read_alone(data, form, limits)
    if form is not Format.XLSX:
        raise Refusal("reader_died", limit_bytes=limits.memory_bytes)
    seen = inspect(data, limits, thorough=True)
    sheets = tuple(
        _sheet(data, Sheet(name, at, [], hidden=name in seen.hidden), scan)
        for at, (name, scan) in enumerate(seen.scans.items(), start=1)
    )
    return WorkbookRead(sheets, whole_said(macros=seen.macros, links=seen.links))


def _read_alone(data: bytes, form: Format, limits: Limits) -> WorkbookRead:
    """Return the workbook as our reader for its format sees it, without calamine."""
    from core.intake.reader.workbook.formats.ods import read_ods_alone  # noqa: PLC0415
    from core.intake.reader.workbook.formats.xls import read_xls_alone  # noqa: PLC0415

    reader = read_xls_alone if form is Format.XLS else read_ods_alone
    try:
        return reader(data, limits)
    except Unreadable as error:
        raise Refusal("damaged") from error


def _sheet(data: bytes, sheet: Sheet, scan: SheetScan) -> SheetRead:
    try:
        again = guarded(lambda: read_sheet_again(data, sheet.name, scan))
    except Unreadable:
        return SheetRead(sheet, (about("sheet_unreadable", sheet, Severity.ERROR),))
    sheet.rows, sheet.first_row, sheet.first_column = again
    overlay(sheet, scan)
    return SheetRead(sheet, tuple(said(sheet, scan)))
