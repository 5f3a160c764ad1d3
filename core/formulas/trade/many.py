"""The trade with every partner, or in every product, at one stroke.

A view of many holds thousands of figures. They are those of `period_figures` without
what is behind them, which is looked up when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.figure import Figure
from core.formulas.trade.flows import ABSENT, TradeFigures
from core.formulas.trade.inputs import FLOWS, stream_dims
from core.indicators.balance import trade_balance
from core.tables.streams import Flow, Where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Dims
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable


class Trade(NamedTuple):
    """What is known of one partner or product in one period."""

    figures: TradeFigures
    is_partial: bool


def kind_of(period: str) -> str:
    """Return the frequency of a period: `year` or `month`."""
    return "month" if "-" in period else "year"


def bare_trade(
    table: TradeTable, stream: Stream, period: str, flows: Mapping[str, Flow]
) -> Trade:
    """Return exports, imports and balance of one stream without their inputs."""
    dims, unit = stream_dims(table.dataset.slug, stream), table.unit or ""
    exports, imports = (
        _bare(formula, dims, period, unit, flows.get(flow))
        for formula, flow in FLOWS.items()
    )
    value, reason = trade_balance(exports.value, imports.value)
    balance = Figure("trade_balance", dims, period, value, unit, reason)
    is_partial = any(flow.partial for flow in flows.values())
    return Trade(TradeFigures(exports, imports, balance), is_partial)


def by_partner(table: TradeTable, stream: Stream, period: str) -> dict[str, Trade]:
    """Return the trade with every partner that is one economy and has any."""
    found = _flows(table, stream, period, "partner", None)
    return {
        code: bare_trade(table, stream._replace(partner=code), period, found[code])
        for code in table.each_partner
        if code in found
    }


def by_product(table: TradeTable, stream: Stream, period: str) -> dict[str, Trade]:
    """Return the trade in every product one step below that of a stream."""
    tree = table.products
    within = {
        part: below
        for below in tree.children(stream.product)
        for part in tree.parts(below)
    }
    found = _flows(table, stream, period, "product", within)
    return {
        code: bare_trade(table, stream._replace(product=code), period, found[code])
        for code in tree.children(stream.product)
        if code in found
    }


def _bare(
    formula: str, dims: Dims, period: str, unit: str, flow: Flow | None
) -> Figure:
    value, reason = (flow.value, flow.reason) if flow else ABSENT
    return Figure(formula, dims, period, value, unit, reason)


def _flows(
    table: TradeTable,
    stream: Stream,
    period: str,
    by: str,
    within: Mapping[str, str] | None,
) -> dict[str, dict[str, Flow]]:
    """Return by partner or product what is known of both flows."""
    reporters, partners, products = table.parts_of(stream)
    if by == "partner":
        partners = ()
    else:
        products = tuple(within or ())
    found: dict[str, dict[str, Flow]] = {}
    if not (reporters and products and (partners or by == "partner")):
        return found
    of = (reporters, partners, products, (period,))
    for flow in FLOWS.values():
        where = Where(kind_of(period), stream.basis, *of, (flow,))
        for code, read in table.rows.sums(table.rows.at(where), by, within).items():
            found.setdefault(code, {})[flow] = read
    return found
