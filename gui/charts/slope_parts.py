"""What a slope chart needs to know of its spec: who is named, and what is reached."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gui.charts.labels import spread
from gui.charts.walk import Stop
from gui.charts.words import readout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF

    from core.briefs.exhibit import Line, SlopeSpec
    from gui.charts.walk import Stops


def named(spec: SlopeSpec, room: int) -> tuple[Line, ...]:
    """Return the lines there is room to name, the largest ones, in their order."""
    by_size = sorted(spec.lines, key=_size, reverse=True)
    codes = {line.code for line in by_size[: max(room, 1)]}
    return tuple(line for line in spec.lines if line.code in codes)


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
