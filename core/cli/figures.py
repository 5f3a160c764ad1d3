"""Which figures `show` prints for a tab and the options given."""

from __future__ import annotations

from itertools import permutations, product
from typing import TYPE_CHECKING

from core.cli.change_figures import changes, moves, parts, published_changes
from core.cli.codes import (
    DATASETS,
    ECONOMIES,
    INDUSTRIES,
    MEASURES,
    require_known,
)
from core.cli.control_figures import control_figures
from core.cli.standing_figures import standing
from core.errors import RequestError
from core.formulas import published as published_formulas
from core.formulas.catalogue import FORMULAS
from core.formulas.indicator import indicator_figure
from core.formulas.market.concentration import FORMULAS as CONCENTRATIONS
from core.formulas.market.concentration import market as market_of
from core.formulas.market.levels import lq, market_share, value_added
from core.formulas.market.parity import parity
from core.formulas.market.quotients import parity_as_published
from core.i18n import _
from core.industries import NAMES
from core.moment import today

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from core.casefile import Dataset
    from core.figure import Figure
    from core.library import Library
    from core.tables.indicators import IndicatorTable
    from core.tables.output import OutputTable
    from core.tables.published import PublishedTable

PARITIES = (
    *("parity_fixed", "parity_fixed_percent"),
    *("parity_growing", "parity_growing_percent"),
)
MOST_PEERS = 6
"""Parity is asked pair by pair; among more economies than this it says nothing."""


def market(library: Library, asked: Namespace) -> Iterator[Figure]:
    """Yield shares, location quotients, changes, parity and concentration."""
    dataset = _dataset(library, asked, "output", "share")
    if dataset.kind == "share":
        published = library.published(dataset.slug)
        _require_market(library, asked, published.economies, published.industries)
        return _wanted(asked, _published(published, asked))
    table = library.output(dataset.slug)
    industries = (*table.industries, *table.sums)
    _require_market(library, asked, tuple(table.labels), industries)
    return _wanted(asked, _computed(table, asked))


def trade(library: Library, asked: Namespace) -> Iterator[Figure]:
    """Yield flows, and what else is said of trade if few streams are asked for."""
    from core.cli.trade_figures import trade_figures  # noqa: PLC0415  # pandas

    dataset = _dataset(library, asked, "trade")
    return _wanted(asked, trade_figures(library, library.trade(dataset.slug), asked))


def indicators(library: Library, asked: Namespace) -> Iterator[Figure]:
    """Yield what the series of an indicator dataset say, oldest period first."""
    table = library.indicators(_dataset(library, asked, "indicator").slug)
    known = {series.economy for series in table.series()}
    require_known(asked.economies, known, ECONOMIES)
    return _wanted(asked, _indicator_figures(table, asked))


def controls(library: Library, asked: Namespace) -> Iterator[Figure]:
    """Yield statuses, pairwise alignment and coverage, and the supply covered."""
    table = library.controls(_dataset(library, asked, "controls").slug)
    if not (table.items or asked.dataset):  # supplier shares alone list no items
        held = (library.controls(known.slug) for known in library.of_kind("controls"))
        table = next((other for other in held if other.items), table)
    seen = table.seen(asked.as_of or today())
    return _wanted(asked, control_figures(library, seen, asked))


def _dataset(library: Library, asked: Namespace, *kinds: str) -> Dataset:
    known = library.of_kind(*kinds)
    if asked.dataset:
        slugs = [dataset.slug for dataset in known]
        require_known([asked.dataset], slugs, DATASETS)
        return known[slugs.index(asked.dataset)]
    if not known:
        raise RequestError(_("This case has no dataset for that tab; import one."))
    return known[0]


def _require_market(
    library: Library,
    asked: Namespace,
    economies: tuple[str, ...],
    industries: Iterable[str],
) -> None:
    """Refuse codes nobody knows; one that only the dataset lacks has a reason."""
    everywhere = {row.code for row in library.economies.rows}
    groups = {group.code for group in library.economies.groups}
    require_known(asked.economies, everywhere | groups | {*economies}, ECONOMIES)
    sets = {known.code for known in library.sets}
    require_known(asked.industries, [*NAMES, *sorted(sets), *industries], INDUSTRIES)


def _wanted(asked: Namespace, figures: Iterator[Figure]) -> Iterator[Figure]:
    require_known(asked.measure, FORMULAS, MEASURES)
    return (one for one in figures if not asked.measure or one.formula in asked.measure)


def _years(asked: Namespace, held: tuple[int, ...]) -> list[int]:
    if asked.year is not None:
        return [asked.year]
    if asked.years is None:
        return list(held[-1:])
    first, last = asked.years
    return [year for year in held if first <= year <= last] or [first, last]


def _published(table: PublishedTable, asked: Namespace) -> Iterator[Figure]:
    years = list(table.years)
    if asked.year is not None or asked.years is not None:
        years = _years(asked, table.years)
    questions = product(
        years,
        asked.industries or tuple(table.industries),
        asked.economies or table.economies,
        published_formulas.MEASURES,
    )
    for year, industry, economy, formula in questions:
        figure = published_formulas.published(table, formula, economy, industry, year)
        if figure.reason != "not_published" or (asked.economies and asked.industries):
            yield figure
    industries = asked.industries or tuple(table.industries)
    yield from _there(standing(table, asked.economies, industries, years), asked)
    if len(years) > 1:
        yield from published_changes(
            table,
            asked.economies or table.economies,
            asked.industries or tuple(table.industries),
            (years[0], years[-1]),
        )
    for year, industry in product(years, asked.industries or table.industries):
        found = market_of(table, industry, year)
        if not found.supplied.reason or asked.industries:
            yield from map(found.told, CONCENTRATIONS)
    yield from _published_parities(table, asked, years)


def _there(figures: Iterator[Figure], asked: Namespace) -> Iterator[Figure]:
    """Leave out what nobody published, unless its industry is asked for by name."""
    told = bool(asked.industries)
    return (one for one in figures if told or one.reason != "not_published")


def _published_parities(
    table: PublishedTable, asked: Namespace, years: list[int]
) -> Iterator[Figure]:
    """Yield by how many per cent an industry must grow, of quotients that are there."""
    if len(asked.economies) not in range(2, MOST_PEERS + 1) or not years:
        return
    pairs = permutations(asked.economies, 2)
    for (own, peer), industry in product(pairs, asked.industries or table.industries):
        found = parity_as_published(table, own, peer, industry, years[-1])
        if found.value is not None or asked.industries:
            yield found


def _computed(table: OutputTable, asked: Namespace) -> Iterator[Figure]:
    economies = asked.economies or table.economies
    years = _years(asked, table.years)
    industries = asked.industries or tuple(table.industries)
    yield from standing(table, asked.economies, industries, years[-1:])
    for industry in industries:
        for year in years:
            yield from _one_year(table, economies, industry, year)
        if len(years) > 1:
            yield from changes(table, economies, industry, (years[0], years[-1]))
            yield from moves(table, industry, (years[0], years[-1]))
            yield from parts(table, economies, industry, (years[0], years[-1]))
        if len(asked.economies) in range(2, MOST_PEERS + 1):
            yield from _parities(table, economies, industry, years[-1])


def _one_year(
    table: OutputTable, economies: tuple[str, ...], industry: str, year: int
) -> Iterator[Figure]:
    for economy in economies:
        yield market_share(table, economy, industry, year)
        yield lq(table, economy, industry, year)
        yield value_added(table, economy, industry, year)
    found = market_of(table, industry, year)
    yield from map(found.told, CONCENTRATIONS)


def _parities(
    table: OutputTable, economies: tuple[str, ...], industry: str, year: int
) -> Iterator[Figure]:
    for own, peer in permutations(economies, 2):
        for formula in PARITIES:
            yield parity(table, formula, own, peer, industry, year)


def _indicator_figures(table: IndicatorTable, asked: Namespace) -> Iterator[Figure]:
    first, last = asked.years or (asked.year, asked.year)
    for series in table.series():
        if asked.economies and series.economy not in asked.economies:
            continue
        for period in table.points(series):
            if first is None or str(first) <= period[:4] <= str(last):
                yield indicator_figure(table, series, period)
