"""What is promised of the party search: 30,000 names with their aliases.

Every keystroke of some names is timed, beside what it costs to look at every name: the
index must pay, whatever the machine.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from bench.results import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.tables.controls.rows import Party

NAMES = 30_000
WORDS = 8_000
TYPED = 60
"""So many names are typed, letter by letter."""


def party_search() -> Iterator[Result]:
    """Time the search itself, and the brief that shows what was found."""
    from core.tables.controls.parties import PartyIndex
    from core.tables.controls.party_names import plain_name

    parties = made_parties()
    index = PartyIndex(parties)
    plain = [plain_name(f"{one.name}; {one.aliases}") for one in parties]
    chance = random.Random(2)  # noqa: S311  # figures that are the same every time
    strokes = [
        name[:end]
        for name in (chance.choice(parties).name for _ in range(TYPED))
        for end in range(1, len(name) + 1)
    ]

    def scanned(typed: str) -> object:
        wanted = plain_name(typed)
        return [at for at, text in enumerate(plain) if wanted in text]

    found, looked = percentile(index.found, strokes), percentile(scanned, strokes)
    promise = "party search, 30,000 names: keystroke, 95th perc."
    yield Result(promise, found * 1e3, 50, "ms")
    longest = max(seconds(index.found, strokes))
    yield Result(
        "party search, 30,000 names: longest keystroke", longest * 1e3, 100, "ms"
    )
    yield Result(
        "party search: keystroke / looking at every name", found / looked, 1, "x"
    )


PARTIES = (party_search,)


def made_parties() -> list[Party]:
    """Return parties with up to four aliases each, the same every time."""
    from core.tables.controls.rows import Party

    chance = random.Random(1)  # noqa: S311
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [
        "".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(WORDS)
    ]

    def name() -> str:
        said = " ".join(chance.choices(words, k=chance.randint(2, 5))).title()
        return said + chance.choice((" Co., Ltd.", " LLC", " Institute", ""))

    return [
        Party(name(), "; ".join(name() for _ in range(chance.randint(0, 4))))
        for _ in range(NAMES)
    ]


def percentile(search: Callable[[str], object], strokes: Sequence[str]) -> float:
    """Return the 95th percentile of what a keystroke takes, in seconds."""
    taken = sorted(seconds(search, strokes))
    return taken[int(len(taken) * 0.95)]


def seconds(search: Callable[[str], object], strokes: Sequence[str]) -> list[float]:
    """Return how long each keystroke takes."""
    taken = []
    for typed in strokes:
        began = time.perf_counter()
        search(typed)
        taken.append(time.perf_counter() - began)
    return taken
