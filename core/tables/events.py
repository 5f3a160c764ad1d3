"""Incidents on record: who did what to whom, and when."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from core.casefile import Case, Dataset
    from core.economies import Economies

# From the table: an index would answer for the kind, and is in no checksum.
EVENTS: Final = (
    "SELECT cells FROM record NOT INDEXED WHERE dataset_id = ? AND kind = 'event' "
    "ORDER BY record_id"
)


class Event(NamedTuple):
    """One incident as a source tells it.

    Attributes:
        date: A year, a month or a day.
        actor: The code of who acted, or its name where no table knows it.
        target: Likewise, against whom.
    """

    date: str
    actor: str
    target: str
    kind: str
    product: str = ""
    note: str = ""
    source: str = ""


def events(case: Case, dataset: Dataset, economies: Economies) -> tuple[Event, ...]:
    """Return the incidents of a dataset, the oldest first."""
    found = []
    for (cells,) in case.rows(EVENTS, dataset.dataset_id):
        said = {name: str(cell[0]) for name, cell in json.loads(cells).items()}
        who = {
            role: economies.resolve(said.get(role, "")).code or said.get(role, "")
            for role in ("actor", "target")
        }
        given = {name: said[name] for name in Event._fields if name in said}
        found.append(Event(**{"date": "", "kind": "", **given, **who}))
    return tuple(sorted(found, key=lambda event: event.date))
