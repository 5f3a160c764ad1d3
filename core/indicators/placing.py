"""Where one of many stands: how a statement compares with others that could be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.indicators.outcome import Outcome, known, unknown

if TYPE_CHECKING:
    from collections.abc import Sequence


def values_known(values: Sequence[float | None]) -> Outcome:
    """Return how many of some values are known.

    In words: the number of pairs of a start year and a later end year between which
    the change is known. Unit: number, 0 or more. Nothing/zero/missing: a pair of which
    one end is missing is not counted.

    Source:
        Arithmetic; null policy of the project's indicator methodology.

    Alternatives:
        All pairs, known or not: n (n - 1) / 2 of n years.

    Example:
        >>> values_known([1.0, None, 3.0])
        Outcome(value=2.0, reason=None)
    """
    return known(sum(value is not None for value in values))


def place_among(values: Sequence[float | None], value: float | None) -> Outcome:
    """Return the place of a value among others, from the largest down.

    A statement about a change depends on the years it is made for; its place among all
    pairs of years says how far they were picked for it.

    In words: one more than the number of pairs of years with a larger change. Unit:
    number, 1 or more. Nothing/zero/missing: equal ones share the best place; pairs
    whose change is not known are passed over; where the value itself is missing, so is
    its place: `missing`.

    Source:
        Arithmetic; null policy of the project's indicator methodology.

    Alternatives:
        `changes_known`, the number of pairs it is a place among.

    Example:
        >>> place_among([1.0, 3.0, None, 2.0], 2.0)
        Outcome(value=2.0, reason=None)
    """
    if value is None:
        return unknown("missing")
    return known(1 + sum(one is not None and one > value for one in values))
