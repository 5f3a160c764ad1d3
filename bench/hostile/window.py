"""A window into which the workbooks named on standard input are imported in turn."""

from __future__ import annotations

import json
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bench.programs import BEAT_MS, end, opened, rest
from tests.core.intake.hostile.trial import sentence_faults

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.program import Program

PATIENCE_SECONDS = 400.0


def main() -> None:
    """Import one workbook after another and print a line of JSON for each."""
    from PySide6.QtCore import Qt, QTimer

    paths = [Path(one) for one in json.load(sys.stdin)]
    crashes: list[str] = []
    sys.excepthook = lambda kind, error, _trace: crashes.append(
        f"{kind.__name__}: {error}"
    )
    program, app = opened()
    beats: list[float] = []
    clock = QTimer(interval=BEAT_MS)
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.timeout.connect(lambda: beats.append(time.perf_counter()))
    clock.start()
    for path in paths:
        beats[:] = [time.perf_counter()]
        ending, faults = _import(path, program, app)
        beats.append(time.perf_counter())
        _say(path.name, ending, beats, [*faults, *crashes])
        crashes.clear()
    library = program.session.state.library
    damage = library.case.damage() if library else ["no case"]
    _say("the case", "", [0.0, 0.0], [f"damaged: {one}" for one in damage])
    end()


def _import(path: Path, program: Program, app: QApplication) -> tuple[str, list[str]]:
    """Import a workbook as it is read; return how it ended and what was wrong."""
    before = _held(program)
    program.importing.import_workbooks([path])
    faults = _wait(program, app)
    looked = program.session.state.preview is not None
    while program.session.state.preview is not None and not faults:
        program.importing.previewing.accept()
        faults = _wait(program, app)
    notice = program.session.state.notice
    after = _held(program)
    faults += ["the window is gone"] * (not program.window.isVisible())
    if notice is None:
        return "silent", [*faults, "nothing was said"]
    if notice.severity != "error" and after != before:
        return "looked through" if looked else "imported", faults
    faults += ["refused, and the case is another"] * (after != before)
    if notice.severity == "error":
        faults += sentence_faults(notice.text, path.name)
    return "refused" if notice.severity == "error" else notice.severity, faults


def _held(program: Program) -> tuple[object, ...]:
    library = program.session.state.library
    return (*library.case.sources(), *library.case.datasets()) if library else ()


def _wait(program: Program, app: QApplication) -> list[str]:
    until = time.perf_counter() + PATIENCE_SECONDS
    while not program.desk.is_idle or program.session.state.work is not None:
        if time.perf_counter() > until:
            return ["it takes too long"]
        rest(app)
    return []


def _say(name: str, ending: str, beats: list[float], faults: list[str]) -> None:
    gap = max(later - earlier for earlier, later in pairwise(beats)) * 1000
    said = {"name": name, "end": ending, "gap": gap, "faults": faults}
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
