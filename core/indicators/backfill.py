"""Which supplier could fill in for what is controlled, and what must be read first."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.outcome import Outcome, Ranged, known, quotient, unknown

if TYPE_CHECKING:
    from core.indicators.supply import SupplyParts


class Supplier(NamedTuple):
    """One economy's part in the supply of one item.

    Attributes:
        weight: The item's weight.
        share: The economy's share of world supply, 0…1.
        strength: How strongly it controls the item, 0…1 or None where that is unread.
        target_share: The target's own share of world supply, 0…1.
    """

    weight: float
    share: float
    strength: float | None
    target_share: float


def backfill_gap(one: Supplier) -> Outcome:
    """Return how much of an item an economy could supply that it does not control.

    In words: the item's weight times the economy's share, times one less the strength
    of its control, over all but the target's own share. Unit: weighted share, 0 up to
    the weight. Nothing/zero/missing: an unread list has no gap: `status_unknown`, as a
    large share behind a law nobody has read is work to do and no gap; a target that
    supplies everything itself is `target_supplies_all`.

    Args:
        one: The economy's part in the supply of the item.

    Source:
        M16 of the project's methodology of export controls.

    Alternatives:
        `supply_to_verify`, for lists nobody has read; `backfill`, of all members
        together and as a part of the world's supply.

    Example:
        >>> backfill_gap(Supplier(1.0, 0.5, 0.5, 0.0))
        Outcome(value=0.25, reason=None)
    """
    if one.strength is None:
        return unknown("status_unknown")
    return _abroad(one, 1 - one.strength)


def supply_to_verify(one: Supplier) -> Outcome:
    """Return how much of an item hangs on a list that nobody has read.

    In words: the item's weight times the economy's share, over all but the target's
    own share. Unit: weighted share, 0 up to the weight. Nothing/zero/missing: a list
    that has been read leaves nothing to verify: 0; a target that supplies everything
    itself is `target_supplies_all`.

    Args:
        one: The economy's part in the supply of the item.

    Source:
        M16 of the project's methodology of export controls.

    Alternatives:
        `backfill_gap`, for lists that have been read.

    Example:
        >>> supply_to_verify(Supplier(1.0, 0.5, None, 0.0))
        Outcome(value=0.5, reason=None)
    """
    return _abroad(one, 1.0 if one.strength is None else 0.0)


def replacement_ratio(parts: SupplyParts) -> Ranged:
    """Return how much could replace what is controlled, for one unit of it.

    In words: backfill, third countries and the target's own supply, over the supply
    under control; the low takes unread supply for controlled, the high for free.
    Unit: ratio, 0 or more; 1 means that what is controlled could be replaced once.
    Nothing/zero/missing: where nothing is controlled there is no ratio: `base_zero`;
    parts without a value hand on their reason.

    Args:
        parts: The item's world supply in five parts.

    Source:
        M16 of the project's methodology of export controls.

    Alternatives:
        `effective_coverage`, which is bounded by 1.

    Example:
        >>> from core.indicators.supply import supply_parts
        >>> parts = supply_parts({"NLD": 0.75, "CHN": 0.25}, {"NLD": 1.0}, "CHN")
        >>> replacement_ratio(parts).point.value
        0.3333333333333333
    """
    values = [part.value for part in parts if part.value is not None]
    if len(values) < len(parts):
        return Ranged(*[parts.controlled] * 3)
    controlled, backfill, unread, others, target = values
    free = fsum((backfill, others, target))
    return Ranged(
        quotient(free, controlled, "base_zero"),
        quotient(free, controlled + unread, "base_zero"),
        quotient(free + unread, controlled, "base_zero"),
    )


def _abroad(one: Supplier, part: float) -> Outcome:
    if one.target_share >= 1:
        return unknown("target_supplies_all")
    return known(one.weight * one.share * part / (1 - one.target_share))
