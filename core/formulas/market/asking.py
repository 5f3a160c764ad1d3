"""From the parts of an id to a market figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

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
    slug, economy, industry = dims["dataset"], dims["economy"], dims["industry"]
    if library.dataset(slug).kind == "share":
        table = library.published(slug)
        return published(table, formula, economy, industry, int(period))
    compute = {
        "value_added": value_added,
        "market_share": market_share,
        "location_quotient": lq,
    }[formula]
    return compute(library.output(slug), economy, industry, int(period))


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
    table, without = _table(library, dims["dataset"]), dims["without"].split(",")
    if isinstance(table, PublishedTable) and formula != RESTS["share"]:
        raise KeyError(formula)
    return rest(table, formula, without, dims["industry"], int(period))


def _table(library: Library, slug: str) -> MarketTable:
    if library.dataset(slug).kind == "share":
        return library.published(slug)
    return library.output(slug)


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
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
