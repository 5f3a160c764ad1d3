"""Binary workbooks of Excel 2007 and later: values by calamine, the rest by us."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.calamine_reader import CalamineSheets
from core.intake.reader.workbook.formats.xlsb_records import records, wide_text
from core.intake.reader.workbook.formats.xlsb_scan import scan_sheet
from core.intake.reader.workbook.formats.xlsb_styles import cell_styles
from core.intake.reader.workbook.guarding import Unreadable, guarded
from core.intake.reader.workbook.markup_overlay import about, overlay, said
from core.intake.reader.workbook.package import (
    check_markup,
    check_sizes,
    markup,
    opened,
    text_of,
)
from core.intake.reader.workbook.said_of_whole import whole_said
from core.intake.reader.workbook.sniff import Format
from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead
from core.intake.reader.workbook.workbook_xml import check_box
from core.problems import Problem, Severity

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator, Mapping

    from core.intake.limits import Limits
    from core.intake.reader.workbook.grid import Sheet
    from core.intake.reader.workbook.sheet_scan import SheetScan

_SHEET = 156
_LINK = "xl/externalLinks/"


def read_xlsb(data: bytes, limits: Limits) -> WorkbookRead:
    """Return every cell of a workbook at its address.

    Raises:
        Refusal: It is not to be read as a whole.
    """
    with opened(data) as archive:
        check_sizes(archive, limits)
        check_markup(archive)
        parts = archive.namelist()
        try:
            scans = dict(guarded(lambda: list(_scans(archive, limits))))
        except Unreadable as error:
            raise Refusal("damaged") from error
    calamine = CalamineSheets(data, limits)
    sheets = calamine.empty_sheets()
    read = tuple(_sheet(calamine, sheet, scans, cells=cells) for sheet, cells in sheets)
    links = sum(part.startswith(_LINK) and part.endswith(".bin") for part in parts)
    problems = whole_said(macros="xl/vbaProject.bin" in parts, links=links)
    if any(scan and scan.formulas for scan in scans.values()):
        always = Problem.of(
            "formulas_always_valued", Severity.NOTE, None, format=f".{Format.XLSB}"
        )
        problems = (*problems, always)
    return WorkbookRead(read, problems)


def _sheet(
    calamine: CalamineSheets,
    sheet: Sheet,
    scans: Mapping[str, SheetScan | None],
    *,
    cells: bool,
) -> SheetRead:
    if not cells:
        return SheetRead(sheet, (about("sheet_without_cells", sheet),))
    scan = scans.get(sheet.name)
    unreadable = about("sheet_unreadable", sheet, Severity.ERROR)
    if scan is None and sheet.name in scans:
        # calamine would take any number in such records for true.
        return SheetRead(sheet, (unreadable,))
    try:
        calamine.fill(sheet)
    except Unreadable:
        return SheetRead(sheet, (unreadable,))
    if scan is None:
        unchecked = about("sheet_not_checked", sheet, Severity.WARNING)
        return SheetRead(sheet, (*said(sheet, None), unchecked))
    overlay(sheet, scan)
    return SheetRead(sheet, tuple(said(sheet, scan)))


def _scans(
    archive: zipfile.ZipFile, limits: Limits
) -> Iterator[tuple[str, SheetScan | None]]:
    """Yield what is seen of each sheet; None where its records make no sense."""
    stored = {name.lower(): name for name in archive.namelist()}
    targets, styles = _targets(archive), stored.get("xl/styles.bin")
    kinds = cell_styles([text_of(archive, styles)] if styles else [])
    for name, relation in _named(archive):
        part = stored.get(targets.get(relation, "").lower())
        if part is None:
            continue
        try:
            scan = scan_sheet(markup(archive, part), name, kinds)
        except Unreadable:
            yield name, None
        else:
            check_box(scan.cells, name, limits)
            yield name, scan


def _named(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Return the name and the relation of each sheet."""
    found = []
    for code, record in records([text_of(archive, "xl/workbook.bin")]):
        if code == _SHEET:
            relation, end = wide_text(record, 8)
            found.append((wide_text(record, end)[0], relation))
    return found


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    text = text_of(archive, "xl/_rels/workbook.bin.rels")
    try:
        root = ET.fromstring(text or b"<none/>")  # noqa: S314  # no document type gets here
    except ET.ParseError as error:
        raise Refusal("damaged") from error
    return {
        one.get("Id", ""): posixpath.normpath(
            posixpath.join("/xl", one.get("Target", ""))
        ).lstrip("/")
        for one in root
        if one.get("Type", "").endswith("/worksheet")
    }
