"""Exports and imports product by product, none of which is a part of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.digits import counted
from core.figure import Input
from core.formulas.trade.flows import flow_of
from core.formulas.trade.inputs import FLOWS, cells_of, frequency_of
from core.i18n import _, ngettext
from core.indicators.outcome import Outcome, total
from core.joining import clauses
from core.tables.streams import Where

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.tables.streams import Flow, Stream
    from core.tables.trade import TradeTable

LEAST_COVERED: Final = 0.9
"""Products that add up to less of what is published for all say little of it."""


class Side(NamedTuple):
    """One flow of the products of a stream, as far as they have rows."""

    stream: Stream
    formula: str
    flows: Mapping[str, Flow]


class Products(NamedTuple):
    """Two flows set side by side, product by product.

    Attributes:
        pairs: By product the one and the other; a product that has no row in a flow
            that is published otherwise was not traded.
        reason: Why nothing can be said of them; empty if it can.
    """

    sides: tuple[Side, Side]
    pairs: Mapping[str, tuple[float | None, float | None]]
    reason: str

    def answered(
        self,
        formula: Callable[[list[tuple[float | None, float | None]]], Outcome],
    ) -> Outcome:
        """Return what a formula over the pairs comes to, or why it cannot be told."""
        if self.reason:
            return Outcome(None, self.reason)
        return formula(list(self.pairs.values()))

    def sums(self) -> tuple[float | None, float | None]:
        """Return what the products add up to on either side, where that is known."""
        if self.reason:
            return None, None
        ones, others = (
            zip(*self.pairs.values(), strict=True) if self.pairs else ((), ())
        )
        return total(ones).value, total(others).value

    def inputs(
        self, table: TradeTable, period: str, names: tuple[str, str]
    ) -> tuple[Input, Input]:
        """Return both sums with the cells that they rest on."""
        one, other = (
            Input(
                name,
                value,
                table.unit or "",
                cells_of(
                    table,
                    side.stream,
                    side.formula,
                    (period,),
                    table.products.leaves(side.stream.product),
                ),
            )
            for side, value, name in zip(self.sides, self.sums(), names, strict=True)
        )
        return one, other

    @property
    def note(self) -> str:
        """What must stand beside a number made of them."""
        one, other = (side.flows for side in self.sides)
        flows = (*one.values(), *other.values())
        said = [_("partial period")] if any(flow.partial for flow in flows) else []
        if not self.reason and (absent := len(one.keys() ^ other.keys())):
            text = ngettext(
                "{count} product without a row on one side counted as not traded",
                "{count} products without a row on one side counted as not traded",
                absent,
            )
            said.append(text.format(count=counted(absent)))
        return clauses(said)


def side_by_side(
    table: TradeTable,
    one: tuple[Stream, str],
    other: tuple[Stream, str],
    period: str,
) -> Products:
    """Return two flows product by product.

    Args:
        table: The dataset.
        one: A stream, and `exports` or `imports` of it.
        other: The same of what stands beside it.
        period: A year or a month.
    """
    sides = (_side(table, *one, period), _side(table, *other, period))
    codes = dict.fromkeys(code for side in sides for code in side.flows)
    pairs = {code: (_value(sides[0], code), _value(sides[1], code)) for code in codes}
    reasons = (_why_not(table, side, period) for side in sides)
    return Products(sides, pairs, next(filter(None, reasons), ""))


def _side(table: TradeTable, stream: Stream, formula: str, period: str) -> Side:
    """Return a flow of each of the lowest products of a stream that has a row."""
    reporters, partners, _products = table.parts_of(stream)
    leaves = frozenset(table.products.leaves(stream.product))
    if not (reporters and partners and leaves):
        return Side(stream, formula, {})
    where = Where(
        frequency_of(period),
        stream.basis,
        reporters,
        partners,
        period=(period,),
        flow=(FLOWS[formula],),
    )
    added = table.rows.sums(table.rows.at(where), "product")
    kept = {code: flow for code, flow in added.items() if code in leaves}
    return Side(stream, formula, kept)


def _value(side: Side, code: str) -> float | None:
    return side.flows[code].value if code in side.flows else 0.0


def _why_none(table: TradeTable, side: Side, period: str) -> str:
    """Return why a flow has no rows: of its products, of it, or of the period."""
    if FLOWS[side.formula] not in table.rows.words("flow"):
        return "flow_missing"
    whole = flow_of(table, side.stream, side.formula, period)
    return "period_missing" if whole.value is None else "no_products"


def _why_not(table: TradeTable, side: Side, period: str) -> str:
    leaves = table.products.leaves(side.stream.product)
    if not leaves:
        return "no_products"
    if not table.reporters_of(side.stream.reporter):
        return "partner_not_reporting"
    if not side.flows:
        return _why_none(table, side, period)
    if leaves == (side.stream.product,):
        return ""
    whole = flow_of(table, side.stream, side.formula, period).value
    listed = total(flow.value for flow in side.flows.values()).value
    if whole is None or listed is None or listed >= LEAST_COVERED * whole:
        return ""
    return "products_incomplete"
