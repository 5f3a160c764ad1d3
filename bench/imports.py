"""What is promised of imports: against a bare parse of the same file, in the same run.

A long import is measured in rounds, and the median of the rounds counts, for what else
the machine does slows all of a round alike. Of small ones the least counts on both
sides: what else it does can only add.
"""

from __future__ import annotations

import os
import subprocess
import sys
from statistics import median
from typing import TYPE_CHECKING

from bench.importing import least_of_small, rounds
from bench.results import Result
from bench.workbooks import (
    large_publisher_workbooks,
    long_workbook,
    many_cells,
    small_publisher_workbooks,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROUNDS = 5
SMALL_ROUNDS = 3
TIMES_BARE = 10
"""A publisher's workbook may take so many times its parse."""
LEAST_SECONDS = 0.3
"""A small one may take this, however fast its parse."""


def long_import() -> Iterator[Result]:
    """Compare the import of 300,000 rows with parsing them."""
    found = rounds(long_workbook(), ROUNDS)
    by_calamine = median(each.ours / each.calamine for each in found)
    by_pandas = median(each.ours / each.pandas for each in found)
    yield Result("300,000 rows imported / bare calamine parse", by_calamine, 1.6, "x")
    yield Result("300,000 rows imported / pandas.read_excel", by_pandas, 1.0, "x")


def large_imports() -> Iterator[Result]:
    """Hold the import of a publisher's large workbook against its bare parse."""
    for path in large_publisher_workbooks():
        found = rounds(path, ROUNDS)
        by_calamine = median(each.ours / each.calamine for each in found)
        promise = f"{path.name} imported / bare calamine parse"
        yield Result(promise, by_calamine, TIMES_BARE, "x")


def small_imports() -> Iterator[Result]:
    """Hold the import of each publisher's workbook against its bare parse."""
    for path in small_publisher_workbooks():
        least = least_of_small(path, SMALL_ROUNDS)
        bound = max(TIMES_BARE * least.calamine, LEAST_SECONDS)
        promise = f"imported, a reader waiting: {path.name}"[:58]
        yield Result(promise, least.ours * 1000, bound * 1000, "ms")


def window_during_import() -> Iterator[Result]:
    """Watch the window while it imports 300,000 rows, and 3.6 million cells."""
    long = long_workbook()
    yield Result("longest gap, 300,000 rows", _least("heartbeat", long), 50, "ms")
    yield Result("300,000 rows, cancelled: obeyed", _most_of("cancel", long), 500, "ms")
    grown = _least("growth", long)
    yield Result("300,000 rows: memory of the window grows", grown, 100, "MB")
    many = many_cells()
    yield Result("longest gap, 3.6 million cells", _least("heartbeat", many), 100, "ms")


IMPORTS = (long_import, large_imports, small_imports, window_during_import)


def _least(program: str, path: Path) -> float:
    return min(float(_line(program, path)) for _run in range(3))


def _most_of(program: str, path: Path) -> float:
    return max(map(float, _line(program, path).split()))


def _line(program: str, path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "bench.programs", program, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        text=True,
    )
    return done.stdout
