"""What an economy exports more of than the world does."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Input, Question
from core.formulas.trade.many import by_product
from core.formulas.trade.parts import flow_in
from core.i18n import ngettext
from core.indicators.advantage import normalized_rca, symmetric_rca
from core.indicators.outcome import Outcome, unknown
from core.indicators.specialization import location_quotient
from core.tables.products import WHOLE
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.figure import Figure
    from core.tables.streams import Stream
    from core.tables.trade import TradeTable


def _symmetric(
    own: float | None, total: float | None, world: float | None, whole: float | None
) -> Outcome:
    quotient = location_quotient(own, total, world, whole)
    return quotient if quotient.value is None else symmetric_rca(quotient.value)


ADVANTAGES: Final[Mapping[str, Callable[..., Outcome]]] = MappingProxyType(
    {
        "rca": location_quotient,
        "symmetric_rca": _symmetric,
        "normalized_rca": normalized_rca,
    }
)
"""Formulas over own exports of a product and in all, and those of the world."""
NAMES: Final = ("own_product", "own_exports", "world_product", "world_exports")


class Exports(NamedTuple):
    """Four flows that an advantage is a quotient of: own and the world's."""

    own: Figure
    total: Figure
    world: Figure
    whole: Figure

    def figure(self, formula: str) -> Figure:
        """Return an advantage without its inputs."""
        question = Question(formula, self.own.dims, self.own.period)
        lacking = next((one for one in self if one.value is None), None)
        values = (one.value for one in self)
        outcome = (
            unknown(lacking.reason or "missing")
            if lacking
            else ADVANTAGES[formula](*values)
        )
        return question.answered(outcome, "ratio", ())


def knows_world(table: TradeTable) -> bool:
    """Tell whether exports of the world, or of several reporters, are at hand."""
    return bool(table.reporters_of(WORLD))


def advantage(table: TradeTable, formula: str, stream: Stream, period: str) -> Figure:
    """Return the advantage of a reporter in a product, on its exports to the world.

    Args:
        table: The dataset.
        formula: One of `ADVANTAGES`.
        stream: Whose exports of what.
        period: A year or a month.
    """
    own, world = _whose(stream)
    found = Exports(
        *(
            flow_in(table, whose._replace(product=product), "exports", period)
            for whose in (own, world)
            for product in (stream.product, WHOLE)
        )
    )
    inputs = tuple(
        Input(name, one.value, one.unit, figure_id=one.id)
        for name, one in zip(NAMES, found, strict=True)
    )
    return found.figure(formula)._replace(inputs=inputs, note=_world_note(table))


def advantages(
    table: TradeTable, stream: Stream, period: str
) -> Iterator[tuple[str, Exports]]:
    """Yield every product one step below that of a stream with its four flows."""
    own, world = _whose(stream)
    total, whole = (
        flow_in(table, whose._replace(product=WHOLE), "exports", period)
        for whose in (own, world)
    )
    everybody = by_product(table, world, period)
    for code, trade in by_product(table, own, period).items():
        if code in everybody:
            of_world = everybody[code].figures.exports
            yield code, Exports(trade.figures.exports, total, of_world, whole)


def _world_note(table: TradeTable) -> str:
    """Return what the world is, where it is a sum of ours."""
    reporters = table.reporters_of(WORLD)
    if reporters == (WORLD,):
        return ""
    said = ngettext(
        "world: sum of the {count} reporter listed",
        "world: sum of the {count} reporters listed",
        len(reporters),
    )
    return said.format(count=len(reporters))


def _whose(stream: Stream) -> tuple[Stream, Stream]:
    own = stream._replace(partner=WORLD)
    return own, own._replace(reporter=WORLD)
