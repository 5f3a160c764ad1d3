"""What is promised of a large case: it opens in a moment, and so it is saved.

The case is that of a workbook of a million rows. It is opened in a window of ours, in
which the tab that shows it is in front; the time ends when that has been painted. A
save is what Ctrl+S does, from the wish until the window says that nothing is unsaved.

    python -m bench.cases case.statecraft

prints the seconds until it is shown, then the milliseconds of each of some saves.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.results import Result
from bench.workbooks import MADE, million_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from gui.program import Program

RUNS = 3
SAVES = 9


def large_case() -> Iterator[Result]:
    """Open a case of a million rows and save it after single edits."""
    case, import_seconds = _imported()
    runs = [_measured(case) for _run in range(RUNS)]
    opening = min(shown for shown, _saves in runs)
    saving = min(median(saves) for _shown, saves in runs)
    promise = "1,000,000 rows: first tab shown / import"
    yield Result(promise, opening / import_seconds, 0.1, "x")
    yield Result("1,000,000 rows: a save after one edit", saving, 50, "ms")


CASES = (large_case,)


def _imported() -> tuple[Path, float]:
    """Return a case that holds a million rows, and how long their import took."""
    from bench.importing import load
    from core.casefile import Case
    from core.intake.imports import read_workbook

    workbook, case = million_rows(), MADE / "trade-1000000.statecraft"
    case.unlink(missing_ok=True)
    economies = load()
    start = time.perf_counter()
    with read_workbook(workbook) as staged, Case.create(case) as made:
        made.take_in(staged, economies)
    return case, time.perf_counter() - start


def _measured(case: Path) -> tuple[float, list[float]]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.cases", str(case)],
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        text=True,
    )
    shown, *saves = map(float, done.stdout.split())
    return shown, saves


# --- in the window ---


def main() -> None:
    """Open a case and save it, and say how long that took."""
    from bench.programs import end, opened, settle

    program, app = opened()
    path = Path(tempfile.mkdtemp(prefix="statecraft-bench-")) / "large.statecraft"
    shutil.copyfile(sys.argv[1], path)
    program.session.go_to_tab("trade")
    settle(app)
    before = program.session.state.library
    start = time.perf_counter()
    program.desk.open(path)
    while program.session.state.library is before:
        _turn(app)
    settle(app)
    print(time.perf_counter() - start)
    _wait(program, app)
    for _save in range(SAVES):
        exhibit = program.window.current_tab().exhibit
        assert exhibit is not None  # noqa: S101  # the case has trade to show
        program.session.pin(exhibit)
        program.session.close_notice()
        settle(app)
        start = time.perf_counter()
        program.desk.save()
        while program.session.state.document.modified:
            _turn(app)
        print(1000 * (time.perf_counter() - start))
        _wait(program, app)
    end()


def _wait(program: Program, app: QApplication) -> None:
    while not program.desk.is_idle or program.session.state.work is not None:
        _turn(app)


def _turn(app: QApplication) -> None:
    app.processEvents()
    time.sleep(0.0002)


if __name__ == "__main__":
    main()
