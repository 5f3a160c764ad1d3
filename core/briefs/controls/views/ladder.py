"""How many items stand on each rung of the licensing ladder, for a destination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.controls.names import item_name, jurisdiction_names
from core.briefs.controls.views import ladder_words as words
from core.briefs.data import datum, label_cell
from core.briefs.exhibit import HeatSpec, TableCell
from core.briefs.framing import Told, framed, table_of
from core.briefs.names import in_sentence
from core.formulas.controls.licences import (
    NOT_TOLD,
    RUNGS,
    policied,
    policy_id,
    rung_counts,
)
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit, Field
    from core.tables.controls import Item


def ladder(scene: Scene) -> Exhibit | str:
    """Return rungs against jurisdictions: the number of items on each."""
    library, table, asked = scene
    to = asked.destination
    if not to:
        return words.without_destination()
    names = jurisdiction_names(library, table)
    shown = {code: names[code] for code in asked.jurisdictions}
    columns = [rung_counts(library, table, code, to, asked.chosen) for code in shown]
    destination = in_sentence(library, to)
    told = Told(
        key="controls.ladder",
        title=_("Licensing policies toward {destination}").format(
            destination=destination
        ),
        unit=_("number of items"),
        reading=words.reading(shown, columns, destination),
        definition=table.dataset.said("definition"),
    )
    chart = HeatSpec(
        rows=tuple(map(words.rung_name, RUNGS)),
        columns=tuple(shown.values()),
        cells=tuple(tuple(datum(column[rung]) for column in columns) for rung in RUNGS),
        unit="count",
    )
    heads = (_("Category"), _("Item"), *shown.values())
    rows = (
        (
            label_cell(item.category),
            label_cell(item_name(item)),
            *_policies(scene, item),
        )
        for item in asked.items
    )
    listing = table_of(heads, rows, labels=len(heads))
    return framed(table.dataset, told, chart, listing, (words.note(),))


def ladder_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the choice of the destination: the target first, then all by name."""
    library, asked = scene.library, scene.asked
    codes = [row.code for row in library.economies.rows if not row.is_aggregate]
    names = {code: library.economies.name(code) for code in codes}
    by_name = sorted(names, key=lambda code: (code != asked.target, names[code]))
    offered = {code: names[code] for code in by_name}
    return (
        fields.one(
            "controls.destination", _("&Destination"), offered, asked.destination
        ),
    )


def _policies(scene: Scene, item: Item) -> Iterator[TableCell]:
    """Yield what is told of an item's policy in each jurisdiction, in its words."""
    library, table, asked = scene
    to = asked.destination
    for code in asked.jurisdictions:
        found = policied(library, table, item.item_id, code, to)
        entry = table.entry(item.item_id, code)
        told = found.told.text if found.told else ""
        if found.rung == NOT_TOLD:
            told = entry.licensing_policy
        said = words.rung_name(found.rung)
        text = f"{said}: {told}" if told else said
        yield TableCell(
            text, RUNGS.index(found.rung), policy_id(table, item.item_id, code, to)
        )
