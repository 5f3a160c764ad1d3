"""Where an economy gets its imports from: all products of a year at one stroke.

What is not listed counts as not traded, as statistics list only what was; a cell that
says that it is unknown stays so, and so does every sum it is a part of.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from core.formulas.trade.product_flows import ProductFlows
from core.indicators.outcome import Outcome, total
from core.tables.streams import WORLD, Stream, Where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.formulas.trade.product_flows import WorldExports
    from core.tables.trade import TradeTable
    from core.tables.trade_rows import BoolArray, FloatArray

FEWEST_REPORTERS: Final = 2
"""Exports of one reporter are no world exports."""


@dataclass(frozen=True)
class Supply:
    """Who supplies an economy, or a group, with a product in a year.

    Attributes:
        stream: The economy and the product; the partner is the world.
        imports: What each partner outside supplies.
        unlisted: What a world published has beyond the partners known; unlike theirs,
            it may come from one or from many.
        inside: What the members of a group import from one another.
        exports: All exports of the product.
        world: Exports to the world by reporter.
        telling: The reporters that tell of exports of anything.
        world_reason: Why there are no world exports; empty if there are.
        reason: Why nothing can be said of the imports; empty if it can.
    """

    stream: Stream
    year: str
    is_group: bool
    imports: Mapping[str, float | None]
    inside: Outcome
    exports: Outcome
    world: Mapping[str, float | None]
    telling: frozenset[str]
    world_reason: str = ""
    reason: str = ""
    unlisted: float = 0.0

    @property
    def values(self) -> tuple[float | None, ...]:
        """What partners supply; who is unknown is among those unlisted if any are."""
        every = tuple(self.imports.values())
        return tuple(one for one in every if one is not None or not self.unlisted)

    @cached_property
    def outside(self) -> Outcome:
        """All imports from outside."""
        if self.reason:
            return Outcome(None, self.reason)
        return total((*self.values, self.unlisted))

    @property
    def has_exports(self) -> bool:
        """Whether every member reports exports of anything."""
        return self.exports.reason != "exports_missing"

    def to_the_world(self, code: str) -> float | None:
        """Return what a reporter exports; of one that tells of none it is not known."""
        return self.world.get(code, 0.0 if code in self.telling else None)

    @property
    def first(self) -> str:
        """Who supplies most; empty where nobody does."""
        known = {code: value for code, value in self.imports.items() if value}
        return max(known, key=lambda code: known[code] or 0.0, default="")


@dataclass(frozen=True, eq=False)
class Sourcing:
    """The same of many products: one row each, NaN where something is unknown.

    Attributes:
        imports: By product and partner outside.
        inside: By product.
        exports: By product; all unknown where a member reports none of anything.
        world_exports: By product and reporter.
        unlisted: By product, what a world published has beyond the partners known.
        reason: Why nothing is known of any import; empty if something is.
        has_exports: Whether every member reports any.
        telling: The reporters that tell of exports of anything.
        world_reason: Why there are no world exports; empty if there are.
    """

    reporter: str
    basis: str
    year: str
    is_group: bool
    products: Sequence[str]
    partners: Sequence[str]
    reporters: Sequence[str]
    imports: FloatArray
    inside: FloatArray
    exports: FloatArray
    world_exports: WorldExports
    unlisted: FloatArray
    reason: str
    has_exports: bool
    telling: frozenset[str]
    world_reason: str

    @cached_property
    def has_negative(self) -> BoolArray:
        """By product, whether any import is below zero."""
        found: BoolArray = np.logical_or.reduce(self.imports < 0, axis=1)
        return found

    @cached_property
    def is_told(self) -> BoolArray:
        """By product, whether all imports from outside can be told.

        Of what a group has beyond the partners listed nobody knows how much comes from
        outside it; and less than nothing is no part of imports.
        """
        fits = self.unlisted == 0 if self.is_group else self.unlisted >= 0
        return fits & ~self.has_negative & (not self.reason)

    @cached_property
    def known(self) -> FloatArray:
        """Imports where those unknown are among those unlisted, if any are."""
        is_rest = (self.unlisted > 0)[:, None]
        if not is_rest.any():
            return self.imports
        return np.where(is_rest, np.nan_to_num(self.imports), self.imports)

    @cached_property
    def outside(self) -> FloatArray:
        """All imports from outside by product."""
        added: FloatArray = self.known.sum(axis=1) + np.maximum(self.unlisted, 0.0)
        return added

    def supply(self, place: int) -> Supply:
        """Return the supply of the product at a place."""
        stream = Stream(self.reporter, WORLD, self.products[place], self.basis)
        unlisted, reason = self.unlisted[place].item(), ""
        if unlisted < 0:
            reason = "listed_exceeds_world"
        elif self.has_negative[place]:
            reason = "negative_value"
        elif unlisted and self.is_group:
            reason = "partners_incomplete"
        exports = _outcome(self.exports[place].item())
        return Supply(
            stream,
            self.year,
            self.is_group,
            _named(self.partners, self.imports[place]),
            _outcome(self.inside[place].item()),
            exports if self.has_exports else Outcome(None, "exports_missing"),
            _named(self.reporters, self.world_exports.single[place]),
            self.telling,
            self.world_reason,
            self.reason or reason,
            max(unlisted, 0.0),
        )


def supply(table: TradeTable, stream: Stream, year: str) -> Supply:
    """Return who supplies an economy with a product, which may be a sum of others."""

    def found() -> Supply:
        flows = ProductFlows(table, stream.basis, (stream.product,))
        return sourcing(table, flows, stream.reporter, year).supply(0)

    return table.once(("supply", *stream, year), found)


def sourcing(
    table: TradeTable, found: ProductFlows, reporter: str, year: str
) -> Sourcing:
    """Return who supplies an economy or a group with each of some products."""
    home = table.reporters_of(reporter)
    is_known = bool(home) and found.is_known
    own, world = found.of("import", home, year), found.world(year)
    is_home = np.isin(found.partners, home)
    outside = own.where(found.is_single & ~is_home)
    inside = np.zeros(len(found.products))
    if len(home) > 1:
        of_members = own.where(found.is_single & is_home)
        inside = of_members.by("partner").sum(axis=1)
    reporters = np.array(found.reporters)[found.is_reporter].tolist()
    of_home = np.isin(found.reporters, home)
    has_imports = is_known and {*home} <= telling_of(table, found.basis, "import", year)
    telling = telling_of(table, found.basis, "export", year)
    return Sourcing(
        reporter=reporter,
        basis=found.basis,
        year=year,
        is_group=len(home) > 1,
        products=found.products,
        partners=found.partners,
        reporters=reporters,
        imports=outside.by("partner"),
        inside=inside,
        exports=world.every[:, of_home].sum(axis=1),
        world_exports=world,
        unlisted=found.unlisted(own),
        reason=_why(table, "" if has_imports else "imports_missing"),
        has_exports=is_known and {*home} <= telling,
        telling=telling,
        world_reason=world_reason(table, found.basis, year),
    )


def telling_of(table: TradeTable, basis: str, flow: str, year: str) -> frozenset[str]:
    """Return the reporters that tell of a flow in anything."""
    where = Where("year", basis, (), (), (), (year,), (flow,))
    return frozenset(table.rows.held("reporter", where))


def world_reason(table: TradeTable, basis: str, year: str) -> str:
    """Return why a dataset has no world exports in a year; empty if it has."""
    telling = telling_of(table, basis, "export", year) - {WORLD, *table.aggregates}
    return _why(table, "" if len(telling) >= FEWEST_REPORTERS else "one_reporter")


def _why(table: TradeTable, reason: str) -> str:
    return "units_differ" if table.unit is None else reason


def _named(codes: Sequence[str], values: FloatArray) -> dict[str, float | None]:
    """Return what is not zero by its code; None where it is unknown."""
    places = np.flatnonzero(values)
    return {
        codes[place]: None if value != value else value  # noqa: PLR0124  # NaN
        for place, value in zip(places.tolist(), values[places].tolist(), strict=True)
    }


def _outcome(value: float) -> Outcome:
    return Outcome(None, "missing") if value != value else Outcome(value)  # noqa: PLR0124
