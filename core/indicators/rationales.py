"""On what grounds items are controlled, by class of ground."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final, TypeAlias

from core.indicators.controls import CONTROLS_FROM
from core.indicators.outcome import Ranged, quotient

if TYPE_CHECKING:
    from collections.abc import Sequence

SECURITY: Final = "security"
"""The class of national, public and regional security."""

Grounded: TypeAlias = tuple[float | None, Collection[str]]
"""How strongly an item is controlled, 0…1 or None, and the classes of its grounds."""


def rationale_divergence(
    ours: Sequence[Grounded], theirs: Sequence[Grounded]
) -> Ranged:
    """Return how often two jurisdictions control the same item on other grounds.

    In words: of the items both control, the part of which the classes of grounds have
    none in common; the point is over those with grounds stated on both sides, the low
    takes every other for alike, the high for apart. Unit: share, 0…1.
    Nothing/zero/missing: grounds that no source states are unknown, never apart; where
    no item is controlled by both, it is `empty`; an item unread on one side is no item
    of both.

    Args:
        ours: One side's strength and classes of grounds by item.
        theirs: The other side's, in the same order.

    Raises:
        ValueError: The two sides are not equally long.

    Source:
        M10 of the project's methodology of export controls.

    Alternatives:
        The part of one jurisdiction's items with grounds other than security.

    Example:
        >>> rationale_divergence([(1.0, {"security"})], [(1.0, {"economic"})]).point
        Outcome(value=1.0, reason=None)
    """
    joint = [
        (frozenset(one[1]), frozenset(other[1]))
        for one, other in zip(ours, theirs, strict=True)
        if _controls(one) and _controls(other)
    ]
    stated = [pair for pair in joint if all(pair)]
    apart = sum(not one & other for one, other in stated)
    return _part(apart, len(stated), len(joint))


def beyond_security(items: Sequence[Grounded]) -> Ranged:
    """Return how much a jurisdiction controls on other grounds than security as well.

    In words: of the items it controls, the part that has a class of grounds other than
    security; the point is over those with grounds stated, the low takes the others for
    security alone, the high for more. Unit: share, 0…1. Nothing/zero/missing: grounds
    that no source states are unknown; where it controls nothing, it is `empty`.

    Args:
        items: The jurisdiction's strength and classes of grounds by item.

    Source:
        M10 of the project's methodology of export controls.

    Alternatives:
        The part without any class of security, which a control on several grounds
        escapes.

    Example:
        >>> both = (1.0, {"security", "foreign_policy"})
        >>> beyond_security([(1.0, {"security"}), both]).point
        Outcome(value=0.5, reason=None)
    """
    controlled = [frozenset(one[1]) for one in items if _controls(one)]
    stated = [found for found in controlled if found]
    beyond = sum(bool(found - {SECURITY}) for found in stated)
    return _part(beyond, len(stated), len(controlled))


def _controls(one: Grounded) -> bool:
    strength, _codes = one
    return strength is not None and strength >= CONTROLS_FROM


def _part(counted: int, stated: int, items: int) -> Ranged:
    return Ranged(
        quotient(counted, stated, "empty"),
        quotient(counted, items, "empty"),
        quotient(counted + items - stated, items, "empty"),
    )
