"""What a coalition gains if one more economy joins it or controls more."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from core.indicators.backfill import Supplier, backfill_gap, supply_to_verify
from core.indicators.outcome import Outcome, Ranged, quotient

if TYPE_CHECKING:
    from collections.abc import Sequence


def portfolio_gain(suppliers: Sequence[Supplier], weights: Sequence[float]) -> Ranged:
    """Return by how much the coverage of all items rises if an economy controls them.

    The gain of one economy does not depend on who joins beside it, so that the best to
    ask first is simply the largest; a threshold changes that.

    In words: the sum of the economy's gaps over the sum of the weights of all items
    with shares; the low and the point are the gaps that are known, the high has also
    what hangs on lists nobody has read, which may be controlled already. Unit: share,
    0…1. Nothing/zero/missing: no items, or none with a weight, are `empty`; an item
    whose gap has no value hands on its reason.

    Args:
        suppliers: The economy's part in each item it supplies.
        weights: The weights of all items with shares.

    Source:
        M17 of the project's methodology of export controls.

    Alternatives:
        `covered_at_least`, where an item counts from a threshold on and gains no longer
        add up.

    Example:
        >>> known_gap, unread = Supplier(1, 0.25, 0.0, 0), Supplier(1, 0.5, None, 0)
        >>> portfolio_gain([known_gap, unread], [1.0, 1.0]).high
        Outcome(value=0.375, reason=None)
    """
    gaps = [backfill_gap(one) for one in suppliers if one.strength is not None]
    unread = [supply_to_verify(one) for one in suppliers if one.strength is None]
    without = next((one for one in (*gaps, *unread) if one.value is None), None)
    if without:
        return Ranged(*[without] * 3)
    known_part = fsum(one.value or 0.0 for one in gaps)
    more = fsum(one.value or 0.0 for one in unread)
    whole = fsum(weights)
    low = quotient(known_part, whole, "empty")
    return Ranged(low, low, quotient(known_part + more, whole, "empty"))


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
