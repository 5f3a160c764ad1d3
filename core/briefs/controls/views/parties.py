"""Parties on the lists of the case, found by their names while one types."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.controls.names import list_name
from core.briefs.controls.views import parties_words as words
from core.briefs.data import label_cell
from core.briefs.exhibit import TableCell, TextCell, TextRow, TextSpec
from core.briefs.framing import Told, framed, source_line, table_of
from core.formulas.controls.parties import party_counts
from core.formulas.controls.told import rows_figure
from core.i18n import _
from core.joining import clauses
from core.tables.controls.rows import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.casefile import Dataset
    from core.figure import Figure
    from core.library import Library
    from core.selection import Selection
    from core.tables.controls.parties import Hit

MOST_SHOWN: Final = 15
"""So many hits are read at once, and laid out with every letter; the table has all."""


def party_search(
    library: Library, selection: Selection
) -> tuple[tuple[Field, ...], Exhibit | str]:
    """Return the parties whose names are like what was typed, and why each is found."""
    parties = library.control_rows(Party)
    if not parties:
        return (), words.without_parties()
    typed = selection.controls.party
    bar = (fields.text("controls.party", _("&Name of a party"), typed),)
    return bar, _exhibit(library, parties, typed)


def _exhibit(library: Library, parties: Sequence[Party], typed: str) -> Exhibit:
    counted = Counter(party.dataset for party in parties)
    datasets = [library.dataset(slug) for slug in counted]
    whole = {
        one.slug: rows_figure(one, "entity", {}, "name", counted[one.slug])
        for one in datasets
    }
    hits = library.parties.found(typed)
    found = party_counts(library, counted, typed)
    titles = {slug: list_name(title) for slug, title in fields.titles(datasets).items()}
    told = Told(
        key="controls.parties",
        title=_("Parties on control lists"),
        unit=_("names that are alike, the surest first"),
        reading=words.reading(typed, found, whole, titles),
        definition=words.definition(),
    )
    chart = TextSpec(
        words.heads()[1:5],
        (
            *(_shown(library, hit) for hit in hits[:MOST_SHOWN]),
            *_searched(datasets, whole, titles),
        ),
    )
    listing = table_of(words.heads(), (_row(library, hit) for hit in hits), labels=9)
    notes = words.notes(len(hits), MOST_SHOWN)
    shown = framed(datasets[0], told, chart, listing, notes)
    source = clauses(map(source_line, datasets))
    return shown._replace(source=source, vintage="") if datasets[1:] else shown


def _shown(library: Library, hit: Hit) -> TextRow:
    """Return a hit as a row of texts; each leads to the cell that says it."""
    party = hit.party
    named = _figure(library, party, "name").id
    return TextRow(
        party.name,
        (
            TextCell(words.why(hit), named),
            TextCell(words.listed_on(library, party), named),
            TextCell(words.policy(party), _told(library, party, "policy")),
            TextCell(words.dates(party), _told(library, party, "citation")),
        ),
    )


def _searched(
    datasets: Sequence[Dataset], whole: dict[str, Figure], titles: dict[str, str]
) -> Iterator[TextRow]:
    """Yield the lists that were searched: what is not among them was not."""
    yield TextRow(_("Lists that are searched"))
    for one in datasets:
        figure = whole[one.slug]
        names = TextCell(words.extent(int(figure.value or 0)), figure.id)
        cells = (names, TextCell(words.edition(one)), TextCell(""), TextCell(""))
        yield TextRow(titles[one.slug], cells)


def _row(library: Library, hit: Hit) -> tuple[TableCell, ...]:
    party = hit.party
    return (
        TableCell(party.name, party.name, _figure(library, party, "name").id),
        label_cell(words.why(hit)),
        label_cell(words.list_called(party.list_name or _title(library, party))),
        label_cell(words.policy(party)),
        label_cell(words.dates(party)),
        label_cell(party.aliases),
        label_cell(party.country),
        label_cell(party.address),
        label_cell(party.requirement),
    )


def _title(library: Library, party: Party) -> str:
    dataset = library.dataset(party.dataset)
    return dataset.said("list_name") or dataset.title


def _figure(library: Library, party: Party, field: str) -> Figure:
    names = ("name", "country", "address", "citation")
    where = {name: getattr(party, name) for name in names}
    return rows_figure(library.dataset(party.dataset), "entity", where, field, 1)


def _told(library: Library, party: Party, field: str) -> str | None:
    """Return what leads to a field of a party, if its list tells of it."""
    return _figure(library, party, field).id if getattr(party, field) else None
