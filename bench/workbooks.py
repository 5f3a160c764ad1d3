"""The workbooks whose import is watched: a sample of ours, made ones, publishers'."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl

from bench.trade_workbook import write_trade_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGE_ROWS = 60_000
MADE = Path("build") / "bench"
PUBLISHERS = Path(__file__).parents[2] / "shared" / "data" / "publishers"
SMALL = 5_000_000
"""Bytes of a small workbook."""
LARGE_BOOK = "country.xlsx"
PARTNERS = ("China", "Japan", "Germany", "Mexico", "Canada", "Viet Nam")
BANNER = (
    ("Statecraft template", "trade"),
    ("Dataset", "bench-trade"),
    ("Title", "Made trade, for measuring"),
    ("Unit", "USD"),
    (),
    ("Reporter", "Partner", "Product", "Product code", "Period", "Exports", "Imports"),
)


def workbooks_to_import() -> Iterator[Path]:
    """Yield the workbooks, making the large one where it is not there yet."""
    yield Path(str(files("resources") / "samples" / "census-goods-balance.xlsx"))
    large = MADE / "large-trade.xlsx"
    if not large.exists():
        _write_large(large)
    yield large


def long_workbook() -> Path:
    """Return a workbook of 300,000 rows of trade in nine columns."""
    return _made("trade-300000.xlsx", 300_000)


def many_cells() -> Path:
    """Return a workbook of 3.6 million cells."""
    return _made("trade-400000.xlsx", 400_000)


def million_rows() -> Path:
    """Return a workbook of a million rows of trade in nine columns."""
    return _made("trade-1000000.xlsx", 1_000_000)


def small_publisher_workbooks() -> Iterator[Path]:
    """Yield the small workbooks of publishers; say so where they are not here."""
    for path in _of_publishers():
        if path.name != LARGE_BOOK and path.stat().st_size < SMALL:
            yield path


def large_publisher_workbooks() -> Iterator[Path]:
    """Yield the workbook with the trade of every month and country, if it is here."""
    yield from (path for path in _of_publishers() if path.name == LARGE_BOOK)


def _of_publishers() -> Iterator[Path]:
    if not PUBLISHERS.is_dir():
        print("imports of publishers' workbooks skipped: they are not here")
        return
    for path in sorted(PUBLISHERS.rglob("*.*")):
        if path.suffix in {".xlsx", ".xls", ".ods"}:
            yield path


def _made(name: str, rows: int) -> Path:
    path = MADE / name
    if not path.exists():
        write_trade_workbook(path, rows)
    return path


def _write_large(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Trade")
    for row in BANNER:
        sheet.append(row)
    for number in range(LARGE_ROWS):
        year, rest = divmod(number, LARGE_ROWS // 20)
        product, partner = divmod(rest, len(PARTNERS))
        code = f"{product:06d}"
        sheet.append(
            (
                *("United States", PARTNERS[partner], f"Product {code}", code),
                *(2000 + year, 1000.0 + number, 2000.0 + number / 7),
            )
        )
    book.save(path)
