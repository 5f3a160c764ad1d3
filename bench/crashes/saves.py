"""Kills a program while it saves: what it had said to be saved is there, and whole."""

from __future__ import annotations

import os
import random
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from bench.crashes.children import Child
from bench.crashes.judge import pin, sample, titles
from core.casefile.keeping.working import WorkingCase

if TYPE_CHECKING:
    from collections.abc import Callable

KILLS: Final = 1_000
LONGEST_SECONDS: Final = {"changes": 0.004, "whole": 0.06, "rewritten": 0.004}
"""How long after a save has begun the program is killed at the latest."""
AFRESH: Final = 40
"""After so many kills the case begins anew: pins make it grow."""


class Kills(NamedTuple):
    """What came of killing a program while it saved."""

    kills: int = 0
    lost: int = 0
    damaged: int = 0
    left: int = 0

    def told(self) -> str:
        """Say it in words."""
        return (
            f"{self.kills:,} kills in the middle of a save: {self.lost} lost what was "
            f"acknowledged, {self.damaged} damaged, {self.left} left files behind"
        )


def killed(way: str, count: int) -> Kills:
    """Kill a program that saves in one `way`, so often in the middle of a save."""
    dice, found = random.Random(way), Kills()  # noqa: S311  # no secret
    while found.kills < count:
        with tempfile.TemporaryDirectory(prefix="statecraft-crashes-") as name:
            own = Path(name) / "own"
            own.mkdir()
            path = sample(own / "case.statecraft")
            for number in range(AFRESH):
                found = _round(found, path, way, number, dice)
                if found.kills >= count or titles(path) is None:
                    break
    return found


def _round(
    found: Kills, path: Path, way: str, number: int, dice: random.Random
) -> Kills:
    before = titles(path) or []
    desk = path.parents[1] / f"desk-{number}"
    desk.mkdir()
    child = Child(lambda say: _edit(path, desk / path.name, way, number, say))
    child.wait_for(2 * dice.randrange(3) + 1)
    time.sleep(dice.uniform(0, LONGEST_SECONDS[way]))
    said = child.kill()
    if "FAULT" in said:
        raise RuntimeError(said)
    if not said or not said[-1].startswith("begun"):
        return found  # it was killed between two saves
    acknowledged = [line.removeprefix("saved ") for line in said[1::2]]
    begun = said[-1].removeprefix("begun ")
    now = titles(path)
    kept = [*before, *acknowledged]
    lost = now is not None and now not in (kept, [*kept, begun])
    return Kills(
        found.kills + 1,
        found.lost + lost,
        found.damaged + (now is None),
        found.left + (not _is_cleared_up(path, desk)),
    )


def _is_cleared_up(path: Path, desk: Path) -> bool:
    """Return whether the next whole save leaves nothing but the case."""
    if titles(path) is None:
        return True  # that is counted already
    with closing(WorkingCase.fetched(path, desk / "next")) as case:
        case.save_whole(path)
    return [one.name for one in path.parent.iterdir()] == [path.name]


def _edit(
    path: Path, copy: Path, way: str, number: int, say: Callable[[str], None]
) -> None:
    case = WorkingCase.fetched(path, copy)
    for edit in range(1_000):
        title = f"{number}-{edit}"
        case.add_pin(pin(title))
        whole = _whole(case, copy) if way == "rewritten" else b""
        say(f"begun {title}")
        if way == "changes":
            case.save(path)
        elif way == "whole":
            case.save_whole(path)
        else:
            _rewrite(whole, path)
        say(f"saved {title}")


def _whole(case: WorkingCase, copy: Path) -> bytes:
    case.write_copy(copy.with_name("whole"))
    return copy.with_name("whole").read_bytes()


def _rewrite(content: bytes, path: Path) -> None:
    """Save as programs do that think nothing of it."""
    with path.open("wb") as file:
        file.write(content)
        os.fsync(file.fileno())


def killed_while_saving(count: int | None) -> tuple[str, bool]:
    """Kill while what has changed is written, and while the whole is."""
    half = (count or KILLS) // 2
    found = [killed("changes", half), killed("whole", half)]
    told = f"changes: {found[0].told()}; whole: {found[1].told()}"
    return told, not any(one.lost or one.damaged or one.left for one in found)


def killed_while_rewriting(count: int | None) -> tuple[str, bool]:
    """Kill a program that writes over its old file: this must do harm."""
    found = killed("rewritten", max(20, (count or KILLS) // 10))
    return f"{found.told()}; it had to fail", bool(found.lost or found.damaged)
