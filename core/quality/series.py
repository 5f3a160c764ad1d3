"""The observations as series: one economy, industry, measure … through time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from core.intake.kinds import DIMENSIONS
from core.quality.grouping import grouped
from core.quality.periods import UNDATED

if TYPE_CHECKING:
    from core.quality.grouping import Bools, Ints
    from core.quality.observations import Observations

PEERS: Final = ("flow", "measure", "unit", "period_kind")
"""Series that agree in these may be expected to move alike."""


@dataclass(frozen=True, eq=False, slots=True)
class Series:
    """The dated observations in the order of series and time, no period twice.

    Attributes:
        rows: Places in the observations.
        number: Which series each belongs to.
        steps: The period of each as a number.
        linked: Whether an entry is of the same series as the one before it.
    """

    rows: Ints
    number: Ints
    steps: Ints
    linked: Bools


def series(seen: Observations) -> Series:
    """Return the series of a dataset."""
    number = seen.alike(*DIMENSIONS, "unit", "period_kind")
    rows = np.flatnonzero(seen.steps != UNDATED)
    order = np.lexsort((seen.steps[rows], number[rows]))
    rows = rows[order]
    new = np.ones(len(rows), np.bool_)
    same = number[rows][1:] == number[rows][:-1]
    new[1:] = ~(same & (seen.steps[rows][1:] == seen.steps[rows][:-1]))
    rows = rows[new]
    linked = np.zeros(len(rows), np.bool_)
    linked[1:] = number[rows][1:] == number[rows][:-1]
    return Series(rows, number[rows], seen.steps[rows], linked)


def peers(seen: Observations, rows: Ints) -> Ints:
    """Return which rows are of series that may move alike, in the same period."""
    by_kind = seen.alike(*PEERS)[rows]
    return grouped([by_kind, seen.steps[rows]])
