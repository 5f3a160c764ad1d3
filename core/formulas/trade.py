"""Trade figures: flows, balances, and what balances have added up to."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input, Question
from core.i18n import _
from core.indicators.balance import cumulative_balance, trade_balance
from core.indicators.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Dims
    from core.tables.trade import Flow, Stream, TradeTable

FLOWS = {"exports": "export", "imports": "import"}
"""The flow of a dataset that stands for a formula."""

ABSENT: Outcome = Outcome(None, "period_missing")


def flow_figure(
    table: TradeTable, stream: Stream, formula: str, period: str, flow: Flow | None
) -> Figure:
    """Return exports or imports in one period."""
    outcome = Outcome(flow.value, flow.reason) if flow else ABSENT
    return Question(formula, stream_dims(table, stream), period).answered(
        outcome,
        table.unit or "",
        (_flow_input(table, stream, formula, period, outcome.value),),
        _partial_note(flow),
    )


def balance_figure(
    table: TradeTable, stream: Stream, period: str, flows: Mapping[str, Flow]
) -> Figure:
    """Return exports less imports in one period."""
    exports, imports = flows.get("export"), flows.get("import")
    outcome = trade_balance(
        exports.value if exports else None, imports.value if imports else None
    )
    return Figure(
        formula="trade_balance",
        dims=stream_dims(table, stream),
        period=period,
        value=outcome.value,
        unit=table.unit or "",
        reason=outcome.reason,
        inputs=tuple(
            _flow_input(table, stream, formula, period, flow.value if flow else None)
            for formula, flow in (("exports", exports), ("imports", imports))
        ),
        note=_partial_note(exports) or _partial_note(imports),
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
) -> Figure:
    """Return the sum of the yearly balances from the first to the last year.

    A year that is missing or only partly published leaves the sum unknown.
    """
    balances = whole_year_balances(
        {str(year): flows.get(str(year), {}) for year in range(years[0], years[1] + 1)}
    )
    summed = cumulative_balance(balances, *years)
    missing = ", ".join(str(year) for year in summed.missing)
    period = f"{years[0]}:{years[1]}"
    return Question("cumulative_balance", stream_dims(table, stream), period).answered(
        summed.total,
        table.unit or "",
        tuple(_year_sum(table, stream, formula, years, flows) for formula in FLOWS),
        _("years missing: {years}").format(years=missing) if missing else "",
    )


def stream_dims(table: TradeTable, stream: Stream) -> Dims:
    """Return what a trade figure is over."""
    return (
        ("dataset", table.dataset.slug),
        ("economy", stream.reporter),
        ("partner", stream.partner),
        ("product", stream.product),
        ("measure", stream.basis),
    )


def _flow_input(
    table: TradeTable, stream: Stream, formula: str, period: str, value: float | None
) -> Input:
    cells = _cells(table, stream, formula, (period,))
    return Input(formula, value, table.unit or "", cells)


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


def _partial_note(flow: Flow | None) -> str:
    return _("partial period") if flow and flow.partial else ""
