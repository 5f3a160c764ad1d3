"""How fast the bundle starts: to its window, and to its first chart.

    make bench-bundle

Measured from outside, at the pixels of a display of its own, so that what is measured
is the bundle as it ships, told to open the sample case. A bundle of a bare PySide6
window of three tabs is made the same way and started turn and turn about. The least of
several starts counts: what else the machine does can only add.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import psutil

from bench.framebuffer import XVFB, Framebuffer
from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT: Final = Path(__file__).resolve().parents[1]
MADE: Final = ROOT / "build" / "bundle"
STARTS: Final = 5
WINDOW_PIXELS: Final = 300_000
CHART_PIXELS: Final = 400
PATIENCE_S: Final = 60
LOOKS_EVERY_S: Final = 0.005


def bare_bundle(made: Path) -> Path:
    """Return the program of the bare bundle, made if it is not there."""
    program = made / "bare" / "bare" / "bare"
    if not program.exists():
        python = made / "environment" / "bin" / "python"
        command = [str(python), "-m", "PyInstaller", "--noconfirm", "--name", "bare"]
        command += ["--log-level", "WARN", "--distpath", str(made / "bare")]
        command += ["--workpath", str(made / "work"), "--specpath", str(made / "work")]
        command += ["--exclude-module", "PySide6.QtNetwork"]
        source = ROOT / "bench" / "bare_program.py"
        subprocess.run([*command, str(source)], check=True)
    return program


class Taken(NamedTuple):
    """What a start takes.

    Attributes:
        seconds: On the clock.
        worked: Of a processor, by the window's process: this no other load adds to.
    """

    seconds: float
    worked: float


def taken_until(command: list[str], seen: Callable[[Framebuffer], bool]) -> Taken:
    """Return what a program takes from its start until something is seen."""
    with Framebuffer() as screen, tempfile.TemporaryDirectory() as home:
        own = {"HOME": home, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        begun = time.perf_counter()
        with subprocess.Popen(command, env=os.environ | own) as process:
            while not seen(screen):
                if time.perf_counter() - begun > PATIENCE_S:
                    process.kill()
                    raise TimeoutError(" ".join(command))
                time.sleep(LOOKS_EVERY_S)
            seconds = time.perf_counter() - begun
            times = psutil.Process(process.pid).cpu_times()
            process.kill()
    return Taken(seconds, times.user + times.system)


def has_window(screen: Framebuffer) -> bool:
    """Return whether a window covers a good part of the screen."""
    return screen.lit() > WINDOW_PIXELS


def has_chart(screen: Framebuffer) -> bool:
    """Return whether there is anything in colour: only a chart has."""
    return screen.coloured() > CHART_PIXELS


def results(program: Path, bare: Path) -> Iterator[Result]:
    """Yield what was measured."""
    alone, ours = [str(bare)], [str(program), "--sample"]
    for whose in (ours, alone):
        taken_until(whose, has_window)  # what a disk takes is not counted
    windows, charts, bares = [], [], []
    for _start in range(STARTS):
        bares.append(taken_until(alone, has_window))
        windows.append(taken_until(ours, has_window))
        charts.append(taken_until(ours, has_chart))
    for name, found in (("bare", bares), ("window", windows), ("chart", charts)):
        worked = min(one.worked for one in found)
        least = min(one.seconds for one in found)
        print(f"{name:8} {least:6.2f} s, of which a processor worked {worked:.2f} s")
    yield Result("bundle: start to window", min(windows).seconds, 1.5, "s")
    yield Result("bundle: start to first chart", min(charts).seconds, 2.0, "s")


def main() -> int:
    """Measure, and return 0 where every promise is kept."""
    made = Path(sys.argv[1]) if sys.argv[1:] else MADE
    program = made / "statecraft" / "statecraft"
    if not program.exists() or shutil.which(XVFB) is None:
        print("There is no bundle yet (make bundle), or no Xvfb to start it on.")
        return 1
    found = list(results(program, bare_bundle(made)))
    for result in found:
        verdict = "" if result.kept else "   NOT KEPT"
        said = f"{result.promise:34} {result.measured:6.2f} {result.unit}"
        print(f"{said}, at most {result.bound:.2f}{verdict}")
    return 0 if all(result.kept for result in found) else 1


if __name__ == "__main__":
    sys.exit(main())
