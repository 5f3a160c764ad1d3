"""The market share tab: who makes how much of the world's output, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.exhibit import Exhibit, Field, Option, TabBrief
from core.briefs.market_source import MarketSource, market_source
from core.briefs.market_views import heat_map, ranking, trend
from core.briefs.market_words import Asked
from core.i18n import N_, _
from core.industries import industry_name

if TYPE_CHECKING:
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
    views = tuple(Option(code, _(name)) for code, name in VIEWS.items())
    view = selection.market.view if selection.market.view in VIEWS else "trend"
    source = chosen_source(library, selection)
    if source is None:
        empty = _(
            "No dataset of output or market shares is in this case. "
            "Import a workbook, or open the sample case."
        )
        return TabBrief((), views, view, None, empty)
    asked = asked_of(source, selection)
    show = {"trend": trend, "ranking": ranking, "heat": heat_map}[view]
    exhibit: Exhibit = show(source, asked)
    return TabBrief(_fields(library, source, asked), views, view, exhibit)


def chosen_source(library: Library, selection: Selection) -> MarketSource | None:
    """Return the dataset chosen; else the one that reaches back farthest."""
    datasets = library.of_kind("output", "share")
    for dataset in datasets:
        if dataset.slug == selection.market.dataset:
            return market_source(library, dataset)
    sources = [market_source(library, dataset) for dataset in datasets]
    return max(sources, key=lambda source: len(source.years), default=None)


def asked_of(source: MarketSource, selection: Selection) -> Asked:
    """Return the nearest question to the selection that the dataset can answer."""
    choice = selection.market
    economies = [code for code in selection.economies if code in source.economies]
    industry = choice.industry
    if industry not in source.industries:
        sets = [code for code in DEFAULT_INDUSTRIES if code in source.industries]
        industry = next(iter([*sets, *source.industries]))
    measure = choice.measure if choice.measure in source.measures else "share"
    first, last = selection.years
    within = [
        year
        for year in source.years
        if (first is None or year >= first) and (last is None or year <= last)
    ]
    return Asked(
        measure=measure,
        industry=industry,
        industry_name=source.industries.get(industry, industry_name(industry)),
        economies=tuple(economies) or tuple(source.economies)[:DEFAULT_ECONOMIES],
        years=tuple(within) or source.years,
    )


def _fields(library: Library, source: MarketSource, asked: Asked) -> tuple[Field, ...]:
    datasets = library.of_kind("output", "share")
    years = tuple(Option(str(year), str(year)) for year in source.years)
    return (
        Field(
            "market.dataset",
            _("&Dataset"),
            "one",
            tuple(Option(dataset.slug, dataset.title) for dataset in datasets),
            (source.dataset.slug,),
        ),
        Field(
            "economies",
            _("E&conomies"),
            "many",
            tuple(Option(code, name) for code, name in source.economies.items()),
            asked.economies,
            _tickable_groups(library, source),
        ),
        Field(
            "market.industry",
            _("&Industry"),
            "one",
            tuple(Option(code, name) for code, name in source.industries.items()),
            (asked.industry,),
        ),
        Field(
            "market.measure",
            _("&Measure"),
            "one",
            tuple(Option(code, _(MEASURES[code])) for code in source.measures),
            (asked.measure,),
        ),
        Field(
            "years",
            _("&Years"),
            "range",
            years,
            (str(asked.years[0]), str(asked.years[-1])),
        ),
    )


def _tickable_groups(
    library: Library, source: MarketSource
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    held = [
        (group.name, tuple(code for code in group.members if code in source.ranked))
        for group in library.economies.groups
    ]
    return tuple((name, members) for name, members in held if members)
