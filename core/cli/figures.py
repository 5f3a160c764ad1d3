"""Which figures `show` prints for a tab and the options given."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

from core.errors import RequestError
from core.formulas import controls as control_formulas
from core.formulas import market as market_formulas
from core.formulas import published as published_formulas
from core.i18n import _

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from core.casefile import Dataset
    from core.figure import Figure
    from core.library import Library
    from core.tables.controls import ControlsTable
    from core.tables.output import OutputTable

CHANGES = ("pp_change", "percent_change", "fold", "cagr")
PARITIES = ("parity_fixed", "parity_growing")
CONCENTRATIONS = ("hhi", "hhi_low", "hhi_high")
MOST_PEERS = 6
"""Parity is asked pair by pair; among more economies than this it says nothing."""


def market(library: Library, asked: Namespace) -> Iterator[Figure]:
    """Yield shares, location quotients, changes, parity and concentration."""
    dataset = _dataset(library, asked, "output", "share")
    if dataset.kind == "share":
        yield from _wanted(asked, _published(library, asked, dataset))
    else:
        table = library.output(dataset.slug)
        yield from _wanted(asked, _computed(table, asked))


def trade(library: Library, asked: Namespace) -> Iterator[Figure]:
    """Yield exports, imports, balances and what the balances add up to."""
    from core.cli.trade_figures import trade_figures  # noqa: PLC0415  # pandas

    dataset = _dataset(library, asked, "trade")
    yield from _wanted(asked, trade_figures(library.trade(dataset.slug), asked))


def controls(library: Library, asked: Namespace) -> Iterator[Figure]:
    """Yield statuses, pairwise alignment and coverage, and the supply covered."""
    table = library.controls(_dataset(library, asked, "controls").slug)
    yield from _wanted(asked, _control_figures(table, asked))


def _dataset(library: Library, asked: Namespace, *kinds: str) -> Dataset:
    known = library.of_kind(*kinds)
    if asked.dataset:
        found = [dataset for dataset in known if dataset.slug == asked.dataset]
        if not found:
            slugs = ", ".join(dataset.slug for dataset in known)
            message = _("{slug} is no dataset of this tab; it has {slugs}.")
            raise RequestError(message.format(slug=asked.dataset, slugs=slugs or "-"))
        return found[0]
    if not known:
        raise RequestError(_("This case has no dataset for that tab; import one."))
    return known[0]


def _wanted(asked: Namespace, figures: Iterator[Figure]) -> Iterator[Figure]:
    return (one for one in figures if not asked.measure or one.formula in asked.measure)


def _years(asked: Namespace, held: tuple[int, ...]) -> list[int]:
    if asked.year is not None:
        return [asked.year]
    if asked.years is None:
        return list(held[-1:])
    first, last = asked.years
    return [year for year in held if first <= year <= last] or [first, last]


def _published(
    library: Library, asked: Namespace, dataset: Dataset
) -> Iterator[Figure]:
    table = library.published(dataset.slug)
    industries = asked.industries or tuple(table.industries)
    years = list(table.years)
    if asked.year is not None or asked.years is not None:
        years = _years(asked, table.years)
    for year in years:
        for industry in industries:
            for economy in asked.economies or table.economies:
                for formula in published_formulas.MEASURES:
                    figure = published_formulas.published(
                        table, formula, economy, industry, year
                    )
                    if figure.reason != "not_published":
                        yield figure


def _computed(table: OutputTable, asked: Namespace) -> Iterator[Figure]:
    economies = asked.economies or table.economies
    years = _years(asked, table.years)
    for industry in asked.industries or tuple(table.industries):
        for year in years:
            yield from _one_year(table, economies, industry, year)
        if len(years) > 1:
            yield from _changes(table, economies, industry, (years[0], years[-1]))
        if len(asked.economies) in range(2, MOST_PEERS + 1):
            yield from _parities(table, economies, industry, years[-1])


def _one_year(
    table: OutputTable, economies: tuple[str, ...], industry: str, year: int
) -> Iterator[Figure]:
    for economy in economies:
        yield market_formulas.market_share(table, economy, industry, year)
        yield market_formulas.lq(table, economy, industry, year)
        yield market_formulas.value_added(table, economy, industry, year)
    for formula in CONCENTRATIONS:
        yield market_formulas.concentration(table, formula, industry, year)


def _parities(
    table: OutputTable, economies: tuple[str, ...], industry: str, year: int
) -> Iterator[Figure]:
    for own, peer in permutations(economies, 2):
        for formula in PARITIES:
            yield market_formulas.parity(table, formula, own, peer, industry, year)


def _changes(
    table: OutputTable,
    economies: tuple[str, ...],
    industry: str,
    years: tuple[int, int],
) -> Iterator[Figure]:
    for economy in economies:
        for formula in CHANGES:
            yield market_formulas.share_change(table, formula, economy, industry, years)


def _control_figures(table: ControlsTable, asked: Namespace) -> Iterator[Figure]:
    held = tuple(known.jurisdiction_id for known in table.jurisdictions)
    chosen = asked.coalition or held
    unknown = [code for code in chosen if code not in held]
    if unknown:
        message = _("{codes} are no jurisdictions of this dataset; it has {held}.")
        raise RequestError(
            message.format(codes=", ".join(unknown), held=", ".join(held))
        )
    for item in table.items:
        for code in chosen:
            yield control_formulas.status_figure(table, item.item_id, code)
    yield from _pair_figures(table, chosen)
    for target in table.targets:
        yield from _supply_figures(table, chosen, target.iso3)


def _pair_figures(table: ControlsTable, chosen: tuple[str, ...]) -> Iterator[Figure]:
    for one, other in combinations(chosen, 2):
        pairing = control_formulas.alignment(table, one, other)
        yield from (pairing.low, pairing.high, pairing.point)
    for of, by in permutations(chosen, 2):
        for formula in ("coverage_low", "coverage_high", "coverage"):
            yield control_formulas.list_coverage(table, formula, of, by)


def _supply_figures(
    table: ControlsTable, chosen: tuple[str, ...], target: str
) -> Iterator[Figure]:
    items = (control_formulas.ALL_ITEMS, *(item.item_id for item in table.items))
    for item_id in items:
        for end in ("low", "high"):
            yield control_formulas.supply_coverage(
                table, f"effective_coverage_{end}", chosen, target, item_id
            )
