"""The market share tab: who makes how much of the world's output, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.exhibit import TabBrief
from core.briefs.market_source import MarketSource, market_source
from core.briefs.market_views import heat_map, ranking, trend
from core.briefs.market_words import Asked
from core.i18n import N_, _

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit, Field
    from core.library import Library
    from core.selection import Selection

VIEWS = {
    "trend": N_("Trend"),
    "ranking": N_("Ranking"),
    "heat": N_("Heat map"),
}
MEASURES = {
    "share": N_("World share"),
    "LQ": N_("Location quotient"),
    "value": N_("Value added"),
}
DEFAULT_INDUSTRIES = ("hamilton-10", "hamilton-7", "kti")
DEFAULT_ECONOMIES = 3


def market_share_brief(library: Library, selection: Selection) -> TabBrief:
    """Return what the market share tab says about `selection`."""
    views = fields.views_of(VIEWS)
    view = selection.market.view if selection.market.view in VIEWS else "trend"
    source = chosen_source(library, selection)
    if source is None:
        empty = _(
            "No dataset of output or market shares by economy and year is in this "
            "case. Import a workbook, or open the sample case."
        )
        return TabBrief((), views, view, None, empty)
    asked = asked_of(source, selection)
    show = {"trend": trend, "ranking": ranking, "heat": heat_map}[view]
    exhibit: Exhibit = show(source, asked)
    return TabBrief(_fields(library, source, asked), views, view, exhibit)


def chosen_source(library: Library, selection: Selection) -> MarketSource | None:
    """Return the dataset chosen; else the one that reaches back farthest.

    A dataset without an economy or a year answers nothing and is passed over.
    """
    datasets = library.of_kind("output", "share")
    chosen = [known for known in datasets if known.slug == selection.market.dataset]
    years = library.years("output", "share") if not chosen else {}
    farthest = sorted(datasets, key=lambda known: -years.get(known.slug, 0))
    sources = (market_source(library, dataset) for dataset in (*chosen, *farthest))
    return next((known for known in sources if known.years and known.economies), None)


def asked_of(source: MarketSource, selection: Selection) -> Asked:
    """Return the nearest question to the selection that the dataset can answer."""
    choice = selection.market
    economies = [code for code in selection.economies if code in source.economies]
    industry = choice.industry
    if industry not in source.industries:
        sets = [code for code in DEFAULT_INDUSTRIES if code in source.industries]
        industry = next(iter([*sets, *source.industries]))
    return Asked(
        measure=choice.measure if choice.measure in source.measures else "share",
        industry=industry,
        industry_name=source.industries[industry],
        economies=tuple(economies) or tuple(source.economies)[:DEFAULT_ECONOMIES],
        years=fields.years_within(source.years, selection.years),
        currency=source.currency,
        of_listed=source.of_listed,
    )


def _fields(library: Library, source: MarketSource, asked: Asked) -> tuple[Field, ...]:
    datasets = library.of_kind("output", "share")
    measures = {code: _(MEASURES[code]) for code in source.measures}
    groups = _tickable_groups(library, source)
    return (
        fields.dataset("market.dataset", datasets, source.dataset.slug),
        fields.many(
            *("economies", _("Ec&onomies")), source.economies, asked.economies, groups
        ),
        fields.one(
            "market.industry", _("&Industry"), source.industries, asked.industry
        ),
        fields.one("market.measure", _("&Measure"), measures, asked.measure),
        fields.years(source.years, asked.years[0], asked.years[-1]),
    )


def _tickable_groups(
    library: Library, source: MarketSource
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    held = [
        (group.name, tuple(code for code in group.members if code in source.ranked))
        for group in library.economies.groups
    ]
    return tuple((name, members) for name, members in held if members)
