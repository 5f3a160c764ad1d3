"""What an economy does more of than the world does.

The location quotient (on value added or employment) and Balassa's revealed
comparative advantage (on exports) are one formula; the names differ with the data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.indicators.outcome import Outcome, quotient, total, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping


class LocationQuotients(NamedTuple):
    """The location quotients of a list of economies that is its own world.

    Attributes:
        by_economy: A quotient, or a reason, for each economy listed.
        excluded: Those left out of every total, because a value of theirs is
            missing; to be said beside the numbers.
    """

    by_economy: dict[str, Outcome]
    excluded: tuple[str, ...]


def location_quotient(
    own_sector: float | None,
    own_total: float | None,
    world_sector: float | None,
    world_total: float | None,
) -> Outcome:
    """Return how many times the world's the sector's weight in the economy is.

    In words: the economy's share of the world's industry over its share of the
    world's economy. Unit: LQ, 0 or more; 1 is the world average. Nothing/zero/
    missing: no sector is an LQ of 0; an economy of zero is `country_total_zero`, an
    industry of zero `world_industry_zero`, a world of zero `world_zero`; a negative
    value is `negative_value`, a missing one `missing`.

    Source:
        Balassa (1965); WITS, Trade Indicators (RCA); EconGeo `location.quotient`.

    Alternatives:
        `rca` is the same formula on exports. `symmetric_rca` and `normalized_rca`
        compare better between economies. Of several industries the sum is taken first;
        the mean of their quotients would weigh a small industry like a large one.

    Example:
        >>> location_quotient(30.0, 100.0, 60.0, 400.0)
        Outcome(value=2.0, reason=None)
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
    if own_total == 0:
        return unknown("country_total_zero")
    if world_sector == 0:
        return unknown("world_industry_zero")
    if world_total == 0:
        return unknown("world_zero")
    return quotient(
        own_sector / world_sector, own_total / world_total, "country_total_zero"
    )


def location_quotients(
    sectors: Mapping[str, float | None], totals: Mapping[str, float | None]
) -> LocationQuotients:
    """Return the location quotients of economies that together are the world.

    An economy whose sector or total is missing leaves both of the world's totals:
    kept in one and not in the other it would shift everybody's quotient.

    In words: `location_quotient` with the sums over the complete economies as the
    world. Unit: LQ, 0 or more. Nothing/zero/missing: an incomplete economy is
    `missing` and named in `excluded`; the rest as for `location_quotient`.

    Args:
        sectors: The sector's value by economy.
        totals: The whole economy's value, by economy.

    Source:
        Balassa (1965); missing values by the project's indicator methodology.

    Example:
        >>> listed = location_quotients({"A": 30.0, "B": None}, {"A": 90.0, "B": 9.0})
        >>> listed.by_economy["A"], listed.excluded
        (Outcome(value=1.0, reason=None), ('B',))
    """
    names = tuple(dict.fromkeys((*sectors, *totals)))
    excluded = tuple(
        name for name in names if sectors.get(name) is None or totals.get(name) is None
    )
    complete = [name for name in names if name not in excluded]
    world_sector = total(sectors[name] for name in complete).value
    world_total = total(totals[name] for name in complete).value
    return LocationQuotients(
        {
            name: location_quotient(
                sectors.get(name), totals.get(name), world_sector, world_total
            )
            for name in names
        },
        excluded,
    )


def composite_lq(
    own_sectors: Mapping[str, float | None],
    world_sectors: Mapping[str, float | None],
    own_total: float | None,
    world_total: float | None,
) -> Outcome:
    """Return one location quotient for several industries, as the Hamilton Index.

    In words: sum the industries first, then take one quotient; not the mean of the
    industries' quotients, which weighs a small industry like a large one. Unit: LQ,
    0 or more. Nothing/zero/missing: an industry missing on either side is
    `missing`, no industries are `empty`; the rest as for `location_quotient`.

    Args:
        own_sectors: The economy's value by industry.
        world_sectors: The world's value by industry.
        own_total: The economy's whole value.
        world_total: The world's whole value.

    Source:
        ITIF, The Hamilton Index (2022, 2023).

    Example:
        >>> composite_lq({"p": 10.0, "q": 20.0}, {"p": 50.0, "q": 150.0}, 150.0, 1000.0)
        Outcome(value=1.0, reason=None)
    """
    industries = dict.fromkeys((*own_sectors, *world_sectors))
    own = total(own_sectors.get(industry) for industry in industries)
    world = total(world_sectors.get(industry) for industry in industries)
    if own.value is None:
        return own
    if world.value is None:
        return world
    return location_quotient(own.value, own_total, world.value, world_total)


def implied_gdp_share(share: float | None, lq: float | None) -> Outcome:
    """Return the share of world GDP that a published share and LQ imply.

    In words: the share of the world's industry over the location quotient; compared
    with the true share it shows whether the publisher's world is the whole world.
    Unit: that of `share` (0…1, or percent for percent). Nothing/zero/missing: an LQ
    of zero is `lq_zero`, a negative value `negative_value`, a missing one `missing`.

    Source:
        Identity of the location quotient; checked against WDI shares of GDP.

    Alternatives:
        The share of world GDP as a statistics office publishes it.

    Example:
        >>> implied_gdp_share(0.25, 1.25)
        Outcome(value=0.2, reason=None)
    """
    if share is None or lq is None:
        return unknown("missing")
    if share < 0 or lq < 0:
        return unknown("negative_value")
    return quotient(share, lq, "lq_zero")
