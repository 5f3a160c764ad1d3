"""What is promised, and how each promise is measured.

A start is never judged alone: it is compared with a bare program of the same kind,
started turn and turn about, and the median of the pairs counts; so a slow machine, or a
slow minute of it, slows both. What has no bare program beside it is run several times,
and the least counts: what else the machine does can only add.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from statistics import median
from typing import TYPE_CHECKING

from bench.briefings import BRIEFINGS
from bench.cases import CASES
from bench.coalitions import COALITIONS
from bench.controls import CONTROLS
from bench.imports import IMPORTS
from bench.market import MARKET
from bench.parties import PARTIES
from bench.reading import reading_ratio
from bench.results import Result
from bench.tracing import TRACES
from bench.trade import TRADE
from bench.workbooks import workbooks_to_import

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS = 11
RUNS = 3
"""How often what has no bare program beside it is run."""
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
OFFSCREEN.pop("PYTHONDONTWRITEBYTECODE", None)
"""An installed program is compiled already; so is ours, after the start not counted."""


def window_on_screen() -> Iterator[Result]:
    """Compare our window with a bare one of three tabs, from start to first paint."""
    ratio = _ratio("our_window", "bare_window")
    yield Result("window on the screen / bare window with three tabs", ratio, 1.5, "x")


def first_chart() -> Iterator[Result]:
    """Compare our first chart, drawn, with importing the libraries it needs."""
    ratio = _ratio("our_chart", "bare_imports")
    promise = "first chart drawn / importing QtWidgets, pyqtgraph, pandas"
    yield Result(promise, ratio, 1.3, "x")


def selection_change() -> Iterator[Result]:
    """Time every kind of selection on the sample case until it is painted."""
    runs = [_lines("selections") for _run in range(RUNS)]
    for lines in zip(*runs, strict=True):
        name = lines[0].rsplit(" ", 1)[0]
        least = min(float(line.rsplit(" ", 1)[1]) for line in lines)
        promise = f"selection to paint, 95th percentile: {name}"
        yield Result(promise, least, 50, "ms")


def heartbeat() -> Iterator[Result]:
    """Find the longest silence of the window while workbooks are imported."""
    for workbook in workbooks_to_import():
        runs = [_lines("heartbeat", str(workbook)) for _run in range(RUNS)]
        least = min(float(line) for (line,) in runs)
        promise = f"longest gap of the window importing {workbook.name}"
        yield Result(promise[:58], least, 100, "ms")


def checks_of_cells() -> Iterator[Result]:
    """Compare reading a large workbook, checks and all, with calamine alone."""
    *_small, large = workbooks_to_import()
    ratio = reading_ratio(large.read_bytes())
    yield Result("cells read with all checks / by calamine alone", ratio, 1.3, "x")


MEASURES = (
    window_on_screen,
    first_chart,
    selection_change,
    heartbeat,
    checks_of_cells,
    *MARKET,
    *TRADE,
    *TRACES,
    *COALITIONS,
    *IMPORTS,
    *CASES,
    *CONTROLS,
    *PARTIES,
    *BRIEFINGS,
)


def _ratio(ours: str, bare: str) -> float:
    """Return the median of our durations over those of the bare ones beside them."""
    pairs = [
        _seconds_until_word(ours) / _seconds_until_word(bare)
        for _pair in range(PAIRS + 1)
    ]
    return median(pairs[1:])


def _seconds_until_word(program: str) -> float:
    """Return how long a program takes from its start until it prints a line."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bench.programs", program],
        stdout=subprocess.PIPE,
        env=OFFSCREEN,
    ) as process:
        assert process.stdout is not None  # noqa: S101  # piped above
        word = process.stdout.readline()
        taken = time.perf_counter() - start
    if not word:
        raise RuntimeError(program)
    return taken


def _lines(program: str, *words: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.programs", program, *words],
        stdout=subprocess.PIPE,
        env=OFFSCREEN,
        check=True,
        text=True,
    )
    return done.stdout.splitlines()
