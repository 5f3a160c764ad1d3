"""What is promised of tracing: a sum over ten thousand cells, traced and shown.

    python -m bench.tracing

prints how long each of a few traces took, in milliseconds, in a case that has just been
opened: the card alone, and until the panel with all its cells is painted.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.output_workbooks import FIGURE, output_workbook
from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import Library

CELLS = 10_000
ROUNDS = 9


def trace_of_a_sum() -> Iterator[Result]:
    """Trace a share of a world of 10,000 cells that stand among 300,000 rows."""
    cards, panels = _measured()
    yield Result("trace of a sum over 10,000 cells, its card", min(cards), 200, "ms")
    yield Result("trace of a sum over 10,000 cells, on screen", min(panels), 200, "ms")


TRACES = (trace_of_a_sum,)


def _measured() -> tuple[list[float], list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.tracing"],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    pairs = [line.split() for line in done.stdout.splitlines()]
    return [float(card) for card, _ in pairs], [float(panel) for _, panel in pairs]


def main() -> None:
    """Print the milliseconds of each round."""
    from core.casefile import Case
    from core.economies import load_economies
    from core.intake.imports import read_workbook
    from core.library import Library

    economies = load_economies()
    with TemporaryDirectory(prefix="statecraft-bench-") as folder:
        path = Path(folder) / "bench.statecraft"
        with read_workbook(output_workbook()) as staged, Case.create(path) as case:
            case.take_in(staged, economies)
        for _round in range(ROUNDS):
            with Case.open(path) as case:
                print(*_timed(Library(case, economies)))


def _timed(library: Library) -> tuple[float, float]:
    """Return how long the card took, and card and panel together."""
    from PySide6.QtWidgets import QApplication

    from core.briefs.provenance import provenance
    from core.formulas.catalogue import figure
    from gui.panels.provenance import ProvenancePanel

    app = QApplication.instance() or QApplication([])
    figure(library, FIGURE)  # the tab that shows the number has computed it
    panel = ProvenancePanel()
    panel.show()
    app.processEvents()
    start = time.perf_counter()
    card = provenance(library, FIGURE)
    made = time.perf_counter()
    panel.show_card(card)
    panel.repaint()
    app.processEvents()
    end = time.perf_counter()
    panel.close()
    if len(card.cells) != CELLS:
        raise RuntimeError(f"{len(card.cells)} cells, not {CELLS}")
    return (made - start) * 1000, (end - start) * 1000


if __name__ == "__main__":
    main()
