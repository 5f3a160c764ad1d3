"""A made workbook of export controls: items by jurisdiction, and who supplies them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import openpyxl

from bench.output_workbooks import MADE
from core.economies import load_economies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

ITEMS: Final = 1_000
JURISDICTIONS: Final = 12
SUPPLIERS: Final = 40
NODES: Final = 100
CATEGORIES: Final = 25
SLUG: Final = "bench-controls"
STATUSES: Final = (
    *("controlled", "controlled", "narrower", "not listed", "not listed", "unknown"),
    *("broader", "proposed", "not listed", "controlled", "unknown"),
)
BANNER: Final = (
    ("Dataset", SLUG),
    ("Title", "Made control lists, for measuring"),
    ("Unit", "share"),
    (),
)
HEADS: Final = {
    "item": ("Item", "Name", "Category", "Supplier node", "Weight", "Regime"),
    "jurisdiction": (
        *("Jurisdiction", "Name", "ISO3", "Role", "Country groups", "Regimes"),
    ),
    "control_entry": (
        *("Jurisdiction", "Item", "List number", "Status", "Effective date"),
        *("Citation", "Verification", "Licensing policy", "Rationale"),
    ),
    "supplier_share": ("Node", "Node name", "Economy code", "Share", "Year"),
}


def controls_workbook(jurisdictions: int = JURISDICTIONS) -> Path:
    """Return a workbook with an entry for each item in each jurisdiction, and more."""
    path = MADE / f"controls-{ITEMS}x{jurisdictions}x{SUPPLIERS}.xlsx"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        book = openpyxl.Workbook(write_only=True)
        rows = {
            "item": _items(),
            "jurisdiction": _jurisdictions(jurisdictions),
            "control_entry": _entries(jurisdictions),
            "supplier_share": _shares(),
        }
        for template, found in rows.items():
            _write(book.create_sheet(template), template, found)
        book.save(path)
    return path


def _write(sheet: Worksheet, template: str, rows: Iterator[tuple[object, ...]]) -> None:
    for row in (("Statecraft template", template), *BANNER, HEADS[template], *rows):
        sheet.append(row)


def _economies() -> list[tuple[str, str]]:
    rows = [row for row in load_economies().rows if not row.is_aggregate]
    return [(row.iso3, row.name_en) for row in rows if row.iso3 != "CHN"]


def _items() -> Iterator[tuple[object, ...]]:
    for n in range(ITEMS):
        category, node = f"Category {n % CATEGORIES + 1}", f"n{n % NODES}"
        name = f"Equipment number {n} for making what is described in its list"
        yield f"i{n}", name, category, node, 1 + n % 3, "WA" if n % 4 else "none"


def _jurisdictions(count: int) -> Iterator[tuple[object, ...]]:
    for iso3, name in _economies()[:count]:
        yield iso3, name, iso3, "coalition", "A:1", "WA"
    yield "CHN", "China", "CHN", "target", "D:5", None


def _entries(count: int) -> Iterator[tuple[object, ...]]:
    """Yield entries, every third of them in an earlier version as well."""
    for place, (iso3, _name) in enumerate(_economies()[:count]):
        for n in range(ITEMS):
            status = STATUSES[(n * 7 + place * 5 + n // 11) % len(STATUSES)]
            number = f"3B{n % 900:03}"
            rest = "Order of the ministry", "V1 list text read", "case-by-case", "NS"
            if (n + place) % 3 == 0:
                yield (
                    iso3,
                    f"i{n}",
                    number,
                    "not listed",
                    f"20{n % 9 + 10}-04-01",
                    *rest,
                )
            yield (
                iso3,
                f"i{n}",
                number,
                status,
                f"20{n % 6 + 20}-{n % 12 + 1:02}-01",
                *rest,
            )


def _shares() -> Iterator[tuple[object, ...]]:
    suppliers = ["CHN", *(iso3 for iso3, _name in _economies()[: SUPPLIERS - 1])]
    for n in range(NODES):
        heavy = [1 + (n * 13 + place * 17) % 29 for place in range(SUPPLIERS)]
        for iso3, part in zip(suppliers, heavy, strict=True):
            yield f"n{n}", f"Node {n}", iso3, part / sum(heavy), 2023
