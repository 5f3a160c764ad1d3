"""The sheets of an xlsx workbook: values by calamine, the rest from the markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.intake.reader.workbook.calamine_reader import CalamineSheets
from core.intake.reader.workbook.guarding import Unreadable, guarded
from core.intake.reader.workbook.markup_overlay import about, overlay, said
from core.intake.reader.workbook.package import opened
from core.intake.reader.workbook.piece_workbook import frame_of
from core.intake.reader.workbook.piecewise import Piecewise
from core.intake.reader.workbook.said_of_whole import whole_said
from core.intake.reader.workbook.second_reader import read_sheet_again
from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead
from core.intake.reader.workbook.workbook_xml import inspect, large_sheet, sheet_parts
from core.problems import Severity

if TYPE_CHECKING:
    from core.intake.limits import Limits
    from core.intake.reader.beside import AtOnce
    from core.intake.reader.workbook.grid import Sheet
    from core.intake.reader.workbook.piece_workbook import Frame
    from core.intake.reader.workbook.sheet_scan import SheetScan
    from core.intake.reader.workbook.workbook_xml import WorkbookXml


@dataclass(frozen=True, slots=True)
class Begun:
    """A workbook that has been looked through, and is being parsed."""

    seen: WorkbookXml
    pieces: Piecewise | None


def begun(data: bytes, limits: Limits, beside: AtOnce | None = None) -> Begun:
    """Look through a workbook; parse a large sheet of it beside, if there is one.

    Small sheets are looked through first, because only those can reach far beyond
    their bytes.

    Raises:
        Refusal: The workbook is not to be read as a whole.
    """
    pieces, followed = None, {}
    frame = _large_frame(data, limits) if beside else None
    if beside and frame:
        pieces = Piecewise(data, limits, frame, beside)
        followed = {frame.part: pieces.follow}
    return Begun(inspect(data, limits, followed=followed), pieces)


def _large_frame(data: bytes, limits: Limits) -> Frame | None:
    with opened(data) as archive:
        large = large_sheet(archive, limits)
        if large is None:
            return None
        sheets = {part for _name, part in sheet_parts(archive)}
        return frame_of(archive, *large, sheets)


def read_xlsx(
    data: bytes, limits: Limits, parsing: Begun | None = None
) -> WorkbookRead:
    """Return every cell of an xlsx workbook at its address.

    Raises:
        Refusal: The workbook is not to be read as a whole.
    """
    parsing = parsing or begun(data, limits)
    seen, pieces = parsing.seen, parsing.pieces
    calamine = pieces.workbook() if pieces else CalamineSheets(data, limits)
    reading = _Reading(data, calamine, seen, limits)
    sheets = reading.calamine.empty_sheets()
    read = tuple(reading.sheet(sheet, cells=cells) for sheet, cells in sheets)
    return WorkbookRead(read, whole_said(macros=seen.macros, links=seen.links))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One workbook being read."""

    data: bytes
    calamine: CalamineSheets
    seen: WorkbookXml
    limits: Limits

    def sheet(self, sheet: Sheet, *, cells: bool) -> SheetRead:
        """Return a sheet with its cells."""
        if not cells:
            return SheetRead(sheet, (about("sheet_without_cells", sheet),))
        scan = self.seen.scans.get(sheet.name)
        try:
            if scan is None:
                self.calamine.fill(sheet)
            else:
                self._fill(sheet, scan)
        except Unreadable:
            return SheetRead(sheet, (about("sheet_unreadable", sheet, Severity.ERROR),))
        problems = said(sheet, scan)
        if scan is None:
            problems.append(about("sheet_not_checked", sheet, Severity.WARNING))
        return SheetRead(sheet, tuple(problems))

    def _fill(self, sheet: Sheet, scan: SheetScan) -> None:
        if scan.adrift:
            self._fill_again(sheet, scan)
        else:
            self._fill_either_way(sheet, scan)
        overlay(sheet, scan)

    def _fill_either_way(self, sheet: Sheet, scan: SheetScan) -> None:
        try:
            self.calamine.fill(sheet)
        except Unreadable:
            self._fill_again(sheet, scan)

    def _fill_again(self, sheet: Sheet, scan: SheetScan) -> None:
        if not scan.thorough:
            scan = inspect(self.data, self.limits, thorough=True).scans[sheet.name]
        again = guarded(lambda: read_sheet_again(self.data, sheet.name, scan))
        sheet.rows, sheet.first_row, sheet.first_column = again
