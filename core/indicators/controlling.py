"""How many of a coalition control an item, when some lists are unread."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.controls import CONTROLS_FROM
from core.indicators.outcome import Outcome, known, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

FEWEST_LISTS = 2
"""Of one list alone it cannot be said whether others control the item as well."""


class Reach(StrEnum):
    """How widely an item is controlled, as far as that is known."""

    UNIVERSAL = "universal"
    PLURILATERAL = "plurilateral"
    UNILATERAL = "unilateral"
    NO_OTHER_FOUND = "no_other_found"
    NONE_FOUND = "none_found"
    NONE = "none"


class Controllers(NamedTuple):
    """How many control an item, as a range, and what that makes of it.

    Attributes:
        low: Those known to control it.
        high: Those and all whose list is unread.
        unread: How many lists are unread.
        reach: What may be said of it; None where fewer than two lists are asked.
    """

    low: Outcome
    high: Outcome
    unread: int
    reach: Reach | None


def controllers(strengths: Sequence[float | None]) -> Controllers:
    """Return how many of a coalition control an item.

    In words: at least the number of members known to control it (from a strength of a
    half), at most that number and all members whose list is unread. Unit: number, 0
    up to that of the members. Nothing/zero/missing: no members are `empty`; an unread
    list is in the range and never "not listed", so that a control is confirmed as
    unilateral only where every other list has been read and lacks the item; before
    that, no other controller has been found.

    Args:
        strengths: By member the strength of control over the item, 0…1 or None.

    Source:
        M7 of the project's methodology of export controls.

    Alternatives:
        `entries_controlled`, which counts over all items together.

    Example:
        >>> found = controllers([1.0, 0.0, None])
        >>> found.low.value, found.high.value, str(found.reach)
        (1.0, 2.0, 'no_other_found')
    """
    if not strengths:
        return Controllers(unknown("empty"), unknown("empty"), unread=0, reach=None)
    read = [strength for strength in strengths if strength is not None]
    listed = sum(strength >= CONTROLS_FROM for strength in read)
    unread = len(strengths) - len(read)
    reach = _reach(listed, unread, len(strengths))
    return Controllers(known(listed), known(listed + unread), unread, reach)


def reaching(reaches: Mapping[Reach | None, int], kinds: Collection[Reach]) -> Outcome:
    """Return how many items are controlled as widely as asked.

    In words: the number of items that are controlled by several, by one alone while
    every other list is known to lack them, or by one with no other found yet. Unit:
    number, 0 or more. Nothing/zero/missing: an item that one list controls while
    another is unread is never counted as controlled by one alone; no items are zero.

    Args:
        reaches: How many items each of the known reaches has; `None` where there
            are too few lists to tell.
        kinds: What those are that count.

    Source:
        M7 of the project's methodology of export controls.

    Alternatives:
        `controllers_low`, the number for each item.

    Example:
        >>> reaching({Reach.UNILATERAL: 2, Reach.NONE: 3}, (Reach.UNILATERAL,))
        Outcome(value=2.0, reason=None)
    """
    return known(sum(reaches.get(kind, 0) for kind in kinds))


def _reach(listed: int, unread: int, members: int) -> Reach | None:
    if members < FEWEST_LISTS:
        return None
    if listed == members:
        return Reach.UNIVERSAL
    if listed > 1:
        return Reach.PLURILATERAL
    if listed:
        return Reach.NO_OTHER_FOUND if unread else Reach.UNILATERAL
    return Reach.NONE_FOUND if unread else Reach.NONE
