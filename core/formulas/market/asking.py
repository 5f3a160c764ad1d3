"""From the parts of an id to a market figure."""

from __future__ import annotations

from functools import partial
from math import isfinite
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.market import leading
from core.formulas.market.changes import share_change
from core.formulas.market.comparing import COMPUTE as DIFFERENCES
from core.formulas.market.comparing import dataset_difference
from core.formulas.market.concentration import FORMULAS as CONCENTRATIONS
from core.formulas.market.concentration import concentration
from core.formulas.market.levels import (
    lq,
    market_share,
    value_added,
    world_without,
)
from core.formulas.market.pace import parity_years
from core.formulas.market.parity import parity
from core.formulas.market.quotients import parity_as_published
from core.formulas.market.target import parity_of_target
from core.formulas.published import published
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
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


def _table_or_published(
    library: Library, dims: dict[str, str]
) -> OutputTable | PublishedTable:
    """Return the table of values an id is about, or that of published shares."""
    if library.dataset(dims["dataset"]).kind == "share":
        return library.published(dims["dataset"])
    return _table(library, dims)


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


def _difference(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    over = dims["economy"], dims["industry"], int(period)
    first, second = (
        _figures(library, {**dims, "dataset": slug}, dims["measure"])(*over)
        for slug in (dims["dataset"], dims["other"])
    )
    return dataset_difference(formula, first, second)


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
    own, industry, year = dims["economy"], dims["industry"], int(period)
    goal = _number(dims["lq"]) if "target" in formula else dims["peer"]
    table = _table_or_published(library, dims)
    if isinstance(table, PublishedTable):
        return parity_as_published(table, own, goal, industry, year)
    if isinstance(goal, str):
        return parity(table, formula, own, goal, industry, year)
    return parity_of_target(table, formula, own, goal, industry, year)


def _number(text: str) -> float:
    """Return a number above zero; raises ValueError if it is none."""
    number = float(text)
    if not (isfinite(number) and number > 0):
        raise ValueError(text)
    return number


def _years(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    del formula
    form, growth = dims["form"], _number(dims["growth"])
    asked = (form == "growing", "lq" in dims)
    return parity_years(_parity(library, PARITIES[asked], dims, period), growth)


def _concentration(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = _table_or_published(library, dims)
    return concentration(table, formula, dims["industry"], int(period))


def _leading(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    measure, economies = dims["measure"], each(dims["among"])
    table = _table_or_published(library, dims)
    compute, year = _figures(library, dims, measure), int(period)

    def figure_of(economy: str, industry: str) -> Figure:
        return compute(economy, industry, year)

    question = (measure, economies, dims.get("industry", ""), year)
    over = leading.compared(figure_of, table, question)
    if formula == "industries_known":
        return leading.known_figure(over)
    return leading.led_figure(over, dims["economy"])


PARITIES: Final = {
    (False, False): "parity_fixed_percent",
    (True, False): "parity_growing_percent",
    (False, True): "parity_target_fixed_percent",
    (True, True): "parity_target_percent",
}
"""Which figure says the growth needed: growing or not, and a number or a peer."""


MARKET: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            "value_added": _market,
            "world_without": _world_without,
            "market_share": _market,
            "location_quotient": _market,
            "pp_change": _change,
            "fold": _change,
            "percent_change": _change,
            "cagr": _change,
            "parity_fixed": _parity,
            "parity_growing": _parity,
            "parity_fixed_percent": _parity,
            "parity_growing_percent": _parity,
            "parity_target": _parity,
            "parity_target_percent": _parity,
            "parity_target_fixed": _parity,
            "parity_target_fixed_percent": _parity,
            "parity_years": _years,
            **dict.fromkeys(DIFFERENCES, _difference),
            **dict.fromkeys(CONCENTRATIONS, _concentration),
            **dict.fromkeys(leading.COUNTS, _leading),
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
