"""Cells that say the same thing twice, once names are understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.intake.kinds import DIMENSIONS
from core.problems import Severity
from core.quality.finding import Finding, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.quality.grouping import Bools, Ints
    from core.quality.observations import Observations


def repeats(seen: Observations) -> Iterator[Finding]:
    """Yield what several cells say: whether they agree, and whether they do not.

    Two spellings of a country are one country here, which the reader of the workbook
    could not know.
    """
    groups = seen.alike(*DIMENSIONS, "period", "period_kind", "unit")
    if not len(groups):
        return
    again = np.bincount(groups)[groups] > 1
    first = np.zeros(len(again), np.int64)
    first[groups[::-1]] = np.arange(seen.rows)[::-1]
    same = _same(seen, first[groups])
    differing = np.zeros(seen.rows, np.bool_)
    differing[groups[~same]] = True
    differ = differing[groups]
    yield from _found(seen, np.flatnonzero(again & differ), "repeated_differs")
    yield from _found(seen, np.flatnonzero(again & ~differ), "repeated_agrees")


def _same(seen: Observations, first: Ints) -> Bools:
    mine, theirs = seen.value, seen.value[first]
    agreeing: Bools = (mine == theirs) | (np.isnan(mine) & np.isnan(theirs))
    return agreeing


def _found(seen: Observations, rows: Ints, code: str) -> Iterator[Finding]:
    if not len(rows):
        return
    differ = code == "repeated_differs"
    example = int(rows[np.argmax(np.nan_to_num(np.abs(seen.value[rows])))])
    yield Finding(
        Kind.REPEATED,
        code,
        Severity.WARNING if differ else Severity.NOTE,
        seen.places(rows),
        len(rows),
        seen.largest(rows),
        (
            ("count", len(rows)),
            ("name", seen.name(example)),
            ("period", seen.word("period", example)),
        ),
    )
