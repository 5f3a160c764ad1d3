"""What is promised of a what-if: every coalition tried while one waits.

    python -m bench.coalitions whatif
    python -m bench.coalitions reading

print how long a full what-if takes in milliseconds, of 1,000 items, 40 suppliers each
and 12 candidates in every combination; and, as a measure of the machine, how long it
takes to look at each share and each status of the same case once.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.apart import number
from bench.controls_workbook import SLUG, controls_workbook
from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import Library

MODULE = "bench.coalitions"
RUNS = 3
REPEATS = 7
BASE, CANDIDATES = 2, 12


def coalitions() -> Iterator[Result]:
    """Try 4,096 coalitions, beside looking at every share and status once."""
    whatif = min(number(MODULE, "whatif") for _run in range(RUNS))
    reading = min(number(MODULE, "reading") for _run in range(RUNS))
    yield Result("what-if of 4,096 coalitions, 1,000 items", whatif, 300, "ms")
    promise = "what-if / looking once at every share and status"
    yield Result(promise, whatif / reading, 20, "x")


COALITIONS = (coalitions,)


def _library(folder: Path) -> Library:
    from core.casefile import Case
    from core.economies import load_economies
    from core.intake.imports import read_workbook
    from core.library import Library

    economies = load_economies()
    case = Case.create(folder / "bench.statecraft")
    with read_workbook(controls_workbook(BASE + CANDIDATES)) as staged:
        case.take_in(staged, economies)
    return Library(case, economies)


# --- each in a process of its own ---


def whatif() -> None:
    """Print how long a full what-if takes, the least of several."""
    from core.briefs.controls.brief import controls_brief
    from core.selection import Selection

    with TemporaryDirectory(prefix="statecraft-bench-") as folder:
        library = _library(Path(folder))
        selection = Selection().choosing("controls.view", ("whatif",))
        controls_brief(library, selection)  # the lists are read once, for all views
        selection = selection.choosing("controls.about", ("size",))
        taken = []
        for threshold in range(REPEATS):
            asked = selection.choosing("controls.threshold", (str(20 + threshold),))
            start = time.perf_counter()
            shown = controls_brief(library, asked).exhibit
            taken.append(time.perf_counter() - start)
            if shown is None or len(shown.table.rows) != CANDIDATES + 1:
                sys.exit("not every size of coalition was tried")
    print(min(taken) * 1000)


def reading() -> None:
    """Print how long it takes to look at each share and each status once."""
    with TemporaryDirectory(prefix="statecraft-bench-") as folder:
        table = _library(Path(folder)).controls(SLUG)
        codes = [one.jurisdiction_id for one in table.jurisdictions]
        taken = []
        for _repeat in range(REPEATS):
            start = time.perf_counter()
            for item in table.items:
                sum(table.shares[item.supplier_node].values())
                for code in codes:
                    table.entry(item.item_id, code)
            taken.append(time.perf_counter() - start)
    print(min(taken) * 1000)


if __name__ == "__main__":
    {"whatif": whatif, "reading": reading}[sys.argv[1]]()
