"""What a line chart needs to know of its spec: where lines break, end and are named."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from core.briefs.datum_words import is_partial, readout, said
from core.ticks import is_from_zero
from gui.charts.walk import Stop

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from core.briefs.exhibit import Datum, Line, LineSpec
    from gui.charts.walk import Stops

A_YEAR = 1.01
"""Periods further apart than this have years between them that are missing."""


def stops(spec: LineSpec, lines: tuple[Line, ...]) -> Stops:
    """Return the figures of lines as the arrow keys reach them: highest line first."""
    ordered = sorted(lines, key=last_value, reverse=True)
    return tuple(
        tuple(
            Stop(readout(line.name, period, datum), datum.figure_id, x, datum.value)
            for x, period, datum in zip(
                spec.positions, spec.periods, line.data, strict=True
            )
        )
        for line in ordered
    )


def label_text(line: Line) -> str:
    """Return the name of a line with the last value known of it."""
    last = next((d for d in reversed(line.data) if d.value is not None), None)
    return line.name if last is None else f"{line.name}  {said(last)}"


def value_range(spec: LineSpec) -> tuple[float, float]:
    """Return what the value axis must hold; shares and money are seen from zero."""
    values = [d.value for line in spec.lines for d in line.data if d.value is not None]
    values += [benchmark.value for benchmark in spec.benchmarks]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    if is_from_zero(spec.unit, low, high):
        return min(low, 0.0), max(high, 0.0)
    return low, high


def period_range(positions: tuple[float, ...]) -> tuple[float, float]:
    """Return what the axis of periods must hold; one period stands in the middle."""
    if not positions:
        return 0.0, 1.0
    low, high = min(positions), max(positions)
    if low == high:
        return low - 0.5, high + 0.5
    margin = (high - low) * 0.012
    return low - margin, high + margin


def numbers(line: Line) -> list[float]:
    """Return what a line is drawn through, NaN where it breaks."""
    return [
        math.nan if datum.value is None or is_partial(datum) else datum.value
        for datum in line.data
    ]


def last_value(line: Line) -> float:
    """Return the last value known, to tell the highest line by."""
    known = [datum.value for datum in line.data if datum.value is not None]
    return known[-1] if known else -math.inf


def last_point(spec: LineSpec, line: Line) -> tuple[float, float] | None:
    """Return where a line ends, or None if nothing of it is known."""
    for x, datum in zip(reversed(spec.positions), reversed(line.data), strict=True):
        if datum.value is not None:
            return x, datum.value
    return None


def marked(data: tuple[Datum, ...], breaks: Collection[int] = ()) -> list[int]:
    """Return the places with a sign: last, alone, incomplete, or beside a break.

    Args:
        data: The points of a line.
        breaks: The places after which years are missing.
    """
    known = [n for n, datum in enumerate(data) if datum.value is not None]
    there = {n for n in known if not is_partial(data[n])}
    return [
        n
        for n in known
        if n == known[-1]
        or is_partial(data[n])
        or not (n - 1 in there or n + 1 in there)
        or n in breaks
        or n - 1 in breaks
    ]


def breaks(positions: Sequence[float]) -> tuple[int, ...]:
    """Return the places after which whole years are missing.

    Example:
        >>> breaks((1995.0, 1996.0, 2006.0)), breaks((2020.0, 2020.5))
        ((1,), ())
    """
    steps = pairwise(positions)
    return tuple(n for n, (one, next_) in enumerate(steps) if next_ - one > A_YEAR)


def broken(
    positions: Sequence[float], values: Sequence[float], at: Collection[int]
) -> tuple[list[float], list[float]]:
    """Return a line that is interrupted where years are missing."""
    xs, ys = [], []
    for n, (x, y) in enumerate(zip(positions, values, strict=True)):
        xs.append(x)
        ys.append(y)
        if n in at:
            xs.append(x)
            ys.append(math.nan)
    return xs, ys


def bridges(
    positions: Sequence[float], values: Sequence[float], at: Collection[int]
) -> tuple[list[float], list[float]]:
    """Return the pieces that join a line over the years that are missing."""
    xs, ys = [], []
    for n in at:
        xs += [positions[n], positions[n + 1], positions[n + 1]]
        ys += [values[n], values[n + 1], math.nan]
    return xs, ys
