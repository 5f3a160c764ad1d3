"""Exports and imports in one period, and what they leave over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.figure import Figure, Input, Question
from core.formulas.trade.inputs import (
    FLOWS,
    added_up,
    cells_of,
    frequency_of,
    is_of_months,
    stream_dims,
)
from core.i18n import _
from core.indicators.balance import trade_balance
from core.indicators.outcome import Outcome
from core.joining import clauses
from core.tables.streams import Where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.tables.streams import Flow, Stream
    from core.tables.trade import TradeTable

ABSENT: Outcome = Outcome(None, "period_missing")


class TradeFigures(NamedTuple):
    """What one period's trade comes to."""

    exports: Figure
    imports: Figure
    balance: Figure

    def called(self, formula: str) -> Figure:
        """Return the figure of a formula: exports, imports or trade_balance.

        Raises:
            KeyError: It is none of them.
        """
        return {figure.formula: figure for figure in self}[formula]


def whole_periods(flows: Mapping[str, Mapping[str, Flow]]) -> list[str]:
    """Return the periods that are published in full."""
    return [
        period
        for period, both in flows.items()
        if not any(flow.partial for flow in both.values())
    ]


def period_figures(
    table: TradeTable, stream: Stream, period: str, flows: Mapping[str, Flow]
) -> TradeFigures:
    """Return exports, imports, and exports less imports in one period."""
    exports, imports = (
        flow_figure(table, stream, formula, period, flows.get(flow))
        for formula, flow in FLOWS.items()
    )
    balance = Question("trade_balance", exports.dims, period).answered(
        trade_balance(exports.value, imports.value),
        exports.unit,
        (*exports.inputs, *imports.inputs),
        exports.note or imports.note,
    )
    return TradeFigures(exports, imports, balance)


def flow_figure(
    table: TradeTable, stream: Stream, formula: str, period: str, flow: Flow | None
) -> Figure:
    """Return exports or imports in one period.

    In words: what the source publishes for the two economies, the product and the
    period; where it splits one economy, its parts are added, and so are the members of
    a group, the partners of a world and the lines of a product that it does not state.
    Unit: that of the source (USD), 0 or more. Nothing/zero/missing: a period that is
    not there is `period_missing`, one withheld has the reason that the source gives; a
    year that is not over is shown, marked as partial, and left out of sums. A year of
    which only months are published is their sum; a month missing in it is
    `months_missing`, unless nothing is published of that month.

    Source:
        As published; the dataset says by whom, and on which basis.

    Alternatives:
        The figures of the partner, which differ by freight, insurance and re-exports;
        seasonally adjusted figures, where a source gives both.
    """
    value, reason = (flow.value, flow.reason) if flow else ABSENT
    unit = table.unit or ""
    cells = cells_of(table, stream, formula, (period,))
    is_summed = is_of_months(table, stream, formula, period)
    months = _("sum of the months published") if is_summed else ""
    partial = _("partial period") if flow and flow.partial else ""
    return Figure(
        formula,
        stream_dims(table.dataset.slug, stream),
        period,
        value,
        unit,
        reason,
        (Input(formula, value, unit, cells),),
        clauses(note for note in (added_up(table, stream), months, partial) if note),
    )


def flow_of(table: TradeTable, stream: Stream, formula: str, period: str) -> Figure:
    """Return exports or imports of a stream in one period."""
    flow = table.flows(stream, frequency_of(period)).get(period, {}).get(FLOWS[formula])
    return flow_figure(table, stream, formula, period, flow)


def flows_by_partner(
    table: TradeTable, stream: Stream, formula: str, year: str
) -> dict[str, Flow]:
    """Return exports or imports of a year with each partner, in one pass."""
    reporters, _partners, products = table.parts_of(stream)
    of = (reporters, (), products, (year,), (FLOWS[formula],))
    places = table.rows.at(Where("year", stream.basis, *of))
    return table.rows.sums(places, "partner")
