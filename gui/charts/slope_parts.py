"""What a slope chart needs to know of its spec: who is named, and what is reached."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from gui.charts.labels import spread
from gui.charts.walk import Stop
from gui.charts.words import readout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF

    from core.briefs.exhibit import Line, SlopeSpec
    from gui.charts.walk import Stops


FARTHEST = 2.5
"""So many heights of a line of text a name may stand from the end it names."""
CLOSEST = 0.98
"""Of the height of a line: names nearer to one another would overlap."""


def named(
    spec: SlopeSpec, size: float, rect: QRectF, height: Callable[[float], float]
) -> frozenset[str]:
    """Return the codes of the lines that can be named beside their ends.

    The largest are named first. A name that would have to stand far from its line, or
    would push another one there, is left out: the line can still be pointed at.

    Args:
        spec: The lines.
        size: How high a name is.
        rect: The plot.
        height: Where a value lies, in pixels.
    """
    chosen: list[Line] = []
    for line in sorted(spec.lines, key=_size, reverse=True):
        tried = [*chosen, line]
        if all(_is_near(tried, side, size, rect, height) for side in (0, 1)):
            chosen = tried
    return frozenset(line.code for line in chosen)


def _is_near(
    lines: Sequence[Line],
    side: int,
    size: float,
    rect: QRectF,
    height: Callable[[float], float],
) -> bool:
    values = (line.data[side].value for line in lines)
    wanted = [height(value) for value in values if value is not None]
    placed = labels_of(wanted, size, rect)
    steps = [after - before for before, after in pairwise(sorted(placed))]
    return all(
        abs(stands - ends) <= FARTHEST * size
        for stands, ends in zip(placed, wanted, strict=True)
    ) and all(step > size * CLOSEST for step in steps)


def labels_of(wanted: Sequence[float], size: float, rect: QRectF) -> tuple[float, ...]:
    """Return how high each name stands; with that many, none covers another."""
    return spread(wanted, size, rect.top() - size / 2, rect.bottom() + size / 2)


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
