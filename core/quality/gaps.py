"""Periods that a series skips while others of its dataset have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.problems import Severity
from core.quality.finding import Finding, Kind
from core.quality.series import series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.quality.grouping import Ints
    from core.quality.observations import Observations
    from core.quality.series import Series


def gaps(seen: Observations) -> Iterator[Finding]:
    """Yield, by kind of period, the gaps within series and those of all series."""
    found = series(seen)
    kinds = seen.said["period_kind"]
    for code, kind in enumerate(kinds.words):
        of_kind = np.flatnonzero(kinds.codes[found.rows] == code)
        if len(of_kind):
            held = np.unique(found.steps[of_kind])
            yield from _within(seen, found, of_kind, held)
            yield from _common(seen, found, of_kind, held, kind)


def _within(
    seen: Observations, found: Series, of_kind: Ints, held: Ints
) -> Iterator[Finding]:
    """Yield the cells before which a series lacks periods the dataset has."""
    after = of_kind[found.linked[of_kind]]
    here = np.searchsorted(held, found.steps[after])
    before = np.searchsorted(held, found.steps[after - 1])
    lacking = here - before - 1
    broken = after[lacking > 0]
    if not len(broken):
        return
    rows = found.rows[broken]
    example = int(np.argmax(np.nan_to_num(np.abs(seen.value[rows]))))
    last = int(found.rows[broken[example] - 1])
    yield Finding(
        Kind.GAPS,
        "gap_in_series",
        Severity.WARNING,
        seen.places(rows),
        int(lacking.sum()),
        seen.largest(rows),
        (
            ("count", len(np.unique(found.number[broken]))),
            ("periods", int(lacking.sum())),
            ("name", seen.name(int(rows[example]))),
            ("first", seen.word("period", last)),
            ("last", seen.word("period", int(rows[example]))),
        ),
    )


def _common(
    seen: Observations, found: Series, of_kind: Ints, held: Ints, kind: str
) -> Iterator[Finding]:
    """Yield a gap that all series share, where most periods follow one another."""
    jumps = np.diff(held)
    wide = np.flatnonzero(jumps > 1)
    if not len(wide) or len(wide) * 2 > len(jumps):
        return
    ends = of_kind[np.isin(found.steps[of_kind], held[wide + 1])]
    rows = found.rows[ends]
    yield Finding(
        Kind.GAPS,
        "gap_in_dataset",
        Severity.NOTE,
        seen.places(rows),
        int((jumps[wide] - 1).sum()),
        None,
        (
            ("count", int((jumps[wide] - 1).sum())),
            ("first", _period(seen, int(held[wide[0]]), kind)),
            ("last", _period(seen, int(held[wide[0] + 1]), kind)),
        ),
    )


def _period(seen: Observations, step: int, kind: str) -> str:
    kinds = seen.said["period_kind"]
    row = np.flatnonzero((seen.steps == step) & kinds.having(kind))[0]
    return seen.word("period", int(row))
