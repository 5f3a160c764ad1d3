"""Template workbooks filled in by a test, so that each holds what its test is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Value = str | float | None


@dataclass(frozen=True)
class Filled:
    """One sheet of a template with its rows, keyed by the template's own headings."""

    template: str
    header: Sequence[str]
    rows: Sequence[Sequence[Value]]
    dataset: str = "tiny"
    unit: str = "USD million"
    name: str = "Data"
    banner: Mapping[str, str] = field(default_factory=dict)

    def lines(self):
        yield ("Statecraft template", self.template)
        yield ("Dataset", self.dataset)
        yield ("Title", f"The {self.dataset} dataset")
        yield ("Unit", self.unit)
        yield from self.banner.items()
        yield ()
        yield self.header
        yield from self.rows

    @property
    def first_row(self):
        """The number of the first row below the header."""
        return 7 + len(self.banner)


def write_workbook(path: Path, *sheets: Filled) -> Path:
    """Write the sheets to `path`, texts as texts and numbers as numbers."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for line in sheet.lines():
            page.append([None if cell is None else cell for cell in line])
    book.save(path)
    return path


def output(rows, **more):
    header = ("Economy", "Economy code", "Industry", "Industry code", "Year", "Value")
    return Filled("output", header, rows, **more)


def share(rows, **more):
    header = ("Economy", "Industry", "Industry code", "Year", "Measure", "Value")
    return Filled("share", header, rows, **{"unit": "percent", **more})


def trade(rows, **more):
    header = (
        *("Reporter", "Reporter code", "Partner", "Partner code"),
        *("Product", "Measure", "Period", "Exports", "Imports", "Flag"),
    )
    return Filled("trade", header, rows, **more)


def indicator(rows, **more):
    header = ("Economy", "Economy code", "Indicator", "Period", "Value", "Unit")
    return Filled("indicator", header, rows, **{"unit": "USD", **more})


def items(rows, **more):
    header = ("Item", "Name", "Category", "Regime", "Supplier node", "Weight")
    return Filled("item", header, rows, **{"name": "Items", **more})


def jurisdictions(rows, **more):
    header = ("Jurisdiction", "Name", "ISO3", "Role", "Country groups", "Regimes")
    return Filled("jurisdiction", header, rows, **{"name": "Jurisdictions", **more})


def entries(rows, **more):
    header = (
        *("Item", "Jurisdiction", "List number", "Status", "Rationale"),
        *("Licensing policy", "Effective date", "Citation", "Verification"),
    )
    return Filled("control_entry", header, rows, **{"name": "Controls", **more})


def suppliers(rows, **more):
    header = ("Node", "Node name", "Economy code", "Share", "Year")
    usual = {"name": "SupplierShares", "unit": "share"}
    return Filled("supplier_share", header, rows, **{**usual, **more})
