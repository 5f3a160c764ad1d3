"""What the market share tab says: the reading of each view, in whole sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.mentions import mentioned
from core.briefs.reasons import reason_text
from core.i18n import N_, _
from core.joining import clauses
from core.money import currency_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.market_source import MarketSource
    from core.figure import Figure

LEADS = {
    "share": N_(
        "Among the economies shown, {economy} has the largest share in {count} of the "
        "{industries} industries known for all of them in {year}."
    ),
    "LQ": N_(
        "Among the economies shown, {economy} is the most specialized in {count} of "
        "the {industries} industries known for all of them in {year}."
    ),
    "value": N_(
        "Among the economies shown, {economy} has the largest value added in {count} "
        "of the {industries} industries known for all of them in {year}."
    ),
}
FIRST = N_("{industry}, {year}: first is {leaders}.")
FIRST_KNOWN = N_("{industry}, {year}: of the economies known, first is {leaders}.")
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


class Asked(NamedTuple):
    """A question the dataset can answer.

    Attributes:
        years: The years in question, oldest first; never empty.
        currency: The unit of the dataset's values.
        of_listed: Whether shares are of the economies listed, not of the world.
    """

    measure: str
    industry: str
    industry_name: str
    economies: tuple[str, ...]
    years: tuple[int, ...]
    currency: str = ""
    of_listed: bool = False

    @property
    def unit(self) -> str:
        """The unit of the figures."""
        return self.currency if self.measure == "value" else self.measure

    @property
    def year(self) -> int:
        """The year of views that show one year: the last."""
        return self.years[-1]


def title(asked: Asked) -> str:
    """Return the title of a chart."""
    said = _said(asked, asked.measure, TITLES, TITLES_OF_LISTED)
    return said.format(industry=asked.industry_name)


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


def trend_reading(
    source: MarketSource, asked: Asked, first: list[Figure], last: list[Figure]
) -> str:
    """Return what the lines say: how far each economy went."""
    told = [
        _went(source.in_sentence(code), before, after, asked)
        for code, before, after in zip(asked.economies, first, last, strict=True)
    ]
    if len(asked.years) == 1:
        return _("{industry}, {year}: {economies}.").format(
            industry=asked.industry_name, year=asked.year, economies=clauses(told)
        )
    return _("{industry}, {first} to {last}: {economies}.").format(
        industry=asked.industry_name,
        first=asked.years[0],
        last=asked.year,
        economies=clauses(told),
    )


def ranking_reading(source: MarketSource, asked: Asked, ranked: list[Figure]) -> str:
    """Return who leads, and who follows."""
    known = [figure for figure in ranked if figure.value is not None]
    if not known:
        return _("Nothing is known of {industry} in {year}.").format(
            industry=asked.industry_name, year=asked.year
        )
    named = [
        _("{economy} ({value})").format(
            economy=source.in_sentence(figure.dim("economy")),
            value=mentioned(figure),
        )
        for figure in known[:3]
    ]
    said = FIRST if len(known) == len(ranked) else FIRST_KNOWN
    return _(said).format(
        industry=asked.industry_name, year=asked.year, leaders=_(", then ").join(named)
    )


def heat_reading(
    source: MarketSource, asked: Asked, counts: tuple[Figure, Figure] | None
) -> str:
    """Return in how many industries the economy with the most firsts comes first.

    Args:
        source: The dataset.
        asked: What is shown of it.
        counts: In how many it is first, and in how many that can be said of anybody.
    """
    if counts is None:
        return _(
            "No industry is known for all of the economies shown in {year}."
        ).format(year=asked.year)
    led, known = counts
    return _(LEADS[asked.measure]).format(
        economy=source.in_sentence(led.dim("economy")),
        count=mentioned(led),
        industries=mentioned(known),
        year=asked.year,
    )


def _went(name: str, before: Figure, after: Figure, asked: Asked) -> str:
    if after.value is None:
        return _("{economy} is not known ({reason})").format(
            economy=name, reason=reason_text(after.reason)
        )
    end = mentioned(after)
    if len(asked.years) == 1 or before.value is None:
        return _("{economy} {value}").format(economy=name, value=end)
    return _("{economy} from {before} to {after}").format(
        economy=name, before=mentioned(before), after=end
    )
