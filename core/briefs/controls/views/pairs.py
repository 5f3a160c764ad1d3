"""How control lists line up, pair by pair: ranges, and points only where quotable."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from core.briefs.controls import words
from core.briefs.controls.names import jurisdiction_names
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Range, RangeSpec, TableCell
from core.briefs.framing import Told, framed, table_of
from core.formulas.controls.counts import items_figure, known_on_both_figure
from core.formulas.controls.lists import Pairing, alignment, list_coverage
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.controls.asking import Asked, Scene
    from core.briefs.exhibit import Exhibit
    from core.figure import Figure
    from core.tables.controls import ControlsTable, ItemFilter


def pairs(scene: Scene) -> Exhibit:
    """Return how far each two lists line up, as a range; the point only if quotable."""
    library, table, asked = scene
    names = jurisdiction_names(library, table)
    found = {
        (one, other): alignment(table, one, other, asked.chosen)
        for one, other in combinations(asked.jurisdictions, 2)
    }
    titles = {
        pair: _("{one} – {other}").format(one=names[pair[0]], other=names[pair[1]])
        for pair in found
    }
    ranges = (_pair_range(titles[pair], both) for pair, both in found.items())
    rows = (
        (label_cell(titles[pair]), *_pair_cells(table, pair, both, asked.chosen))
        for pair, both in found.items()
    )
    told = Told(
        key="controls.pairs",
        title=_("Alignment of control lists, pair by pair"),
        unit=_("Jaccard index, per cent: items both control of items either controls"),
        reading=_reading(table, asked, titles, found),
        definition=table.dataset.said("definition"),
    )
    chart = RangeSpec(tuple(ranges), "share")
    return framed(table.dataset, told, chart, table_of(words.pair_heads(), rows))


def _reading(
    table: ControlsTable,
    asked: Asked,
    titles: Mapping[tuple[str, str], str],
    found: Mapping[tuple[str, str], Pairing],
) -> str:
    best = words.best_aligned(found)
    counts = _known(table, best, asked.chosen) if best else None
    return words.pairs_reading(titles, found, best, counts)


def _pair_range(title: str, both: Pairing) -> Range:
    point = Datum(None) if both.point.value is None else datum(both.point)
    return Range(title, datum(both.low), datum(both.high), point, both.point.note)


def _pair_cells(
    table: ControlsTable, pair: tuple[str, str], both: Pairing, chosen: ItemFilter
) -> tuple[TableCell, ...]:
    one, other = pair
    known, items = _known(table, pair, chosen)
    said = _("{known} of {items}").format(known=both.known_items, items=both.items)
    return (
        cell(both.low),
        cell(both.high),
        cell(both.point),
        TableCell(said, known.value, known.id, (items.id,)),
        _covered(table, one, other, chosen),
        _covered(table, other, one, chosen),
    )


def _covered(table: ControlsTable, of: str, by: str, chosen: ItemFilter) -> TableCell:
    low, high = (
        list_coverage(table, f"coverage_{end}", of, by, chosen)
        for end in ("low", "high")
    )
    return TableCell(words.range_text(low, high), low.value, low.id, (high.id,))


def _known(
    table: ControlsTable, pair: tuple[str, str], chosen: ItemFilter
) -> tuple[Figure, Figure]:
    """Return how many items are known on both sides, and how many items there are."""
    known = known_on_both_figure(table, *pair, chosen)
    return known, items_figure(table, chosen)
