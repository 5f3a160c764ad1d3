"""From the parts of an id to a trade figure."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import each
from core.formulas.trade.advantage import ADVANTAGES, advantage
from core.formulas.trade.changes import CHANGES, trade_change
from core.formulas.trade.cumulative import cumulative_figure
from core.formulas.trade.flows import period_figures
from core.formulas.trade.partner_concentration import FORMULAS as CONCENTRATIONS
from core.formulas.trade.partner_concentration import partner_concentration
from core.formulas.trade.parts import RESTS, product_share, rest
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


def _product_share(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    asked = _stream(dims), dims["flow"], dims["whole"]
    return product_share(library.trade(dims["dataset"]), *asked, period)


def _rest(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    shown = each(dims["shown"] if RESTS[formula] == "partner" else dims["products"])
    table = library.trade(dims["dataset"])
    return rest(table, formula, _stream(dims), dims["flow"], shown, period)


def _change(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    first, last = period.split(":")
    asked = _stream(dims), dims["flow"]
    return trade_change(library.trade(dims["dataset"]), formula, *asked, (first, last))


def _concentration(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    asked = _stream(dims), dims["flow"]
    return partner_concentration(
        library.trade(dims["dataset"]), formula, *asked, period
    )


def _advantage(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    return advantage(library.trade(dims["dataset"]), formula, _stream(dims), period)


TRADE: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            "exports": _flow,
            "imports": _flow,
            "trade_balance": _flow,
            "cumulative_balance": _cumulative,
            **dict.fromkeys(SHARES, _share),
            "product_share": _product_share,
            **dict.fromkeys(RESTS, _rest),
            **dict.fromkeys(CHANGES, _change),
            **dict.fromkeys(CONCENTRATIONS, _concentration),
            **dict.fromkeys(ADVANTAGES, _advantage),
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
