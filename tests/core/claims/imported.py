"""Workbooks of the test's own: random numbers, several number formats."""

from __future__ import annotations

from itertools import permutations, product
from random import Random
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ECONOMIES = (
    *(("China", "CHN"), ("Japan", "JPN"), ("United States", "USA")),
    *(("Germany", "DEU"), ("South Korea", "KOR")),
)
INDUSTRIES = ("C20", "C21", "C24", "C25", "C26", "C27", "C28", "C29", "C30", "J62-63")
YEARS = (2015, 2018, 2021)
FORMATS = ("General", "0.0", "#,##0", '#,##0.00" m"', "0.00E+00")
ITEMS = tuple(f"ITEM_{n}" for n in range(12))
MEMBERS = (("US", "USA"), ("JP", "JPN"), ("KR", "KOR"))
STATUSES = ("controlled", "controlled", "narrower", "not listed", "unknown", "broader")


def write_books(folder: Path) -> list[Path]:
    """Write output, trade, controls and suppliers, and return where."""
    dice = Random(4)  # noqa: S311  # the same numbers every time
    output = ("Economy", "Economy code", "Industry", "Industry code", "Year", "Value")
    trade = (
        *("Reporter", "Reporter code", "Partner", "Product code", "Period"),
        *("Exports", "Imports"),
    )
    return [
        _book(
            folder / "output.xlsx",
            dice,
            ("output", "USD million", output, _output(dice)),
        ),
        _book(
            folder / "trade.xlsx", dice, ("trade", "USD million", trade, _trade(dice))
        ),
        _book(folder / "controls.xlsx", dice, *_controls(dice)),
    ]


def _book(path: Path, dice: Random, *sheets: Sequence[object]) -> Path:
    book = Workbook()
    del book["Sheet"]
    for template, unit, heads, rows in sheets:
        sheet = book.create_sheet(str(template))
        dataset = (
            "own-suppliers" if template == "supplier_share" else f"own-{path.stem}"
        )
        for line in (
            ("Statecraft template", template),
            ("Dataset", dataset),
            ("Title", "Made by the test"),
            ("Unit", unit),
            (),
            heads,
            *rows,
        ):
            sheet.append(line)
        for line in sheet.iter_rows(min_row=7):
            for cell in line:
                if type(cell.value) is float:
                    cell.number_format = dice.choice(FORMATS)
    book.save(path)
    return path


def _output(dice: Random) -> Iterator[Sequence[object]]:
    for name, code in ECONOMIES:
        for industry in INDUSTRIES:
            for year in YEARS:
                value = dice.uniform(1, 9e5)
                yield name, code, f"Industry {industry}", industry, year, value


def _trade(dice: Random) -> Iterator[Sequence[object]]:
    """Yield the trade of three economies with one another, in two products.

    Of the last three years there is every month, of the others one.
    """
    for one, other in permutations(ECONOMIES[:3], 2):
        for item, year in product(("8542", "8703"), range(2001, 2023)):
            flows = dice.uniform(1, 9e5), dice.uniform(1, 9e5)
            yield *one, other[0], item, year, *flows
            for month in range(1, 13) if year >= 2020 else (3,):
                flows = dice.uniform(1, 9e4), dice.uniform(1, 9e4)
                yield *one, other[0], item, f"{year}-{month:02}", *flows


def _controls(dice: Random) -> Iterator[Sequence[object]]:
    items = ("Item", "Name", "Category", "Supplier node", "Weight", "Regime")
    yield (
        *("item", "none: rows of text", items),
        [
            (item, item, f"Kind {n % 2}", f"N{n % 5}", float(1 + n % 3), "WA")
            for n, item in enumerate(ITEMS)
        ],
    )
    heads = ("Jurisdiction", "Name", "ISO3", "Role", "Country groups", "Regimes")
    who = [(code, iso, iso, "coalition", "A", "WA") for code, iso in MEMBERS]
    target = ("CN", "China", "CHN", "target", "D", None)
    yield "jurisdiction", "none: rows of text", heads, [*who, target]
    entries = (
        *("Jurisdiction", "Item", "List number", "Status", "Effective date"),
        *("Citation", "Verification", "Licensing policy", "Rationale"),
    )
    yield (
        *("control_entry", "none: rows of text", entries),
        [
            (code, item, "1A", dice.choice(STATUSES), None, "law", "V1", None, None)
            for code, _iso in MEMBERS
            for item in ITEMS
        ],
    )
    yield (
        *("supplier_share", "share"),
        ("Node", "Node name", "Economy code", "Share", "Year"),
        [
            (f"N{n}", f"Node {n}", economy, part, 2019)
            for n in range(4)
            for economy, part in zip(
                ("USA", "JPN", "KOR", "CHN", "NLD"),
                (0.1 + n / 100, 0.2, 0.3 - n / 100, 0.15, 0.25),
                strict=True,
            )
        ],
    )
