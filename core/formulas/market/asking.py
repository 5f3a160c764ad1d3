"""From the parts of an id to a market figure."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.market import leading
from core.formulas.market.changes import share_change
from core.formulas.market.concentration import concentration
from core.formulas.market.levels import lq, market_share, value_added
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


def _market(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    figure_of = _figures(library, dims["dataset"], formula)
    return figure_of(dims["economy"], dims["industry"], int(period))


def _figures(
    library: Library, slug: str, formula: str
) -> Callable[[str, str, int], Figure]:
    """Return what answers for an economy, an industry and a year."""
    if library.dataset(slug).kind == "share":
        return partial(published, library.published(slug), formula)
    compute = {
        "value_added": value_added,
        "market_share": market_share,
        "location_quotient": lq,
    }[formula]
    return partial(compute, library.output(slug))


def _change(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = library.output(dims["dataset"])
    first, last = (int(year) for year in period.split(":"))
    return share_change(
        table, formula, dims["economy"], dims["industry"], (first, last)
    )


def _parity(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = library.output(dims["dataset"])
    who = dims["economy"], dims["peer"]
    return parity(table, formula, *who, dims["industry"], int(period))


def _hhi(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table = library.output(dims["dataset"])
    return concentration(table, formula, dims["industry"], int(period))


def _rank(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    del formula
    table, of = _table(library, dims["dataset"]), (dims["economy"], dims["industry"])
    return rank_of(table, dims["measure"], *of, int(period))


def _rest(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, without = _table(library, dims["dataset"]), each(dims["without"])
    if isinstance(table, PublishedTable) and formula != RESTS["share"]:
        raise KeyError(formula)
    return rest(table, formula, without, dims["industry"], int(period))


def _table(library: Library, slug: str) -> MarketTable:
    if library.dataset(slug).kind == "share":
        return library.published(slug)
    return library.output(slug)


def _leading(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    slug, measure, economies = dims["dataset"], dims["measure"], each(dims["among"])
    published_here = library.dataset(slug).kind == "share"
    table = library.published(slug) if published_here else library.output(slug)
    compute, year = _figures(library, slug, measure), int(period)

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
