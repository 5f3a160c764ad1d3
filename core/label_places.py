"""Where the names at the ends of lines stand, so that none covers another."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOSEST = 0.98
"""Of the height of a line: names nearer to one another would overlap."""


def spread(
    wanted: Sequence[float], size: float, low: float, high: float
) -> tuple[float, ...]:
    """Return a middle for each label, as near to the one wanted as room allows.

    Neighbours that collide are moved together as one block, so the order of the
    lines is the order of their names. Where there is no room for all, they are set
    closer than `size` rather than left out.

    Example:
        >>> spread([10.0, 11.0, 40.0], 6.0, 0.0, 50.0)
        (7.5, 13.5, 40.0)
    """
    if not wanted:
        return ()
    size = min(size, (high - low) / len(wanted))
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    starts = _rising([wanted[place] - turn * size for turn, place in enumerate(order)])
    least, most = low + size / 2, high - size / 2 - (len(wanted) - 1) * size
    middles = [0.0] * len(wanted)
    for turn, (place, start) in enumerate(zip(order, starts, strict=True)):
        middles[place] = min(max(start, least), max(most, least)) + turn * size
    return tuple(middles)


def nameable(
    ends: Sequence[Sequence[float]],
    size: float,
    room: tuple[float, float],
    farthest: float,
) -> tuple[int, ...]:
    """Return the places of the lines that can be named beside their ends.

    A name that would have to stand far from its line, or would push another one
    there, is left out: the line can still be pointed at.

    Args:
        ends: At each side, where each line ends in pixels, NaN where that is unknown;
            the most important line comes first.
        size: How high a name is, in pixels.
        room: Between which heights names may stand.
        farthest: So many names high one may stand from the end that it names.

    Example:
        >>> nameable([[10.0, 11.0, 12.0, 90.0]], 6.0, (0.0, 100.0), 0.5)
        (0, 1, 3)
    """
    chosen: tuple[int, ...] = ()
    for place in range(len(ends[0])):
        tried = (*chosen, place)
        if all(
            _are_near([side[n] for n in tried], size, room, farthest) for side in ends
        ):
            chosen = tried
    return chosen


def _are_near(
    ends: Sequence[float], size: float, room: tuple[float, float], farthest: float
) -> bool:
    wanted = [end for end in ends if not math.isnan(end)]
    placed = spread(wanted, size, *room)
    steps = (after - before for before, after in pairwise(sorted(placed)))
    return all(
        abs(stands - end) <= farthest * size
        for stands, end in zip(placed, wanted, strict=True)
    ) and all(step > size * CLOSEST for step in steps)


def _rising(values: Sequence[float]) -> list[float]:
    """Return the nearest values that never fall, by pooling those that do."""
    pools: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, members = pools.pop()
            total, count = total + before, count + members
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]
