"""Revealed comparative advantage on scales that compare better than Balassa's."""

from __future__ import annotations

from core.indicators.outcome import Outcome, known, unknown


def symmetric_rca(rca: float | None) -> Outcome:
    """Return comparative advantage on a scale with equal room on both sides.

    In words: RCA less one over RCA plus one. Unit: ratio, -1…1; 0 is the world
    average. Nothing/zero/missing: an RCA of zero is -1; a negative one is
    `negative_value`, a missing one `missing`.

    Source:
        Dalum, Laursen and Villumsen (1998).

    Alternatives:
        `rca`, which has no upper end; `normalized_rca`, which adds to zero.

    Example:
        >>> symmetric_rca(3.0)
        Outcome(value=0.5, reason=None)
    """
    if rca is None:
        return unknown("missing")
    if rca < 0:
        return unknown("negative_value")
    return known((rca - 1) / (rca + 1))


def normalized_rca(
    own_sector: float | None,
    own_total: float | None,
    world_sector: float | None,
    world_total: float | None,
) -> Outcome:
    """Return comparative advantage as a distance from the average that adds to zero.

    In words: the sector's part of world trade less what the economy's and the
    industry's sizes would lead one to expect. Unit: ratio, -0.25…0.25, summing to 0
    over economies and over industries. Nothing/zero/missing: a world of zero is
    `world_zero`, a negative value `negative_value`, a missing one `missing`.

    Source:
        Yu, Cai and Leung (2009).

    Alternatives:
        `rca`; `symmetric_rca`, which is easier to read.

    Example:
        >>> normalized_rca(30.0, 100.0, 60.0, 400.0)
        Outcome(value=0.0375, reason=None)
    """
    if (
        own_sector is None
        or own_total is None
        or world_sector is None
        or world_total is None
    ):
        return unknown("missing")
    if own_sector < 0 or own_total < 0 or world_sector < 0 or world_total < 0:
        return unknown("negative_value")
    if world_total == 0:
        return unknown("world_zero")
    expected = (own_total / world_total) * (world_sector / world_total)
    return known(own_sector / world_total - expected)


def is_specialized(lq: float | None) -> bool | None:
    """Tell whether an economy does at least as much of a thing as the world.

    In words: the location quotient, or RCA, is 1 or more. Unit: yes or no.
    Nothing/zero/missing: a missing quotient is None, not no.

    Source:
        Balassa (1965); the threshold includes 1, as in py-ecomplexity.

    Example:
        >>> [is_specialized(lq) for lq in (0.99, 1.0, None)]
        [False, True, None]
    """
    return None if lq is None else lq >= 1 - 1e-12
