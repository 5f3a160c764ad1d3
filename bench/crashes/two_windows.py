"""Several programs want to write to one case; at no time may two of them do so.

Each does what a window does: it opens the case, saves edit after edit if it holds it,
else tries to take it over. Those that hold it are killed or let go. What was ever said
to be saved must be there in the end, and no two may have held the case at once.
"""

from __future__ import annotations

import random
import tempfile
import time
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from unittest import mock

from bench.crashes.children import Child
from bench.crashes.judge import pin, sample, titles
from core.backups.shelf import Shelf
from core.errors import CaseInUseError, StatecraftError
from core.state import Document
from gui.cases.case_work import Opened, Place, open_case
from gui.cases.keeping_work import put_away, save_case, take_over

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS: Final = 50
WINDOWS: Final = 2
HOLDERS: Final = 3
"""So many holders in turn are ended in a round."""
EDITS: Final = 6
"""So many edits a window saves before it closes by itself."""


class Held(NamedTuple):
    """From when to when a window held the case, by one clock for all of them."""

    window: int
    since: float
    until: float


def two_windows(count: int | None) -> tuple[str, bool]:
    """Have two windows want one case, again and again."""
    rounds = count or ROUNDS
    faults: list[str] = []
    holds = saves = 0
    for number in range(rounds):
        with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as name:
            found, held, saved = _round(Path(name), number)
        faults += found
        holds += held
        saves += saved
    told = (
        f"{rounds} rounds, {holds} times a window held the case, {saves} saves: "
        f"{len(faults)} faults"
    )
    return "\n  ".join((told, *faults[:5])), not faults and holds > rounds


def two_windows_without_locks(count: int | None) -> tuple[str, bool]:
    """Have them believe a note that nobody locks: two must come to write at once."""
    with mock.patch("core.casefile.keeping.holding.locked", return_value=True):
        told, well = two_windows(max(5, (count or ROUNDS) // 10))
    return f"{told}; it had to fail", not well


def _round(own: Path, number: int) -> tuple[list[str], int, int]:
    dice = random.Random(number)  # noqa: S311  # no secret
    (own / "own").mkdir()
    path = sample(own / "own" / "case.statecraft")
    windows: list[Child] = []
    ends: dict[int, float] = {}
    for window in range(WINDOWS + HOLDERS):
        work = partial(_window, path, own / f"desk-{window}", window)
        windows.append(Child(work))
        if window >= WINDOWS - 1:
            time.sleep(dice.uniform(0.05, 0.25))
            _kill_the_holder(windows, ends)
    until = time.monotonic() + 60
    for window, child in enumerate(windows):
        while window not in ends and time.monotonic() < until and not _over(child):
            time.sleep(0.001)
        if window not in ends:
            child.kill()
    return _judged(path, windows, ends)


def _kill_the_holder(windows: list[Child], ends: dict[int, float]) -> None:
    for window, child in enumerate(windows):
        said = child.lines()
        holds = any(line.startswith("holds") for line in said)
        if window not in ends and holds and not _over(child):
            ends[window] = time.monotonic()
            child.kill()
            return


def _over(child: Child) -> bool:
    said = child.lines()
    return bool(said) and said[-1] in {"over", "FAULT"}


def _judged(
    path: Path, windows: list[Child], ends: dict[int, float]
) -> tuple[list[str], int, int]:
    faults, held, saved = [], [], []
    for window, child in enumerate(windows):
        said = child.lines()
        if "FAULT" in said:
            faults.append(f"window {window} broke down")
        saved += [line.split()[1] for line in said if line.startswith("saved")]
        since = [float(line.split()[1]) for line in said if line.startswith("holds")]
        until = [float(line.split()[1]) for line in said if line.startswith("leaves")]
        if since:
            end = min([*until, ends.get(window, float("inf"))])
            held.append(Held(window, since[0], end))
    held.sort(key=lambda one: one.since)
    faults += [
        f"windows {one.window} and {next_.window} held the case at once"
        for one, next_ in pairwise(held)
        if next_.since < one.until
    ]
    now = titles(path)
    if now is None:
        faults.append("the case is damaged")
    elif not set(saved) <= set(now):
        faults.append(f"lost: {sorted(set(saved) - set(now))}")
    return faults, len(held), len(saved)


def _window(path: Path, desk: Path, window: int, say: Callable[[str], None]) -> None:
    """Open the case, take it over if need be, save some edits, and close."""
    opened = open_case(Document.at(path), Place(desk), None, _silent)
    if opened.hold is None:
        opened = _taken_over(opened, path, desk, say)
    else:
        say(f"holds {time.monotonic()}")
    _save_edits(opened, path, window, say)
    say(f"leaves {time.monotonic()}")
    put_away(opened, Shelf(desk.parent / "backups"), None)
    say("over")


def _taken_over(
    opened: Opened, path: Path, desk: Path, say: Callable[[str], None]
) -> Opened:
    """Try until the case is free; see it as the window before has left it."""
    while True:
        _must_not_save(opened, path)
        try:
            taken = take_over(opened, path, _silent, from_elsewhere=False)
        except CaseInUseError:
            time.sleep(0.002)
            continue
        say(f"holds {time.monotonic()}")
        if taken.is_behind:
            return open_case(Document.at(path), Place(desk), taken.hold, _silent)
        return replace(opened, hold=taken.hold)


def _save_edits(
    opened: Opened, path: Path, window: int, say: Callable[[str], None]
) -> None:
    for edit in range(EDITS):
        title = f"{window}-{edit}"
        opened.case.add_pin(pin(title))
        save_case(opened.case, path, opened.hold, _silent, whole=False)
        say(f"saved {title}")
        time.sleep(0.01)


def _must_not_save(opened: Opened, path: Path) -> None:
    """A window that does not hold the case tries to save; it must be refused."""
    try:
        written = save_case(opened.case, path, None, _silent, whole=False)
    except StatecraftError:
        return
    written.hold.release()  # its holder had gone in between: that is no fault


def _silent(_fraction: float, _doing: str) -> None:
    """Nobody watches."""
