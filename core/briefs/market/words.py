"""What the market share tab calls things: titles, units, definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.figure_words import without_words
from core.i18n import N_, _
from core.joining import sentences
from core.money import currency_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.market.asking import Asked
    from core.briefs.market.source import MarketSource

UNITS = {
    "share": N_("share of world value added, per cent"),
    "LQ": N_("location quotient; 1.00 is the world average"),
    "value": N_("value added, {currency}"),
}
TITLES = {
    "share": N_("{industry}: share of the world"),
    "LQ": N_("{industry}: location quotient"),
    "value": N_("{industry}: value added"),
}
TABLE_HEADS = {
    "share": N_("World share"),
    "LQ": N_("Location quotient"),
    "value": N_("Value added"),
}
WORLD_AVERAGE = N_("world average 1.00")
UNITS_OF_LISTED = {
    "share": N_("share of value added of the economies listed, per cent"),
    "LQ": N_("location quotient; 1.00 is the average of the economies listed"),
}
TITLES_OF_LISTED = {"share": N_("{industry}: share of the economies listed")}
TABLE_HEADS_OF_LISTED = {"share": N_("Share of those listed")}
CHANGED_TITLES = {
    "share": N_("{industry}: change of the share of the world"),
    "LQ": N_("{industry}: change of the location quotient"),
    "value": N_("{industry}: change of value added"),
}
CHANGED_TITLES_OF_LISTED = {
    "share": N_("{industry}: change of the share of the economies listed")
}
RANKED_TITLES = {
    "share": N_("{industry}: rank by share of the world"),
    "LQ": N_("{industry}: rank by location quotient"),
    "value": N_("{industry}: rank by value added"),
}
RANKED_TITLES_OF_LISTED = {
    "share": N_("{industry}: rank by share of the economies listed")
}
CHANGED_UNITS = {
    "share": N_("percentage points of the share of world value added"),
    "LQ": N_("per cent of the earlier location quotient"),
    "value": N_("per cent of the earlier value added"),
}
CHANGED_UNITS_OF_LISTED = {
    "share": N_("percentage points of the share of the economies listed")
}
RANKED_UNIT = N_("rank among the economies known; 1 is the largest")
LISTED_AVERAGE = N_("average of those listed 1.00")
"""Where a dataset has no row for the world, its sum must not be called the world."""
DEFINITIONS = {
    "share": N_("Value added of the economy over the whole ({denominator})."),
    "LQ": N_(
        "The economy's share of the industry over its share of the whole economy; "
        "industries are summed first ({denominator})."
    ),
    "value": N_("Value added as published."),
}
RANKED_MEANS = N_(
    "A rank is one more than how many are larger; groups have none, and whoever is not "
    "known is passed over."
)


def title(asked: Asked, aspect: str = "level") -> str:
    """Return the title of a chart of a measure, its rank or its change."""
    said = {
        "rank": (RANKED_TITLES, RANKED_TITLES_OF_LISTED),
        "change": (CHANGED_TITLES, CHANGED_TITLES_OF_LISTED),
    }.get(aspect, (TITLES, TITLES_OF_LISTED))
    return _said(asked, asked.measure, *said).format(industry=asked.industry_name)


def left_out(source: MarketSource) -> tuple[str, ...]:
    """Return what a title says of those who do not count in the world, if any."""
    names = [source.may_be_left_out[code] for code in source.left_out]
    return (without_words(names),) if names else ()


def unit(asked: Asked, aspect: str = "level") -> str:
    """Return the unit of a chart in words."""
    if aspect == "rank":
        return _(RANKED_UNIT)
    said = (UNITS, UNITS_OF_LISTED)
    if aspect == "change":
        said = (CHANGED_UNITS, CHANGED_UNITS_OF_LISTED)
    currency = currency_name(asked.currency)
    return _said(asked, asked.measure, *said).format(currency=currency)


def table_head(asked: Asked, measure: str) -> str:
    """Return the heading of a column of a measure."""
    return _said(asked, measure, TABLE_HEADS, TABLE_HEADS_OF_LISTED)


def _said(
    asked: Asked, measure: str, words: Mapping[str, str], of_listed: Mapping[str, str]
) -> str:
    """Return what is said of a measure, by what its whole is."""
    known = {**words, **of_listed} if asked.of_listed else words
    return _(known[measure])


def average(asked: Asked) -> str:
    """Return what the line of a location quotient of one means."""
    return _(LISTED_AVERAGE if asked.of_listed else WORLD_AVERAGE)


def definition(source: MarketSource, asked: Asked, aspect: str = "level") -> str:
    """Return what the numbers mean."""
    meant = _(DEFINITIONS[asked.measure]).format(denominator=source.denominator)
    more = _(RANKED_MEANS) if aspect == "rank" else ""
    return sentences((meant, more, source.dataset.said("definition")))
