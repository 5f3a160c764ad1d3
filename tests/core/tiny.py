"""The tiny workbooks most tests of a case are about, and what stands in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from tests.core.filling import (
    entries,
    indicator,
    items,
    jurisdictions,
    output,
    share,
    suppliers,
    trade,
    write_workbook,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ECONOMIES = ("Australia", "India", "Japan", "United States", "China")
INDUSTRIES = ("C21", "C26", "C27", "C28", "C29", "C30", "J62-63")
YEARS = (2018, 2019)
MILLION = 10**6

THING = {1: 0.1234567, 299: 0.7654321}
"""Two values of the long sheet whose bytes can be found in a file."""


def made(economy: str, industry: str, year: int) -> float:
    """Return what an economy makes in the tiny dataset of output, in USD million."""
    place = (ECONOMIES.index(economy) + 1) * 100 + INDUSTRIES.index(industry) * 10
    return place + year - 2018


def output_rows() -> Iterator[tuple[object, ...]]:
    """Yield every economy, industry and year; China's C30 of 2019 is missing."""
    for economy in ECONOMIES:
        for industry in INDUSTRIES:
            for year in YEARS:
                if (economy, industry, year) != ("China", "C30", 2019):
                    value = made(economy, industry, year)
                    yield economy, None, f"Industry {industry}", industry, year, value
    yield "Atlantis", None, "Industry C26", "C26", 2018, 5
    yield "European Union", None, "Industry C26", "C26", 2018, 5000


OUTPUT = output([*output_rows()], dataset="tiny-output")

WORLD = output(
    [
        ("Japan", "JPN", "Computers", "C26", 2018, 20),
        ("United States", "USA", "Computers", "C26", 2018, 30),
        ("World", None, "Computers", "C26", 2018, 100),
        ("Japan", "JPN", "All industries", "A-U", 2018, 200),
        ("United States", "USA", "All industries", "A-U", 2018, 600),
        ("World", None, "All industries", "A-U", 2018, 2000),
        ("Japan", "JPN", "Computers", "C26", 2019, 30),
        ("United States", "USA", "Computers", "C26", 2019, 30),
        ("World", None, "Computers", "C26", 2019, 120),
    ],
    dataset="tiny-world",
)

USA = ("United States", "USA")
TRADE = trade(
    [
        (*USA, "Israel", "5080", None, "NSA", 2020, 1, 2, None),
        (*USA, "Israel", "5080", None, "NSA", 2021, 1, 3, None),
        (*USA, "Israel", "5081", None, "NSA", 2021, 10, 20, None),
        (*USA, "Israel", "5080", None, "NSA", 2022, 5, 6, "partial"),
        (*USA, "Israel", "5080", "Steel", "NSA", 2021, 0.5, 0.25, None),
        (*USA, "Israel", "5080", None, "NSA", "2021-03", 4, 1, None),
        (*USA, "Germany", "4280", None, "NSA", 2021, 7, 90, None),
        (*USA, "Germany", "4280", None, "SA", 2021, 8, 80, None),
        (*USA, "Germany", "4280", None, "NSA", 2020, 7, None, None),
        (*USA, "Sudan", "7320", None, "NSA", 2021, "n.a.", 1, None),
        (*USA, "Sudan", "7321", None, "NSA", 2021, 2, 3, None),
        (*USA, "World", None, None, "NSA", 2021, 100, 200, None),
        (*USA, "Asia", "0016", None, "NSA", 2021, 40, 50, None),
    ],
    dataset="tiny-trade",
    banner={"Partner codes": "census"},
)

CONTROLS = (
    items(
        [
            ("SCANNER", "Scanners", "Lithography", "WA", "N1", 2),
            ("RESIST", "Resists", "Materials", "WA", "N2", 1),
            ("GAS", "Gases", "Materials", "WA", None, 1),
        ],
        dataset="tiny-controls",
    ),
    jurisdictions(
        [
            ("US", "United States", "USA", "coalition", "A:1", "WA"),
            ("JP", "Japan", "JPN", "coalition", "A:1", "WA"),
            ("CN", "China", "CHN", "target", "D:5", None),
        ],
        dataset="tiny-controls",
    ),
    entries(
        [
            ("SCANNER", "US", "3B001", "controlled", "NS", "x", "2023", "15 CFR", "V1"),
            ("SCANNER", "JP", "6-17", "narrower", "NS", "x", "2023", "METI", "V1"),
            ("RESIST", "US", None, "not listed", None, None, None, "15 CFR", "V1"),
            ("RESIST", "JP", None, "unknown", None, None, None, None, "not read"),
            ("GAS", "US", "1C", "controlled", "NS", "x", "2023", "15 CFR", "V1"),
        ],
        dataset="tiny-controls",
    ),
    suppliers(
        [
            ("N1", "Scanners", "JPN", 0.3, 2019),
            ("N1", "Scanners", "USA", 0.5, 2019),
            ("N1", "Scanners", "CHN", 0.2, 2019),
        ],
        dataset="tiny-suppliers",
    ),
)

SHARE = share(
    [
        ("Japan", "Computers", "C26", 2018, "share", 12.5),
        ("Japan", "Computers", "C26", 2018, "LQ", 1.25),
        ("OECD", "Computers", "C26", 2018, "share", 60),
        ("Japan", "Electrics", "C27", 2018, "LQ", ">3"),
    ],
    dataset="tiny-share",
    banner={"Publisher": "The Tiny Press"},
)

LONG = indicator(
    [
        ("Japan", "JPN", f"Thing {n // 300}", 1700 + n % 300, THING.get(n, n), "USD")
        for n in range(1100)
    ],
    dataset="tiny-long",
)

TRUE_AT, DATE_AT, ERROR_AT, FORMULA_AT, NUMBER_AT = "C5", "D5", "C6", "D6", "D7"


def write_loose(path: Path) -> Path:
    """Write a workbook with a sheet of loose cells that begins at C5."""
    write_workbook(path, LONG)
    book = load_workbook(path)
    page = book.create_sheet("Loose")
    page[TRUE_AT] = True
    page[DATE_AT] = date(2023, 1, 31)
    page[ERROR_AT] = "#N/A"
    page[FORMULA_AT] = "=1+1"
    page[NUMBER_AT] = 153837.091
    book.save(path)
    return path


WORKBOOKS = {
    "output": (OUTPUT,),
    "world": (WORLD,),
    "trade": (TRADE,),
    "controls": CONTROLS,
    "share": (SHARE,),
}
