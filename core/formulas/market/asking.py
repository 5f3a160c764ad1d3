"""From the parts of an id to a market figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.market.changes import CHANGES, share_change
from core.formulas.market.concentration import concentration
from core.formulas.market.contributions import OTHERS, contribution, movement
from core.formulas.market.decomposition import (
    EFFECTS,
    effect,
    industry_effect,
    industry_weight,
    value_change,
)
from core.formulas.market.levels import lq, market_share, value_added
from core.formulas.market.parity import parity
from core.formulas.market.rounded import BOUNDS, base_of, change_bound
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
    if dims["economy"] == OTHERS:
        return _moved(library, formula, dims, period)
    first, last = (int(year) for year in period.split(":"))
    over = dims["economy"], dims["industry"], (first, last), _measure(dims)
    table = _table(library, dims["dataset"])
    if base_of(formula) is not None and isinstance(table, PublishedTable):
        return change_bound(table, formula, *over)
    return share_change(table, formula, *over)


def _table(library: Library, slug: str) -> MarketTable:
    if library.dataset(slug).kind == "share":
        return library.published(slug)
    return library.output(slug)


def _moved(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    first, last = (int(year) for year in period.split(":"))
    over = dims["industry"], (first, last)
    if formula == "contribution":
        table = library.output(dims["dataset"])
        return contribution(table, dims["economy"], *over)
    found = movement(_table(library, dims["dataset"]), *over)
    return {"pp_change": found.changes, "share_of_losses": found.losses}[formula][
        dims["economy"]
    ]


def _divided(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = library.output(dims["dataset"])
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
    table = library.output(dims["dataset"])
    who = dims["economy"], dims["peer"]
    return parity(table, formula, *who, dims["industry"], int(period))


def _hhi(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table = library.output(dims["dataset"])
    return concentration(table, formula, dims["industry"], int(period))


MARKET: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            "value_added": _market,
            "market_share": _market,
            "location_quotient": _market,
            **dict.fromkeys(CHANGES, _change),
            **{
                f"{formula}_{bound}": _change for formula in CHANGES for bound in BOUNDS
            },
            "contribution": _moved,
            "share_of_losses": _moved,
            **dict.fromkeys((*EFFECTS, "industry_weight", "value_change"), _divided),
            "parity_fixed": _parity,
            "parity_growing": _parity,
            "hhi": _hhi,
            "hhi_low": _hhi,
            "hhi_high": _hhi,
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
