"""Whose supply of which items is looked at, and who acts together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import fsum
from typing import TYPE_CHECKING

from core.figure import Input, several
from core.formulas.controls.columns import Column, Kept
from core.formulas.controls.parts import asked, entry_cells, weight_cells
from core.indicators.backfill import Supplier
from core.indicators.outcome import Outcome, Ranged
from core.indicators.supply import (
    PortfolioCoverage,
    SupplyParts,
    coverage_of_shares,
    portfolio_coverage,
    supply_parts,
)
from core.indicators.supplying import shares_of_whole
from core.tables.controls import EVERY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.figure import Question
    from core.formulas.controls.shares import ShareSource
    from core.tables.controls import ControlsTable, Item, ItemFilter


@dataclass(frozen=True, eq=False)
class Portfolio:
    """Items, who supplies them, and a coalition that acts against a target.

    Attributes:
        table: The lists, as they stood at a date.
        source: Where the shares of suppliers come from.
        target: ISO3 code of the economy the controls are aimed at.
        coalition: Ids of the jurisdictions that act together.
        adopting: Those of them that are taken to control every item.
        chosen: What the items must be.
        ticked: Of those only these items; all, if none is named.
    """

    table: ControlsTable
    source: ShareSource
    target: str
    coalition: tuple[str, ...]
    adopting: tuple[str, ...] = ()
    chosen: ItemFilter = EVERY
    ticked: tuple[str, ...] = ()
    _kept: Kept = field(default_factory=Kept, repr=False)

    def joined_by(self, others: Iterable[str], *, adopting: bool = False) -> Portfolio:
        """Return the same of a larger coalition; whoever joins may adopt every item."""
        new = tuple(others)
        adopts = (*self.adopting, *new) if adopting else self.adopting
        return replace(
            self,
            coalition=self._in_order((*self.coalition, *new)),
            adopting=self._in_order(adopts),
        )

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items that are looked at."""
        within = self.table.within(self.chosen)
        return tuple(
            item for item in within if not self.ticked or item.item_id in self.ticked
        )

    # --- what figures over it are called ---

    def of_supply(self, formula: str, **dims: str) -> Question:
        """Return what a figure over suppliers answers, whoever acts together."""
        return asked(self.table, formula, **dims, **dict(self.source.dims))

    def of_coalition(self, formula: str, **dims: str) -> Question:
        """Return what a figure over this coalition answers."""
        named = {
            "coalition": several(self.coalition),
            "adopting": several(self.adopting),
            "target": self.target,
        }
        return self.of_supply(formula, **named, **dims)

    @property
    def over(self) -> dict[str, str]:
        """The dimensions that say which items are looked at."""
        return {**self.chosen.dims, "items": several(self.ticked)}

    # --- one item ---

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        jurisdictions = self.table.jurisdictions
        return {one.jurisdiction_id: one.iso3 for one in jurisdictions if one.iso3}

    def supplies_as(self, jurisdiction: str) -> str:
        """Return the code by which a jurisdiction supplies, or its id."""
        return self._codes.get(jurisdiction, jurisdiction)

    def shares(self, item: Item) -> dict[str, float] | Outcome:
        """Return the shares of an item's suppliers, summing to 1, or why not."""
        kept = self._kept.shares
        if item.item_id not in kept:
            found = self.source.supplied(item)
            made = found if isinstance(found, Outcome) else shares_of_whole(found)
            kept[item.item_id] = made
        return kept[item.item_id]

    def strength(self, item: Item, jurisdiction: str) -> float | None:
        """Return how strongly a member controls an item, or is taken to."""
        if jurisdiction in self.adopting:
            return 1.0
        return self.table.entry(item.item_id, jurisdiction).strength

    def strengths(self, item: Item) -> dict[str, float | None]:
        """Return the strength of every member, by the code by which it supplies."""
        return {
            self.supplies_as(member): self.strength(item, member)
            for member in self.coalition
        }

    def parts(self, item: Item) -> SupplyParts:
        """Return an item's world supply in five parts, seen from the coalition."""
        found = self.source.supplied(item)
        if isinstance(found, Outcome):
            return SupplyParts(*[found] * 5)
        return supply_parts(found, self.strengths(item), self.target)

    def covered(self, item: Item) -> Ranged:
        """Return how much of the target's possible foreign supply is under control."""
        return coverage_of_shares(self.shares(item), self.strengths(item), self.target)

    def supplier(self, item: Item, jurisdiction: str) -> Supplier | Outcome:
        """Return one jurisdiction's part in the supply of an item, or why not."""
        shares = self.shares(item)
        if isinstance(shares, Outcome):
            return shares
        return Supplier(
            item.weight,
            shares.get(self.supplies_as(jurisdiction), 0.0),
            self.strength(item, jurisdiction),
            shares.get(self.target, 0.0),
        )

    def item_cells(self, item: Item, members: tuple[str, ...]) -> tuple[Input, ...]:
        """Return the cells of an item's entries and of its suppliers' shares."""
        cells = entry_cells(self.table, (item.item_id,), self._read(members))
        entries = Input("control_entries", None, "count", cells)
        return (entries, *self.source.behind((item,)))

    # --- all of them ---

    @cached_property
    def counted(self) -> tuple[Item, ...]:
        """The items of which it is known who supplies the target from abroad."""
        kept = self._kept
        if kept.counted is None:
            kept.counted = tuple(i for i in self.items if self._abroad(i))
        return kept.counted

    @cached_property
    def weights(self) -> list[float]:
        """The weights of the items that are counted."""
        return [item.weight for item in self.counted]

    @cached_property
    def abroad(self) -> list[float]:
        """Which part of the supply of each such item is not the target's own."""
        kept = self._kept
        if kept.abroad is None:
            kept.abroad = [self._abroad(item) for item in self.counted]
        return kept.abroad

    def column(self, jurisdiction: str) -> Column:
        """Return what a jurisdiction supplies of each item that is counted."""
        kept = self._kept.columns
        if jurisdiction not in kept:
            kept[jurisdiction] = self._column(jurisdiction)
        found = kept[jurisdiction]
        if jurisdiction not in self.adopting:
            return found
        return found._replace(held=found.share, unread=[0.0] * len(found.share))

    @cached_property
    def bounds(self) -> tuple[list[float], list[float]]:
        """The least and the greatest coverage of each item that is counted."""
        codes = {self.supplies_as(member): member for member in self.coalition}
        codes.pop(self.target, None)
        columns = [self.column(member) for member in codes.values()]
        nothing = [[0.0] * len(self.counted)]
        held = map(fsum, zip(*[c.held for c in columns] or nothing, strict=True))
        unread = map(fsum, zip(*[c.unread for c in columns] or nothing, strict=True))
        pairs = list(zip(held, unread, self.abroad, strict=True))
        return (
            [controlled / abroad for controlled, _unread, abroad in pairs],
            [(controlled + more) / abroad for controlled, more, abroad in pairs],
        )

    def whole(self) -> PortfolioCoverage:
        """Return the weighted mean of all items' coverage."""
        without = len(self.items) - len(self.counted)
        return portfolio_coverage(self.bounds, self.weights, without)

    def cells(self, members: tuple[str, ...]) -> tuple[Input, ...]:
        """Return the cells that a figure over all the items rests on."""
        ids = tuple(item.item_id for item in self.items)
        entries = entry_cells(self.table, ids, self._read(members))
        weights = weight_cells(self.table, self.items)
        return (
            Input("control_entries", None, "count", entries),
            Input("item_weights", None, "count", weights),
            *self.source.behind(self.items),
        )

    def _abroad(self, item: Item) -> float:
        """Return which part of an item's supply is not the target's own, if known."""
        shares = self.shares(item)
        return 0.0 if isinstance(shares, Outcome) else 1 - shares.get(self.target, 0.0)

    def _column(self, jurisdiction: str) -> Column:
        code = self.supplies_as(jurisdiction)
        found = [self.shares(item) for item in self.counted]
        share = [0.0 if isinstance(s, Outcome) else s.get(code, 0.0) for s in found]
        strengths = self.table.strengths(jurisdiction, self.counted)
        pairs = list(zip(share, strengths, strict=True))
        return Column(
            share,
            [part * (strength or 0.0) for part, strength in pairs],
            [part if strength is None else 0.0 for part, strength in pairs],
        )

    def _read(self, members: tuple[str, ...]) -> tuple[str, ...]:
        """Return the members whose lists count as they are."""
        return tuple(member for member in members if member not in self.adopting)

    def _in_order(self, members: Iterable[str]) -> tuple[str, ...]:
        order = [one.jurisdiction_id for one in self.table.jurisdictions]
        return tuple(sorted(dict.fromkeys(members), key=order.index))
