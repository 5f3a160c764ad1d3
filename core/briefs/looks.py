"""How the line and the bar of an economy look.

A line keeps its hue in any company. Colour is never the only cue: lines that share
one are told apart by their dash, and the marker at the end differs as well. A bar
has neither, so that its hue means one economy alone, and all others are grey.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from core.briefs.colours import GREY, INK, palette

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

Dash = tuple[float, ...]

SOLID: Final[Dash] = ()
DASHES: Final[tuple[Dash, ...]] = (
    (6.0, 3.0),
    (1.5, 2.0),
    (6.0, 2.0, 1.5, 2.0),
    (11.0, 4.0),
    (6.0, 2.0, 1.5, 2.0, 1.5, 2.0),
)
"""In widths of the pen; a whole line is kept for the economies met most often."""

MARKERS: Final = ("o", "s", "t1", "d", "t", "h", "p", "star")
MEMBERS: Final = (
    ("USA", 0),
    ("CHN", 1),
    ("JPN", 2),
    ("EU27", 3),
    ("EU27_2020", 3),
    ("EU", 3),
    ("KOR", 4),
    ("WORLD", GREY),
    ("WLD", GREY),
    ("ROW", GREY),
    ("exports", 0),
    ("imports", 4),
    ("trade_balance", INK),
)
"""Whose line is whole, and whose bar has a hue; all others are dashed, and grey.

Flows look the same in every chart that sets one against the other.
"""

OTHERS: Final = (
    ("DEU", GREY),
    ("GBR", 0),
    ("FRA", 3),
    ("ITA", 4),
    ("CAN", 1),
    ("TWN", 3),
    ("IND", 4),
    ("NLD", 0),
    ("MEX", GREY),
    ("AUS", 2),
)
"""Hues of lines often seen beside those; what is not here goes by its code."""


class Style(NamedTuple):
    """How one line looks: a hue by number, a dash, a marker at its end."""

    hue: int
    dash: Dash
    marker: str


def styles(codes: Sequence[str]) -> tuple[Style, ...]:
    """Return a style per code; a code keeps its hue, and no two look the same.

    Members are served first: however crowded a hue, no other line looks like theirs.

    Example:
        >>> [style.hue for style in styles(["USA", "CHN"])]
        [0, 1]
    """
    members = [n for n, code in enumerate(codes) if code in dict(MEMBERS)]
    chosen: dict[int, Style] = {}
    for place in members:
        chosen[place] = _style(codes[place], place, chosen.values())
    kept = {style[:2] for style in chosen.values()}
    for place, code in enumerate(codes):
        if place not in chosen:
            chosen[place] = _style(code, place, chosen.values(), kept)
    return tuple(chosen[place] for place in range(len(codes)))


def _style(
    code: str,
    place: int,
    taken: Collection[Style],
    kept: Collection[tuple[int, Dash]] = (),
) -> Style:
    """Return a look not taken, else the one met least; never one that is kept."""
    hue, marker = hue_of(code), MARKERS[place % len(MARKERS)]
    met = [style[:2] for style in taken]
    looks = [Style(hue, d, marker) for d in _dashes(code) if (hue, d) not in kept]
    return min(looks, key=lambda look: (look in taken, met.count(look[:2])))


def hue_of(code: str) -> int:
    """Return the number of the hue that the line of a code has in every chart."""
    known = dict((*MEMBERS, *OTHERS))
    return known.get(code, crc32(code.encode()) % (GREY + 1))


def bar_hue(code: str) -> int:
    """Return the number of the hue that the bar of a code has: grey for most."""
    return dict(MEMBERS).get(code, GREY)


def _dashes(code: str) -> tuple[Dash, ...]:
    if code in dict(MEMBERS):
        looks = (SOLID, *DASHES)
        first = hue_of(code) % len(looks) if palette().is_grey else 0
        return looks[first:] + looks[:first]
    turn = crc32(code.encode()) // (GREY + 1) % len(DASHES)
    return DASHES[turn:] + DASHES[:turn]
