"""Steps in a series that look like another definition or another unit.

A step is asked about when it is far outside what the series itself does and outside
what series of the same kind do in that period, and when the new level lasts. It is a
question to the publisher, never a verdict: wars and pandemics break series too.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, Final

import numpy as np

from core.problems import Severity
from core.quality.finding import Finding, Kind
from core.quality.grouping import medians
from core.quality.series import peers, series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.quality.grouping import Bools, Floats, Ints
    from core.quality.observations import Observations

LEAST_FACTOR: Final = 3.0
"""A smaller step is business as usual."""
USUAL_STEPS: Final = 6.0
"""So many times the usual deviation of a series counts as far outside it."""
LEAST_STEPS: Final = 5
"""A history of fewer steps says nothing of what is usual."""
WINDOW: Final = 4
"""So many values on either side show whether the new level lasts."""
LEAST_BESIDE: Final = 2
UNIT_FACTORS: Final = (1e3, 1e6, 1e9)
UNIT_CLOSENESS: Final = 0.25
"""How near a factor of thousand comes, as a logarithm, to look like a unit."""


def breaks(seen: Observations) -> Iterator[Finding]:
    """Yield a finding for each step that looks like a break."""
    rows, steps, usual = _logs(seen)
    values = np.log(seen.value[rows])
    for at in np.flatnonzero(usual).tolist():
        before, after = _beside(at, steps)
        if len(before) < LEAST_BESIDE or len(after) < LEAST_BESIDE:
            continue
        low, high = values[before], values[after]
        apart = min(high) > max(low) or max(high) < min(low)
        moved = float(np.median(high) - np.median(low))
        if apart and abs(moved) >= log(LEAST_FACTOR):
            yield _finding(seen, int(rows[at - 1]), int(rows[at]), moved)


def _logs(seen: Observations) -> tuple[Ints, Ints, Bools]:
    """Return positive values by series and time, their series, and what stands out."""
    found = series(seen)
    positive = np.nan_to_num(seen.value[found.rows]) > 0
    rows, number = found.rows[positive], found.number[positive]
    steps = found.steps[positive]
    follows = np.zeros(len(rows), np.bool_)
    follows[1:] = (number[1:] == number[:-1]) & (np.diff(steps) == 1)
    after = np.flatnonzero(follows)
    moves = np.log(seen.value[rows[after]]) - np.log(seen.value[rows[after - 1]])
    out = _outside(moves, number[after], least=LEAST_STEPS, alone=False)
    out &= _outside(moves, peers(seen, rows[after]), least=LEAST_STEPS, alone=True)
    stands_out = np.zeros(len(rows), np.bool_)
    stands_out[after[out]] = True
    return rows, number, stands_out


def _outside(moves: Floats, groups: Ints, *, least: int, alone: bool) -> Bools:
    """Return which moves are far outside those of their group.

    Args:
        moves: Differences of logarithms.
        groups: A number for each move.
        least: A group of fewer moves does not say what is usual.
        alone: What counts where the group does not say.
    """
    if not len(moves):
        return np.zeros(0, np.bool_)
    off = np.abs(moves - medians(moves, groups)[groups])
    spread = medians(off, groups)[groups]
    far: Bools = off > np.maximum(USUAL_STEPS * spread, log(LEAST_FACTOR))
    return np.where(np.bincount(groups)[groups] >= least, far, alone)


def _beside(at: int, number: Ints) -> tuple[range, range]:
    """Return the places before and from a step on, within its series and window."""
    first, last = at, at
    while first > max(at - WINDOW, 0) and number[first - 1] == number[at]:
        first -= 1
    while last < min(at + WINDOW, len(number)) and number[last] == number[at]:
        last += 1
    return range(first, at), range(at, last)


def _finding(seen: Observations, before: int, after: int, moved: float) -> Finding:
    factor = exp(abs(log(seen.value[after] / seen.value[before])))
    near = (abs(abs(moved) - log(known)) < UNIT_CLOSENESS for known in UNIT_FACTORS)
    rows = np.array([after, before], np.int64)
    said = (
        ("name", seen.name(after)),
        ("period", seen.word("period", after)),
        ("factor", f"{factor:,.0f}" if factor >= LEAST_FACTOR**2 else f"{factor:.1f}"),
        ("direction", "up" if moved > 0 else "down"),
    )
    amounts = (("before", seen.amount(before)), ("after", seen.amount(after)))
    return Finding(
        Kind.BREAKS,
        "break_of_unit" if any(near) else "break_of_level",
        Severity.WARNING,
        tuple(map(seen.place, (after, before))),
        1,
        seen.largest(rows),
        (*said, *((name, amount) for name, amount in amounts if amount)),
    )
