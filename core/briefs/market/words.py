"""What the market share tab calls things: titles, units, definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.figure_words import without_words
from core.i18n import N_, _
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


def title(asked: Asked) -> str:
    """Return the title of a chart."""
    said = _said(asked, asked.measure, TITLES, TITLES_OF_LISTED)
    return said.format(industry=asked.industry_name)


def left_out(source: MarketSource) -> tuple[str, ...]:
    """Return what a title says of those who do not count in the world, if any."""
    names = [source.may_be_left_out[code] for code in source.left_out]
    return (without_words(names),) if names else ()


def unit(asked: Asked) -> str:
    """Return the unit of a chart in words."""
    said = _said(asked, asked.measure, UNITS, UNITS_OF_LISTED)
    return said.format(currency=currency_name(asked.currency))


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


def definition(source: MarketSource, asked: Asked) -> str:
    """Return what the numbers mean."""
    told = source.dataset.said("definition")
    meant = _(DEFINITIONS[asked.measure]).format(denominator=source.denominator)
    return f"{meant} {told}".strip()
