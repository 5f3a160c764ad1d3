"""What a slope chart needs to know of its spec: who is named, and what is reached."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from core.briefs.datum_words import readout
from core.label_places import nameable, spread
from gui.charts.walk import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF

    from core.briefs.exhibit import Datum, Line, SlopeSpec
    from gui.charts.walk import Stops


FARTHEST = 2.5
"""So many heights of a line of text a name may stand from the end it names."""


def named(
    spec: SlopeSpec, size: float, rect: QRectF, height: Callable[[float], float]
) -> frozenset[str]:
    """Return the codes of the lines that can be named beside their ends.

    The largest are named first.

    Args:
        spec: The lines.
        size: How high a name is.
        rect: The plot.
        height: Where a value lies, in pixels.
    """
    lines = sorted(spec.lines, key=_size, reverse=True)
    ends = [[_height(line.data[side], height) for line in lines] for side in (0, 1)]
    places = nameable(ends, size, _room(size, rect), FARTHEST)
    return frozenset(lines[place].code for place in places)


def _height(end: Datum, height: Callable[[float], float]) -> float:
    return math.nan if end.value is None else height(end.value)


def _room(size: float, rect: QRectF) -> tuple[float, float]:
    return rect.top() - size / 2, rect.bottom() + size / 2


def labels_of(wanted: Sequence[float], size: float, rect: QRectF) -> tuple[float, ...]:
    """Return how high each name stands; with that many, none covers another."""
    return spread(wanted, size, *_room(size, rect))


def stops(spec: SlopeSpec) -> Stops:
    """Return the figures as the arrow keys reach them: the highest now comes first."""
    ordered = sorted(spec.lines, key=_now, reverse=True)
    return tuple(
        tuple(
            Stop(readout(line.name, period, datum), datum.figure_id, x, datum.value)
            for x, period, datum in zip(
                (0.0, 1.0), spec.periods, line.data, strict=True
            )
        )
        for line in ordered
    )


def _now(line: Line) -> float:
    value = line.data[-1].value
    return -math.inf if value is None else value


def _size(line: Line) -> float:
    return max((abs(d.value) for d in line.data if d.value is not None), default=0.0)
