"""The nodes of a supply chain whose shares stand for items, where a table maps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.tables.controls.rows import Item

QUALITIES: Final = ("exact", "close", "broad", "")
"""How well a node stands for an item, the best first; empty where no row says it."""


def with_nodes(
    items: Iterable[Item], mapped: Iterable[Mapping[str, str]]
) -> tuple[Item, ...]:
    """Return items with the node that stands for each best.

    A node that the item names itself stays; of several mapped to it the one counts
    that fits best, and of those that fit as well the first.
    """
    best: dict[str, Mapping[str, str]] = {}
    for row in mapped:
        item = row.get("item_id", "")
        if item not in best or _place(row) < _place(best[item]):
            best[item] = row
    return tuple(_with_node(item, best.get(item.item_id)) for item in items)


def _with_node(item: Item, row: Mapping[str, str] | None) -> Item:
    if item.supplier_node or row is None:
        return item
    quality = row.get("proxy_quality", "")
    return item._replace(supplier_node=row.get("node_id", ""), proxy_quality=quality)


def _place(row: Mapping[str, str]) -> int:
    quality = row.get("proxy_quality", "")
    return QUALITIES.index(quality) if quality in QUALITIES else len(QUALITIES)
