"""Power cuts at every change of the disk while a case is edited."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

from bench.crashes.disk import cuts, said, survived
from bench.crashes.editing import state_of
from bench.crashes.recording import TOLD, recorded
from core.casefile import Case
from core.errors import CaseError
from core.sample import copy_sample
from tests.core.filling import write_workbook
from tests.core.tiny import TRADE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.crashes.recording import Event

CASE: Final = "case.statecraft"


class Recording(NamedTuple):
    """What a program did to the files of a folder, and what was in it before."""

    first: dict[str, bytes]
    events: tuple[Event, ...]


class Verdict(NamedTuple):
    """What came of power cuts.

    Attributes:
        lost: Cuts after which something acknowledged was not there.
        corrupt: Cuts after which the case was damaged, or did not open.
        strange: Cuts after which it held what it never had been.
    """

    cuts: int
    places: int
    lost: int = 0
    corrupt: int = 0
    strange: int = 0

    @property
    def faults(self) -> int:
        """How many cuts did harm."""
        return self.lost + self.corrupt + self.strange


def edited(folder: Path, *settings: str) -> Recording:
    """Have a case edited and return what was asked of the disk.

    `settings` are those of `bench.crashes.editing`.
    """
    work = folder / "work"
    work.mkdir()
    copy_sample(work / CASE)
    (work / TOLD).touch()
    first = {path.name: path.read_bytes() for path in work.iterdir()}
    workbook = write_workbook(folder / "more.xlsx", TRADE)
    program = [sys.executable, "-m", "bench.crashes.editing"]
    command = [*program, str(work / CASE), str(workbook), *settings]
    return Recording(first, recorded(command, work, folder / "trace"))


def cut(recording: Recording, count: int, seed: int) -> Verdict:
    """Cut the power so many times, at every place in turn, and look what is left."""
    places = cuts(recording.events)
    states = said(recording.events)
    harm = {"lost": 0, "corrupt": 0, "strange": 0}
    for number in range(count):
        chance = Random(f"{seed} {number}")  # noqa: S311  # no secret
        done = recording.events[: _place(places, number, count)]
        what = _judged(recording.first, done, states, chance)
        if what:
            harm[what] += 1
    return Verdict(count, len(places), **harm)


def _place(places: Sequence[int], number: int, count: int) -> int:
    """Return where the power goes: everywhere in turn, or spread evenly."""
    if count < len(places):
        return places[number * len(places) // count]
    return places[number % len(places)]


def _judged(
    first: dict[str, bytes], done: Sequence[Event], states: list[str], chance: Random
) -> str:
    """Return what harm a power cut has done; empty for none."""
    left = survived(first, done, chance)
    sure = len(said(done))
    folder = Path(tempfile.mkdtemp(prefix="statecraft-power-"))
    try:
        for name, content in left.items():
            (folder / name).write_bytes(content)
        try:
            with Case.open(folder / CASE) as case:
                if case.damage():
                    return "corrupt"
                state = state_of(case)
        except CaseError:
            return "corrupt"
    finally:
        shutil.rmtree(folder)
    allowed = states[max(sure - 1, 0) : sure + 1]
    if state in allowed:
        return ""
    return "lost" if state in states[:sure] else "strange"
