"""What a coalition gains if one more economy joins it or controls more."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.outcome import Outcome, quotient, unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.indicators.backfill import Supplier


class Gain(NamedTuple):
    """What an economy's supply would add to the coverage of a portfolio.

    Attributes:
        held: What it controls already, which counts as soon as it joins.
        gap: What it is known not to control.
        unread: What hangs on lists nobody has read, and may be controlled already.
    """

    held: Outcome
    gap: Outcome
    unread: Outcome


def portfolio_gain(suppliers: Sequence[Supplier], weights: Sequence[float]) -> Gain:
    """Return by how much the coverage of all items rises if an economy joins in.

    The gain of one economy does not depend on who joins beside it, so that the best to
    ask first is simply the largest; a threshold changes that.

    In words: over the sum of the weights of all items with shares, the weighted part of
    the target's possible foreign supply that the economy supplies: what it controls
    already, what it is known not to control (its gaps), and what hangs on lists nobody
    has read. Whoever joins as it stands adds the first, and the third at most; who
    adopts every item adds all three. Unit: share, each 0…1. Nothing/zero/missing: no
    items, or none with a weight, are `empty`; a target that supplies everything itself
    is `target_supplies_all`.

    Args:
        suppliers: The economy's part in each item it supplies.
        weights: The weights of all items with shares.

    Source:
        M17 of the project's methodology of export controls.

    Alternatives:
        `covered_at_least_low`, where an item counts from a threshold on and gains no
        longer add up.

    Example:
        >>> from core.indicators.backfill import Supplier
        >>> half, unread = Supplier(1, 0.25, 0.5, 0), Supplier(1, 0.5, None, 0)
        >>> [part.value for part in portfolio_gain([half, unread], [1.0, 1.0])]
        [0.0625, 0.0625, 0.25]
    """
    if any(one.target_share >= 1 for one in suppliers):
        return Gain(*[unknown("target_supplies_all")] * 3)
    held, gaps, unread = [], [], []
    for weight, share, strength, target_share in suppliers:
        size = weight * share / (1 - target_share)
        if strength is None:
            unread.append(size)
        else:
            held.append(size * strength)
            gaps.append(size * (1 - strength))
    whole = fsum(weights)
    return Gain(
        *(quotient(fsum(part), whole, "empty") for part in (held, gaps, unread))
    )


def covered_at_least(
    coverages: Sequence[float], weights: Sequence[float], threshold: float
) -> Outcome:
    """Return how much of a portfolio is covered at least to a threshold.

    In words: the weight of the items whose effective coverage reaches the threshold,
    over the weight of all items with shares. Unit: share, 0…1. Nothing/zero/missing:
    no items, or none with a weight, are `empty`.

    Args:
        coverages: The effective coverage of each item, 0…1.
        weights: Each item's weight.
        threshold: From which coverage an item counts, 0…1.

    Raises:
        ValueError: There are more weights than coverages, or fewer.

    Source:
        M17 (threshold version) of the project's methodology of export controls.

    Alternatives:
        `effective_coverage_mean`, where a little more of any item counts a little.

    Example:
        >>> covered_at_least([0.95, 0.5], [1.0, 3.0], 0.9)
        Outcome(value=0.25, reason=None)
    """
    reached = fsum(
        weight
        for covered, weight in zip(coverages, weights, strict=True)
        if reaches(covered, threshold)
    )
    return quotient(reached, fsum(weights), "empty")


def reaches(covered: float, threshold: float) -> bool:
    """Return whether a coverage reaches a threshold.

    In words: it is the threshold or more, to a billionth, so that the rounding of sums
    decides nothing. Unit: yes or no. Nothing/zero/missing: there is always an answer.

    Source:
        M17 of the project's methodology of export controls.

    Example:
        >>> reaches(0.1 + 0.2 + 0.6, 0.9), reaches(0.89, 0.9)
        (True, False)
    """
    return covered >= threshold - 1e-9
