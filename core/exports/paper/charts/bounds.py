"""From where to where the axis of values of a chart reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.ticks import has_extent, is_from_zero, nice_step, outward

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.briefing.drawing import Plot

STEPS: Final = 5
RANKS: Final = 12
NUMBERED: Final = ("bar", "pair")
FOR_NUMBERS: Final = 0.16
"""Of the axis: so much room a number needs at the left end of a bar, or it would stand
on the name beside it."""


class Bounds(NamedTuple):
    """The ends of an axis, and how far apart its marks are."""

    low: float
    high: float
    step: float


def bounds_of(plot: Plot) -> Bounds:
    """Return the ends of the axis of one plot."""
    return common_bounds((plot,))


def common_bounds(plots: Iterable[Plot]) -> Bounds:
    """Return an axis on which several plots can be compared."""
    shown = tuple(plots)
    first = shown[0]
    values = [value for plot in shown for value in _values(plot)]
    low, high = min(values, default=0.0), max(values, default=1.0)
    if first.is_turned:
        return Bounds(1.0, max(high, 2.0), max(1.0, round(high / RANKS)))
    if first.is_whole or (first.kind == "range" and first.unit == "share"):
        return Bounds(0.0, 1.0, 0.2)
    if first.kind not in ("line", "slope") or is_from_zero(first.unit, low, high):
        low, high = min(low, 0.0), max(high, 0.0)
    step = nice_step(high - low, STEPS) if has_extent(low, high) else 1.0
    near, far = outward(low, high, STEPS)
    if first.kind in NUMBERED and low < 0 and low - near < (far - near) * FOR_NUMBERS:
        near -= step
    return Bounds(near, far, step)


def _values(plot: Plot) -> Iterator[float]:
    """Yield what the axis must hold: of stacks their ends, to either side of nought."""
    yield from (value for value, _name in plot.benchmarks)
    series = [one for one in plot.series if one.role != "beside"]
    if plot.kind == "stacked":
        parts = [one for one in series if one.role != "total"]
        for column in zip(*(one.points for one in parts), strict=True):
            known = [point.value for point in column if point.value is not None]
            yield sum(value for value in known if value > 0)
            yield sum(value for value in known if value < 0)
        return
    for one in series:
        yield from (point.value for point in one.points if point.value is not None)
