"""How many items stand on each rung of the licensing ladder, for a destination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls.names import category_name, item_name, jurisdiction_names
from core.briefs.controls.views import ladder_words as words
from core.briefs.controls.views.members_words import without_members
from core.briefs.controls.words import range_text
from core.briefs.data import datum, label_cell
from core.briefs.exhibit import HeatSpec, TableCell
from core.briefs.framing import Told, framed, table_of
from core.briefs.names import in_sentence
from core.formulas.controls.counts import items_figure
from core.formulas.controls.divergence import policy_spread_of
from core.formulas.controls.licences import (
    NOT_TOLD,
    RUNGS,
    policied,
    policy_id,
    rung_counts,
)
from core.formulas.controls.requirements import charts_of, reasons_figure, reasons_of
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit
    from core.tables.controls import Item


def ladder(scene: Scene) -> Exhibit | str:
    """Return rungs against jurisdictions: the number of items on each."""
    library, table, asked = scene
    to = asked.destination
    if not to:
        return words.without_destination()
    if not asked.jurisdictions:
        return without_members()
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
        reading=words.reading(
            shown, columns, items_figure(table, asked.chosen), destination
        ),
        definition=table.dataset.said("definition"),
    )
    chart = HeatSpec(
        rows=tuple(map(words.rung_name, RUNGS)),
        columns=tuple(shown.values()),
        cells=tuple(tuple(datum(column[rung]) for column in columns) for rung in RUNGS),
        unit="count",
    )
    charted = _charted(scene)
    heads = (
        *(_("Category"), _("Item"), *shown.values(), _("Divergence")),
        *(title for _code, _slug, title in charted),
    )
    rows = (
        (
            label_cell(category_name(item.category)),
            label_cell(item_name(item)),
            *_policies(scene, item),
            _spread(scene, item),
            *(_reasons(scene, item, code, slug) for code, slug, _title in charted),
        )
        for item in asked.items
    )
    listing = table_of(heads, rows, labels=len(heads))
    return framed(table.dataset, told, chart, listing, (words.note(),))


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
        yield TableCell(text, found.level, policy_id(table, item.item_id, code, to))


def _spread(scene: Scene, item: Item) -> TableCell:
    """Return how far the strictest policy on an item lies from the mildest."""
    library, table, asked = scene
    low, high = policy_spread_of(
        library, table, asked.jurisdictions, item.item_id, asked.destination
    )
    text = range_text(low, high)
    return TableCell(text, low.value, low.id, (high.id,))


def _charted(scene: Scene) -> list[tuple[str, str, str]]:
    """Return jurisdiction, edition and heading of each column of licence requirements.

    Only the lists of a jurisdiction whose reasons are in the case have one.
    """
    library, table, asked = scene
    found = []
    for chart in charts_of(library):
        slug = chart.dataset if chart else ""
        for code in asked.jurisdictions:
            told = any(
                reasons_of(library, table, item.item_id, code, asked.destination, chart)
                for item in asked.items
            )
            if told:
                found.append((code, slug, words.chart_head(library, slug)))
    return found


def _reasons(scene: Scene, item: Item, jurisdiction: str, slug: str) -> TableCell:
    """Return for which reasons a licence is required, and for which it is not."""
    library, table, asked = scene
    over = library, table, item.item_id, jurisdiction, asked.destination
    charts = {one.dataset: one for one in library.country_charts}
    counted = reasons_figure(*over, slug)
    text = words.requirements_said(reasons_of(*over, charts.get(slug)))
    return TableCell(text, counted.value, counted.id if text else None)
