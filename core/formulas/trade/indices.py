"""Indices of the trade between two economies, in one period."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Figure, Input, Question
from core.formulas.trade.by_product import side_by_side
from core.formulas.trade.flows import flow_of
from core.formulas.trade.inputs import FLOWS, given, stream_dims
from core.indicators.balance import cover_ratio, normalized_balance
from core.indicators.intensity import trade_intensity, trade_intensity_rest
from core.indicators.matching import lafay_index, trade_complementarity
from core.indicators.outcome import Outcome
from core.indicators.overlap import grubel_lloyd
from core.tables.products import WHOLE
from core.tables.streams import WORLD, Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.formulas.trade.by_product import Products
    from core.tables.trade import TradeTable

HALF_SCORE: Final = 50.0
"""A distance of one between two lists of shares takes so much of the score."""


def index_figure(
    table: TradeTable, formula: str, stream: Stream, period: str
) -> Figure:
    """Return an index out of `INDICES` of the trade of two economies in one period."""
    return INDICES[formula](table, formula, stream, period)


def _of_flows(table: TradeTable, formula: str, stream: Stream, period: str) -> Figure:
    exports, imports = (flow_of(table, stream, flow, period) for flow in FLOWS)
    compute = normalized_balance if formula == "normalized_balance" else cover_ratio
    outcome = compute(exports.value, imports.value)
    if not {*FLOWS.values()} <= {*table.rows.words("flow")}:
        outcome = Outcome(None, "flow_missing")
    return _question(table, formula, stream, period).answered(
        outcome,
        "ratio",
        (*exports.inputs, *imports.inputs),
        exports.note or imports.note,
    )


def _grubel_lloyd(
    table: TradeTable, formula: str, stream: Stream, period: str
) -> Figure:
    found = side_by_side(table, (stream, "exports"), (stream, "imports"), period)
    outcome = found.answered(grubel_lloyd)
    both_ways = None
    if outcome.value is not None:
        both_ways = 2 * sum(min(x or 0.0, m or 0.0) for x, m in found.pairs.values())
    return _question(table, formula, stream, period).answered(
        outcome,
        "index",
        (
            Input("overlapping_trade", both_ways, table.unit or ""),
            *found.inputs(table, period, ("exports", "imports")),
        ),
        found.note,
    )


def _complementarity(
    table: TradeTable, formula: str, stream: Stream, period: str
) -> Figure:
    question = _question(table, formula, stream, period)
    if stream.partner == WORLD:
        return question.answered(Outcome(None, "partner_is_world"), "score", ())
    sold = stream._replace(partner=WORLD)
    bought = Stream(stream.partner, WORLD, stream.product, stream.basis)
    found = side_by_side(table, (sold, "exports"), (bought, "imports"), period)
    outcome = found.answered(trade_complementarity)
    score = outcome.value
    apart = None if score is None else 2 - score / HALF_SCORE
    return question.answered(
        outcome,
        "score",
        (
            Input("shares_apart", apart, "ratio"),
            *found.inputs(table, period, ("world_trade", "partner_imports")),
        ),
        found.note,
    )


def _intensity(table: TradeTable, formula: str, stream: Stream, period: str) -> Figure:
    """Return either variant; which one it is, its name says."""
    to_world = stream._replace(partner=WORLD)
    world = stream._replace(reporter=WORLD)
    over: dict[str, tuple[Stream, str]] = {
        "partner_trade": (stream, "exports"),
        "world_trade": (to_world, "exports"),
    }
    if formula == "trade_intensity":
        over["world_to_partner"] = (world, "exports")
        over["world_to_world"] = (world._replace(partner=WORLD), "exports")
    else:
        partner = to_world._replace(reporter=stream.partner)
        over["partner_imports"] = (partner, "imports")
        over["world_imports"] = (world._replace(partner=WORLD), "imports")
        over["own_imports"] = (to_world, "imports")
    figures = {name: flow_of(table, *asked, period) for name, asked in over.items()}
    reason = _why_no_intensity(table, formula, stream)
    outcome = Outcome(None, reason) if reason else _computed(formula, figures)
    widest = figures.get("world_to_world") or figures["world_imports"]
    return _question(table, formula, stream, period).answered(
        outcome,
        "ratio",
        tuple(given(name, figure) for name, figure in figures.items()),
        widest.note,
    )


def _computed(formula: str, figures: Mapping[str, Figure]) -> Outcome:
    values = [figure.value for figure in figures.values()]
    if formula == "trade_intensity":
        return trade_intensity(*values)
    to_partner, to_world, partner, world, own = values
    rest = None if world is None or own is None else world - own
    return trade_intensity_rest(to_partner, to_world, partner, rest)


def _why_no_intensity(table: TradeTable, formula: str, stream: Stream) -> str:
    if stream.partner == WORLD:
        return "partner_is_world"
    if not table.reporters_of(WORLD):
        return "no_other_reporters"
    if formula == "trade_intensity_rest" and not table.reporters_of(stream.partner):
        return "partner_not_reporting"
    return ""


def _lafay(table: TradeTable, formula: str, stream: Stream, period: str) -> Figure:
    del formula
    return lafay_figure(table, stream, period, all_products(table, stream, period))


def all_products(table: TradeTable, stream: Stream, period: str) -> Products:
    """Return exports and imports of every product that a stream's two trade in."""
    whole = stream._replace(product=WHOLE)
    return side_by_side(table, (whole, "exports"), (whole, "imports"), period)


def lafay_outcomes(found: Products) -> dict[str, Outcome]:
    """Return the Lafay index of each of `all_products`, by the product."""
    if found.reason:
        return {}
    sums = found.sums()
    return {code: lafay_index(*pair, *sums) for code, pair in found.pairs.items()}


def lafay_figure(
    table: TradeTable, stream: Stream, period: str, found: Products
) -> Figure:
    """Return the Lafay index of a stream's product, among `all_products`."""
    leaves = table.products.leaves(stream.product)
    own = found._replace(
        sides=(
            found.sides[0]._replace(stream=stream),
            found.sides[1]._replace(stream=stream),
        ),
        pairs={code: found.pairs[code] for code in leaves if code in found.pairs},
    )
    is_traded = bool(own.pairs or found.reason)
    sums = (*(own.sums() if is_traded else (0.0, 0.0)), *found.sums())
    outcome = Outcome(None, found.reason) if found.reason else lafay_index(*sums)
    inputs = (
        *own.inputs(table, period, ("exports", "imports")),
        *found.inputs(table, period, ("all_exports", "all_imports")),
    )
    return _question(table, "lafay_index", stream, period).answered(
        outcome,
        "percent",
        tuple(
            one._replace(value=value) for one, value in zip(inputs, sums, strict=True)
        ),
        found.note,
    )


def _question(table: TradeTable, formula: str, stream: Stream, period: str) -> Question:
    return Question(formula, stream_dims(table.dataset.slug, stream), period)


INDICES: Final[Mapping[str, Callable[[TradeTable, str, Stream, str], Figure]]] = (
    MappingProxyType(
        {
            "cover_ratio": _of_flows,
            "normalized_balance": _of_flows,
            "grubel_lloyd": _grubel_lloyd,
            "trade_intensity": _intensity,
            "trade_intensity_rest": _intensity,
            "trade_complementarity": _complementarity,
            "lafay_index": _lafay,
        }
    )
)
"""By formula, how it is computed of two economies in one period."""
