"""How much of what one jurisdiction controls another controls too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.indicators.controls import CONTROLS_FROM, quotable
from core.indicators.outcome import Outcome, Ranged, unknown
from core.indicators.weighing import extreme_parts, mean_of, turned_out, weighted_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.indicators.weighing import Item, Parts


@dataclass(frozen=True, slots=True)
class Coverage:
    """A coverage with everything that must be printed beside it.

    Attributes:
        measure: The value over the items known on both sides, and its range.
        reference: Known items that the reference controls.
        known_items: Items known on both sides.
        items: All items.
        parts: Of the value, the least and the greatest, what each is the quotient of:
            the weight covered and the weight of the list.
    """

    measure: Ranged
    reference: int
    known_items: int
    items: int
    parts: tuple[Parts, Parts, Parts]

    @property
    def quotable(self) -> Outcome:
        """The point value, or why the range alone may be quoted."""
        return quotable(self.measure, self.known_items, self.items)


def coverage(
    reference: Sequence[float | None],
    covering: Sequence[float | None],
    weights: Sequence[float] | None = None,
) -> Coverage:
    """Return how much of what the reference controls the other side controls too.

    Not symmetric: a short list may be covered whole by a long one and cover little
    of it, so both directions are shown.

    In words: over the items the reference controls (from a strength of a half), the
    other side's weighted strength over the weight; the point is over the items known
    on both sides, low and high are the least and greatest value for any strengths
    (0…1) of the unknown on either side. Unit: share, 0…1. Nothing/zero/missing: a
    reference that controls nothing has no coverage: `empty_list`; a negative weight
    is `negative_value`.

    Args:
        reference: The strength by item of the side whose list is the measure.
        covering: The other side's, in the same order.
        weights: Each item's weight; all 1 if left out.

    Raises:
        ValueError: The sides or the weights are not equally long.

    Source:
        M5 of the project's methodology of export controls.

    Alternatives:
        `alignment_jaccard`, which asks in both directions at once.

    Example:
        >>> coverage([1.0, 1.0, 0.0], [1.0, 0.0, 1.0]).measure.point
        Outcome(value=0.5, reason=None)
        >>> coverage([1.0, 1.0], [1.0, None]).measure.low
        Outcome(value=0.5, reason=None)
    """
    items = weighted_items(reference, covering, weights)
    pairs = [(a, b) for a, b, _ in items if a is not None and b is not None]
    parts = _covered(items)
    if any(weight < 0 for _, _, weight in items):
        measure = Ranged(*[unknown("negative_value")] * 3)
    else:
        point, low, high = (mean_of(one, "empty_list") for one in parts)
        measure = Ranged(point, low, high)
    return Coverage(
        measure=measure,
        reference=sum(own >= CONTROLS_FROM for own, _ in pairs),
        known_items=len(pairs),
        items=len(items),
        parts=parts,
    )


def _covered(items: Sequence[Item]) -> tuple[Parts, Parts, Parts]:
    """Return what value, least and greatest coverage are the quotients of."""
    listed = [
        (other, weight)
        for own, other, weight in items
        if own is not None and own >= CONTROLS_FROM
    ]
    maybe = [(other, weight) for own, other, weight in items if own is None]
    read = [(other, weight) for other, weight in listed if other is not None]
    return (
        extreme_parts(read, (), greatest=False),
        extreme_parts(turned_out(listed, 0.0), turned_out(maybe, 0.0), greatest=False),
        extreme_parts(turned_out(listed, 1.0), turned_out(maybe, 1.0), greatest=True),
    )
