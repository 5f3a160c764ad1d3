"""How far two jurisdictions control the same items, when some lists are unread.

The two sides come as strengths (0…1, None for unknown), item by item in the same
order. What is unknown is neither left out nor counted as "not listed": every measure
has the least and the greatest value it takes over all ways the unknown may turn out.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from core.indicators.controls import CONTROLS_FROM, quotable
from core.indicators.outcome import Outcome, Ranged, known, quotient, unknown
from core.indicators.weighing import quotients_on_the_way, weighted_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.indicators.weighing import Item


@dataclass(frozen=True, slots=True)
class Alignment:
    """A measure of agreement with everything that must be printed beside it.

    Attributes:
        measure: The value over the items known on both sides, and its range.
        shared: Known items that both control.
        controlled: Known items that at least one controls.
        known_items: Items known on both sides.
        items: All items.
        half_known_controlled: Items known on one side alone, which controls them.
        half_known_others: Items known on one side alone, which does not.
    """

    measure: Ranged
    shared: int
    controlled: int
    known_items: int
    items: int
    half_known_controlled: int
    half_known_others: int

    @property
    def half_known(self) -> int:
        """Items known on one side alone."""
        return self.half_known_controlled + self.half_known_others

    @property
    def quotable(self) -> Outcome:
        """The point value, or why the range alone may be quoted."""
        return quotable(self.measure, self.known_items, self.items)


def jaccard(ours: Sequence[float | None], theirs: Sequence[float | None]) -> Alignment:
    """Return which part of what either controls both control.

    In words: the items controlled by both over the items controlled by either, an
    item counting from a strength of a half; the point is over the items known on
    both sides. Of those I are shared and U controlled; n1 items are unknown on one
    side and controlled on the other, n0 unknown and not controlled, nn unknown on
    both: the low is I / (U + n1 + n0 + nn), the high (I + n1 + nn) / (U + n1 + nn).
    Unit: share, 0…1. Nothing/zero/missing: where the denominator is zero there is
    no value, neither 0 nor 1: `empty_union`.

    Args:
        ours: One side's strength by item.
        theirs: The other side's, in the same order.

    Raises:
        ValueError: The two sides are not equally long.

    Source:
        Jaccard (1901); M2 and M4 of the project's methodology of export controls.

    Alternatives:
        `alignment_weighted`, which counts strengths and weights; `coverage`, which asks
        in one direction.

    Example:
        >>> agreement = jaccard([1.0, 1.0, None], [1.0, 0.0, 1.0]).measure
        >>> agreement.low.value, agreement.point.value, agreement.high.value
        (0.3333333333333333, 0.5, 0.6666666666666666)
    """
    return ruzicka([_on_list(one) for one in ours], [_on_list(one) for one in theirs])


def ruzicka(
    ours: Sequence[float | None],
    theirs: Sequence[float | None],
    weights: Sequence[float] | None = None,
) -> Alignment:
    """Return the agreement of two jurisdictions by strength and weight.

    In words: the weighted sum of the weaker strengths over that of the stronger;
    the point is over the items known on both sides, low and high are the least and
    greatest value for any strengths (0…1) of the unknown. Unit: share, 0…1.
    Nothing/zero/missing: where neither controls anything there is no value:
    `empty_union`; a negative weight is `negative_value`.

    Args:
        ours: One side's strength by item.
        theirs: The other side's, in the same order.
        weights: Each item's weight; all 1 if left out.

    Raises:
        ValueError: The sides or the weights are not equally long.

    Source:
        Ruzicka (1958); M3 and M4 of the project's methodology of export controls.

    Alternatives:
        `alignment_jaccard`, which counts items alone.

    Example:
        >>> ruzicka([1.0, 1.0], [1.0, 0.5]).measure.point
        Outcome(value=0.75, reason=None)
    """
    items = weighted_items(ours, theirs, weights)
    pairs = [(a, b) for a, b, _ in items if a is not None and b is not None]
    half = [a if b is None else b for a, b, _ in items if (a is None) != (b is None)]
    listed = sum(one is not None and one >= CONTROLS_FROM for one in half)
    return Alignment(
        measure=_agreement(items),
        shared=sum(min(pair) >= CONTROLS_FROM for pair in pairs),
        controlled=sum(max(pair) >= CONTROLS_FROM for pair in pairs),
        known_items=len(pairs),
        items=len(items),
        half_known_controlled=listed,
        half_known_others=len(half) - listed,
    )


def _agreement(items: Sequence[Item]) -> Ranged:
    if any(weight < 0 for _, _, weight in items):
        return Ranged(*[unknown("negative_value")] * 3)
    weaker = stronger = unread = 0.0
    half_read = []
    for ours, theirs, weight in items:
        if ours is not None and theirs is not None:
            weaker += weight * min(ours, theirs)
            stronger += weight * max(ours, theirs)
        elif ours is None and theirs is None:
            unread += weight
        else:
            half_read.append((theirs or 0.0 if ours is None else ours, weight))
    alike = unread + fsum(weight * strength for strength, weight in half_read)
    return Ranged(
        quotient(weaker, stronger, "empty_union"),
        _least_agreement(weaker, stronger + unread, half_read),
        quotient(weaker + alike, stronger + alike, "empty_union"),
    )


def _least_agreement(
    weaker: float, stronger: float, half_read: list[tuple[float, float]]
) -> Outcome:
    """Return the agreement if every half-read item turns out as far apart as it can.

    An unread side is farthest at 0 where the other is strong, and at 1 where it is
    weak; how weak depends on the result, so every split is tried.
    """
    all_at_zero = stronger + fsum(weight * strength for strength, weight in half_read)
    to_one = (
        (weight * strength, weight * (1 - strength))
        for strength, weight in sorted(half_read)
    )
    found = quotients_on_the_way(weaker, all_at_zero, to_one)
    return known(min(found)) if found else unknown("empty_union")


def _on_list(strength: float | None) -> float | None:
    return None if strength is None else float(strength >= CONTROLS_FROM)
