"""Values that are not there, by the reason the reader gave; and years not over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from core.problems import Severity
from core.quality.finding import Finding, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.quality.observations import Observations

FAULTS: Final = ("error_cell", "not_a_number", "uncalculated_formula")
"""Reasons that no publisher meant."""
UNSAID: Final = ("blank",)
"""Reasons of which it cannot be told whether they were meant."""
PARTIAL: Final = "partial"


def missing(seen: Observations) -> Iterator[Finding]:
    """Yield one finding for each reason for which values are missing."""
    reasons = seen.said["reason"]
    for place, reason in enumerate(reasons.words):
        rows = np.flatnonzero(reasons.codes == place)
        if reason and len(rows):
            faulty = reason in FAULTS
            doubtful = faulty or reason in UNSAID
            yield Finding(
                Kind.ERRORS if faulty else Kind.MISSING,
                "missing_values",
                Severity.WARNING if doubtful else Severity.NOTE,
                seen.places(rows),
                len(rows),
                said=(("count", len(rows)), ("reason", reason)),
            )


def partial(seen: Observations) -> Iterator[Finding]:
    """Yield a finding if some periods are not over, or not wholly published."""
    flags = seen.said["flag"]
    words = [at for at, flag in enumerate(flags.words) if PARTIAL in flag.split(",")]
    rows = np.flatnonzero(np.isin(flags.codes, words))
    if len(rows):
        periods = sorted({seen.word("period", row) for row in rows.tolist()})
        yield Finding(
            Kind.PARTIAL,
            "partial_periods",
            Severity.NOTE,
            seen.places(rows),
            len(rows),
            seen.largest(rows),
            (("count", len(rows)), ("first", periods[0]), ("last", periods[-1])),
        )
