"""Quotients of weighted sums over items, of which some are undecided."""

from __future__ import annotations

from itertools import accumulate
from math import fsum
from typing import TYPE_CHECKING, TypeAlias

from core.indicators.outcome import Outcome, known, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Item: TypeAlias = tuple[float | None, float | None, float]
"""Our strength, their strength, and the item's weight."""

Weighed: TypeAlias = tuple[float, float]
"""A value (0…1, or a distance) and its weight."""

Parts: TypeAlias = tuple[float | None, float | None]
"""A weighted sum and the weight it is over; None where there is no weight."""


def weighted_items(
    ours: Sequence[float | None],
    theirs: Sequence[float | None],
    weights: Sequence[float] | None,
) -> list[Item]:
    """Return both sides' strengths and the weight of each item, side by side.

    In words: the items in order. Unit and range: strengths 0…1, weights 0 or more.
    Nothing/zero/missing: without weights every item weighs 1; no items are an empty
    list; a missing strength stays None.

    Raises:
        ValueError: The sides or the weights are not equally long.

    Source:
        Notation of the project's methodology of export controls.

    Example:
        >>> weighted_items([1.0, None], [0.5, 1.0], None)
        [(1.0, 0.5, 1.0), (None, 1.0, 1.0)]
    """
    heavy = [1.0] * len(ours) if weights is None else weights
    return list(zip(ours, theirs, heavy, strict=True))


def quotients_on_the_way(
    numerator: float, denominator: float, steps: Iterable[tuple[float, float]]
) -> list[float]:
    """Return the quotient at the start and after each step, where it exists.

    Which undecided items to count so that a quotient becomes least or greatest is a
    question of order alone: sorted by what they would change, the best choice is
    always the first few. So the least or greatest of this list is the sharp bound.

    In words: the numerator and all steps' first parts so far, over the denominator
    and all their second parts so far. Unit and range: those of the quotient.
    Nothing/zero/missing: a quotient over zero is left out of the list.

    Source:
        Dinkelbach (1967), on nonlinear fractional programming.

    Example:
        >>> quotients_on_the_way(0.0, 0.0, [(1.0, 1.0), (0.0, 1.0)])
        [1.0, 0.5]
    """
    found = [numerator / denominator] if denominator > 0 else []
    for more_above, more_below in steps:
        numerator += more_above
        denominator += more_below
        if denominator > 0:
            found.append(numerator / denominator)
    return found


def extreme_parts(
    sure: Sequence[Weighed], maybe: Sequence[Weighed], *, greatest: bool
) -> Parts:
    """Return the parts of the least or greatest weighted mean over undecided items.

    An item that may be counted comes in if that moves the mean farther: the smallest
    first for the least, the largest first for the greatest.

    In words: the weighted sum and the weight of all sure items and of those of the
    undecided that make the mean extreme. Unit and range: those of value times weight,
    and of weight. Nothing/zero/missing: where neither has a weight, both are None.

    Args:
        sure: Value and weight of what is counted in any case.
        maybe: Value and weight of what may be counted or not.
        greatest: Whether the greatest mean is asked for, not the least.

    Source:
        Dinkelbach (1967), on nonlinear fractional programming.

    Example:
        >>> extreme_parts([(0.5, 1.0)], [(0.0, 1.0), (1.0, 1.0)], greatest=False)
        (0.5, 2.0)
    """
    steps = [(value * weight, weight) for value, weight in sorted(maybe)]
    start = fsum(value * weight for value, weight in sure), _weight(sure)
    ordered = reversed(steps) if greatest else steps
    found = [one for one in accumulate(ordered, _added, initial=start) if one[1] > 0]
    if not found:
        return None, None
    return (max if greatest else min)(found, key=lambda one: one[0] / one[1])


def turned_out(
    items: Sequence[tuple[float | None, float]], unread: float
) -> list[Weighed]:
    """Return items as they are if everything unread turns out in one way.

    In words: the value of each item, the given one where it is unknown, and its
    weight. Unit and range: those of the values. Nothing/zero/missing: no items are an
    empty list.

    Source:
        M4 and M5 of the project's methodology of export controls.

    Example:
        >>> turned_out([(None, 2.0), (0.5, 1.0)], 1.0)
        [(1.0, 2.0), (0.5, 1.0)]
    """
    return [(unread if value is None else value, weight) for value, weight in items]


def mean_of(parts: Parts, when_none: str) -> Outcome:
    """Return the mean that a weighted sum and its weight are the parts of.

    In words: the sum over the weight. Unit and range: those of the values.
    Nothing/zero/missing: no weight has the reason `when_none`.

    Source:
        Arithmetic.

    Example:
        >>> mean_of((0.5, 2.0), "empty_list")
        Outcome(value=0.25, reason=None)
        >>> mean_of((None, None), "empty_list").reason
        'empty_list'
    """
    above, below = parts
    if above is None or below is None:
        return unknown(when_none)
    return known(above / below)


def _added(one: Weighed, other: Weighed) -> Weighed:
    return one[0] + other[0], one[1] + other[1]


def _weight(items: Sequence[Weighed]) -> float:
    return fsum(weight for _value, weight in items)
