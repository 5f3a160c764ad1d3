"""From the parts of an id to a trade figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.trade.cumulative import cumulative_figure
from core.formulas.trade.flows import period_figures
from core.formulas.trade.shares import SHARES, partner_share
from core.tables.streams import Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library


def _flow(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    flows = table.flows(stream, _frequency(period)).get(period, {})
    return period_figures(table, stream, period, flows).called(formula)


def _cumulative(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    first, last = (int(year) for year in period.split(":"))
    flows = table.flows(stream, "year")
    return cumulative_figure(table, stream, (first, last), flows)


def _stream(dims: dict[str, str]) -> Stream:
    return Stream(dims["economy"], dims["partner"], dims["product"], dims["measure"])


def _frequency(period: str) -> str:
    return "month" if "-" in period else "year"


def _share(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    return partner_share(library.trade(dims["dataset"]), formula, _stream(dims), period)


TRADE: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            "exports": _flow,
            "imports": _flow,
            "trade_balance": _flow,
            "cumulative_balance": _cumulative,
            **dict.fromkeys(SHARES, _share),
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
