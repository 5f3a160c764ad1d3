"""What an indicator answers: a number, or None and the reason there is none.

Nothing known must never read as zero, so no indicator returns 0, NaN or infinity
for a question it cannot answer.
"""

from __future__ import annotations

from math import fsum, isfinite, nan
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

REASONS = (
    "already_met",
    "apparent_consumption_not_positive",
    "base_negative",
    "base_zero",
    "base_zero_or_negative",
    "country_total_zero",
    "date_not_comparable",
    "empty",
    "empty_list",
    "empty_union",
    "exports_zero",
    "groups_overlap",
    "imports_zero",
    "listed_exceeds_world",
    "lq_zero",
    "missing",
    "n=1",
    "negative_period",
    "negative_value",
    "no_change",
    "no_growth",
    "no_trade",
    "not_finite",
    "part_exceeds_whole",
    "peer_share_not_below_one",
    "range_too_wide",
    "residual",
    "share_out_of_range",
    "shares_incomplete",
    "sign_change",
    "status_unknown",
    "target_out_of_reach",
    "target_supplies_all",
    "thresholds_of_two_kinds",
    "too_few_known",
    "total_zero",
    "world_industry_zero",
    "world_zero",
    "zero_period",
)
"""Every reason an indicator can give; the sentences for them are written elsewhere."""


class Outcome(NamedTuple):
    """A number, or None with a reason out of `REASONS`.

    Exactly one of the two is given.
    """

    value: float | None
    reason: str | None = None


class Ranged(NamedTuple):
    """A number with the lowest and highest it can be while something is unknown."""

    point: Outcome
    low: Outcome
    high: Outcome


def known(value: float) -> Outcome:
    """Return the outcome of a computation.

    In words: the number itself. Unit and range: those of the number; minus zero
    becomes zero. Nothing/zero/missing: a NaN or an infinity, which only inputs
    that are no numbers or an overflow can cause, has the reason `not_finite`.

    Source:
        The null policy of the project's indicator methodology.

    Example:
        >>> known(3)
        Outcome(value=3.0, reason=None)
        >>> known(float("inf"))
        Outcome(value=None, reason='not_finite')
    """
    if isfinite(value):
        return Outcome(value + 0.0)
    return Outcome(None, "not_finite")


def unknown(reason: str) -> Outcome:
    """Return the outcome of a question that has no answer.

    In words: None, and why. Unit and range: none. Nothing/zero/missing: this is
    how all three are said.

    Source:
        The null policy of the project's indicator methodology.

    Example:
        >>> unknown("world_zero")
        Outcome(value=None, reason='world_zero')
    """
    return Outcome(None, reason)


def total(values: Iterable[float | None]) -> Outcome:
    """Return the sum of all values, exact to the last digit in whatever order.

    In words: x_1 + … + x_n. Unit and range: those of the values. Nothing/zero/
    missing: no values at all are `empty`, not zero; one missing value makes the
    sum `missing`, because a sum over fewer parts is another number.

    Source:
        Arithmetic; Python's `math.fsum`, so that no version of Python rounds
        differently.

    Example:
        >>> total([0.1, 0.2, 0.3])
        Outcome(value=0.6, reason=None)
        >>> total([1.0, None])
        Outcome(value=None, reason='missing')
    """
    parts = list(values)
    if not parts:
        return unknown("empty")
    if None in parts:
        return unknown("missing")
    try:
        return known(fsum(part for part in parts if part is not None))
    except (OverflowError, ValueError):  # too large, or infinities that cancel
        return known(nan)


def quotient(numerator: float, denominator: float, when_zero: str) -> Outcome:
    """Return a quotient, or the reason given for a denominator of zero.

    In words: numerator / denominator. Unit and range: that of the one over that
    of the other; any number. Nothing/zero/missing: a denominator of zero has the
    reason `when_zero`, also when the numerator is zero.

    Source:
        The null policy of the project's indicator methodology.

    Example:
        >>> quotient(1.0, 4.0, "world_zero")
        Outcome(value=0.25, reason=None)
        >>> quotient(0.0, 0.0, "world_zero")
        Outcome(value=None, reason='world_zero')
    """
    if denominator == 0:
        return Outcome(None, when_zero)
    return known(numerator / denominator)
