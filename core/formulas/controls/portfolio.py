"""Whose supply of which items is looked at, and who acts together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.figure import several
from core.formulas.controls.parts import asked
from core.indicators.backfill import Supplier
from core.indicators.outcome import Outcome
from core.indicators.supply import (
    PortfolioCoverage,
    SupplyParts,
    coverage_of_shares,
    portfolio_coverage,
    supply_parts,
)
from core.indicators.supplying import shares_of_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.figure import Dims, Question
    from core.formulas.controls.shares import ShareSource
    from core.indicators.outcome import Ranged
    from core.tables.controls import ControlsTable, Item


class Portfolio(NamedTuple):
    """Items, who supplies them, and a coalition that acts against a target.

    Attributes:
        table: The lists, as they are or as they stood at a date.
        source: Where the shares of suppliers come from.
        target: ISO3 code of the economy the controls are aimed at.
        coalition: Ids of the jurisdictions that act together.
        adopting: Those of them that are taken to control every item.
        items: The items that are looked at.
        over: What narrows the items down, as the id of a figure says it.
    """

    table: ControlsTable
    source: ShareSource
    target: str
    coalition: tuple[str, ...]
    items: tuple[Item, ...]
    adopting: tuple[str, ...] = ()
    over: Dims = ()

    def joined_by(self, *others: str, adopting: bool = False) -> Portfolio:
        """Return the same of a larger coalition; whoever joins may adopt every item."""
        coalition = tuple(dict.fromkeys((*self.coalition, *others)))
        adopts = (*self.adopting, *others) if adopting else self.adopting
        return self._replace(
            coalition=self._in_order(coalition), adopting=self._in_order(adopts)
        )

    def question(self, formula: str, **dims: str) -> Question:
        """Return what a figure over this coalition answers."""
        named = {
            "coalition": several(self.coalition),
            "adopting": several(self.adopting),
            "target": self.target,
            **dims,
            **dict(self.source.dims),
        }
        return asked(self.table, formula, **named)

    def over_items(self, formula: str, **dims: str) -> Question:
        """Return what a figure over all the items answers."""
        return self.question(formula, **dims, **dict(self.over))

    # --- one item ---

    def iso3(self, jurisdiction: str) -> str:
        """Return the code by which an economy supplies; its id where it has none."""
        codes = {one.jurisdiction_id: one.iso3 for one in self.table.jurisdictions}
        return codes.get(jurisdiction) or jurisdiction

    def shares(self, item: Item) -> dict[str, float] | Outcome:
        """Return the shares of an item's suppliers, summing to 1, or why not."""
        found = self.source.supplied(item)
        return found if isinstance(found, Outcome) else shares_of_whole(found)

    def strength(self, item: Item, jurisdiction: str) -> float | None:
        """Return how strongly a member controls an item, or is taken to."""
        if jurisdiction in self.adopting:
            return 1.0
        return self.table.entry(item.item_id, jurisdiction).strength

    def strengths(self, item: Item) -> Mapping[str, float | None]:
        """Return the strength of every member of the coalition, by ISO3 code."""
        codes = {one.jurisdiction_id: one.iso3 for one in self.table.jurisdictions}
        return {
            codes.get(member) or member: self.strength(item, member)
            for member in self.coalition
        }

    def parts(self, item: Item) -> SupplyParts:
        """Return an item's world supply in five parts, seen from the coalition."""
        shares = self.shares(item)
        if isinstance(shares, Outcome):
            return SupplyParts(*[shares] * 5)
        return supply_parts(dict(shares), self.strengths(item), self.target)

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
            shares.get(self.iso3(jurisdiction), 0.0),
            self.strength(item, jurisdiction),
            shares.get(self.target, 0.0),
        )

    # --- all of them ---

    @property
    def counted(self) -> tuple[Item, ...]:
        """The items whose coverage is known."""
        return tuple(i for i in self.items if self.covered(i).low.value is not None)

    def whole(self) -> PortfolioCoverage:
        """Return the weighted mean of all items' coverage."""
        return portfolio_coverage((self.covered(i), i.weight) for i in self.items)

    def _in_order(self, members: tuple[str, ...]) -> tuple[str, ...]:
        order = [one.jurisdiction_id for one in self.table.jurisdictions]
        return tuple(sorted(dict.fromkeys(members), key=order.index))
