"""From the parts of an id to a market figure."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.market import leading
from core.formulas.market.changes import share_change
from core.formulas.market.concentration import concentration
from core.formulas.market.levels import (
    lq,
    market_share,
    value_added,
    world_without,
)
from core.formulas.market.parity import parity
from core.formulas.market.ranks import rank_of
from core.formulas.market.rest import RESTS, rest
from core.formulas.published import published
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.formulas.market.measured import MarketTable
    from core.library import Library
    from core.tables.output import OutputTable


def _market(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    figure_of = _figures(library, dims, formula)
    return figure_of(dims["economy"], dims["industry"], int(period))


def _table(library: Library, dims: dict[str, str]) -> OutputTable:
    """Return the table that an id is about, without those it leaves out.

    One that is not in it cannot be left out: the id comes out otherwise and is refused.
    """
    return library.output(dims["dataset"]).without(each(dims.get("without", "")))


def _figures(
    library: Library, dims: dict[str, str], formula: str
) -> Callable[[str, str, int], Figure]:
    """Return what answers for an economy, an industry and a year."""
    slug = dims["dataset"]
    if library.dataset(slug).kind == "share":
        return partial(published, library.published(slug), formula)
    compute = {
        "value_added": value_added,
        "market_share": market_share,
        "location_quotient": lq,
    }[formula]
    return partial(compute, _table(library, dims))


def _world_without(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    return world_without(_table(library, dims), dims["industry"], int(period))


def _change(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = _table(library, dims)
    first, last = (int(year) for year in period.split(":"))
    return share_change(
        table, formula, dims["economy"], dims["industry"], (first, last)
    )


def _parity(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = _table(library, dims)
    who = dims["economy"], dims["peer"]
    return parity(table, formula, *who, dims["industry"], int(period))


def _hhi(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table = _table(library, dims)
    return concentration(table, formula, dims["industry"], int(period))


def _rank(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    del formula
    table, of = _market_table(library, dims), (dims["economy"], dims["industry"])
    return rank_of(table, dims["measure"], *of, int(period))


def _rest(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, shown = _market_table(library, dims), each(dims["shown"])
    if isinstance(table, PublishedTable) and formula != RESTS["share"]:
        raise KeyError(formula)
    return rest(table, formula, shown, dims["industry"], int(period))


def _market_table(library: Library, dims: dict[str, str]) -> MarketTable:
    slug = dims["dataset"]
    if library.dataset(slug).kind == "share":
        return library.published(slug)
    return _table(library, dims)


def _leading(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    slug, measure, economies = dims["dataset"], dims["measure"], each(dims["among"])
    published_here = library.dataset(slug).kind == "share"
    table = library.published(slug) if published_here else _table(library, dims)
    compute, year = _figures(library, dims, measure), int(period)

    def figure_of(economy: str, industry: str) -> Figure:
        return compute(economy, industry, year)

    question = (measure, economies, dims.get("industry", ""), year)
    over = leading.compared(figure_of, table, question)
    if formula == "industries_known":
        return leading.known_figure(over)
    return leading.led_figure(over, dims["economy"])


MARKET: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            "value_added": _market,
            "world_without": _world_without,
            "market_share": _market,
            "location_quotient": _market,
            "rank": _rank,
            "rest_share": _rest,
            "rest_value": _rest,
            "pp_change": _change,
            "fold": _change,
            "percent_change": _change,
            "cagr": _change,
            "parity_fixed": _parity,
            "parity_growing": _parity,
            "hhi": _hhi,
            "hhi_low": _hhi,
            "hhi_high": _hhi,
            **dict.fromkeys(leading.COUNTS, _leading),
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
