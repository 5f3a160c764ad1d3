"""A workbook of which only the values could be read, and which says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.workbook.calamine_reader import CalamineSheets
from core.intake.reader.workbook.guarding import Unreadable
from core.intake.reader.workbook.markup_overlay import about, hidden_said
from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from core.intake.limits import Limits
    from core.intake.reader.workbook.grid import Sheet
    from core.intake.reader.workbook.sniff import Format


def read_unchecked(data: bytes, form: Format, limits: Limits) -> WorkbookRead:
    """Return the values by calamine alone.

    Raises:
        Refusal: calamine cannot read it either.
    """
    calamine = CalamineSheets(data, limits)
    sheets = calamine.empty_sheets()
    read = tuple(_sheet(calamine, sheet, cells=cells) for sheet, cells in sheets)
    warning = Severity.WARNING
    note = Problem.of("formulas_not_checked", warning, None, format=f".{form}")
    return WorkbookRead(read, (note,))


def _sheet(calamine: CalamineSheets, sheet: Sheet, *, cells: bool) -> SheetRead:
    if not cells:
        return SheetRead(sheet, (about("sheet_without_cells", sheet),))
    try:
        calamine.fill(sheet)
    except Unreadable:
        return SheetRead(sheet, (about("sheet_unreadable", sheet, Severity.ERROR),))
    return SheetRead(sheet, tuple(hidden_said(sheet)))
