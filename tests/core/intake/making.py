"""Workbooks written by hand, so that each holds exactly what its test is about."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")

TABLE = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Economy</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>2023</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Japan</t></is></c>'
    '<c r="B2"><v>80.5</v></c></row>'
)


def cell(address: str, value: object) -> str:
    """Return the markup of a number or a text."""
    if isinstance(value, str):
        return f'<c r="{address}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{address}"><v>{value}</v></c>'


def row(number: int, *cells: str, more: str = "") -> str:
    """Return the markup of a row."""
    return f'<row r="{number}"{more}>{"".join(cells)}</row>'


def package(parts: Mapping[str, bytes | str]) -> bytes:
    """Return a zip archive of the parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def workbook(
    *sheets: str,
    names: Sequence[str] = (),
    states: Mapping[int, str] | None = None,
    before: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """Return an xlsx file whose sheets hold the given rows.

    Args:
        sheets: The markup inside each sheet's `sheetData`.
        names: The sheets' names; `Sheet1` and so on where there are none.
        states: By index, `hidden` or `veryHidden`.
        before: Markup before `sheetData`, such as `<cols>`.
        more: Further parts, or others in place of the usual ones.
    """
    titles = [*names, *(f"Sheet{n + 1}" for n in range(len(names), len(sheets)))]
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": _book(titles, states or {}),
        "xl/_rels/workbook.xml.rels": _relations(
            {
                f"rId{n + 1}": ("worksheet", f"worksheets/sheet{n + 1}.xml")
                for n in range(len(sheets))
            }
        ),
    }
    for number, rows in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}">'
            f"{before}<sheetData>{rows}</sheetData></worksheet>"
        )
    return package(parts | dict(more or {}))


def workbook_that_kills() -> bytes:
    """Return a workbook over which calamine aborts: it counts on 4 billion texts."""
    shared = (
        '<Relationship Id="rId9" Type="{}/sharedStrings" Target="sharedStrings.xml"/>'
    )
    relations = _relations({"rId1": ("worksheet", "worksheets/sheet1.xml")})
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    override = (
        '<Override PartName="/xl/sharedStrings.xml"'
        f' ContentType="{kind}.sharedStrings+xml"/>'
    )
    more = {
        "[Content_Types].xml": _content_types(1, override),
        "xl/_rels/workbook.xml.rels": relations.replace(
            "</Relationships>", shared.format(RELATIONS) + "</Relationships>"
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" count="4294967295"'
        ' uniqueCount="4294967295"><si><t>Japan</t></si></sst>',
    }
    return workbook(row(1, '<c r="A1" t="s"><v>0</v></c>'), more=more)


def compound(*entries: str) -> bytes:
    """Return the shape of a compound file whose directory holds the entries."""
    directory = b"".join(
        (entry + "\0").encode("utf-16-le").ljust(128, b"\0") for entry in entries
    )
    return COMPOUND.ljust(512, b"\0") + directory.ljust(4096, b"\0")


def _content_types(sheets: int, more: str = "") -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n + 1}.xml"'
        f' ContentType="{kind}.worksheet+xml"/>'
        for n in range(sheets)
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f"{overrides}{more}</Types>"
    )


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    written = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{written}</Relationships>'


def _book(titles: Sequence[str], states: Mapping[int, str]) -> str:
    sheets = "".join(
        f'<sheet name="{title}" sheetId="{n + 1}" r:id="rId{n + 1}"'
        f' state="{states.get(n, "visible")}"/>'
        for n, title in enumerate(titles)
    )
    spaces = f'xmlns="{MAIN}" xmlns:r="{RELATIONS}"'
    return f"<workbook {spaces}><sheets>{sheets}</sheets></workbook>"
