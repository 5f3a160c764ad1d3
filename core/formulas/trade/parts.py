"""What a product makes of the trade it is a part of, and what some parts leave."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Input, Question, several
from core.formulas.trade.flows import period_figures
from core.formulas.trade.inputs import stream_dims
from core.formulas.trade.many import kind_of
from core.i18n import ngettext
from core.indicators.balance import trade_balance
from core.indicators.outcome import Outcome, total, unknown
from core.indicators.shares import rest_of_world
from core.indicators.trade_shares import trade_share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.figure import Figure
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable

RESTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "rest_of_partners": "partner",
        "rest_of_partners_share": "partner",
        "rest_of_products": "product",
        "rest_of_products_share": "product",
    }
)
"""Formulas of what is left, and what the parts are that are taken off."""


def flow_in(table: TradeTable, stream: Stream, formula: str, period: str) -> Figure:
    """Return exports, imports or the balance of a stream in one period.

    Raises:
        KeyError: It is none of these.
    """
    if formula not in ("exports", "imports", "trade_balance"):
        raise KeyError(formula)
    flows = table.flows(stream, kind_of(period)).get(period, {})
    return period_figures(table, stream, period, flows).called(formula)


def product_share(
    table: TradeTable, stream: Stream, of: str, whole: str, period: str
) -> Figure:
    """Return the part that a product is of a product above it.

    Args:
        table: The dataset.
        stream: Its product is the one whose part is asked for.
        of: `exports` or `imports`.
        whole: The product above.
        period: A year or a month.
    """
    part = flow_in(table, stream, of, period)
    above = flow_in(table, stream._replace(product=whole), of, period)
    return share_of(part, above, whole)._replace(
        inputs=(_input("product_trade", part), _input("whole_trade", above)),
        note=above.note,
    )


def share_of(part: Figure, whole: Figure, above: str) -> Figure:
    """Return the same of flows that are at hand, without what is behind it."""
    dims = (*part.dims, ("flow", part.formula), ("whole", above))
    return Question("product_share", dims, part.period).answered(
        trade_share(part.value, whole.value), "share", ()
    )


def rest(
    table: TradeTable,
    formula: str,
    stream: Stream,
    of: str,
    shown: Sequence[str],
    period: str,
) -> Figure:
    """Return what all others make: the whole less the parts that are shown.

    Args:
        table: The dataset.
        formula: One of `RESTS`.
        stream: The whole.
        of: `exports`, `imports` or `trade_balance`.
        shown: The partners or products taken off; none may be counted in another.
        period: A year or a month.
    """
    by, codes = RESTS[formula], sorted(shown)
    whole = flow_in(table, stream, of, period)
    parts = [
        flow_in(table, stream._replace(**{by: code}), of, period) for code in codes
    ]
    left = _left(of, whole, parts)
    inputs = (_input("whole_trade", whole), *(_input("shown_trade", p) for p in parts))
    is_share = formula.endswith("_share")
    outcome = trade_share(left.value, whole.value) if is_share else left
    named = "shown" if by == "partner" else "products"
    dims = (*stream_dims(table.dataset.slug, stream), ("flow", of))
    return Question(formula, (*dims, (named, several(codes))), period).answered(
        left if left.value is None else outcome,
        "share" if is_share else whole.unit,
        inputs,
        _note(by, len(codes)),
    )


def _left(of: str, whole: Figure, parts: Sequence[Figure]) -> Outcome:
    lacking = next((one for one in (whole, *parts) if one.value is None), None)
    if lacking is not None:
        return unknown(lacking.reason or "missing")
    if of == "trade_balance":
        added = total(part.value for part in parts) if parts else Outcome(0.0)
        return trade_balance(whole.value, added.value)
    if not parts:
        return Outcome(whole.value)
    return rest_of_world({part.id: part.value for part in parts}, whole.value)


def _note(by: str, count: int) -> str:
    if by == "partner":
        said = ngettext(
            "all but {count} partner shown", "all but {count} partners shown", count
        )
    else:
        said = ngettext(
            "all but {count} product shown", "all but {count} products shown", count
        )
    return said.format(count=count)


def _input(name: str, figure: Figure) -> Input:
    return Input(name, figure.value, figure.unit, figure_id=figure.id)
