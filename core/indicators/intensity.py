"""Whether two trade more with each other than their sizes would have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.indicators.outcome import quotient, unknown

if TYPE_CHECKING:
    from core.indicators.outcome import Outcome


def trade_intensity(
    to_partner: float | None,
    to_world: float | None,
    world_to_partner: float | None,
    world_to_world: float | None,
) -> Outcome:
    """Return how many times the world's the partner's weight in exports is.

    In words: the partner's share of an economy's exports over its share of the exports
    of the whole world. Unit: ratio, 0 or more; 1 is what the partner's size would have
    it. Nothing/zero/missing: an economy without exports is `country_total_zero`, a
    world without exports to the partner, or at all, `world_zero`; a negative value is
    `negative_value`, a missing one `missing`.

    Source:
        WITS, Online Trade Outcomes Indicators, User's Manual (2013), with the exporter
        itself in the world.

    Alternatives:
        `trade_intensity_rest`, whose world is without the exporter: it comes out
        lower for a large one, so the two are never set side by side unnamed.

    Example:
        >>> trade_intensity(20.0, 100.0, 300.0, 2500.0).value == 5 / 3
        True
    """
    if (
        to_partner is None
        or to_world is None
        or world_to_partner is None
        or world_to_world is None
    ):
        return unknown("missing")
    if min(to_partner, to_world, world_to_partner, world_to_world) < 0:
        return unknown("negative_value")
    if to_world == 0:
        return unknown("country_total_zero")
    if world_to_world == 0:
        return unknown("world_zero")
    return quotient(
        to_partner / to_world, world_to_partner / world_to_world, "world_zero"
    )


def trade_intensity_rest(
    to_partner: float | None,
    to_world: float | None,
    partner_imports: float | None,
    rest_imports: float | None,
) -> Outcome:
    """Return the same with a world that leaves the exporter out.

    Nobody exports to themselves, so the partner's weight is taken in what is left of
    the world's imports.

    In words: the partner's share of an economy's exports over the partner's share of
    the imports of all others. Unit: ratio, 0 or more; 1 is what the partner's size
    would have it. Nothing/zero/missing: an economy without exports is
    `country_total_zero`, a partner without imports, or others without, `world_zero`; a
    negative value is `negative_value`, a missing one `missing`.

    Args:
        to_partner: Exports to the partner.
        to_world: Exports to the world.
        partner_imports: The partner's imports from the world.
        rest_imports: The imports of the world less those of the exporter.

    Source:
        UNCTAD and WTO, A Practical Guide to Trade Policy Analysis, chapter 1; Yamazawa
        (1970).

    Alternatives:
        `trade_intensity`, whose world holds the exporter too.

    Example:
        >>> trade_intensity_rest(20.0, 100.0, 300.0, 3000.0)
        Outcome(value=2.0, reason=None)
    """
    return trade_intensity(to_partner, to_world, partner_imports, rest_imports)
