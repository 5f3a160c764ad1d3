"""How far the supply of what is controlled is under control, as figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.figure import Cells, Figure, Input, figure_id
from core.formulas.controls.parts import asked, entry_cells, three, weight_cells
from core.i18n import _
from core.indicators.outcome import unknown
from core.indicators.supply import (
    SupplyParts,
    effective_coverage,
    portfolio_coverage,
    supply_parts,
)
from core.tables.controls import EVERY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.indicators.outcome import Ranged
    from core.tables.controls import ControlsTable, Item, ItemFilter

ALL_ITEMS = "all"
SUPPLY = "effective_coverage"


def item_supply(
    table: ControlsTable, item: Item, coalition: tuple[str, ...], target: str
) -> SupplyParts:
    """Return an item's world supply in five parts, seen from a coalition."""
    shares = table.shares.get(item.supplier_node)
    if not shares:
        return SupplyParts(*[unknown("no_supplier_shares")] * 5)
    iso3 = {j.jurisdiction_id: j.iso3 for j in table.jurisdictions}
    strengths = {
        iso3[member]: table.entry(item.item_id, member).strength for member in coalition
    }
    return supply_parts(dict(shares), strengths, target)


class SupplyBounds(NamedTuple):
    """The two ends between which a coverage is known to lie."""

    low: Figure
    high: Figure


def supply_coverage(
    table: ControlsTable,
    coalition: tuple[str, ...],
    target: str,
    item_id: str = ALL_ITEMS,
    chosen: ItemFilter = EVERY,
) -> SupplyBounds:
    """Return how much of the target's possible foreign supply is under control.

    Args:
        table: The dataset.
        coalition: The jurisdictions that act together.
        target: ISO3 code of the economy the controls are aimed at.
        item_id: One item, or `all` for the weighted mean of those with shares.
        chosen: Of all items those that are counted.
    """
    whole = item_id == ALL_ITEMS
    items = table.within(chosen) if whole else (table.item(item_id),)
    found = [
        (effective_coverage(item_supply(table, i, coalition, target)), i.weight)
        for i in items
    ]
    portfolio = portfolio_coverage(found)
    outcomes = three(SUPPLY, portfolio.measure if whole else found[0][0])
    supplied = item_supply(table, items[0], coalition, target) if not whole else None
    note = _("items with supplier shares: {counted}, without: {without}").format(
        counted=portfolio.counted, without=portfolio.without
    )
    dims = {
        "coalition": ",".join(coalition),
        "target": target,
        "item": item_id,
        **(chosen if whole else EVERY).dims,
    }
    shared = _supply_inputs(table, items, coalition)

    def bound(end: str) -> Figure:
        formula = f"{SUPPLY}_{end}"
        if supplied is None:
            over = {**dims, **EVERY.dims}
            first = _item_inputs(table, formula, over, found, items)
        else:
            first = _part_inputs(supplied)
        return asked(table, formula, **dims).answered(
            outcomes[formula], "share", (*first, *shared), note
        )

    return SupplyBounds(*map(bound, SupplyBounds._fields))


def _part_inputs(parts: SupplyParts) -> tuple[Input, ...]:
    named = {"supply_controlled": parts.controlled, "supply_unread": parts.unread}
    named["supply_target"] = parts.target
    return tuple(Input(name, part.value, "share") for name, part in named.items())


def _item_inputs(
    table: ControlsTable,
    formula: str,
    dims: Mapping[str, str],
    found: Sequence[tuple[Ranged, float]],
    items: Sequence[Item],
) -> tuple[Input, ...]:
    """Return the bound of each item that is counted, the largest first; their weights.

    The weights come in the same order, so that the first belongs to the first.
    """
    inputs = []
    for (measure, weight), item in zip(found, items, strict=True):
        value = three(SUPPLY, measure)[formula].value
        if value is not None:
            one = asked(table, formula, **{**dims, "item": item.item_id})
            bound = Input("item_coverage", value, "share", figure_id=figure_id(*one))
            cells = weight_cells(table, (item,))
            inputs.append((bound, Input("item_weight", weight, "count", cells)))
    inputs.sort(key=lambda pair: -(pair[0].value or 0.0))
    return tuple(one for column in zip(*inputs, strict=True) for one in column)


def _supply_inputs(
    table: ControlsTable, items: tuple[Item, ...], coalition: tuple[str, ...]
) -> tuple[Input, ...]:
    cells = entry_cells(table, tuple(i.item_id for i in items), coalition)
    entries: tuple[Input, ...] = (Input("control_entries", None, "count", cells),)
    if len(items) > 1:
        weights = weight_cells(table, items)
        entries = (*entries, Input("item_weights", None, "count", weights))
    if table.shares_dataset is None:
        return entries
    nodes = tuple(dict.fromkeys(i.supplier_node for i in items if i.supplier_node))
    shares = Cells(table.shares_dataset.slug, (("product", nodes),))
    return (*entries, Input("supplier_shares", None, "count", shares))
