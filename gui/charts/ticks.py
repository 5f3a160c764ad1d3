"""Where an axis is marked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NICE = (1.0, 2.0, 5.0, 10.0)
NEAR_ENOUGH = 1e-9
MOST_STEPS = 10
"""Of an axis of values, however high it is: more would be a ruler, not an axis."""
APART = 0.55
"""Of a step: how near the first or last year another may be named."""


def steps(height: float, row: float) -> int:
    """Return into how many steps an axis of values may be divided.

    Args:
        height: Of the axis.
        row: How much of it each step needs at least.

    Example:
        >>> steps(40.0, 36.0), steps(250.0, 36.0), steps(900.0, 36.0)
        (2, 6, 10)
    """
    return max(2, min(MOST_STEPS, int(height / row)))


def nice_step(span: float, room: int) -> float:
    """Return the smallest of 1, 2 or 5 times a power of ten that fits `room` times.

    Example:
        >>> nice_step(0.47, 5), nice_step(1.0, 5)
        (0.1, 0.2)
    """
    rough = span / max(room, 1)
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(power * n for n in NICE if power * n >= rough * (1 - NEAR_ENOUGH))


def value_ticks(low: float, high: float, room: int) -> tuple[float, ...]:
    """Return round numbers between two bounds, at most `room` + 1 of them.

    Example:
        >>> value_ticks(0.0, 1.0, 4)
        (0.0, 0.5, 1.0)
    """
    if not high > low:
        return (low,)
    step = nice_step(high - low, room)
    first = math.ceil(low / step - NEAR_ENOUGH)
    last = math.floor(high / step + NEAR_ENOUGH)
    return tuple(count * step for count in range(first, last + 1))


def outward(low: float, high: float, room: int) -> tuple[float, float]:
    """Return the bounds moved outward to the next round numbers.

    Example:
        >>> outward(0.0, 0.37, 4)
        (0.0, 0.4)
    """
    if not high > low:
        return low - 0.5, high + 0.5
    step = nice_step(high - low, room)
    lower = math.floor(low / step + NEAR_ENOUGH)
    upper = math.ceil(high / step - NEAR_ENOUGH)
    return round(lower * step, 12), round(upper * step, 12)


def period_ticks(
    positions: Sequence[float], periods: Sequence[str], room: int
) -> tuple[tuple[float, str], ...]:
    """Return whole years if there are at least two of them, else the periods' names.

    The first and the last year are always among them, for a sentence names those.

    Example:
        >>> period_ticks((2000.0, 2001.0, 2002.0), ("2000", "2001", "2002"), 1)
        ((2000.0, '2000'), (2002.0, '2002'))
        >>> [text for _, text in period_ticks((1995.0, 2018.0), ("1995", "2018"), 6)]
        ['1995', '2000', '2005', '2010', '2015', '2018']
        >>> period_ticks((2018.0,), ("2018",), 9)
        ((2018.0, '2018'),)
    """
    if not positions:
        return ()
    first, last = math.ceil(min(positions)), math.floor(max(positions))
    if last > first:
        step = max(1, round(nice_step(last - first, room)))
        return tuple((float(year), str(year)) for year in _years(first, last, step))
    every = max(1, math.ceil(len(positions) / max(room, 1)))
    named = list(zip(positions, periods, strict=True))
    return tuple(named[::every])


def _years(first: int, last: int, step: int) -> list[int]:
    start = math.ceil(first / step) * step
    apart = step * APART
    between = [
        year
        for year in range(start, last + 1, step)
        if year - first >= apart and last - year >= apart
    ]
    return [first, *between, last]
