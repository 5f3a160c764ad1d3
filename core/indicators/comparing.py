"""What two datasets say of the same question, and how far apart they are."""

from __future__ import annotations

from core.indicators.change import percent_change, pp_change
from core.indicators.outcome import Outcome, known, unknown


def disagreement(first: float | None, second: float | None) -> Outcome:
    """Return by how much a second dataset says more than a first.

    It is no change: both speak of the same economy, industry and year.

    In words: what the second says less what the first says. Unit: that of both; any
    number. Nothing/zero/missing: zero is a value like others; either missing is
    `missing`; amounts in two currencies are `units_differ`.

    Source:
        Arithmetic.

    Alternatives:
        `dataset_difference_pp` between shares; `dataset_difference_percent`, which does
        not depend on the unit.

    Example:
        >>> disagreement(0.5, 1.25)
        Outcome(value=0.75, reason=None)
    """
    if first is None or second is None:
        return unknown("missing")
    return known(second - first)


def disagreement_pp(first: float | None, second: float | None) -> Outcome:
    """Return by how many percentage points a second dataset says more than a first.

    In words: the second's share less the first's, times a hundred. Unit: pp, -100…100
    for shares in 0…1. Nothing/zero/missing: zero is a value like others; either missing
    is `missing`.

    Source:
        Arithmetic.

    Alternatives:
        `dataset_difference_percent`, which is large where the share is small.

    Example:
        >>> disagreement_pp(0.25, 0.5)
        Outcome(value=25.0, reason=None)
    """
    return pp_change(first, second)


def disagreement_percent(first: float | None, second: float | None) -> Outcome:
    """Return by how many per cent a second dataset says more than a first.

    In words: what the second says over what the first says, less one, times a hundred.
    Unit: percent, -100 or more. Nothing/zero/missing: a first value of zero is
    `base_zero`, below zero `base_negative`; a second one below zero `sign_change`;
    either missing is `missing`; amounts in two currencies are `units_differ`.

    Source:
        Arithmetic.

    Alternatives:
        `dataset_difference`, in the unit of both.

    Example:
        >>> disagreement_percent(40.0, 50.0)
        Outcome(value=25.0, reason=None)
    """
    return percent_change(first, second)
