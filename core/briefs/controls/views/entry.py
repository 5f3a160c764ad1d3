"""All that is known of one item on one list: its words, the law, and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.behind import cells_behind
from core.briefs.controls import words
from core.briefs.controls.bar import destination_fields
from core.briefs.controls.names import item_name, jurisdiction_names
from core.briefs.controls.views import entry_words as said
from core.briefs.data import label_cell
from core.briefs.exhibit import TableCell, TextCell, TextRow, TextSpec
from core.briefs.framing import Told, framed, source_line, table_of
from core.briefs.text_marks import changed
from core.formulas.controls.licences import policied, policy_id
from core.formulas.controls.lists import status_figure
from core.formulas.controls.passages import provision_figure, version_figure
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit, Field, TableSpec
    from core.tables.controls import Entry, Item


def entry_fields(scene: Scene) -> tuple[Field, ...]:
    """Return which item is looked at, on whose list."""
    table = scene.table
    item, jurisdiction = chosen(scene)
    items = {one.item_id: item_name(one) for one in table.items}
    names = jurisdiction_names(scene.library, table)
    return (
        fields.one("controls.item", _("&Item"), items, item.item_id),
        fields.one("controls.jurisdiction", _("&List of"), names, jurisdiction),
        *destination_fields(scene),
    )


def chosen(scene: Scene) -> tuple[Item, str]:
    """Return the item and the jurisdiction that are looked at; else the first ones."""
    table, choice = scene.table, scene.asked.choice
    held = {item.item_id: item for item in table.items}
    codes = [one.jurisdiction_id for one in table.jurisdictions]
    wanted = choice.jurisdiction
    return (
        held.get(choice.item) or next(iter(scene.asked.items), table.items[0]),
        wanted if wanted in codes else next(iter(codes), ""),
    )


def entry(scene: Scene) -> Exhibit | str:
    """Return the words of an entry, the text of the law, and how it came to be."""
    item, code = chosen(scene)
    if not code:
        return said.without_jurisdictions()
    library, table, _asked = scene
    name = jurisdiction_names(library, table)[code]
    held = table.entry(item.item_id, code)
    status = status_figure(table, item.item_id, code)
    parts = (
        (said.KNOWN, _facts(scene, item, code, held)),
        (said.LAW, _law(scene, held, code)),
        (said.HISTORY, _history(scene, item, code)),
    )
    rows: list[TextRow] = []
    for heading, found in parts:
        rows += [TextRow(_(heading)), *(found or [_nothing(heading)])]
    told = Told(
        key="controls.entry",
        title=_("{item}: the list of {jurisdiction}").format(
            item=item_name(item), jurisdiction=name
        ),
        unit=_("status, words of the law, and versions"),
        reading=said.reading(name, held, status),
        definition=table.dataset.said("definition"),
    )
    kinds = {mark.kind for row in rows for cell in row.cells for mark in cell.marks}
    chart = TextSpec(("",), tuple(rows), legend=said.legend(kinds))
    return framed(table.dataset, told, chart, _table(rows), (words.as_of_note(scene),))


def _facts(scene: Scene, item: Item, code: str, held: Entry) -> list[TextRow]:
    """Return what the entry says of itself, each with the cell it is from."""
    library, table, asked = scene
    status = status_figure(table, item.item_id, code)
    rows = [
        TextRow(_(head), (TextCell(text, status.id),))
        for head, text in said.facts(table, item.item_id, code, held)
        if text
    ]
    if asked.destination:
        policy = policied(library, table, item.item_id, code, asked.destination)
        text = said.policy(library, asked.destination, policy)
        number = policy_id(table, item.item_id, code, asked.destination)
        rows.insert(-1, TextRow(_("Licensing policy"), (TextCell(text, number),)))
    cells = (f"{one.file}, {one.place}" for one in cells_behind(library, status))
    where = "\n".join(cells) or _("no cell: the workbook has no entry")
    return [*rows, TextRow(_("Source cell"), (TextCell(where, status.id),))]


def _law(scene: Scene, held: Entry, code: str) -> list[TextRow]:
    """Return what the imported lists of the same jurisdiction say of the number."""
    library, table, _asked = scene
    rows = []
    if held.legal_text:
        rows.append(TextRow(held.list_no, (TextCell(held.legal_text),)))
    for one in library.provisions.of(held, table.lists_of((code,))):
        figure = provision_figure(library, one)
        number = one.number if one.is_item else ""
        rows.append(TextRow(number, (TextCell(one.text, figure.id),)))
    return rows


def _sources(scene: Scene, held: Entry, code: str) -> tuple[str, ...]:
    """Return whence the text of the law is."""
    library, table, _asked = scene
    found = library.provisions.of(held, table.lists_of((code,)))
    datasets = map(library.dataset, dict.fromkeys(one.dataset for one in found))
    return tuple(
        listed((source_line(one), one.vintage)) if one.vintage else (source_line(one))
        for one in datasets
    )


def _history(scene: Scene, item: Item, code: str) -> list[TextRow]:
    """Return every version, the newest first, with what it changed."""
    table, rows, before = scene.table, [], ""
    versions = [
        (version, owner)
        for owner in table.lists_of((code,))
        for version in table.versions.get((item.item_id, owner), ())
    ]
    versions.sort(key=lambda one: one[0].effective_date)
    for version, owner in versions:
        now = said.version(table, item.item_id, owner, version)
        text, marks = changed(before, now) if before else (now, ())
        figure = version_figure(table, item.item_id, owner, version, "status")
        rows.append(
            TextRow(said.version_date(version), (TextCell(text, figure.id, marks),))
        )
        before = now
    return rows[::-1]


def _nothing(heading: str) -> TextRow:
    return TextRow("", (TextCell(_(said.NOTHING[heading])),))


def _table(rows: list[TextRow]) -> TableSpec:
    part, found = "", []
    for row in rows:
        if not row.cells:
            part = row.name
            continue
        (one,) = row.cells
        found.append(
            (
                label_cell(part),
                label_cell(row.name),
                TableCell(one.text, one.text, one.figure_id),
            )
        )
    return table_of((_("Part"), _("What"), _("Text")), found, labels=3)
