"""What yearly balances, exports or imports have added up to."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Input, Question
from core.formulas.trade.inputs import FLOWS, cells_of, stream_dims
from core.i18n import _
from core.indicators.balance import (
    cumulative_balance,
    cumulative_flow,
    trade_balance,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Figure
    from core.tables.streams import Flow, Stream
    from core.tables.trade import TradeTable

CUMULATIVE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "trade_balance": "cumulative_balance",
        "exports": "cumulative_exports",
        "imports": "cumulative_imports",
    }
)
"""By what is added up over the years, what the sum is called."""


def whole_year_values(
    flows: Mapping[str, Mapping[str, Flow]], of: str = "trade_balance"
) -> dict[int, float | None]:
    """Return what each year that is whole comes to; a partial one is left out."""
    return {
        int(period[:4]): _value(both, of)
        for period, both in flows.items()
        if not any(
            flow.partial
            for kind, flow in both.items()
            if of == "trade_balance" or kind == FLOWS[of]
        )
    }


def _value(both: Mapping[str, Flow], of: str) -> float | None:
    values = {
        formula: both[flow].value if flow in both else None
        for formula, flow in FLOWS.items()
    }
    if of == "trade_balance":
        return trade_balance(values["exports"], values["imports"]).value
    return values[of]


def cumulative_figure(
    table: TradeTable,
    stream: Stream,
    years: tuple[int, int],
    flows: Mapping[str, Mapping[str, Flow]],
    values: Mapping[int, float | None] | None = None,
    of: str = "trade_balance",
) -> Figure:
    """Return what each year comes to, added up from the first to the last.

    A year that is missing or only partly published leaves the sum unknown. Who asks
    for many spans hands over `whole_year_values` of the flows.

    Args:
        table: The dataset.
        stream: Whose trade with whom, in what.
        years: The first and the last.
        flows: Those of the stream by year.
        values: What each year comes to, if that is known already.
        of: One of `CUMULATIVE`.
    """
    if values is None:
        values = whole_year_values(flows, of)
    compute = cumulative_balance if of == "trade_balance" else cumulative_flow
    summed = compute(values, *years)
    missing = ", ".join(str(year) for year in summed.missing)
    period = f"{years[0]}:{years[1]}"
    return Question(
        CUMULATIVE[of], stream_dims(table.dataset.slug, stream), period
    ).answered(
        summed.total,
        table.unit or "",
        tuple(
            _year_sum(table, stream, formula, years, flows)
            for formula in FLOWS
            if of in ("trade_balance", formula)
        ),
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
