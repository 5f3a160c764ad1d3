"""Trade figures: flows, balances, and what balances have added up to."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from core.figure import Cells, Figure, Input, Question
from core.i18n import _
from core.indicators.balance import cumulative_balance, trade_balance
from core.indicators.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Dims
    from core.tables.trade import Stream, TradeTable
    from core.tables.trade_rows import Flow

FLOWS = {"exports": "export", "imports": "import"}
"""The flow of a dataset that stands for a formula."""

ABSENT: Outcome = Outcome(None, "period_missing")


class TradeFigures(NamedTuple):
    """What one period's trade comes to."""

    exports: Figure
    imports: Figure
    balance: Figure

    def called(self, formula: str) -> Figure:
        """Return the figure of a formula: exports, imports or trade_balance."""
        return self.balance if formula == "trade_balance" else getattr(self, formula)


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
    period; where it splits one economy, its parts are added. Unit: that of the source
    (USD), 0 or more. Nothing/zero/missing: a period that is not there is
    `period_missing`, one withheld has the reason that the source gives; a year that is
    not over is shown, marked as partial, and left out of sums.

    Source:
        As published; the dataset says by whom, and on which basis.

    Alternatives:
        The figures of the partner, which differ by freight, insurance and re-exports;
        seasonally adjusted figures, where a source gives both.
    """
    value, reason = (flow.value, flow.reason) if flow else ABSENT
    unit = table.unit or ""
    cells = _cells(table, stream, formula, (period,))
    return Figure(
        formula,
        stream_dims(table.dataset.slug, stream),
        period,
        value,
        unit,
        reason,
        (Input(formula, value, unit, cells),),
        _("partial period") if flow and flow.partial else "",
    )


def whole_year_balances(
    flows: Mapping[str, Mapping[str, Flow]],
) -> dict[int, float | None]:
    """Return the balance of every year that is whole; a partial one is left out."""
    return {
        int(period[:4]): trade_balance(
            *(both[flow].value if flow in both else None for flow in FLOWS.values())
        ).value
        for period, both in flows.items()
        if not any(flow.partial for flow in both.values())
    }


def cumulative_figure(
    table: TradeTable,
    stream: Stream,
    years: tuple[int, int],
    flows: Mapping[str, Mapping[str, Flow]],
    balances: Mapping[int, float | None] | None = None,
) -> Figure:
    """Return the sum of the yearly balances from the first to the last year.

    A year that is missing or only partly published leaves the sum unknown. Who asks
    for many spans hands over `whole_year_balances` of the flows.
    """
    if balances is None:
        balances = whole_year_balances(flows)
    summed = cumulative_balance(balances, *years)
    missing = ", ".join(str(year) for year in summed.missing)
    period = f"{years[0]}:{years[1]}"
    return Question(
        "cumulative_balance", stream_dims(table.dataset.slug, stream), period
    ).answered(
        summed.total,
        table.unit or "",
        tuple(_year_sum(table, stream, formula, years, flows) for formula in FLOWS),
        _("years missing: {years}").format(years=missing) if missing else "",
    )


@lru_cache(maxsize=256)
def stream_dims(dataset: str, stream: Stream) -> Dims:
    """Return what a trade figure is over."""
    return (
        ("dataset", dataset),
        ("economy", stream.reporter),
        ("partner", stream.partner),
        ("product", stream.product),
        ("measure", stream.basis),
    )


def _year_sum(
    table: TradeTable,
    stream: Stream,
    formula: str,
    years: tuple[int, int],
    flows: Mapping[str, Mapping[str, Flow]],
) -> Input:
    periods = tuple(str(year) for year in range(years[0], years[1] + 1))
    found = [flows.get(period, {}).get(FLOWS[formula]) for period in periods]
    values = [flow.value for flow in found if flow and flow.value is not None]
    known = sum(values) if len(values) == len(periods) else None
    return Input(
        formula, known, table.unit or "", _cells(table, stream, formula, periods)
    )


def _cells(
    table: TradeTable, stream: Stream, formula: str, periods: tuple[str, ...]
) -> Cells:
    where = (*_where(stream, formula), ("period", periods))
    return Cells(table.dataset.slug, where)


@lru_cache(maxsize=256)
def _where(stream: Stream, formula: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what the cells of a stream have in common; a view asks for each period."""
    asked = {
        "economy": stream.reporter,
        "partner": stream.partner,
        "product": stream.product,
        "measure": stream.basis,
        "flow": FLOWS[formula],
    }
    return tuple((name, (code,) if code else ()) for name, code in asked.items())
