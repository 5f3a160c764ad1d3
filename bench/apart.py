"""What is measured in a process of its own, and what such a process does."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from gui.program import Program

    Wishes = Sequence[tuple[str, tuple[str, ...]]]


def number(module: str, *words: str) -> float:
    """Return the number that a module of `bench` prints."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        text=True,
    )
    return float(done.stdout)


def percentile(taken: Sequence[float]) -> float:
    """Return the 95th percentile of seconds, in milliseconds."""
    return sorted(taken)[int(0.95 * len(taken))] * 1000


def opened_with(case: Path, tab: str) -> tuple[Program, QApplication]:
    """Start, open a case and show a tab of it."""
    from bench.programs import opened

    program, app = opened()
    before = program.session.state.library
    program.desk.open(case)
    while program.session.state.library is before or not program.desk.is_idle:
        app.processEvents()
        time.sleep(0.001)
    program.session.go_to_tab(tab)
    return program, app


def painted(case: Path, tab: str, wishes: Wishes, repeats: int) -> float:
    """Return the 95th percentile of a choice until it is painted, in milliseconds.

    The first round is not counted: it makes what the others find.
    """
    from bench.programs import settle

    program, app = opened_with(case, tab)
    taken = []
    for repeat in range(repeats):
        for name, codes in wishes:
            start = time.perf_counter()
            program.session.choose(name, codes)
            settle(app)
            if repeat:
                taken.append(time.perf_counter() - start)
    return percentile(taken)
