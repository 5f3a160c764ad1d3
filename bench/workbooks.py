"""The workbooks whose import is watched: a sample of ours and a large made one."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGE_ROWS = 60_000
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
    large = Path("build") / "bench" / "large-trade.xlsx"
    if not large.exists():
        _write_large(large)
    yield large


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
