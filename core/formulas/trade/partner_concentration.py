"""On how few partners exports or imports rest."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Input, Question
from core.formulas.trade.inputs import FLOWS
from core.formulas.trade.many import kind_of
from core.formulas.trade.parts import flow_in
from core.i18n import _
from core.indicators.concentration import hhi_bounds
from core.indicators.concentration_bounds import (
    concentration_ratio_bounds,
    effective_number_bounds,
)
from core.indicators.outcome import Outcome, Ranged, total
from core.tables.streams import WORLD, Where
from core.tables.trade_periods import by_period

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.figure import Figure
    from core.tables.streams import Flow, Stream
    from core.tables.trade import TradeTable

LARGEST: Final = 4
"""The k of the only CRk that is shown."""
ROUNDING: Final = 0.005
"""By so much the partners may exceed the world: publishers round and revise."""

MEASURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "partner_hhi": "index",
        "partner_effective_number": "count",
        "partner_concentration_ratio": "share",
    }
)
"""What is said, with its unit; each has a `_low` and a `_high`."""
ENDS: Final = ("", "_low", "_high")
FORMULAS: Final = tuple(f"{name}{end}" for name in MEASURES for end in ENDS)
TURNED: Final = {"": "", "_low": "_high", "_high": "_low"}
"""A number of equal partners is one over the other end of the index."""


class Partners(NamedTuple):
    """The exports or imports of one period, by partner.

    Attributes:
        of: `exports` or `imports`.
        named: The value of each partner that is known, the largest first.
        unknown: Those whose value is not known; with a published world they are
            part of the rest.
        world: The flow with the world.
        rest: What has no name: the world, as published, less those named.
        reason: Why nothing can be said; empty if it can.
    """

    table: TradeTable
    stream: Stream
    of: str
    named: tuple[tuple[str, float], ...]
    unknown: tuple[str, ...]
    world: Figure
    rest: float = 0.0
    reason: str = ""

    def figure(self, formula: str) -> Figure:
        """Return a figure without its inputs, for a view of many periods."""
        measure, end = _split(formula)
        dims = (*self.world.dims, ("flow", self.of))
        if measure == "partner_concentration_ratio":
            dims = (*dims, ("largest", str(LARGEST)))
        return Question(formula, dims, self.world.period).answered(
            self._outcome(measure, end), MEASURES[measure], (), self._note
        )

    def told(self, formula: str) -> Figure:
        """Return a figure with what it was filled with."""
        return self.figure(formula)._replace(inputs=self._inputs(*_split(formula)))

    def _outcome(self, measure: str, end: str) -> Outcome:
        if self.reason:
            return Outcome(None, self.reason)
        values = tuple(value for _code, value in self.named)
        found = _bounds(measure, values, self.rest)
        return {"": found.point, "_low": found.low, "_high": found.high}[end]

    def flow(self, code: str) -> Figure:
        """Return the flow with one partner."""
        stream = self.stream._replace(partner=code)
        return flow_in(self.table, stream, self.of, self.world.period)

    @property
    def _note(self) -> str:
        if WORLD in self.table.partners:
            return _("partners listed; what the world has beyond them is the rest")
        return _("partners listed: no world is published beside them")

    def _inputs(self, measure: str, end: str) -> tuple[Input, ...]:
        if measure == "partner_effective_number":
            return (_input("index", self.told(f"partner_hhi{TURNED[end]}")),)
        flows = [self.flow(code) for code, _value in self.named]
        first, is_largest = 0, False
        if measure == "partner_concentration_ratio":
            last = flows[LARGEST - 1].value if len(flows) >= LARGEST else 0.0
            is_largest = end == "_high" and self.rest > (last or 0.0)
            first = LARGEST - is_largest
        rest = Input(
            "largest_trade" if is_largest else "other_trade",
            None if self.reason else self.rest,
            self.world.unit,
        )
        return (
            *(_input("largest_trade", one) for one in flows[:first]),
            *((rest,) if is_largest else ()),
            *(_input("partner_trade", one) for one in flows[first:]),
            *(() if is_largest else (rest,)),
            *(_input("unknown_value", self.flow(code)) for code in self.unknown),
            _input("world_trade", self.world),
        )


def partners_along(
    table: TradeTable, stream: Stream, of: str, periods: Sequence[str]
) -> list[Partners]:
    """Return the partners of exports or imports in some periods of one frequency.

    Args:
        table: The dataset.
        stream: Whose trade, in what; its partner does not matter.
        of: `exports` or `imports`.
        periods: Years or months.
    """
    reporters, _partners, products = table.parts_of(stream._replace(partner=WORLD))
    where = Where(
        kind_of(periods[0]),
        stream.basis,
        reporters,
        table.each_partner,
        products,
        tuple(periods),
        (FLOWS[of],),
    )
    is_asked = reporters and products and table.each_partner
    rows = by_period(table.rows, table.rows.at(where)) if is_asked else {}
    found = []
    for period in periods:
        each = table.rows.sums(rows[period], "partner") if period in rows else {}
        found.append(_partners_of(table, stream, of, period, each))
    return found


def _partners_of(
    table: TradeTable, stream: Stream, of: str, period: str, each: Mapping[str, Flow]
) -> Partners:
    known = {code: flow.value for code, flow in each.items() if flow.value is not None}
    named = sorted(known.items(), key=lambda one: -one[1])
    unknown = tuple(code for code in each if code not in known)
    world = flow_in(table, stream._replace(partner=WORLD), of, period)
    found = Partners(table, stream, of, tuple(named), unknown, world)
    rest, reason = _rest(found)
    return found._replace(rest=rest, reason=reason)


def partners_in(table: TradeTable, stream: Stream, of: str, period: str) -> Partners:
    """Return the partners of exports or imports in one period."""
    return partners_along(table, stream, of, (period,))[0]


def partner_concentration(
    table: TradeTable, formula: str, stream: Stream, of: str, period: str
) -> Figure:
    """Return a measure of how few partners a flow rests on, or a bound of it.

    Where a world is published beyond the partners listed, the rest is neither one
    partner nor none: only the bounds are known.
    """
    return partners_in(table, stream, of, period).told(formula)


def _rest(found: Partners) -> tuple[float, str]:
    """Return what has no name, or why that cannot be told."""
    world, known = found.world, total(value for _code, value in found.named)
    if not found.named:
        return 0.0, world.reason or "not_published"
    if WORLD not in found.table.partners:
        return 0.0, _first_reason(found)
    if world.value is None:
        return 0.0, world.reason or "missing"
    rest = world.value - (known.value or 0.0)
    if rest < -ROUNDING * world.value:
        return 0.0, "listed_exceeds_world"
    return max(rest, 0.0), ""


def _first_reason(found: Partners) -> str:
    """Return why the partners cannot be compared, if one of them is not known."""
    flows = (found.flow(code) for code in found.unknown)
    return next((flow.reason or "missing" for flow in flows), "")


@lru_cache(maxsize=1024)
def _bounds(measure: str, values: tuple[float, ...], rest: float) -> Ranged:
    """Return a measure; a figure is asked for its point and for both its ends."""
    if measure == "partner_hhi":
        return hhi_bounds(values, rest)
    if measure == "partner_effective_number":
        return effective_number_bounds(values, rest)
    return concentration_ratio_bounds(values, rest, largest=LARGEST)


def _split(formula: str) -> tuple[str, str]:
    """Return the measure that a formula is, and which end of it.

    Example:
        >>> _split("partner_hhi_low"), _split("partner_concentration_ratio")
        (('partner_hhi', '_low'), ('partner_concentration_ratio', ''))
    """
    measure = next(name for name in MEASURES if formula.startswith(name))
    return measure, formula.removeprefix(measure)


def _input(name: str, figure: Figure) -> Input:
    return Input(name, figure.value, figure.unit, figure_id=figure.id)
