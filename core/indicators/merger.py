"""What competition authorities say of a concentrated market, for comparison only.

Their tiers judge mergers of firms. A market of economies is no merger, so whoever
prints a tier prints its guideline with it and calls it an analogy.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.indicators.concentration import POINTS
from core.indicators.outcome import Outcome, known, unknown


class Tier(StrEnum):
    """How concentrated an authority calls a market."""

    UNCONCENTRATED = "unconcentrated"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Guideline:
    """The limits of one edition, in points.

    Attributes:
        citation: The edition, to be printed beside a tier.
        moderate_from: The lowest index that is moderate.
        high_above: The highest index that is not yet high.
        is_analogy: The guideline was written for something else than economies.
    """

    citation: str
    moderate_from: float
    high_above: float
    is_analogy: bool = True


MERGERS_2023 = Guideline("DOJ and FTC, Merger Guidelines (2023)", 1_000, 1_800)
MERGERS_2010 = Guideline(
    "DOJ and FTC, Horizontal Merger Guidelines (2010)", 1_500, 2_500
)


def tier(points: float | None, guideline: Guideline = MERGERS_2023) -> Tier | None:
    """Return what a merger guideline would call a market, as an analogy.

    In words: high above the upper limit, moderate from the lower limit up to it.
    Unit: a tier, of an index in points (0…10,000). Nothing/zero/missing: an unknown
    index has no tier: None.

    Source:
        DOJ and FTC, Merger Guidelines (2023), Guideline 1, and those of 2010.

    Example:
        >>> str(tier(1801.0)), str(tier(1801.0, MERGERS_2010))
        ('high', 'moderate')
    """
    if points is None:
        return None
    index = round(points, 6)  # a sum of squares must not miss 1,800 by a last digit
    if index > guideline.high_above:
        return Tier.HIGH
    return Tier.MODERATE if index >= guideline.moderate_from else Tier.UNCONCENTRATED


def merger_delta(share_one: float | None, share_other: float | None) -> Outcome:
    """Return by how many points the index rises if two suppliers become one.

    In words: twice the product of their shares, times ten thousand. Unit: points,
    0…5,000. Nothing/zero/missing: a share of zero adds nothing; a share below zero,
    or two that exceed the whole, are `share_out_of_range`; a missing one is
    `missing`.

    Source:
        DOJ and FTC, Merger Guidelines (2023), Guideline 1: a change above 100.

    Example:
        >>> merger_delta(0.25, 0.5)
        Outcome(value=2500.0, reason=None)
    """
    if share_one is None or share_other is None:
        return unknown("missing")
    if min(share_one, share_other) < 0 or share_one + share_other > 1 + 1e-9:
        return unknown("share_out_of_range")
    return known(2 * share_one * share_other * POINTS)
