"""Names of economies that nobody knows, by the numbers that hang on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.problems import Severity
from core.quality.finding import Finding, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.quality.observations import Observations

NAMED: Final = ("economy", "partner")
UNMATCHED: Final = "unmatched"


def names(seen: Observations) -> Iterator[Finding]:
    """Yield each economy that is in no table of ours, with its cells."""
    for dim in NAMED:
        for number, term in enumerate(seen.members[dim]):
            if term.role != UNMATCHED:
                continue
            rows = np.flatnonzero(seen.dims[dim] == number)
            if len(rows):
                yield Finding(
                    Kind.NAMES,
                    "economy_unmatched",
                    Severity.WARNING,
                    seen.places(rows),
                    len(rows),
                    seen.largest(rows),
                    (("count", len(rows)), ("name", term.label)),
                )
