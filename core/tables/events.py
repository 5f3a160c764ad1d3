"""What happened when: incidents on record, and measures of export control."""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.tables.streams import MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile import Case, Dataset
    from core.economies import Economies

# From the table: an index would answer for the kind, and is in no checksum.
ROWS: Final = (
    "SELECT cells FROM record NOT INDEXED WHERE dataset_id = ? AND kind = ? "
    "ORDER BY record_id"
)
_WHEN: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?!\d))?")
KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {"event": "event", "controls": "control_measure"}
)
"""By the kind of a dataset, the kind of its rows that tell what happened."""
FIELDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "event": MappingProxyType(
            {name: name for name in ("date", "actor", "target", "kind", "product")}
        ),
        "control_measure": MappingProxyType(
            {
                "date": "effective_date",
                "actor": "jurisdiction_id",
                "product": "list_no",
                "note": "description",
            }
        ),
    }
)
"""By kind of row, in which field it says what an event has; the rest has its name."""
IDENTITY: Final = ("date", "actor", "target")


class Event(NamedTuple):
    """Something that happened, as a source tells it.

    Attributes:
        date: A year, a month or a day, or a span of years.
        actor: The code of who acted, or its name where no table knows it.
        target: Likewise, against whom; empty where nobody is named.
        where: What its row says in the fields that tell it from others.
    """

    date: str
    actor: str
    target: str
    kind: str
    product: str = ""
    note: str = ""
    source: str = ""
    where: tuple[tuple[str, str], ...] = ()

    @property
    def position(self) -> float | None:
        """Where it lies on an axis of time, in years; a span where it begins."""
        found = _WHEN.match(self.date)
        if found is None:
            return None
        return int(found["year"]) + (int(found["month"] or 1) - 1) / MONTHS


def events(case: Case, dataset: Dataset, economies: Economies) -> tuple[Event, ...]:
    """Return what a dataset says has happened, the oldest first."""
    kind = KINDS[dataset.kind]
    called = FIELDS[kind]
    found = []
    for (cells,) in case.rows(ROWS, dataset.dataset_id, kind):
        said = {name: str(cell[0]) for name, cell in json.loads(cells).items()}
        given = {
            name: said.get(called.get(name, name), "") for name in Event._fields[:-1]
        }
        for role in ("actor", "target"):
            given[role] = economies.resolve(given[role]).code or given[role]
        where = tuple(
            (called[name], said.get(called[name], ""))
            for name in IDENTITY
            if name in called
        )
        found.append(Event(**given, where=where))
    return tuple(sorted(found, key=lambda event: event.date))
