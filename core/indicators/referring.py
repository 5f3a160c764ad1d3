"""How much a member controls of what any member of a coalition controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.indicators.controls import CONTROLS_FROM
from core.indicators.covering import Coverage
from core.indicators.outcome import Ranged, unknown
from core.indicators.weighing import extreme_parts, mean_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.indicators.weighing import Weighed


def reference_coverage(
    lists: Sequence[Sequence[float | None]],
    place: int,
    weights: Sequence[float] | None = None,
) -> Coverage:
    """Return how much a member controls of what any of the coalition controls.

    The reference is the union of all lists, the member's own among them: nobody's list
    is the measure of the others.

    In words: over the items that any member controls (from a strength of a half), the
    member's weighted strength over the weight; the point is over the items known of all
    members, low and high are the least and greatest value for any strengths (0…1) of
    the unknown. Unit: share, 0…1. Nothing/zero/missing: where nobody controls anything
    there is no coverage: `empty_list`; a negative weight is `negative_value`.

    Args:
        lists: By member the strength of each item, in one order.
        place: Whose coverage is asked for, as a place among the members.
        weights: Each item's weight; all 1 if left out.

    Raises:
        ValueError: The lists or the weights are not equally long.

    Source:
        M6 of the project's methodology of export controls.

    Alternatives:
        `coverage`, which takes one list for the measure of another.

    Example:
        >>> found = reference_coverage([[1.0, 0.0], [0.0, 1.0]], 0).measure
        >>> found.point.value, found.low.value, found.high.value
        (0.5, 0.5, 0.5)
    """
    heavy = [1.0] * len(lists[place]) if weights is None else list(weights)
    items = list(zip(zip(*lists, strict=True), heavy, strict=True))
    read = [(column, weight) for column, weight in items if None not in column]
    listed = [(column[place] or 0.0, weight) for column, weight in read if _any(column)]
    parts = (
        extreme_parts(listed, (), greatest=False),
        extreme_parts(*_turned_out(items, place, greatest=False), greatest=False),
        extreme_parts(*_turned_out(items, place, greatest=True), greatest=True),
    )
    if any(weight < 0 for weight in heavy):
        measure = Ranged(*[unknown("negative_value")] * 3)
    else:
        point, low, high = (mean_of(one, "empty_list") for one in parts)
        measure = Ranged(point, low, high)
    return Coverage(measure, len(listed), len(read), len(items), parts)


def _any(column: Iterable[float | None]) -> bool:
    return any(one is not None and one >= CONTROLS_FROM for one in column)


def _turned_out(
    items: Sequence[tuple[Sequence[float | None], float]], place: int, *, greatest: bool
) -> tuple[list[Weighed], list[Weighed]]:
    """Return the items surely and possibly in the reference, with what they would be.

    Where the member alone can bring an item into the reference, it brings it in with
    at least the strength from which an item counts.
    """
    sure: list[Weighed] = []
    maybe: list[Weighed] = []
    for column, weight in items:
        own = column[place]
        others = [*column[:place], *column[place + 1 :]]
        least = 0.0 if None in others or _any(others) else CONTROLS_FROM
        strength = own if own is not None else (1.0 if greatest else least)
        if _any(column):
            sure.append((strength, weight))
        elif None in column:
            maybe.append((strength, weight))
    return sure, maybe
