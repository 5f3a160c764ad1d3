"""What the status of a control entry says of how strongly an item is controlled."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from core.indicators.outcome import Outcome, Ranged, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTROLS_FROM = 0.5
"""The strength from which an item counts as controlled: a part of it is enough."""

FEWEST_KNOWN = 0.6
"""The part of the items that must be known before a point value is quoted."""

WIDEST_RANGE = 0.1
"""The widest range beside which a point value is quoted."""


class Status(StrEnum):
    """What a jurisdiction's list says of an item at a date."""

    CONTROLLED = "controlled"
    PARTIAL = "partial"
    NOT_LISTED = "not_listed"
    PROPOSED = "proposed"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


def strength(status: Status) -> float | None:
    """Return how strongly a status controls an item.

    In words: 1 for controlled, a half for a part of it, nothing for what is not
    listed, only proposed, suspended or expired. Unit: strength, 0…1. Nothing/zero/
    missing: a list nobody has read is unknown, never 0: that is not "not listed".

    Source:
        Status strengths in the project's methodology of export controls.

    Alternatives:
        Yes or no, a part counting as yes, as in `alignment_jaccard`.

    Example:
        >>> [strength(status) for status in (Status.PARTIAL, Status.UNKNOWN)]
        [0.5, None]
    """
    match status:
        case Status.CONTROLLED:
            return 1.0
        case Status.PARTIAL:
            return 0.5
        case Status.UNKNOWN:
            return None
        case _:
            return 0.0


def strongest(strengths: Iterable[float | None]) -> float | None:
    """Return the strength of several lists that all apply, such as EU and Dutch.

    In words: the greatest of the strengths. Unit: strength, 0…1. Nothing/zero/
    missing: a full control stands whatever else is unread; anything less beside an
    unread list is None, as is no list at all.

    Source:
        M1 (alignment matrix) of the project's methodology of export controls.

    Example:
        >>> [strongest(pair) for pair in ([0.5, 0.0], [1.0, None], [0.5, None])]
        [0.5, 1.0, None]
    """
    lists = list(strengths)
    read = [strength for strength in lists if strength is not None]
    if 1.0 in read:
        return 1.0
    return max(read) if read and len(read) == len(lists) else None


def quotable(measure: Ranged, known_items: int, items: int) -> Outcome:
    """Return the point value if enough is known to quote it.

    Presences are easier to verify than absences, so what is known is nearly all
    positive and a point value over it drifts to 1. The range is the headline.

    In words: the point, unless fewer than 0.6 of the items are known or the range
    is wider than 0.1. Unit and range: those of the measure. Nothing/zero/missing:
    no items are `empty`; too few known `too_few_known`; too wide a range, or one
    without an end, `range_too_wide`.

    Args:
        measure: The measure with its range.
        known_items: The items whose status is known on both sides.
        items: All items in question.

    Source:
        M4 (suppression) of the project's methodology of export controls.

    Example:
        >>> sharp = Ranged(Outcome(0.75), Outcome(0.7), Outcome(0.8))
        >>> quotable(sharp, 9, 10), quotable(sharp, 5, 10).reason
        (Outcome(value=0.75, reason=None), 'too_few_known')
    """
    if items == 0:
        return unknown("empty")
    if known_items / items < FEWEST_KNOWN:
        return unknown("too_few_known")
    low, high = measure.low.value, measure.high.value
    if measure.point.value is None:
        return measure.point
    if low is None or high is None or high - low > WIDEST_RANGE + 1e-12:
        return unknown("range_too_wide")
    return measure.point
