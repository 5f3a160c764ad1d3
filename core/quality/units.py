"""Whether the values of one measure are in one unit, and in any."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.money import is_currency
from core.problems import Severity
from core.quality.finding import Finding, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.quality.grouping import Ints
    from core.quality.observations import Observations


def units(seen: Observations) -> Iterator[Finding]:
    """Yield values without a unit, and measures that come in several units."""
    said = seen.said["unit"]
    unstated = np.flatnonzero(~said.having(*filter(None, said.words)))
    if len(unstated):
        yield Finding(
            Kind.UNITS,
            "unit_missing",
            Severity.WARNING,
            seen.places(unstated),
            len(unstated),
            seen.largest(unstated),
            (("count", len(unstated)),),
        )
    yield from _mixed(seen)


def _mixed(seen: Observations) -> Iterator[Finding]:
    """Yield each measure with several units; the cells are those of the rarer ones."""
    said = seen.said["unit"]
    stated = said.having(*filter(None, said.words))
    measures = seen.alike("measure", "flow", "product", "industry")
    for measure in _with_several(measures[stated], said.codes[stated]):
        rows = np.flatnonzero((measures == measure) & stated)
        counts = np.bincount(said.codes[rows], minlength=len(said.words))
        rare = rows[said.codes[rows] != counts.argmax()]
        words = [said.words[at] for at in np.argsort(-counts) if counts[at]]
        money = all(map(is_currency, words))
        yield Finding(
            Kind.UNITS,
            "units_mixed",
            Severity.WARNING if money else Severity.NOTE,
            seen.places(rare),
            len(rare),
            seen.largest(rare),
            (
                ("count", len(rare)),
                ("name", seen.name(int(rare[0]), but=("economy", "partner"))),
                ("usual", words[0]),
                ("others", ", ".join(words[1:])),
            ),
        )


def _with_several(measures: Ints, said: Ints) -> list[int]:
    """Return the measures with more than one unit."""
    if not len(measures):
        return []
    kinds = int(said.max()) + 1
    pairs = np.unique(measures * kinds + said) // kinds
    return np.flatnonzero(np.bincount(pairs) > 1).tolist()
