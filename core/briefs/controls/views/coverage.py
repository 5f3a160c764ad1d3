"""How much of a target's possible foreign supply a coalition has under control."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.controls import words
from core.briefs.controls.names import item_name, jurisdiction_names
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Range, RangeSpec
from core.briefs.framing import Told, framed, table_of
from core.briefs.names import in_sentence, with_article
from core.formulas.controls.supply import ALL_ITEMS, supply_coverage
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.controls.asking import Asked, Scene
    from core.briefs.exhibit import Exhibit
    from core.figure import Figure
    from core.library import Library
    from core.tables.controls import ControlsTable


class Covered(NamedTuple):
    """An item, or all of them, with the two ends of what is under control."""

    name: str
    low: Figure
    high: Figure


def coverage(scene: Scene) -> Exhibit:
    """Return how much of the target's possible foreign supply is under control."""
    library, table, asked = scene
    target = in_sentence(library, asked.target) if asked.target else _("the target")
    with_shares = [item for item in asked.items if item.supplier_node in table.shares]
    found = _found(table, asked) if asked.target and asked.jurisdictions else []
    ranges = (_range(one) for one in found)
    rows = ((label_cell(one.name), cell(one.low), cell(one.high)) for one in found)
    told = Told(
        key="controls.coverage",
        title=_("Foreign supply open to {target} that is under control").format(
            target=target
        ),
        unit=_("share of supply outside the target, per cent"),
        reading=words.coverage_reading(_members(library, table, asked), target, found),
        definition=table.dataset.said("definition"),
    )
    return framed(
        table.dataset,
        told,
        RangeSpec(tuple(ranges), "share"),
        table_of((_("Item"), _("Lowest"), _("Highest")), rows),
        (words.shares_note(table, len(with_shares), len(asked.items)),),
    )


def _found(table: ControlsTable, asked: Asked) -> list[Covered]:
    """Return all items together, then those known, the best covered first."""
    whole = _bounds(table, asked, ALL_ITEMS, _("All items with supplier shares"))
    single = [
        _bounds(table, asked, item.item_id, item_name(item))
        for item in asked.items
        if item.supplier_node in table.shares
    ]
    known = [one for one in single if one.low.value is not None]
    return [whole, *sorted(known, key=lambda one: -(one.low.value or 0.0))]


def _bounds(table: ControlsTable, asked: Asked, item_id: str, name: str) -> Covered:
    bounds = supply_coverage(
        table, asked.jurisdictions, asked.target, item_id, asked.chosen
    )
    return Covered(name, *bounds)


def _range(one: Covered) -> Range:
    low, high = datum(one.low), datum(one.high)
    exact = low.value is not None and low.value == high.value
    return Range(one.name, low, high, low if exact else Datum(None))


def _members(library: Library, table: ControlsTable, asked: Asked) -> list[str]:
    names = jurisdiction_names(library, table)
    iso3 = {known.jurisdiction_id: known.iso3 for known in table.jurisdictions}
    return [with_article(iso3[code], names[code]) for code in asked.jurisdictions]
