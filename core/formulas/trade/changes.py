"""How trade, or a partner's share of it, changed between two periods."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Input, Question
from core.formulas.trade.flows import period_figures
from core.formulas.trade.many import kind_of
from core.formulas.trade.shares import SHARES, partner_share
from core.indicators.change import difference, percent_change, pp_change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.indicators.outcome import Outcome
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable

CHANGES: Final[Mapping[str, tuple[Callable[..., Outcome], str]]] = MappingProxyType(
    {
        "trade_change": (difference, ""),
        "trade_percent_change": (percent_change, "percent"),
        "trade_share_change": (pp_change, "pp"),
    }
)
"""What is said of two periods, with its unit; empty for that of the trade."""


def change_of(formula: str, before: Figure, after: Figure) -> Figure:
    """Return how one figure changed into the same of a later period."""
    change, unit = CHANGES[formula]
    of_share = formula == "trade_share_change"
    names = ("share_before", "share_after") if of_share else ("before", "after")
    ends = zip(names, (before, after), strict=True)
    inputs = tuple(
        Input(name, one.value, one.unit, figure_id=one.id) for name, one in ends
    )
    period = f"{before.period}:{after.period}"
    outcome = change(before.value, after.value)
    if outcome.reason == "missing":
        unknown = before if before.value is None else after
        outcome = outcome._replace(reason=unknown.reason)
    dims = (*after.dims, ("flow", after.formula))
    return Question(formula, dims, period).answered(
        outcome, unit or after.unit, inputs, after.note
    )


def trade_change(
    table: TradeTable, formula: str, stream: Stream, of: str, periods: tuple[str, str]
) -> Figure:
    """Return how a flow, a balance or a share changed.

    Args:
        table: The dataset.
        formula: One of `CHANGES`.
        stream: Whose trade with whom, in what.
        of: `exports`, `imports`, `trade_balance`, or a share of `SHARES`.
        periods: First and last.

    Raises:
        KeyError: Points are asked of what is no share, or money of a share.
    """
    if (of in SHARES) != (formula == "trade_share_change"):
        raise KeyError(of)
    before, after = (_level(table, stream, of, period) for period in periods)
    return change_of(formula, before, after)


def _level(table: TradeTable, stream: Stream, of: str, period: str) -> Figure:
    if of in SHARES:
        return partner_share(table, of, stream, period)
    flows = table.flows(stream, kind_of(period)).get(period, {})
    return period_figures(table, stream, period, flows).called(of)
