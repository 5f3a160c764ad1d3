"""Where an axis is marked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from core.money import currency_of

if TYPE_CHECKING:
    from collections.abc import Sequence

NICE = (1.0, 2.0, 5.0, 10.0)
NEAR_ENOUGH = 1e-9
MOST_STEPS = 10
"""Of an axis of values, however high it is: more would be a ruler, not an axis."""
APART = 0.55
"""Of a step: how near the first or last year another may be named."""
LEAST_EXTENT = 1e-100
"""What is smaller than this cannot be drawn to scale; it is as good as nothing."""
PART_OF_SIZE = 1e-6
"""So much of a large number an axis around it alone extends to either side."""
FROM_ZERO = ("share", "index")
"""Beside money of any currency."""
MONTHS: Final = (1, 2, 3, 6)
YEARS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
YEAR: Final = 12


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


def has_extent(low: float, high: float) -> bool:
    """Return whether there is room between two bounds that can be drawn.

    Example:
        >>> has_extent(0.0, 0.2), has_extent(2.0, 2.0), has_extent(0.0, 5e-324)
        (True, False, False)
    """
    return high - low > LEAST_EXTENT


def value_ticks(low: float, high: float, room: int) -> tuple[float, ...]:
    """Return round numbers between two bounds, at most `room` + 1 of them.

    Example:
        >>> value_ticks(0.0, 1.0, 4)
        (0.0, 0.5, 1.0)
    """
    if not has_extent(low, high):
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
    if not has_extent(low, high):
        air = max(0.5, abs(low) * PART_OF_SIZE)
        return low - air, high + air
    step = nice_step(high - low, room)
    lower = math.floor(low / step + NEAR_ENOUGH)
    upper = math.ceil(high / step - NEAR_ENOUGH)
    places = max(1 - math.floor(math.log10(step)), 0)
    return round(lower * step, places), round(upper * step, places)


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


def is_from_zero(unit: str, low: float, high: float) -> bool:
    """Return whether an axis begins at zero, as that of shares and of money does.

    Example:
        >>> is_from_zero("JPY", 8.0, 9.0), is_from_zero("LQ", 0.8, 0.9)
        (True, False)
    """
    return unit in FROM_ZERO or bool(currency_of(unit)) or 0 < low < high / 2


def date_ticks(low: float, high: float, room: int) -> list[tuple[float, str]]:
    """Return round dates between two moments, at most about `room` of them.

    Example:
        >>> date_ticks(2019.5, 2026.5, 8)[:2]
        [(2020.0, '2020'), (2021.0, '2021')]
        >>> date_ticks(2024.9, 2025.6, 4)
        [(2025.0, '2025-01'), (2025.25, '2025-04'), (2025.5, '2025-07')]
    """
    span = (high - low) * YEAR
    steps = (*MONTHS, *(years * YEAR for years in YEARS))
    step = next((n for n in steps if span / n <= max(room, 1)), steps[-1])
    first, last = math.ceil(low * YEAR / step), math.floor(high * YEAR / step)
    months = [place * step for place in range(first, last + 1)]
    return [(month / YEAR, _named(month, step)) for month in months]


def _named(month: int, step: int) -> str:
    year, within = divmod(month, YEAR)
    return str(year) if step >= YEAR else f"{year}-{within + 1:02}"
