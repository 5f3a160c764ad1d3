"""An xlsx workbook as its markup describes it: sheets, their parts, and the rest."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias
from xml.etree import ElementTree as ET

from core.intake.limits import MEGABYTE
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.package import (
    check_markup,
    check_sizes,
    markup,
    opened,
    text_of,
)
from core.intake.reader.workbook.sheet_scan import scan
from core.intake.reader.workbook.style_xml import cell_styles

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable, Iterator, Mapping

    from core.intake.limits import Limits
    from core.intake.reader.workbook.sheet_scan import SheetScan
    from core.intake.reader.workbook.styles import CellStyle

Follow: TypeAlias = "Callable[[Iterator[bytes]], Iterator[bytes]]"
"""Passes markup on as it comes."""

_RELATION_ID: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_LARGE: Final = 8 * MEGABYTE
_MOST_STYLE_BYTES: Final = 32 * MEGABYTE


@dataclass(frozen=True, slots=True)
class WorkbookXml:
    """What was seen in the markup of a workbook before its values were read."""

    scans: Mapping[str, SheetScan]
    """By the name of the sheet."""
    hidden: frozenset[str]
    """The names of hidden sheets."""
    macros: bool
    links: int
    """How many other files the workbook refers to."""


def inspect(
    data: bytes,
    limits: Limits,
    *,
    thorough: bool = False,
    followed: Mapping[str, Follow] = MappingProxyType({}),
) -> WorkbookXml:
    """Return what an xlsx file is made of, after checking it against the limits.

    Args:
        data: The file.
        limits: What it may cost.
        thorough: See every address, however large the sheets.
        followed: By the part of a sheet, who sees its markup go by.

    Raises:
        Refusal: It is too large, damaged, or holds what no workbook should.
    """
    with opened(data) as archive:
        check_sizes(archive, limits)
        parts = sheet_parts(archive)
        kinds = _kinds(archive)
        if len(parts) > limits.sheets:
            raise Refusal("too_many_sheets", count=len(parts), limit=limits.sheets)
        scans = {}
        for name, part in parts:
            seen = followed.get(part, iter)(markup(archive, part))
            scans[name] = scan(seen, name, kinds, thorough=thorough)
            check_box(scans[name].cells, name, limits)
        check_markup(archive, besides={part for _, part in parts})
        hidden = _hidden_sheets(archive)
        names = archive.namelist()
    links = sum(_is_link(name) for name in names)
    return WorkbookXml(scans, hidden, "xl/vbaProject.bin" in names, links)


def large_sheet(archive: zipfile.ZipFile, limits: Limits) -> tuple[str, str] | None:
    """Return the name and the part of the largest sheet if its markup is large.

    Raises:
        Refusal: The workbook is too large, or damaged.
    """
    check_sizes(archive, limits)
    sizes = {
        sheet: archive.getinfo(sheet[1]).file_size for sheet in sheet_parts(archive)
    }
    largest = max(sizes, key=sizes.__getitem__, default=("", ""))
    return largest if sizes.get(largest, 0) >= _LARGE else None


def _is_link(name: str) -> bool:
    return posixpath.dirname(name) == "xl/externalLinks" and name.endswith(".xml")


def _kinds(archive: zipfile.ZipFile) -> tuple[CellStyle, ...]:
    """Return the styles the workbook defines; none where they are too many to hold."""
    stored = {part.filename.lower(): part for part in archive.infolist()}
    part = stored.get("xl/styles.xml")
    if part is None or part.file_size > _MOST_STYLE_BYTES:
        return ()
    return cell_styles(text_of(archive, part.filename))


def check_box(cells: int, sheet: str, limits: Limits) -> None:
    """Refuse a sheet whose filled box is larger than the limit."""
    if cells > limits.sheet_cells:
        limit = limits.sheet_cells
        raise Refusal("sheet_too_large", sheet=sheet, cells=cells, limit=limit)


def sheet_parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Return the name and the part of each sheet that holds cells."""
    targets = _targets(archive)
    stored = {name.lower(): name for name in archive.namelist()}
    parts = []
    for sheet in _elements(archive, "xl/workbook.xml", "sheet"):
        relation = next((sheet[key] for key in _RELATION_ID if key in sheet), "")
        part = stored.get(targets.get(relation, "").lower())
        if part:
            parts.append((sheet.get("name", ""), part))
    return parts


def _hidden_sheets(archive: zipfile.ZipFile) -> frozenset[str]:
    sheets = _elements(archive, "xl/workbook.xml", "sheet")
    return frozenset(
        sheet.get("name", "")
        for sheet in sheets
        if sheet.get("state", "visible") != "visible"
    )


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    relations = _elements(archive, "xl/_rels/workbook.xml.rels", "Relationship")
    return {
        relation.get("Id", ""): _part_name(relation.get("Target", ""))
        for relation in relations
        if relation.get("Type", "").endswith("/worksheet")
    }


def _part_name(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _elements(
    archive: zipfile.ZipFile, part: str, name: str
) -> list[Mapping[str, str]]:
    """Return the attributes of all elements with a name, whatever its namespace."""
    try:
        root = ET.fromstring(text_of(archive, part) or b"<none/>")  # noqa: S314  # no document type gets here
    except ET.ParseError as error:
        raise Refusal("damaged") from error
    return [e.attrib for e in root.iter() if e.tag.rpartition("}")[2] == name]
