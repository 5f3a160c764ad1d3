"""The programs that are measured, each in a process of its own."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    from gui.app import Start
    from gui.program import Program

REPEATS = 40
SEEN_S = 0.2
"""How long a page that is shown has to be painted before it is answered."""
BEAT_MS = 2
CANCELLED_AFTER = (0.02, 0.3, 1.0, 1.8, 2.4)
"""Seconds after which an import is cancelled: copying, parsing, reading, checking."""


def bare_window() -> None:
    """Show a window with three empty tabs and nothing else."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabWidget

    app = QApplication([])
    window, tabs = QMainWindow(), QTabWidget()
    for name in ("Market share", "Trade", "Export controls"):
        tabs.addTab(QLabel(name), name)
    window.setCentralWidget(tabs)
    window.resize(1366, 768)
    on_first_paint(app, lambda widget: widget is window, say_and_end)
    window.show()
    app.exec()


def bare_imports() -> None:
    """Import what any program of this kind imports."""
    import pandas as pd
    import pyqtgraph as pg
    from PySide6 import QtWidgets

    del pd, pg, QtWidgets
    say_and_end()


def our_window() -> None:
    """Start as a user starts, until the window is painted."""
    start, app = started()
    on_first_paint(app, lambda widget: widget is start.window, say_and_end)
    app.exec()


def our_chart() -> None:
    """Start as a user starts, until the first chart is painted."""
    _start, app = started()
    on_first_paint(app, is_in_chart, say_and_end)
    app.exec()


def selections() -> None:
    """Print, for each tab, the 95th percentile of selection to paint."""
    program, app = opened()
    for name, wishes in wishes_by_tab().items():
        program.session.go_to_tab(name)
        settle(app)
        taken = []
        for number in range(REPEATS * len(wishes)):
            field, codes = wishes[number % len(wishes)]
            start = time.perf_counter()
            program.session.choose(field, codes)
            settle(app)
            taken.append(time.perf_counter() - start)
        ordered = sorted(taken)
        print(name, ordered[int(0.95 * len(ordered))] * 1000)
    end()


def heartbeat() -> None:
    """Print the longest silence of the window during one import, in milliseconds."""
    from PySide6.QtCore import Qt, QTimer

    program, app = opened()
    workbook = renamed(Path(sys.argv[2]))
    beats: list[float] = []
    clock = QTimer(interval=BEAT_MS)
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.timeout.connect(lambda: beats.append(time.perf_counter()))
    clock.start()
    beats.append(time.perf_counter())
    import_whole(program, app, workbook)
    beats.append(time.perf_counter())
    gaps = [later - earlier for earlier, later in pairwise(beats)]
    print(max(gaps) * 1000)
    end()


def cancel() -> None:
    """Print how long Cancel takes at several moments of an import, in milliseconds."""
    program, app = opened()
    desk, taken = program.desk, []
    for seconds in CANCELLED_AFTER:
        program.importing.import_workbooks([Path(sys.argv[2])])
        pump(app, until=partial(is_past, time.perf_counter() + seconds))
        if desk.is_idle:
            sys.exit(f"the import was over after {seconds} seconds")
        start = time.perf_counter()
        desk.cancel()
        pump(app, until=lambda: is_at_rest(program))
        taken.append((time.perf_counter() - start) * 1000)
    print(*taken)
    end()


def growth() -> None:
    """Print by how much the window's memory has grown at most, in megabytes."""
    from core.intake.memory import resident_bytes

    program, app = opened()
    held = [resident_bytes(os.getpid())]

    def watch() -> None:
        held.append(resident_bytes(os.getpid()))

    import_whole(program, app, Path(sys.argv[2]), watch)
    print((max(held) - held[0]) / 1e6)
    end()


def import_whole(
    program: Program,
    app: QApplication,
    workbook: Path,
    watch: Callable[[], None] = lambda: None,
) -> None:
    """Import a workbook and wait until it is in the case; else end.

    One that is shown before it comes in is accepted once it has been painted, for
    nobody can accept what is not on the screen.
    """
    state = program.session
    before = len(state.state.library.datasets)
    program.importing.import_workbooks([workbook])

    def is_over() -> bool:
        watch()
        return is_at_rest(program)

    pump(app, until=is_over)
    if state.state.preview is not None:
        pump(app, until=partial(is_past, time.perf_counter() + SEEN_S))
        program.importing.previewing.accept()
        pump(app, until=is_over)
    if len(state.state.library.datasets) == before:
        sys.exit(f"nothing was imported: {state.state.notice}")


def is_at_rest(program: Program) -> bool:
    """Return whether nothing is under way."""
    return program.desk.is_idle and program.session.state.work is None


def is_past(moment: float) -> bool:
    """Return whether a moment is over."""
    return time.perf_counter() > moment


def pump(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    while not until():
        app.processEvents()
        time.sleep(0.0005)


def started() -> tuple[Start, QApplication]:
    """Start as `main` does, with settings and desk of our own."""
    from PySide6.QtWidgets import QApplication

    from gui.app import Start
    from gui.arguments import arguments
    from gui.settings import Settings

    own = Path(tempfile.mkdtemp(prefix="statecraft-bench-"))
    app = QApplication(["statecraft"])
    said = arguments(["--sample", "--language", "en", "--size", "1366x768"])
    start = Start(app, said, Settings(own / "settings.ini"), own / "desk")
    start.window.show()
    return start, app


def opened() -> tuple[Program, QApplication]:
    """Start, and wait until the sample case is open and at rest."""
    start, app = started()
    while not (start.program and start.program.session.state.library):
        rest(app)
    while not start.program.desk.is_idle:
        rest(app)
    return start.program, app


def rest(app: QApplication) -> None:
    """Let the window and its worker get on."""
    app.processEvents()
    time.sleep(0.001)


def renamed(workbook: Path) -> Path:
    """Return a copy with other bytes, so that the sample may come in once more."""
    import openpyxl

    copy = Path(tempfile.mkdtemp(prefix="statecraft-bench-")) / workbook.name
    if "census" not in workbook.name:
        return workbook
    book = openpyxl.load_workbook(workbook)
    book.worksheets[0]["B2"] = "bench-copy"
    book.save(copy)
    return copy


def wishes_by_tab() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return, for each tab, selections that each change what is shown."""
    return {
        "market_share": [
            ("economies", ("USA", "CHN", "JPN", "KOR", "DEU")),
            ("market.industry", ("C26",)),
            ("market.measure", ("LQ",)),
            ("years", ("2010", "2022")),
            ("market.view", ("ranking",)),
            ("market.view", ("heat",)),
            ("market.view", ("trend",)),
            ("economies", ("USA", "CHN", "JPN")),
            ("market.industry", ("kti",)),
            ("market.measure", ("share",)),
            ("years", ("", "")),
        ],
        "trade": [
            ("trade.partner", ("JPN",)),
            ("trade.frequency", ("month",)),
            ("years", ("2010", "2022")),
            ("trade.frequency", ("year",)),
            ("trade.partner", ("CHN",)),
            ("years", ("", "")),
        ],
        "controls": [
            ("controls.category", ("SME-etch",)),
            ("controls.view", ("pairs",)),
            ("controls.jurisdictions", ("US", "JP", "NL")),
            ("controls.view", ("coverage",)),
            ("controls.category", ("",)),
            ("controls.view", ("matrix",)),
            ("controls.jurisdictions", ()),
        ],
    }


def settle(app: QApplication) -> None:
    """Let everything that was asked for be painted."""
    app.sendPostedEvents()
    app.processEvents()


def is_in_chart(widget: object) -> bool:
    """Return whether a widget belongs to a chart."""
    while widget is not None:
        if type(widget).__name__.endswith("Chart"):
            return True
        widget = getattr(widget, "parent", lambda: None)()
    return False


def on_first_paint(
    app: QApplication, wanted: Callable[[object], bool], then: Callable[[], None]
) -> None:
    """Call `then` once a wanted widget has been painted."""
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and wanted(watched):
                app.removeEventFilter(self)
                watched.event(event)
                then()
            return False

    watch = Watch(app)
    app.installEventFilter(watch)


def say_and_end() -> None:
    """Print the word the stop-watch waits for."""
    print("done", flush=True)
    end()


def end() -> None:
    """End without tidying up: that is not what is measured."""
    sys.stdout.flush()
    os._exit(0)


PROGRAMS = (
    bare_window,
    bare_imports,
    our_window,
    our_chart,
    selections,
    heartbeat,
    cancel,
    growth,
)

if __name__ == "__main__":
    {program.__name__: program for program in PROGRAMS}[sys.argv[1]]()
