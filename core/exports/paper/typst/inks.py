"""How each series of a plot looks: dash and marker tell apart what colour does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.drawing import Series

MARKERS: Final = ("circle", "square", "triangle", "diamond")
DASHES: Final = ("solid", "dashed", "dash-dotted", "loosely-dashed")
EVEN: Final = 0.179
"""The luminance on which black and white read equally well (WCAG 2)."""
KNEE: Final = 0.04045


class Look(NamedTuple):
    """Of a line: `dash` is empty where the points stand alone."""

    colour: str
    dash: str
    width: float
    marker: str


def looks(series: Sequence[Series]) -> tuple[Look, ...]:
    """Return a look for each series; those of one colour differ in their dash."""
    met: list[str] = []
    found = []
    for place, one in enumerate(series):
        found.append(_look(one, met.count(one.colour), place))
        if one.role in ("main", "context"):
            met.append(one.colour)
    return tuple(found)


def _look(series: Series, met: int, place: int) -> Look:
    if series.role == "published":
        return Look(series.colour, "", 1.0, "diamond")
    if series.role == "benchmark":
        return Look(series.colour, "dashed", 0.9, "circle")
    if series.role == "bound":
        return Look(series.colour, "dotted", 0.9, "circle")
    width = 1.6 if series.role == "main" else 1.0
    dash, marker = DASHES[met % len(DASHES)], MARKERS[place % len(MARKERS)]
    return Look(series.colour, dash, width, marker)


def readable_on(fill: str) -> str:
    """Return black or white, whichever reads better on `fill`.

    Example:
        >>> readable_on("#0069a8"), readable_on("#f4f4f2")
        ('#ffffff', '#1a1a1a')
    """
    red, green, blue = (_linear(int(fill[n : n + 2], 16) / 255) for n in (1, 3, 5))
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#1a1a1a" if light > EVEN else "#ffffff"


def _linear(part: float) -> float:
    return part / 12.92 if part <= KNEE else float(((part + 0.055) / 1.055) ** 2.4)
