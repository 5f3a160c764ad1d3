"""An axis of a chart on a page: its ends, its marks, and where a number lies on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.format import tick
from core.ticks import is_from_zero, outward, period_ticks, value_ticks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefing.drawing import Plot

SIDE = 0.5
"""What a lone position has on either side, in years."""


class Axis(NamedTuple):
    """From its low end (0) to its high one (1); `ticks` are (value, text)."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    def at(self, value: float) -> float:
        """Return where a value lies, as part of the length of the axis.

        Example:
            >>> Axis(0.0, 0.4, ()).at(0.1)
            0.25
        """
        return round((value - self.low) / (self.high - self.low), 6)

    @property
    def marks(self) -> list[tuple[float, str]]:
        """The ticks as (part of the length, text), those beyond an end left out."""
        placed = ((self.at(value), text) for value, text in self.ticks)
        return [(at, text) for at, text in placed if -0.001 <= at <= 1.001]


def value_axis(values: Iterable[float], unit: str, room: int, *, zero: bool) -> Axis:
    """Return an axis that holds some values between round numbers.

    Args:
        values: What it must hold; with none it reaches from 0 to 1.
        unit: Decides how its numbers are written.
        room: How many steps it may have.
        zero: Whether it holds zero whatever the unit, as that of bars must.

    Example:
        >>> axis = value_axis([0.05, 0.37], "share", 4, zero=True)
        >>> axis.low, axis.high, [text for _, text in axis.ticks]
        (0.0, 0.4, ['0%', '10%', '20%', '30%', '40%'])
    """
    known = sorted(values)
    low, high = (known[0], known[-1]) if known else (0.0, 1.0)
    if zero or is_from_zero(unit, low, high):
        low, high = min(low, 0.0), max(high, 0.0)
    low, high = outward(low, high, room)
    steps = value_ticks(low, high, room)
    return Axis(low, high, tuple((value, tick(value, unit)) for value in steps))


def period_axis(plot: Plot, room: int, *, side: float = 0.0) -> Axis:
    """Return the axis of periods; names without positions stand in equal steps."""
    positions = plot.positions or tuple(map(float, range(len(plot.categories))))
    if not positions:
        return Axis(0.0, 1.0, ())
    low, high = min(positions) - side, max(positions) + side
    if low == high:
        low, high = low - SIDE, high + SIDE
    if not plot.positions:
        return Axis(low, high, tuple(zip(positions, plot.categories, strict=True)))
    return Axis(low, high, period_ticks(positions, plot.categories, room))


def known_values(plot: Plot) -> list[float]:
    """Return every number a plot must have room for, its benchmarks among them."""
    values = [
        point.value
        for series in plot.series
        for point in series.points
        if point.value is not None
    ]
    return [*values, *(value for value, _name in plot.benchmarks)]
