"""What becomes of suppliers if a part of imports is bought elsewhere: a what-if."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Input, Question, each, several
from core.formulas.trade.dependence import (
    ENDS,
    share_figure,
    split,
    supply_figure,
    supply_range,
)
from core.formulas.trade.dependence_inputs import exports_of, unlisted
from core.formulas.trade.inputs import given, stream_dims
from core.formulas.trade.sourcing import supply
from core.indicators.dependence import DIGITS, capacity_left, moved_imports
from core.indicators.outcome import Outcome, unknown
from core.indicators.trade_shares import trade_share
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from core.figure import Figure
    from core.formulas.trade.sourcing import Supply
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable

OF_ALL: Final = tuple(f"relocated_hhi{end}" for end in ENDS)
"""What is said of all suppliers together."""
RELOCATIONS: Final = (
    *("relocated_imports", "relocated_share", "capacity_left"),
    *OF_ALL,
)
TYPED: Final = "typed"
DIVIDED: Final = ("exports", "imports", "evenly", TYPED)
"""How what is moved is divided: by shares of world exports, of imports, alike, or by
weights that were typed."""
WHOLE_PERCENT: Final = 100.0


class Move(NamedTuple):
    """What is moved.

    Attributes:
        stream: Whose imports of what; the partner is the one from whom less is bought.
        percent: Which part of them is moved.
        basket: To whom; to all other suppliers, if it is empty.
        divided: One of `DIVIDED`.
        weights: What was typed for each of the basket, in per cent.
    """

    stream: Stream
    percent: float
    basket: tuple[str, ...]
    divided: str
    weights: tuple[float, ...] = ()


@dataclass(frozen=True)
class Relocation:
    """A what-if with what it comes to.

    Attributes:
        before: Who supplies now.
        after: Who would.
        reason: Why nothing can be said; empty if it can.
    """

    move: Move
    before: Supply
    after: dict[str, float]
    reason: str = ""

    @cached_property
    def supply(self) -> Supply:
        """Who would supply, as those who do now are told of."""
        return replace(self.before, imports=self.after)


def relocation(table: TradeTable, move: Move, year: str) -> Relocation:
    """Return who would supply an economy after a part is bought elsewhere."""
    return table.once((*move, year), lambda: _relocation(table, move, year))


def _relocation(table: TradeTable, move: Move, year: str) -> Relocation:
    before = supply(table, move.stream._replace(partner=WORLD), year)
    outside = before.outside
    if outside.value is None or None in before.imports.values():
        return Relocation(move, before, {}, outside.reason or "missing")
    held = {code: value or 0.0 for code, value in before.imports.items()}
    weights, reason = _weights(before, move, table.reporters_of(move.stream.reporter))
    if not reason and not any(weights.values()):
        reason = "empty_basket"
    if reason:
        return Relocation(move, before, {}, reason)
    after = moved_imports(held, move.stream.partner, move.percent / 100, weights)
    return Relocation(move, before, after)


def _weights(
    before: Supply, move: Move, home: tuple[str, ...]
) -> tuple[dict[str, float], str]:
    """Return who would supply more, by what, or why that is not known."""
    if move.divided == TYPED:
        return dict(zip(move.basket, move.weights, strict=True)), ""
    if move.divided == "exports" and before.world_reason:
        return {}, before.world_reason
    of = before.world if move.divided == "exports" else before.imports
    left_out = {move.stream.partner, *home}
    codes = [code for code in move.basket or of if code not in left_out]
    if move.divided == "evenly":
        return dict.fromkeys(codes, 1.0), ""
    given = {
        code: before.to_the_world(code)
        if move.divided == "exports"
        else before.imports.get(code, 0.0)
        for code in codes
    }
    known = {code: value for code, value in given.items() if value is not None}
    return known, "" if len(known) == len(given) else "missing"


def relocated(
    table: TradeTable, found: Relocation, formula: str, code: str = WORLD
) -> Figure:
    """Return what becomes of one supplier, or of all together.

    Args:
        table: The dataset.
        found: The what-if.
        formula: One of `RELOCATIONS`.
        code: The supplier; the world for the concentration of all.
    """
    move, unit = found.move, table.unit or ""
    outcome = _outcome(found, formula, code)
    stream = move.stream._replace(partner=code)
    dims = (
        *stream_dims(table.dataset.slug, stream),
        ("moved_from", move.stream.partner),
        ("percent", _digits(move.percent)),
        ("basket", several(move.basket)),
        ("divided", move.divided),
    )
    if move.divided == TYPED:
        dims = (*dims, ("weights", ",".join(map(_digits, move.weights))))
    units = {"relocated_share": "share", **dict.fromkeys(OF_ALL, "index")}
    return Question(formula, dims, found.before.year).answered(
        unknown(found.reason) if found.reason else outcome,
        units.get(formula, unit),
        (),
    )


def _digits(percent: float) -> str:
    return f"{percent:.{DIGITS}g}"


def _outcome(found: Relocation, formula: str, code: str) -> Outcome:
    if formula in OF_ALL:
        bounds = supply_range(found.supply, "supplier_hhi")
        return Outcome(*getattr(bounds, split(formula)[1]))
    value = found.after.get(code, 0.0)
    if formula == "relocated_imports":
        return Outcome(value)
    if formula == "relocated_share":
        return trade_share(value, found.supply.outside.value)
    if found.before.world_reason:
        return unknown(found.before.world_reason)
    return capacity_left(found.before.to_the_world(code), value)


def told(table: TradeTable, found: Relocation, formula: str, code: str) -> Figure:
    """Return the same with what it was filled with."""
    figure = relocated(table, found, formula, code)
    if formula in OF_ALL:
        inputs = [
            *(
                given("economy_share", relocated(table, found, "relocated_share", one))
                for one in found.after
            ),
            *unlisted(table, found.before, split(formula)[1]),
        ]
    elif formula == "relocated_share":
        every = supply_figure(table, found.before, "outside_imports")
        inputs = [
            given("moved_imports", relocated(table, found, "relocated_imports", code)),
            given("outside_imports", every),
        ]
    elif formula == "capacity_left":
        inputs = [
            *exports_of(table, found.before, "own_exports", (code,)),
            given("moved_imports", relocated(table, found, "relocated_imports", code)),
        ]
    else:
        inputs = _of_imports(table, found, code)
    return figure._replace(inputs=tuple(inputs))


def _of_imports(table: TradeTable, found: Relocation, code: str) -> list[Input]:
    """Return what a supplier supplies now, what is moved, and how it is divided."""
    source, move = found.move.stream.partner, found.move
    formula = "world_export_share" if move.divided == "exports" else "supplier_share"
    now = share_figure(table, found.before, "supplier_share", code)
    away = share_figure(table, found.before, "supplier_share", source)
    every = supply_figure(table, found.before, "outside_imports")
    inputs = [
        given("share_now", now),
        given("outside_imports", every),
        Input("percent_moved", move.percent, "percent"),
    ]
    if code != source:
        inputs.append(given("source_share", away))
    if move.divided == TYPED:
        inputs += [Input("basket_share", one, "percent") for one in move.weights]
    elif move.divided != "evenly":
        of = move.basket or tuple(
            found.before.world if formula.startswith("world") else found.before.imports
        )
        inputs += [
            given("basket_share", share_figure(table, found.before, formula, one))
            for one in of
            if one not in (source, *table.reporters_of(move.stream.reporter))
        ]
    return inputs


def move_of(stream: Stream, dims: dict[str, str]) -> Move:
    """Return the what-if that an id says.

    Raises:
        ValueError: It says none.
    """
    percent, basket = float(dims["percent"]), each(dims["basket"])
    divided, source = dims["divided"], dims["moved_from"]
    weights = tuple(map(float, each(dims["weights"]))) if divided == TYPED else ()
    if not 0 < percent <= WHOLE_PERCENT or divided not in DIVIDED:
        raise ValueError(dims)
    if divided == TYPED and not (
        len(weights) == len(basket)
        and source not in basket
        and all(0 <= one <= WHOLE_PERCENT for one in weights)
    ):
        raise ValueError(dims)
    return Move(stream._replace(partner=source), percent, basket, divided, weights)
