"""Made workbooks of output by economy, industry and year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl

from core.economies import load_economies

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE = Path("build") / "bench"
ECONOMIES, INDUSTRIES, YEARS = 200, 50, 30
FIRST_YEAR = 1991
BANNER = (
    ("Statecraft template", "output"),
    ("Dataset", "bench-output"),
    ("Title", "Made output, for measuring"),
    ("Unit", "USD million"),
    (),
    ("Economy", "Industry", "Industry code", "Year", "Value"),
)
FIGURE = (
    "market_share/dataset=bench-output/economy=JPN/industry=A-U"
    f"/period={FIRST_YEAR + YEARS - 1}"
)
"""Rests on a world of 10,000 cells, one in thirty rows of the sheet."""


def output_workbook(industries: int = INDUSTRIES) -> Path:
    """Return a workbook with a row for a year of an industry of an economy."""
    path = MADE / f"output-{ECONOMIES * industries * YEARS}.xlsx"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Output")
        for row in (*BANNER, *_rows(industries)):
            sheet.append(row)
        book.save(path)
    return path


def _rows(industries: int) -> Iterator[tuple[object, ...]]:
    names = [row.name_en for row in load_economies().rows][:ECONOMIES]
    for place, name in enumerate(names):
        for industry in range(industries):
            for year in range(YEARS):
                value = 1000.0 + place * 7 + industry * 3 + year / 8
                code = f"B{industry + 10}"
                yield name, f"Industry {code}", code, FIRST_YEAR + year, value
