"""Where the shares of an item's suppliers come from: a dataset of shares by node."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from core.figure import Cells, Input
from core.indicators.outcome import Outcome, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.casefile import Dataset
    from core.figure import Dims
    from core.tables.controls import ControlsTable, Item

ATOMLESS: Final = ("VARIOUS", "")
"""Codes of those that stand for many small suppliers, and for nobody named."""


class ShareSource(Protocol):
    """What says who supplies which part of an item.

    Attributes:
        dims: What tells it from other sources in the id of a figure.
        dataset: Where the shares come from; None if there are none.
        stands_for: `supplier`, `trade` or `market`: what a share is of.
    """

    dims: Dims
    dataset: Dataset | None
    stands_for: str

    def supplied(self, item: Item) -> Mapping[str, float | None] | Outcome:
        """Return each economy's share of an item, 0…1, or why there is none."""

    def part(self, item: Item, economy: str) -> Input:
        """Return what one economy supplies, as the input of its share."""

    def whole(self, item: Item) -> Input:
        """Return what all supply, as the input of a share."""

    def behind(self, items: Iterable[Item]) -> tuple[Input, ...]:
        """Return all that the shares of some items rest on, at one stroke."""


class NodeShares:
    """Shares of the nodes of a supply chain, as a dataset publishes them."""

    stands_for = "supplier"

    def __init__(self, table: ControlsTable, *, is_default: bool = True) -> None:
        self.dataset, self._shares = table.shares_dataset, table.shares
        named = (("shares", self.dataset.slug),) if self.dataset else ()
        self.dims: Dims = () if is_default else named

    def supplied(self, item: Item) -> Mapping[str, float | None] | Outcome:
        """Return the shares of the item's node, as published."""
        found = self._shares.get(item.supplier_node)
        return dict(found) if found else unknown("no_supplier_shares")

    def part(self, item: Item, economy: str) -> Input:
        """Return an economy's share of the node, with its cell."""
        value = self._shares[item.supplier_node].get(economy)
        return Input("supplier_part", value, "share", self._cells([item], economy))

    def whole(self, item: Item) -> Input:
        """Return what the shares of the node add up to, with their cells."""
        value = sum(self._shares[item.supplier_node].values())
        return Input("supplier_whole", value, "share", self._cells([item]))

    def behind(self, items: Iterable[Item]) -> tuple[Input, ...]:
        """Return the cells of the shares of all nodes."""
        if self.dataset is None:
            return ()
        return (Input("supplier_shares", None, "count", self._cells(items)),)

    def _cells(self, items: Iterable[Item], *economies: str) -> Cells:
        nodes = dict.fromkeys(i.supplier_node for i in items if i.supplier_node)
        who = (("economy", economies),) if economies else ()
        slug = self.dataset.slug if self.dataset else ""
        return Cells(slug, (("product", tuple(nodes)), *who))
