"""From the parts of an id to a market figure."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.market import leading, pairs
from core.formulas.market.changes import CHANGES, share_change
from core.formulas.market.concentration import concentration
from core.formulas.market.contributions import OTHERS, contribution, movement
from core.formulas.market.decomposition import EFFECTS, effect, industry_effect
from core.formulas.market.levels import (
    lq,
    market_share,
    value_added,
    world_without,
)
from core.formulas.market.parity import parity
from core.formulas.market.ranks import rank_of
from core.formulas.market.rest import RESTS, rest
from core.formulas.market.rounded import BOUNDS, base_of, change_bound
from core.formulas.market.weights import industry_weight, value_change
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
    if dims["economy"] == OTHERS:
        return _moved(library, formula, dims, period)
    first, last = (int(year) for year in period.split(":"))
    over = dims["economy"], dims["industry"], (first, last), _measure(dims)
    table = _either(library, dims)
    if base_of(formula) is not None and isinstance(table, PublishedTable):
        return change_bound(table, formula, *over)
    return share_change(table, formula, *over)


def _either(library: Library, dims: dict[str, str]) -> MarketTable:
    """Return the table that an id is about, of output or of published shares."""
    if library.dataset(dims["dataset"]).kind == "share":
        return library.published(dims["dataset"])
    return _table(library, dims)


def _moved(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    first, last = (int(year) for year in period.split(":"))
    over = dims["industry"], (first, last)
    if formula == "contribution":
        return contribution(_table(library, dims), dims["economy"], *over)
    found = movement(_either(library, dims), *over)
    return {"pp_change": found.changes, "share_of_losses": found.losses}[formula][
        dims["economy"]
    ]


def _paired(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    over = pairs.pairs(
        _either(library, dims),
        dims["change"],
        dims["economy"],
        dims["industry"],
        _measure(dims),
    )
    if formula == "changes_known":
        return pairs.known_figure(over)
    first, last = (int(year) for year in period.split(":"))
    return pairs.place_figure(over, (first, last))


def _divided(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = _table(library, dims)
    if formula == "industry_weight":
        return industry_weight(table, dims["industry"], dims["within"], int(period))
    first, last = (int(year) for year in period.split(":"))
    over = dims["economy"], dims["industry"]
    if formula == "value_change":
        return value_change(table, *over, (first, last))
    if "within" not in dims:
        return effect(table, formula, *over, (first, last))
    return industry_effect(table, formula, *over, dims["within"], (first, last))


def _measure(dims: dict[str, str]) -> str:
    return dims.get("measure", "share")


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
    table, of = _either(library, dims), (dims["economy"], dims["industry"])
    return rank_of(table, dims["measure"], *of, int(period))


def _rest(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, shown = _either(library, dims), each(dims["shown"])
    if isinstance(table, PublishedTable) and formula != RESTS["share"]:
        raise KeyError(formula)
    return rest(table, formula, shown, dims["industry"], int(period))


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
            **dict.fromkeys(CHANGES, _change),
            **{
                f"{formula}_{bound}": _change for formula in CHANGES for bound in BOUNDS
            },
            **dict.fromkeys(pairs.COUNTS, _paired),
            "contribution": _moved,
            "share_of_losses": _moved,
            **dict.fromkeys((*EFFECTS, "industry_weight", "value_change"), _divided),
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
