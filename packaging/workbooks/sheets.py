"""Sheets in the template layout, and workbooks that come out the same every time.

A sheet is recognised by its banner, so the banner and the header row are written
here and nowhere else. The file carries no time of its own: whoever runs the script
again on the same figures gets the same bytes, and a change in a sample is a change
of its figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Font

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | float | None

WRITTEN: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - a document property has no zone
WRITTEN_IN_PARTS: Final = (2026, 1, 1, 0, 0, 0)
CREATOR: Final = "Statecraft"
BOLD: Final = Font(bold=True)
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUV"
FEWEST: Final = 11
"""So many columns are made wide at least."""
WIDTH: Final = 22
MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")

HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "output": (
        *("Economy", "Economy code", "Industry", "Industry code"),
        *("Year", "Value", "Flag", "Note"),
    ),
    "share": (
        *("Economy", "Economy code", "Industry", "Industry code", "Year"),
        *("Measure", "Value", "As printed", "Source", "Note"),
    ),
    "trade": (
        *("Reporter", "Reporter code", "Partner", "Partner code"),
        *("Product", "Product code", "Measure", "Period"),
        *("Exports", "Imports", "Flag"),
    ),
    "indicator": (
        *("Economy", "Economy code", "Indicator", "Period", "Value", "Unit"),
        *("Definition", "Source", "Note"),
    ),
    "event": ("Date", "Actor", "Target", "Kind", "Product", "Note", "Source"),
    "supplier_share": (
        *("Node", "Node name", "Economy code", "Share", "Year", "Basis", "Flag"),
        *("Source", "Note"),
    ),
    "item": (
        *("Item", "Name", "Name (Japanese)", "Category", "Domain", "Regime"),
        *("Supplier node", "Weight", "Chokepoint", "Substitutability"),
        *("Description", "Note"),
    ),
    "jurisdiction": (
        *("Jurisdiction", "Name", "Name (Japanese)", "ISO3", "Role", "Member of"),
        *("Country groups", "Regimes", "Note"),
    ),
    "control_entry": (
        *("Item", "Jurisdiction", "List", "List number", "Status", "Scope"),
        *("Parameters", "Rationale", "Regime", "Licensing policy", "Legal text"),
        *("First control date", "Announced", "Effective date", "End date"),
        *("Supersedes", "Citation", "Verification", "Verified on"),
        *("Date verification", "Note"),
    ),
    "parameter": (
        *("Item", "Jurisdiction", "List number", "Parameter", "Operator", "Value"),
        *("Upper value", "Unit", "Effective date", "Citation", "Note"),
    ),
    "control_measure": (
        *("Measure", "Title", "Type", "Description", "Jurisdiction", "List number"),
        *("Affects", "Status", "Rationale", "Licensing policy", "Announced"),
        *("Effective date", "Expires", "Citation", "URL", "Verification"),
        "Note",
    ),
    "licensing_policy": (
        *("List number", "Item", "Jurisdiction", "Destination group"),
        *("Licensing policy", "Exceptions", "Review note", "Effective date"),
        *("End date", "Citation", "Note"),
    ),
    "destination_group": (
        *("Group", "Jurisdiction", "Group name", "Member", "Citation", "Note"),
    ),
    "instrument": (
        *("Jurisdiction", "Instrument", "Availability", "As of", "Citation"),
        "Note",
    ),
    "entity": (
        *("List", "Jurisdiction", "Name", "Aliases", "Country", "Address"),
        *("Date added", "Date removed", "Requirement", "Licensing policy", "Reason"),
        "Citation",
    ),
    "item_node": (*("Item", "Node", "Proxy quality", "Source", "Note"),),
    "item_map": (
        *("Jurisdiction", "List number", "Item", "Relation", "Source", "Note"),
    ),
    "ip_exclusion": (
        *("Order", "Jurisdiction", "Instrument", "Product", "Item", "HS code"),
        *("Respondent origin", "Right", "Start", "End date", "Status"),
        *("Counterpart order", "Citation", "Note"),
    ),
    "hs_map": (
        *("HS code", "Item", "List number", "HS vintage", "Mapping quality", "Source"),
    ),
}


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """One sheet: a banner, a header row, the rows, and notes below a blank row.

    Attributes:
        banner: Key and text of each banner line after the two that name the template.
        rows: Cells in the order of the template's header.
    """

    name: str
    template: str
    banner: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    notes: tuple[str, ...] = ()

    def lines(self) -> Iterable[Sequence[Cell]]:
        """Return every row of the sheet, from the first."""
        yield ("Statecraft template", self.template)
        yield from self.banner
        yield ()
        yield HEADERS[self.template]
        yield from self.rows
        if self.notes:
            yield ()
            yield from ((note,) for note in self.notes)

    @property
    def header_row(self) -> int:
        """The number of the header row, as Excel counts."""
        return len(self.banner) + 3


@dataclass(frozen=True, slots=True)
class TextSheet:
    """A sheet of plain explanations."""

    name: str
    text: tuple[tuple[str, ...], ...]

    def lines(self) -> Iterable[Sequence[Cell]]:
        """Return every row of the sheet, from the first."""
        return self.text

    @property
    def header_row(self) -> int:
        """The number of the row in bold."""
        return 1


def write_workbook(path: Path, sheets: Iterable[TemplateSheet | TextSheet]) -> None:
    """Write the sheets to `path`, the same bytes for the same sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties = DocumentProperties(
        creator=CREATOR, lastModifiedBy=CREATOR, created=WRITTEN
    )
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.name), sheet)
    saved = BytesIO()
    book.save(saved)
    path.write_bytes(_without_times(saved.getvalue()))


def _write_sheet(page: Worksheet, sheet: TemplateSheet | TextSheet) -> None:
    page.freeze_panes = f"A{sheet.header_row + 1}"
    columns = max(FEWEST, *map(len, sheet.lines()))
    for letter in LETTERS[:columns]:
        page.column_dimensions[letter].width = WIDTH
    for row, line in enumerate(sheet.lines(), 1):
        for column, value in enumerate(line, 1):
            if value is not None:
                _write_cell(page, row, column, value)
    for cell in page[sheet.header_row]:
        cell.font = BOLD


def _write_cell(page: Worksheet, row: int, column: int, value: str | float) -> None:
    """Write a cell: text stays text, whatever sign it begins with."""
    if isinstance(value, float):
        # As text, because openpyxl itself would round to sixteen digits.
        page.cell(row, column, repr(value)).data_type = "n"
    else:
        cell = page.cell(row, column, value)
        cell.data_type = "s" if isinstance(value, str) else "n"


def _without_times(saved: bytes) -> bytes:
    fixed = BytesIO()
    stamp = WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(saved)) as old, ZipFile(fixed, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=_content_types_first):
            part = MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", old.read(name))
            entry = ZipInfo(name, WRITTEN_IN_PARTS)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, part)
    return fixed.getvalue()


def _content_types_first(name: str) -> tuple[bool, str]:
    return name != "[Content_Types].xml", name
