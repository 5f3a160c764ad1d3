"""An axis of a chart on a page: its ends, its marks, and where a number lies on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.format import tick
from core.ticks import is_from_zero, outward, period_ticks, value_ticks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.briefing.drawing import Plot

SIDE = 0.5
"""What a lone position has on either side, in years; and the first rank above it."""


class Axis(NamedTuple):
    """From its near end to its far one; `ticks` are (value, text).

    The near end may be the higher number: that of ranks is.
    """

    near: float
    far: float
    ticks: tuple[tuple[float, str], ...]

    def at(self, value: float) -> float:
        """Return where a value lies, as part of the length of the axis.

        Example:
            >>> Axis(0.0, 0.4, ()).at(0.1), Axis(10.0, 0.0, ()).at(1.0)
            (0.25, 0.9)
        """
        return round((value - self.near) / (self.far - self.near), 6)

    def holds(self, value: float) -> bool:
        """Return whether a value lies between the ends."""
        return 0 <= self.at(value) <= 1

    @property
    def marks(self) -> list[tuple[float, str]]:
        """The ticks between the ends as (part of the length, text)."""
        held = (one for one in self.ticks if self.holds(one[0]))
        return [(self.at(value), text) for value, text in held]


def value_axis(values: Iterable[float], unit: str, room: int, *, zero: bool) -> Axis:
    """Return an axis that holds some values between round numbers.

    Args:
        values: What it must hold; with none it reaches from 0 to 1.
        unit: Decides how its numbers are written.
        room: How many steps it may have.
        zero: Whether it holds zero whatever the unit, as that of bars must.

    Example:
        >>> axis = value_axis([0.05, 0.37], "share", 4, zero=True)
        >>> axis.near, axis.far, [text for _, text in axis.ticks]
        (0.0, 0.4, ['0%', '10%', '20%', '30%', '40%'])
    """
    known = sorted(values)
    low, high = (known[0], known[-1]) if known else (0.0, 1.0)
    if zero or is_from_zero(unit, low, high):
        low, high = min(low, 0.0), max(high, 0.0)
    low, high = outward(low, high, room)
    steps = value_ticks(low, high, room)
    return Axis(low, high, tuple((value, tick(value, unit)) for value in steps))


def rank_axis(values: Iterable[float], room: int) -> Axis:
    """Return an axis of ranks, the first on top.

    Example:
        >>> [text for _, text in rank_axis([3.0, 12.0], 4).ticks]
        ['1', '5', '10']
    """
    last = max(values, default=1.0)
    steps = (1.0, *(step for step in value_ticks(0.0, last, room) if step > 1))
    ticks = tuple((step, f"{step:.0f}") for step in steps)
    return Axis(last + SIDE, 1 - SIDE, ticks)


def period_axis(plot: Plot, room: int, *, side: float = 0.0) -> Axis:
    """Return the axis of periods; names without positions stand in equal steps."""
    positions = positions_of(plot)
    if not positions:
        return Axis(0.0, 1.0, ())
    low, high = min(positions) - side, max(positions) + side
    if low == high:
        low, high = low - SIDE, high + SIDE
    if not plot.positions:
        return Axis(low, high, tuple(zip(positions, plot.categories, strict=True)))
    return Axis(low, high, period_ticks(positions, plot.categories, room))


def positions_of(plot: Plot) -> tuple[float, ...]:
    """Return where the periods of a plot lie."""
    return plot.positions or tuple(map(float, range(len(plot.categories))))


def known_values(plot: Plot) -> Iterator[float]:
    """Yield every number a plot must have room for, its benchmarks among them.

    What goes down from nought is below it, and what is written beside is not drawn.
    """
    for series in plot.series:
        if series.role != "beside":
            for point in series.points:
                if point.value is not None:
                    yield -point.value if series.is_down else point.value
    yield from (value for value, _name in plot.benchmarks)
