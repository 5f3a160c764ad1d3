"""How much an economy must add to a sector to reach a location quotient.

Unlike a peer's quotient, a number as the target leaves the world's denominator in:
what the economy adds, the world has more of too.
"""

from __future__ import annotations

from math import copysign, sqrt

from core.indicators.outcome import known, quotient, unknown
from core.indicators.parity import Parity


def parity_to_lq(
    own_sector: float | None,
    own_gdp: float | None,
    world_sector: float | None,
    world_gdp: float | None,
    target_lq: float | None,
) -> Parity:
    """Return what reaches a location quotient while own economy and world grow by it.

    In words: the smallest positive root D of
    (1 - L) D² + (a + W - L (A + G)) D + (a W - L A G) = 0, for own sector a and
    economy G, the world's A and W, and the target L; for L = 1 it is linear. Where
    the target is already exceeded, the root nearest below zero: what could go. Unit:
    that of the sector (USD), and percent. Nothing/zero/missing: a target that no
    expansion reaches is `target_out_of_reach` (growing without end leads to an LQ
    of 1); a world that makes none of it is `world_industry_zero`; an own sector of
    zero has no percent (`base_zero`); a negative value is `negative_value`, a
    missing one `missing`.

    Args:
        own_sector: The sector's value in the economy.
        own_gdp: The whole economy's value.
        world_sector: The sector's value in the world, the economy's included.
        world_gdp: The whole world's value, the economy's included.
        target_lq: The location quotient to reach, such as 1.

    Source:
        Derived from the location quotient in the project's indicator methodology.

    Alternatives:
        `parity_fixed` and `parity_growing`, where a peer is the target.

    Example:
        >>> needed = parity_to_lq(80.0, 1000.0, 1000.0, 10000.0, 1.0)
        >>> round(needed.added.value or 0.0, 6)
        24.752475
    """
    if (
        own_sector is None
        or own_gdp is None
        or world_sector is None
        or world_gdp is None
        or target_lq is None
    ):
        return _without("missing")
    if min(own_sector, own_gdp, world_sector, world_gdp, target_lq) < 0:
        return _without("negative_value")
    if world_gdp == 0 or own_gdp == 0 or world_sector == 0:
        return _without(_what_is_zero(own_gdp, world_sector))
    added = _added(own_sector, own_gdp, world_sector, world_gdp, target_lq)
    if added is None:
        return _without("target_out_of_reach")
    return Parity(known(added), quotient(added * 100, own_sector, "base_zero"))


def _added(
    sector: float, gdp: float, world_sector: float, world_gdp: float, target_lq: float
) -> float | None:
    constant = sector * world_gdp - target_lq * world_sector * gdp
    linear = sector + world_gdp - target_lq * (world_sector + gdp)
    roots = _roots(1 - target_lq, linear, constant)
    if constant >= 0:
        return max((root for root in roots if root <= 0), default=None)
    return min((root for root in roots if root > 0), default=None)


def _roots(square: float, linear: float, constant: float) -> list[float]:
    if square == 0:
        return [-constant / linear] if linear else []
    inside = linear * linear - 4 * square * constant
    if inside < 0:
        return []
    # Never subtract nearly equal numbers: the second root comes from the first.
    larger = -(linear + copysign(sqrt(inside), linear)) / 2
    return [larger / square, constant / larger] if larger else [0.0]


def _what_is_zero(own_gdp: float, world_sector: float) -> str:
    if own_gdp == 0:
        return "country_total_zero"
    return "world_industry_zero" if world_sector == 0 else "world_zero"


def _without(reason: str) -> Parity:
    return Parity(unknown(reason), unknown(reason))
