"""Imports workbooks and only parses them, turn and turn about, in one process.

An import is all that the window or `statecraft import` does: a reader process begins,
reads and stages the workbook, what it staged is checked, and it is taken into a new
case file, which is on the disk when this ends. The two it is compared with only make
Python's values of the cells: calamine, opened by the path of the file, of every sheet;
and `pandas.read_excel`, of its first sheet. What any of them imports is there before.

    python -m bench.importing workbook.xlsx 5

prints for each of five rounds the seconds of the import, of calamine and of pandas.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Round(NamedTuple):
    """How long each took, in seconds."""

    ours: float
    calamine: float
    pandas: float


def rounds(path: Path, count: int, *, with_pandas: bool) -> list[Round]:
    """Return so many rounds, after one that is not counted."""
    import pandas as pd

    import core.casefile
    import core.intake.imports

    del core

    def by_pandas() -> None:
        pd.read_excel(path, engine="calamine")

    turns = [imported, parsed]
    found = []
    for _round in range(count + 1):
        taken = [_seconds(lambda work=work: work(path)) for work in turns]
        last = _seconds(by_pandas) if with_pandas else 0.0
        found.append(Round(*taken, last))
    return found[1:]


def imported(path: Path) -> None:
    """Import a workbook into a new case."""
    from core.casefile import Case
    from core.economies import load_economies
    from core.intake.imports import read_workbook

    with (
        TemporaryDirectory(prefix="statecraft-bench-") as folder,
        read_workbook(path) as staged,
        Case.create(Path(folder) / "bench.statecraft") as case,
    ):
        case.take_in(staged, load_economies())


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
    for each in rounds(Path(sys.argv[1]), int(sys.argv[2]), with_pandas=True):
        print(*each)
