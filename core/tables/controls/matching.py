"""Numbers of lists that somebody has matched with items become entries of theirs.

The entry says what the list says, and its cell is the list's own.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.tables.controls.entries import Entry
from core.tables.controls.list_rows import Listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.tables.controls.table import ControlsTable
    from core.tables.controls.texts import ListTexts, Row

RELATIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "equal": "controlled",
        "broader": "broader",
        "narrower": "narrower",
        "overlap": "narrower",
    }
)
"""By what a number is to an item, the status of the item on that list."""

BY_HAND: Final = "partial: the list is in the case, its number was matched by hand"
"""How an entry is verified that stands in a list and was matched by the user."""


def with_matches(
    table: ControlsTable,
    matches: Iterable[tuple[str, str, str, str]],
    texts: ListTexts,
    ids: Mapping[str, str],
) -> ControlsTable:
    """Return a dataset with the entries that matched numbers stand for.

    An item that has an entry under that number already needs no other.

    Args:
        table: The dataset with the items.
        matches: Item, jurisdiction of the list, number and relation.
        texts: The lists of the case.
        ids: By jurisdiction of a list, the id it has in the table.
    """
    known = {item.item_id for item in table.items}
    versions = dict(table.versions)
    for item, jurisdiction, number, relation in matches:
        pair = item, ids.get(jurisdiction, jurisdiction)
        row = texts.first(jurisdiction, number)
        held = versions.get(pair, ())
        if row is not None and item in known and not _stands(held, number):
            versions[pair] = (*held, _entry(row, number, relation))
    if versions == table.versions:
        return table
    return replace(table, versions=versions, _seen={}, _within={})


def _stands(entries: Iterable[Entry], number: str) -> bool:
    return any(number in (entry.list_no, entry.list_no_norm) for entry in entries)


def _entry(row: Row, number: str, relation: str) -> Entry:
    status = "not_listed" if row.status == "not_listed" else RELATIONS[relation]
    entry = Entry(
        status,
        list_no=number,
        list_no_norm=number,
        scope_relation=relation,
        verification=BY_HAND,
        dataset=row.dataset,
        written=status,
        stands_at=_place(row),
    )
    if not isinstance(row, Listed):
        return entry
    return entry._replace(
        legal_text=row.description or row.text,
        rationale=row.rationale,
        rationale_codes=row.rationale_codes,
        effective_date=row.effective_date,
    )


def _place(row: Row) -> tuple[tuple[str, str], ...]:
    """Return the fields by which the row of a list is found again, and its kind."""
    if isinstance(row, Listed):
        return (("kind", "control_entry"), ("list_no", row.list_no))
    fields = {
        "list_no": row.list_no,
        "paragraph": row.paragraph,
        "article": row.article,
        "text": row.text,
    }
    said = tuple((name, text) for name, text in fields.items() if text)
    return (("kind", "provision"), *said)
