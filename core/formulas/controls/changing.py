"""What changed on control lists between two dates, as figures of rows on record."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from core.formulas.controls.told import rows_figure
from core.tables.controls.dates import is_whole
from core.tables.controls.rows import KINDS, Measure, Party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.figure import Figure
    from core.library import Library
    from core.tables.controls import ControlsTable, Entry

ENTRIES: Final = "control_entry"
DATED: Final = {
    ENTRIES: ("announced_date", "first_control_date", "effective_date", "end_date"),
    KINDS[Measure]: ("announced_date", "effective_date", "expires"),
    KINDS[Party]: ("date_added", "date_removed"),
}
"""By kind of row the dates at which something changes."""
ENDS: Final = "expires"
SUSPENDED: Final = frozenset({"suspension", "suspended"})
"""The type of a suspension, and the status of what it suspends until it ends."""

_Group: TypeAlias = tuple[str, str, str, str, tuple[str, ...]]


class Change(NamedTuple):
    """What happened on one day to one kind of thing in one jurisdiction.

    Attributes:
        kind: The kind of the rows; `field` which of their dates it was.
        what: What the rows are called: items by id, measures, or the list of parties.
        rows: How many there are, with their cells.
        is_suspension: What ended is a suspension, which repeals nothing.
    """

    date: str
    jurisdiction: str
    kind: str
    field: str
    what: tuple[str, ...]
    rows: Figure
    is_suspension: bool = False


def changes_between(library: Library, after: str, until: str) -> list[Change]:
    """Return what rows of the case say happened after a date and until another.

    The oldest first. Dates that are not whole days lie between no two dates.
    """
    found = [
        change
        for dataset in library.of_kind("controls")
        for change in _of_table(library, library.controls(dataset.slug), after, until)
    ]
    return sorted(found, key=lambda change: (change.date, change.jurisdiction))


def _of_table(
    library: Library, table: ControlsTable, after: str, until: str
) -> Iterator[Change]:
    grouped: dict[_Group, list[str]] = defaultdict(list)
    for kind, jurisdiction, what, row in _dated(library, table):
        for field in DATED[kind]:
            date, ended = getattr(row, field), _ended(row, field)
            if is_whole(date) and after < date <= until:
                grouped[date, jurisdiction, kind, field, ended].append(what)
    stated = table.dataset.said("jurisdiction")
    for (date, jurisdiction, kind, field, ended), names in grouped.items():
        where = {**dict(zip(("type", "status"), ended, strict=False)), field: date}
        if jurisdiction != stated:
            where = {"jurisdiction_id": jurisdiction, **where}
        rows = rows_figure(table.dataset, kind, where, field, len(names))
        apart = tuple(dict.fromkeys(names))
        over = not SUSPENDED.isdisjoint(ended)
        yield Change(date, jurisdiction, kind, field, apart, rows, over)


def _ended(row: Entry | Measure | Party, field: str) -> tuple[str, ...]:
    """Return of a measure that ends its type and status, which say what ends."""
    if isinstance(row, Measure) and field == ENDS:
        return row.type, row.status
    return ()


def _dated(
    library: Library, table: ControlsTable
) -> Iterator[tuple[str, str, str, Entry | Measure | Party]]:
    for (item, jurisdiction), versions in table.versions.items():
        for entry in versions:
            yield ENTRIES, jurisdiction, item, entry
    for measure in table.measures:
        name = measure.title or measure.description or measure.measure_id
        yield KINDS[Measure], measure.jurisdiction_id, name, measure
    for party in library.control_rows(Party):
        if party.dataset == table.dataset.slug:
            yield KINDS[Party], party.jurisdiction_id, party.list_name, party
