"""What yearly balances have added up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input, Question
from core.formulas.trade.inputs import FLOWS, cells_of, stream_dims
from core.i18n import _
from core.indicators.balance import cumulative_balance, trade_balance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Figure
    from core.tables.streams import Flow, Stream
    from core.tables.trade import TradeTable


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
    cells = cells_of(table, stream, formula, periods)
    return Input(formula, known, table.unit or "", cells)
