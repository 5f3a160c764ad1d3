"""On what grounds items are controlled, by class of ground."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from core.indicators.controls import CONTROLS_FROM
from core.indicators.outcome import Ranged, quotient

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Grounds(StrEnum):
    """The classes of ground on which an item is controlled."""

    NON_PROLIFERATION = "non_proliferation"
    SECURITY = "security"
    FOREIGN_POLICY = "foreign_policy"
    ECONOMIC = "economic"


CLASS_OF: Final[Mapping[str, Grounds]] = MappingProxyType(
    {
        **dict.fromkeys(("MT", "NP", "CB"), Grounds.NON_PROLIFERATION),
        **dict.fromkeys(("NS", "PS", "RS"), Grounds.SECURITY),
        **dict.fromkeys(("FP", "CC", "AT", "HR", "UN"), Grounds.FOREIGN_POLICY),
        **dict.fromkeys(("EC", "SS"), Grounds.ECONOMIC),
    }
)
"""The class of each code of a ground; a code that is not here says no class."""

Grounded: TypeAlias = tuple[float | None, Collection[str]]
"""How strongly an item is controlled, 0…1 or None, and the codes of its grounds."""


def classes(codes: Collection[str]) -> frozenset[Grounds]:
    """Return the classes of some codes of grounds.

    In words: the class of every code that has one. Unit and range: classes. Nothing/
    zero/missing: no codes, or none that says a class, are no class: unspecified.

    Source:
        Enumeration of rationales in the project's methodology of export controls.

    Example:
        >>> sorted(classes(("NS", "RS", "AT")))
        [<Grounds.FOREIGN_POLICY: 'foreign_policy'>, <Grounds.SECURITY: 'security'>]
    """
    return frozenset(CLASS_OF[code] for code in codes if code in CLASS_OF)


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
        ours: One side's strength and grounds by item.
        theirs: The other side's, in the same order.

    Raises:
        ValueError: The two sides are not equally long.

    Source:
        M10 of the project's methodology of export controls.

    Alternatives:
        The part of one jurisdiction's items with grounds other than security.

    Example:
        >>> rationale_divergence([(1.0, {"NS"})], [(1.0, {"EC"})]).point
        Outcome(value=1.0, reason=None)
    """
    joint = [
        (classes(one[1]), classes(other[1]))
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
        items: The jurisdiction's strength and grounds by item.

    Source:
        M10 of the project's methodology of export controls.

    Alternatives:
        The part without any class of security, which a control on several grounds
        escapes.

    Example:
        >>> beyond_security([(1.0, {"NS"}), (1.0, {"NS", "AT"})]).point
        Outcome(value=0.5, reason=None)
    """
    controlled = [classes(one[1]) for one in items if _controls(one)]
    stated = [found for found in controlled if found]
    beyond = sum(bool(found - {Grounds.SECURITY}) for found in stated)
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
