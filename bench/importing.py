"""Imports workbooks and only parses them, turn and turn about, in one process.

An import is all that the window does: a reader reads and stages the workbook, what it
staged is checked, and it is taken into a new case file, which is on the disk when this
ends. The two it is compared with only make Python's values of the cells: calamine,
opened by the path of the file, of every sheet; and `pandas.read_excel`, of its first
sheet. What any of them imports is there before.

    python -m bench.importing workbook.xlsx 5

prints for each of five rounds the seconds of an import without a reader that waits, as
`statecraft import` makes it, of calamine and of pandas.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.economies import Economies
    from core.intake.waiting_room import WaitingRoom

SETTLED_SECONDS = 0.6
"""A reader that waits has loaded by then what it needs."""


class Round(NamedTuple):
    """How long each took, in seconds."""

    ours: float
    calamine: float
    pandas: float


def rounds(path: Path, count: int) -> list[Round]:
    """Return so many rounds, after one that is not counted; no reader waits."""
    import pandas as pd

    economies = load()

    def by_pandas() -> None:
        pd.read_excel(path, engine="calamine")

    turns = [partial(imported, path, economies), partial(parsed, path), by_pandas]
    found = [Round(*map(_seconds, turns)) for _round in range(count + 1)]
    return found[1:]


def least_of_small(path: Path, count: int) -> Round:
    """Return the least of so many rounds, a reader waiting before each; no pandas."""
    from core.intake.waiting_room import WaitingRoom

    economies = load()
    room, ours, bare = WaitingRoom(), [], []
    for _round in range(count + 1):
        room.prepare()
        time.sleep(SETTLED_SECONDS)
        ours.append(_seconds(partial(imported, path, economies, room)))
        bare.append(_seconds(partial(parsed, path)))
    room.close()
    return Round(min(ours[1:]), min(bare[1:]), 0.0)


def load() -> Economies:
    """Load what a window has long loaded when a workbook comes."""
    import core.casefile
    import core.intake.imports  # noqa: F401
    from core.economies import load_economies

    return load_economies()


def imported(path: Path, economies: Economies, room: WaitingRoom | None = None) -> None:
    """Import a workbook into a new case."""
    from core.casefile import Case
    from core.intake.imports import read_workbook

    with (
        TemporaryDirectory(prefix="statecraft-bench-") as folder,
        read_workbook(path, waiting=room) as staged,
        Case.create(Path(folder) / "bench.statecraft") as case,
    ):
        case.take_in(staged, economies)


def parsed(path: Path) -> None:
    """Make Python's values of all cells of a workbook, by calamine alone."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    for at in range(len(book.sheet_names)):
        book.get_sheet_by_index(at).to_python()


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    for each in rounds(Path(sys.argv[1]), int(sys.argv[2])):
        print(*each)
