"""Runs all hostile workbooks and 2,000 damaged ones; ends with 1 on any fault.

With words, only threats whose names hold one of them; with a number, so many damaged.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from itertools import groupby
from pathlib import Path
from time import perf_counter

from bench.hostile.damaging import all_damaged
from bench.hostile.report import Report
from tests.core.intake.hostile.corpus import corpus
from tests.core.intake.hostile.trial import tried

COUNT = 2_000
KEPT = Path("build") / "hostile"


def main() -> int:
    """Print a line for each threat; 1 if there was any fault."""
    words = [word for word in sys.argv[1:] if not word.isdigit()]
    count = next((int(word) for word in sys.argv[1:] if word.isdigit()), COUNT)
    start = perf_counter()
    faults = _designed(words)
    faults += _damaged(0 if words and "damaged" not in words else count)
    faults += _in_a_window(words)
    print(f"{faults} faults in {perf_counter() - start:.0f} s")
    return 1 if faults else 0


def _designed(words: list[str]) -> int:
    wanted = [
        one for one in corpus() if not words or any(w in one.threat for w in words)
    ]
    faults = 0
    for threat, group in groupby(wanted, key=lambda one: one.threat):
        report = Report(threat)
        for one in group:
            with tempfile.TemporaryDirectory() as folder:
                path = one.place(Path(folder))
                trial = tried(path, one.own, one.said, one.code)
                report.note(one.name, trial)
        faults += report.close()
    return faults


def _damaged(count: int) -> int:
    faults = 0
    for seed, group in groupby(all_damaged(count, 1), key=lambda one: one[0]):
        report = Report(f"damaged {seed}"[:26])
        for _seed, name, data in group:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / name
                path.write_bytes(data)
                trial = tried(path)
                if trial.faults:
                    KEPT.mkdir(parents=True, exist_ok=True)
                    shutil.copy(path, KEPT / name)
                report.note(name, trial)
        faults += report.close()
    return faults


def _in_a_window(words: list[str]) -> int:
    if words and "window" not in words:
        return 0
    from bench.hostile.windowed import in_a_window

    return in_a_window()


if __name__ == "__main__":
    sys.exit(main())
