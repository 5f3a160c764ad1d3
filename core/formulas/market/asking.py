"""From the parts of an id to a market figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.market import leading, pairs
from core.formulas.market.changes import CHANGES, share_change
from core.formulas.market.contributions import OTHERS, contribution, movement
from core.formulas.market.decomposition import EFFECTS, effect, industry_effect
from core.formulas.market.levels import world_without
from core.formulas.market.measuring import MEASURES
from core.formulas.market.ranks import rank_of
from core.formulas.market.rest import RESTS, rest
from core.formulas.market.rounded import BOUNDS, base_of, change_bound
from core.formulas.market.tables import either_of, figures_of, table_of
from core.formulas.market.weights import industry_weight, value_change
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library


def _market(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    figure_of = figures_of(library, dims, formula)
    return figure_of(dims["economy"], dims["industry"], int(period))


def _world_without(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    return world_without(table_of(library, dims), dims["industry"], int(period))


def _change(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    if dims["economy"] == OTHERS:
        return _moved(library, formula, dims, period)
    first, last = (int(year) for year in period.split(":"))
    over = dims["economy"], dims["industry"], (first, last), _measure(dims)
    table = either_of(library, dims)
    if base_of(formula) is not None and isinstance(table, PublishedTable):
        return change_bound(table, formula, *over)
    return share_change(table, formula, *over)


def _moved(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    first, last = (int(year) for year in period.split(":"))
    over = dims["industry"], (first, last)
    if formula == "contribution":
        return contribution(table_of(library, dims), dims["economy"], *over)
    found = movement(either_of(library, dims), *over)
    return {"pp_change": found.changes, "share_of_losses": found.losses}[formula][
        dims["economy"]
    ]


def _paired(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    over = pairs.pairs(
        either_of(library, dims),
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
    table = table_of(library, dims)
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


def _rank(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    del formula
    table, of = either_of(library, dims), (dims["economy"], dims["industry"])
    return rank_of(table, dims["measure"], *of, int(period))


def _rest(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, shown = either_of(library, dims), each(dims["shown"])
    if isinstance(table, PublishedTable) and formula != RESTS["share"]:
        raise KeyError(formula)
    return rest(table, formula, shown, dims["industry"], int(period))


def _leading(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    measure, economies = dims["measure"], each(dims["among"])
    table = either_of(library, dims)
    compute, year = figures_of(library, dims, measure), int(period)

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
            **MEASURES,
            **dict.fromkeys(leading.COUNTS, _leading),
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
