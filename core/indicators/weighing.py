"""Quotients of weighted sums over items, of which some are undecided."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Item: TypeAlias = tuple[float | None, float | None, float]
"""Our strength, their strength, and the item's weight."""


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
