"""Export control figures: alignment, coverage, and how far the supply is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.figure import Cells, Figure, Input, Question, figure_id
from core.i18n import _
from core.indicators.alignment import jaccard
from core.indicators.covering import coverage
from core.indicators.outcome import Outcome, Ranged, unknown
from core.indicators.supply import (
    SupplyParts,
    effective_coverage,
    portfolio_coverage,
    supply_parts,
)

if TYPE_CHECKING:
    from core.tables.controls import ControlsTable, Item

ALL_ITEMS = "all"
SUPPLY = "effective_coverage"


class Pairing(NamedTuple):
    """How two jurisdictions' lists compare, as figures.

    Attributes:
        point: Over the items known on both sides; unknown where the range is too wide
            or too few items are known for it to be quoted.
        known_items: Items known on both sides, of `items`.
    """

    point: Figure
    low: Figure
    high: Figure
    known_items: int
    items: int


def status_figure(table: ControlsTable, item: str, jurisdiction: str) -> Figure:
    """Return how strongly one item is controlled: 0…1, None where it is unread."""
    entry = table.entry(item, jurisdiction)
    reason = None if entry.strength is not None else "status_unknown"
    cells = _entry_cells(table, (item,), (jurisdiction,))
    return _status(table, item, jurisdiction).answered(
        Outcome(entry.strength, reason),
        "strength",
        (Input("control_entry", entry.strength, "strength", cells),),
    )


def status_id(table: ControlsTable, item: str, jurisdiction: str) -> str:
    """Return the id of that figure: a matrix has hundreds, and shows signs only."""
    return figure_id(*_status(table, item, jurisdiction))


def _status(table: ControlsTable, item: str, jurisdiction: str) -> Question:
    return _asked(table, "control_status", item=item, jurisdiction=jurisdiction)


def alignment(
    table: ControlsTable, one: str, other: str, category: str = ""
) -> Pairing:
    """Return the Jaccard alignment of two jurisdictions with its sharp bounds."""
    items = table.within(category)
    found = jaccard(table.strengths(one, items), table.strengths(other, items))
    note = _("{known} of {items} items known on both sides").format(
        known=found.known_items, items=found.items
    )
    cells = _entry_cells(table, tuple(i.item_id for i in items), (one, other))
    inputs = (
        Input("shared_items", float(found.shared), "count", cells),
        Input("controlled_items", float(found.controlled), "count", cells),
        Input("known_items", float(found.known_items), "count", cells),
    )
    asked = {"jurisdiction": one, "with": other, "category": category}
    point, low, high = (
        _asked(table, formula, **asked).answered(outcome, "share", inputs, note)
        for formula, outcome in (
            ("alignment_jaccard", found.quotable),
            ("alignment_jaccard_low", found.measure.low),
            ("alignment_jaccard_high", found.measure.high),
        )
    )
    return Pairing(point, low, high, found.known_items, found.items)


def list_coverage(
    table: ControlsTable, formula: str, of: str, by: str, category: str = ""
) -> Figure:
    """Return how much of one jurisdiction's list another controls too.

    Args:
        table: The dataset.
        formula: `coverage`, `coverage_low` or `coverage_high`.
        of: Whose list is the measure.
        by: Who is measured.
        category: Only items of this category, if given.
    """
    items = table.within(category)
    found = coverage(
        table.strengths(of, items),
        table.strengths(by, items),
        [item.weight for item in items],
    )
    outcome = _three("coverage", found.measure)[formula]
    cells = _entry_cells(table, tuple(i.item_id for i in items), (of, by))
    asked = _asked(table, formula, jurisdiction=by, of=of, category=category)
    return asked.answered(
        outcome,
        "share",
        (Input("known_items", float(found.known_items), "count", cells),),
        _("{known} of {items} items known on both sides").format(
            known=found.known_items, items=found.items
        ),
    )


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
    category: str = "",
) -> SupplyBounds:
    """Return how much of the target's possible foreign supply is under control.

    Args:
        table: The dataset.
        coalition: The jurisdictions that act together.
        target: ISO3 code of the economy the controls are aimed at.
        item_id: One item, or `all` for the weighted mean of those with shares.
        category: Of all items only those of this category, if given.
    """
    whole = item_id == ALL_ITEMS
    items = table.within(category) if whole else (table.item(item_id),)
    found = [
        (effective_coverage(item_supply(table, i, coalition, target)), i.weight)
        for i in items
    ]
    portfolio = portfolio_coverage(found)
    outcomes = _three(SUPPLY, portfolio.measure if whole else found[0][0])
    note = _("items with supplier shares: {counted}, without: {without}").format(
        counted=portfolio.counted, without=portfolio.without
    )
    dims = {
        "coalition": ",".join(coalition),
        "target": target,
        "item": item_id,
        "category": category if whole else "",
    }
    inputs = _supply_inputs(table, items, coalition)
    return SupplyBounds(
        *(
            _asked(table, f"{SUPPLY}_{end}", **dims).answered(
                outcomes[f"{SUPPLY}_{end}"], "share", inputs, note
            )
            for end in SupplyBounds._fields
        )
    )


def _supply_inputs(
    table: ControlsTable, items: tuple[Item, ...], coalition: tuple[str, ...]
) -> tuple[Input, ...]:
    cells = _entry_cells(table, tuple(i.item_id for i in items), coalition)
    entries = Input("control_entries", None, "count", cells)
    if table.shares_dataset is None:
        return (entries,)
    nodes = tuple(dict.fromkeys(i.supplier_node for i in items if i.supplier_node))
    shares = Cells(table.shares_dataset.slug, (("product", nodes),))
    return (entries, Input("supplier_shares", None, "count", shares))


def _three(formula: str, measure: Ranged) -> dict[str, Outcome]:
    """Return a point and its bounds by the names of their formulas."""
    return {
        formula: measure.point,
        f"{formula}_low": measure.low,
        f"{formula}_high": measure.high,
    }


def _entry_cells(
    table: ControlsTable, items: tuple[str, ...], jurisdictions: tuple[str, ...]
) -> Cells:
    where = (("item_id", items), ("jurisdiction_id", jurisdictions))
    return Cells(table.dataset.slug, where, kind="control_entry")


def _asked(table: ControlsTable, formula: str, **dims: str) -> Question:
    """Return the question; a dimension without a code is left out."""
    named = tuple((name, code) for name, code in dims.items() if code)
    slug = ("dataset", table.dataset.slug)
    return Question(formula, (slug, *named), table.dataset.said("as_of"))
