"""Reads a workbook by calamine alone and with all that is checked, turn and turn about.

    python -m bench.reading workbook.xlsx

prints the median of the ratios of computing time.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook

from core.intake.limits import WORKSTATION
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.workbook.sniff import Format

if TYPE_CHECKING:
    from collections.abc import Callable

PAIRS = 7


def reading_ratio(data: bytes) -> float:
    """Return how many times longer reading takes than calamine takes alone."""
    pairs = [
        _seconds(lambda: read_cells(data, Format.XLSX, "bench.xlsx", WORKSTATION))
        / _seconds(lambda: _bare(data))
        for _pair in range(PAIRS)
    ]
    return median(pairs)


def _bare(data: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for at in range(len(book.sheet_names)):
        list(book.get_sheet_by_index(at).iter_rows())


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


if __name__ == "__main__":
    print(reading_ratio(Path(sys.argv[1]).read_bytes()))
