"""What is promised of the export controls tab, however many items are listed.

    python -m bench.controls painting case.statecraft
    python -m bench.controls bare

print the 95th percentile in milliseconds of a choice until the matrix is painted, and
of a plain table of Qt that is filled with as many words, for comparison.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.apart import number, painted, percentile
from bench.controls_workbook import ITEMS, JURISDICTIONS, SLUG, controls_workbook
from bench.output_workbooks import MADE
from bench.programs import end
from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULE = "bench.controls"
RUNS = 3
REPEATS = 6
TURNS = 20


def controls() -> Iterator[Result]:
    """Measure a case of 1,000 items in 12 jurisdictions."""
    case = str(controls_case())
    painting = min(number(MODULE, "painting", case) for _run in range(RUNS))
    yield Result(
        "1,000 x 12: matrix painted on a choice, 95th perc.", painting, 50, "ms"
    )
    bare = min(number(MODULE, "bare") for _run in range(RUNS))
    yield Result("1,000 x 12: matrix / plain table filled", painting / bare, 1, "x")


CONTROLS = (controls,)


def wishes() -> list[tuple[str, tuple[str, ...]]]:
    """Return choices that show the matrix in several ways, again and again."""
    dates = [f"20{year}-{month:02}-01" for year in (19, 22, 24) for month in (1, 5, 9)]
    return [
        ("controls.view", ("matrix",)),
        *(("controls.as_of", (date,)) for date in dates),
        ("controls.as_of", ("",)),
        ("controls.regime", ("WA",)),
        ("controls.verified", ("V1",)),
        ("controls.category", ("Category 3",)),
        ("controls.category", ("",)),
        ("controls.regime", ("",)),
        ("controls.verified", ("",)),
    ]


def controls_case() -> Path:
    """Return a case with the made workbook."""
    from bench.importing import load
    from core.casefile import Case
    from core.intake.imports import read_workbook

    case = MADE / "controls-large.statecraft"
    case.unlink(missing_ok=True)
    with read_workbook(controls_workbook()) as staged, Case.create(case) as made:
        made.take_in(staged, load())
    return case


# --- each in a process of its own ---


def painting() -> None:
    """Print how long it takes until a choice is painted."""
    dataset = [("controls.dataset", (SLUG,))]
    print(painted(Path(sys.argv[2]), "controls", [*dataset, *wishes()], REPEATS))
    end()


def bare() -> None:
    """Print how long a plain table takes to be filled with as many words and shown."""
    from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

    from bench.programs import settle

    app = QApplication([])
    table = QTableWidget(ITEMS, JURISDICTIONS)
    table.resize(1366, 600)
    table.show()
    settle(app)
    taken = []
    for turn in range(TURNS):
        start = time.perf_counter()
        for row in range(ITEMS):
            for column in range(JURISDICTIONS):
                table.setItem(row, column, QTableWidgetItem(f"{turn} {row}"))
        settle(app)
        taken.append(time.perf_counter() - start)
    print(percentile(taken))
    end()


if __name__ == "__main__":
    {run.__name__: run for run in (painting, bare)}[sys.argv[1]]()
