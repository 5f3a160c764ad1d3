"""How control lists line up, pair by pair: ranges, and points only where quotable."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.controls import words
from core.briefs.controls.bar import destination_fields
from core.briefs.controls.names import jurisdiction_names, names_in_sentence
from core.briefs.controls.views import pairs_words as said
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Datum, Range, RangeSpec, TableCell
from core.briefs.framing import Told, framed, table_of
from core.format import joined
from core.formulas.controls.counts import items_figure, known_on_both_figure
from core.formulas.controls.divergence import (
    grounds_apart,
    policy_apart,
    weighted_alignment,
)
from core.formulas.controls.lags import lags_between
from core.formulas.controls.lists import Pairing, alignment, list_coverage
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.table_spec import TableRow
    from core.figure import Figure
    from core.formulas.controls.parts import Bounds
    from core.tables.controls import ControlsTable, ItemFilter


class Drawn(NamedTuple):
    """A measure drawn for each pair, and which it is."""

    point: Figure
    low: Figure
    high: Figure
    note: str = ""


def pairs_fields(scene: Scene) -> tuple[Field, ...]:
    """Return what is drawn of each pair, and for which destination policies are."""
    chosen = measure_of(scene)
    return (
        fields.one("controls.measure", _("Meas&ure"), said.measures(), chosen),
        *destination_fields(scene),
    )


def measure_of(scene: Scene) -> str:
    """Return what is drawn; the Jaccard index if nobody has chosen."""
    measure = scene.asked.choice.measure
    return measure if measure in said.MEASURES else said.JACCARD


def pairs(scene: Scene) -> Exhibit:
    """Return how far each two lists line up, as a range; the point only if quotable."""
    library, table, asked = scene
    names = jurisdiction_names(library, table)
    found = {
        pair: alignment(table, *pair, asked.chosen)
        for pair in combinations(asked.jurisdictions, 2)
    }
    titles = {
        pair: _("{one} – {other}").format(one=names[pair[0]], other=names[pair[1]])
        for pair in found
    }
    measure = measure_of(scene)
    drawn = {pair: _bounds(scene, measure, pair, both) for pair, both in found.items()}
    told = Told(
        key="controls.pairs",
        title=said.title(measure),
        unit=said.unit(measure, library, asked.destination),
        reading=_reading(scene, found),
        definition=table.dataset.said("definition"),
    )
    return framed(
        table.dataset,
        told,
        RangeSpec(
            tuple(_range(titles[pair], drawn[pair]) for pair in drawn),
            "index" if measure == said.POLICY else "share",
        ),
        table_of(said.heads(), _rows(scene, titles, found)),
        said.notes(library, asked.destination),
    )


def _reading(scene: Scene, found: Mapping[tuple[str, str], Pairing]) -> str:
    best = words.best_aligned(found)
    counts = _known(scene.table, best, scene.asked.chosen) if best else None
    called = names_in_sentence(scene.library, scene.table)
    both = joined([called[code] for code in best or ()])
    return words.pairs_reading(both, found, best, counts)


def _bounds(scene: Scene, measure: str, pair: tuple[str, str], both: Pairing) -> Drawn:
    """Return what is drawn of a pair."""
    _library, table, asked = scene
    if measure == said.JACCARD:
        return Drawn(both.point, both.low, both.high, both.point.note)
    if measure == said.WEIGHTED:
        return Drawn(*weighted_alignment(table, *pair, asked.chosen))
    if measure == said.GROUNDS:
        return Drawn(*grounds_apart(table, *pair, asked.chosen))
    return Drawn(*_policy(scene, pair))


def _policy(scene: Scene, pair: tuple[str, str]) -> Bounds:
    library, table, asked = scene
    return policy_apart(library, table, pair, asked.destination, asked.chosen)


def _range(title: str, bounds: Drawn) -> Range:
    known = bounds.point.value is not None
    point = datum(bounds.point) if known else Datum(None)
    return Range(title, datum(bounds.low), datum(bounds.high), point, bounds.note)


def _rows(
    scene: Scene,
    titles: Mapping[tuple[str, str], str],
    found: Mapping[tuple[str, str], Pairing],
) -> Iterator[TableRow]:
    _library, table, asked = scene
    for pair, both in found.items():
        one, other = pair
        known, items = _known(table, pair, asked.chosen)
        lags = lags_between(table, one, other, asked.chosen)
        said_of_known = _("{known} of {items}").format(
            known=both.known_items, items=both.items
        )
        yield (
            label_cell(titles[pair]),
            _ends(both.low, both.high),
            cell(both.point),
            _apart(weighted_alignment(table, one, other, asked.chosen)),
            TableCell(said_of_known, known.value, known.id, (items.id,)),
            _covered(table, one, other, asked.chosen),
            _covered(table, other, one, asked.chosen),
            _lag(lags.median, lags.not_comparable),
            cell(lags.mean),
            cell(lags.open_median),
            _apart(_policy(scene, pair)),
            _apart(grounds_apart(table, one, other, asked.chosen)),
        )


def _lag(median: Figure, not_comparable: Figure) -> TableCell:
    """Return the median lag, or of how many items the dates are not comparable."""
    if median.value is not None:
        return TableCell(
            said.lag(median, not_comparable),
            median.value,
            median.id,
            (not_comparable.id,),
        )
    return TableCell(said.no_lag(not_comparable), None, median.id, (not_comparable.id,))


def _apart(found: Bounds) -> TableCell:
    point = found.point
    if point.value is None:
        ends = _ends(found.low, found.high)
        return ends._replace(beside=(*ends.beside, point.id))
    text = said.point_and_range(point, found.low, found.high)
    return TableCell(text, point.value, point.id, (found.low.id, found.high.id))


def _ends(low: Figure, high: Figure) -> TableCell:
    return TableCell(words.range_text(low, high), low.value, low.id, (high.id,))


def _covered(table: ControlsTable, of: str, by: str, chosen: ItemFilter) -> TableCell:
    low, high = (
        list_coverage(table, f"coverage_{end}", of, by, chosen)
        for end in ("low", "high")
    )
    return _ends(low, high)


def _known(
    table: ControlsTable, pair: tuple[str, str], chosen: ItemFilter
) -> tuple[Figure, Figure]:
    """Return how many items are known on both sides, and how many items there are."""
    known = known_on_both_figure(table, *pair, chosen)
    return known, items_figure(table, chosen)
