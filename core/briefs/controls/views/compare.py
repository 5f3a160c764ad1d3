"""Two jurisdictions, item by item: what both control, and in what they differ."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.controls import words
from core.briefs.controls.bar import destination_fields
from core.briefs.controls.names import jurisdiction_names
from core.briefs.controls.views import compare_words as said
from core.briefs.data import label_cell
from core.briefs.exhibit import Marked, TableCell, TextCell, TextRow, TextSpec
from core.briefs.framing import Told, framed, table_of
from core.briefs.text_marks import numbers_apart
from core.formulas.controls.differences import KINDS, compared, difference_counts
from core.formulas.controls.lists import status_id
from core.formulas.controls.thresholds import threshold_figures, thresholds_apart
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.table_spec import TableRow
    from core.formulas.controls.differences import Compared, Side
    from core.tables.controls import ControlsTable, Entry

USUAL: Final = ("US", "JP")
"""Which two are compared where nobody has chosen."""
SHOWN: Final = tuple(kind for kind in KINDS if kind != "neither")
LONGEST: Final = 600
"""Of the text of a law so many characters are set side by side; the entry has all."""


def compare_fields(scene: Scene) -> tuple[Field, ...]:
    """Return which two are compared."""
    names = jurisdiction_names(scene.library, scene.table)
    first, second = chosen_pair(scene)
    return (
        fields.one("controls.first", _("&First"), names, first),
        fields.one("controls.second", _("&Second"), names, second),
        *destination_fields(scene),
    )


def chosen_pair(scene: Scene) -> tuple[str, str]:
    """Return the two that are compared; never one with itself."""
    codes = [one.jurisdiction_id for one in scene.table.jurisdictions]
    choice = scene.asked.choice
    order = [code for code in (*USUAL, *codes) if code in codes]
    first = choice.first if choice.first in codes else next(iter(order), "")
    second = choice.second if choice.second in codes else ""
    if second in ("", first):
        second = next((code for code in order if code != first), "")
    return first, second


def compare(scene: Scene) -> Exhibit | str:
    """Return every item that either controls or may control, by what differs."""
    pair = chosen_pair(scene)
    if "" in pair:
        return said.without_two()
    library, table, asked = scene
    names = [jurisdiction_names(library, table)[code] for code in pair]
    every = compared(library, table, pair, asked.destination, asked.chosen)
    counts = difference_counts(table, pair, asked.destination, every, asked.chosen)
    shown = sorted(
        (one for one in every if one.kind in SHOWN),
        key=lambda one: SHOWN.index(one.kind),
    )
    rows: list[TextRow] = []
    for kind, items in groupby(shown, key=lambda one: one.kind):
        rows.append(TextRow(said.heading(kind, *names)))
        rows += [_row(scene, one, pair) for one in items]
    told = Told(
        key="controls.compare",
        title=_("{first} and {second}, item by item").format(
            first=names[0], second=names[1]
        ),
        unit=_("number, threshold, licensing policy and date on each list"),
        reading=said.reading(counts, *names),
        definition=table.dataset.said("definition"),
    )
    chart = TextSpec(tuple(names), tuple(rows), pair, said.legend())
    notes = (words.as_of_note(scene), said.policy_note(library, asked.destination))
    return framed(
        table.dataset,
        told,
        chart,
        table_of(said.heads(*names), _listed(shown, table, pair, names), labels=13),
        notes,
    )


def _row(scene: Scene, one: Compared, pair: tuple[str, str]) -> TextRow:
    """Return an item with what each list says of it; numbers that differ stand out."""
    sides = [
        _text(scene, one, side, code)
        for side, code in zip((one.first, one.second), pair, strict=True)
    ]
    marks: Sequence[tuple[Marked, ...]] = ((), ())
    if all(tail for _head, tail in sides):
        marks = [
            tuple(_moved(mark, len(head)) for mark in found)
            for (head, _tail), found in zip(
                sides, numbers_apart(*(tail for _head, tail in sides)), strict=True
            )
        ]
    cells = tuple(
        TextCell(f"{head}{tail}", status_id(scene.table, one.item.item_id, code), found)
        for (head, tail), code, found in zip(sides, pair, marks, strict=True)
    )
    return TextRow(said.both_names(one.item), cells, one.item.item_id)


def _moved(mark: Marked, by: int) -> Marked:
    return mark._replace(start=mark.start + by, end=mark.end + by)


def _text(scene: Scene, one: Compared, side: Side, code: str) -> tuple[str, str]:
    """Return what a list says of an item: its number, then what has thresholds."""
    table, entry = scene.table, side.entry
    thresholds = words.thresholds_of(table, one.item.item_id, code, entry)
    law = "" if thresholds else _law(scene, entry, code)
    head = said.side(side)
    tail = "\n".join(text for text in (thresholds, law) if text)
    return (f"{head}\n" if tail else head), tail


def _law(scene: Scene, entry: Entry, code: str) -> str:
    """Return the own words of the paragraph, without those it is a part of."""
    if entry.legal_text:
        return _cut(entry.legal_text)
    lists = scene.table.lists_of((code,))
    own = scene.library.provisions.of(entry, lists, with_above=False)
    return _cut("\n".join(one.text for one in own))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _listed(
    shown: Sequence[Compared],
    table: ControlsTable,
    pair: tuple[str, str],
    names: Sequence[str],
) -> Iterator[TableRow]:
    for one in shown:
        cells = [
            cell
            for side, code in zip((one.first, one.second), pair, strict=True)
            for cell in _cells_of(table, one.item.item_id, side, code)
        ]
        kinds = said.heading(one.kind, *names)
        yield (
            label_cell(said.both_names(one.item)),
            label_cell(kinds),
            *cells,
            _apart(table, one.item.item_id, pair, names),
        )


def _cells_of(
    table: ControlsTable, item: str, side: Side, code: str
) -> Iterator[TableCell]:
    """Yield what one list says of an item; each threshold leads to its own cell."""
    status = status_id(table, item, code)
    numbers = tuple(one.id for one in threshold_figures(table, item, code))
    for text, ids in (
        (words.status_name(side.entry.status), ()),
        (side.entry.list_no, ()),
        (words.thresholds_of(table, item, code, side.entry), numbers),
        (said.policy(side), ()),
        (said.day(side), ()),
    ):
        first, *beside = ids or (status,)
        yield TableCell(text, text, first, tuple(beside))


def _apart(
    table: ControlsTable, item: str, pair: tuple[str, str], names: Sequence[str]
) -> TableCell:
    """Return how far the thresholds that both state lie apart."""
    found = tuple(thresholds_apart(table, item, pair))
    text = said.apart(found, *names)
    ids = [one.id for gap in found for one in (gap.ratio, gap.difference)]
    if not found:
        return TableCell("", None)
    return TableCell(text, found[0].ratio.value, ids[0], tuple(ids[1:]))
