"""How much of the world's supply of an item is under control, and who could fill in."""

from __future__ import annotations

from math import fsum
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.outcome import Outcome, Ranged, known, quotient, unknown
from core.indicators.supplying import shares_of_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class SupplyParts(NamedTuple):
    """An item's world supply in five parts that add to 1, or one reason for none.

    Attributes:
        controlled: Supplied from the coalition, under control.
        backfill: Supplied from the coalition, known not to be under control.
        unread: Supplied from the coalition, status unknown.
        others: Supplied from outside the coalition, "Various" included.
        target: The target's own supply.
    """

    controlled: Outcome
    backfill: Outcome
    unread: Outcome
    others: Outcome
    target: Outcome


class PortfolioCoverage(NamedTuple):
    """The effective coverage of several items together.

    Attributes:
        measure: The weighted mean and its range.
        counted: The items in it.
        without: The items that lack shares and are not in it; to be printed.
    """

    measure: Ranged
    counted: int
    without: int


def supply_parts(
    shares: Mapping[str, float | None],
    strengths: Mapping[str, float | None],
    target: str,
) -> SupplyParts:
    """Return who supplies an item, seen from a coalition that may control it.

    In words: of the shares, made to sum to 1, the coalition's times strength is
    controlled, times one less strength is backfill, and without a known strength is
    unread; the target's own is set apart and the rest is others'. Unit: share, each
    0…1, the five adding to 1. Nothing/zero/missing: an unread list is neither
    control nor backfill; a target not listed supplies 0; no shares are `empty`, a
    missing one `missing`, a negative one `negative_value`, and shares whose sum is
    farther from 1 than rounding explains `shares_incomplete`.

    Args:
        shares: The share of world supply by economy, 0…1.
        strengths: Each coalition member's strength of control, 0…1 or None; whoever
            is not in it is no member.
        target: The economy the control is aimed at, never a member.

    Source:
        M12 and M13 of the project's methodology of export controls.

    Alternatives:
        `effective_coverage`, which sets the controlled part against what the target
        could buy.

    Example:
        >>> parts = supply_parts({"NLD": 0.75, "CHN": 0.25}, {"NLD": 1.0}, "CHN")
        >>> parts.controlled.value, parts.backfill.value, parts.target.value
        (0.75, 0.0, 0.25)
    """
    listed = shares_of_whole(shares)
    if isinstance(listed, Outcome):
        return SupplyParts(*[listed] * 5)
    parts = [_part(name, strengths, target) for name in listed]
    return SupplyParts(
        *(
            known(fsum(map(mul, listed.values(), column)))
            for column in zip(*parts, strict=True)
        )
    )


def effective_coverage(parts: SupplyParts) -> Ranged:
    """Return how much of the target's possible foreign supply is under control.

    In words: the controlled part over all but the target's own; the high counts the
    unread part as controlled, the low and the point do not. Unit: share, 0…1.
    Nothing/zero/missing: a target that supplies everything itself has no foreign
    supply: `target_supplies_all`; parts without a value hand on their reason.

    Source:
        M14 of the project's methodology of export controls.

    Alternatives:
        `supply_controlled`, the same as a part of the whole world's supply; of several
        items together `effective_coverage_mean`.

    Example:
        >>> shares = {"NLD": 0.5, "JPN": 0.25, "CHN": 0.25}
        >>> parts = supply_parts(shares, {"NLD": 1.0, "JPN": None}, "CHN")
        >>> effective_coverage(parts).low.value, effective_coverage(parts).high.value
        (0.6666666666666666, 1.0)
    """
    controlled, unread = parts.controlled.value, parts.unread.value
    target = parts.target.value
    if controlled is None or unread is None or target is None:
        return Ranged(*[parts.controlled] * 3)
    return _covered(controlled, unread, target)


def coverage_of_shares(
    shares: Mapping[str, float] | Outcome,
    strengths: Mapping[str, float | None],
    target: str,
) -> Ranged:
    """Return the same at once, for a coalition of many over many items.

    In words: as `effective_coverage` of `supply_parts`. Unit: share, 0…1.
    Nothing/zero/missing: as there; shares that are none hand on their reason.

    Args:
        shares: The share of world supply by economy, made to sum to 1, or why not.
        strengths: Each coalition member's strength of control, 0…1 or None.
        target: The economy the control is aimed at, never a member.

    Source:
        M14 of the project's methodology of export controls.

    Example:
        >>> coverage_of_shares({"NLD": 0.5, "CHN": 0.5}, {"NLD": 1.0}, "CHN").low
        Outcome(value=1.0, reason=None)
    """
    if isinstance(shares, Outcome):
        return Ranged(shares, shares, shares)
    members = [
        (shares[name], strength)
        for name, strength in strengths.items()
        if name in shares and name != target
    ]
    controlled = fsum(share * strength for share, strength in members if strength)
    unread = fsum(share for share, strength in members if strength is None)
    return _covered(controlled, unread, shares.get(target, 0.0))


def _covered(controlled: float, unread: float, target: float) -> Ranged:
    abroad = 1 - target
    low = quotient(controlled, abroad, "target_supplies_all")
    high = quotient(controlled + unread, abroad, "target_supplies_all")
    return Ranged(low, low, high)


def portfolio_coverage(
    bounds: tuple[Sequence[float], Sequence[float]],
    weights: Sequence[float],
    without: int = 0,
) -> PortfolioCoverage:
    """Return the effective coverage of several items together.

    In words: the sum of weight times coverage over the sum of weights, for the
    point, the low and the high. Unit: share, 0…1. Nothing/zero/missing: an item
    without a coverage is left out, and how many are is said beside it; if none is left,
    or all weights are zero, the measure is `empty`; a negative weight is
    `negative_value`.

    Args:
        bounds: The least and the greatest effective coverage of each item that has one.
        weights: Each item's weight, in the same order.
        without: How many items have no coverage.

    Raises:
        ValueError: There are more weights than items, or fewer.

    Source:
        M14 of the project's methodology of export controls.

    Alternatives:
        `effective_coverage` of one item; a mean by the value of trade, which lets the
        largest market speak for all.

    Example:
        >>> portfolio_coverage(([0.5, 1.0], [1.0, 1.0]), [1.0, 1.0]).measure.low
        Outcome(value=0.75, reason=None)
    """
    low, high = (_mean(end, weights) for end in bounds)
    return PortfolioCoverage(Ranged(low, low, high), len(weights), without)


def _mean(values: Sequence[float], weights: Sequence[float]) -> Outcome:
    if min(weights, default=0.0) < 0:
        return unknown("negative_value")
    pairs = zip(values, weights, strict=True)
    above = fsum(value * weight for value, weight in pairs)
    return quotient(above, fsum(weights), "empty")


def _part(
    name: str, strengths: Mapping[str, float | None], target: str
) -> tuple[float, float, float, float, float]:
    """Return how an economy's share is split over the five parts."""
    if name == target:
        return 0.0, 0.0, 0.0, 0.0, 1.0
    if name not in strengths:
        return 0.0, 0.0, 0.0, 1.0, 0.0
    strength = strengths[name]
    if strength is None:
        return 0.0, 0.0, 1.0, 0.0, 0.0
    return strength, 1 - strength, 0.0, 0.0, 0.0
