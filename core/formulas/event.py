"""How often something is on record: what the marks on an axis of time are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input, Question
from core.indicators.counting import counted
from core.tables.events import KINDS, events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.casefile import Dataset
    from core.library import Library
    from core.tables.events import Event


def events_figure(dataset: Dataset, alike: Sequence[Event]) -> Figure:
    """Return how many rows tell of the same date, actor and target.

    In words: the number of rows of a list of events that tell of the same date and the
    same parties. Unit: number, 1 or more. Nothing/zero/missing: what no list of the
    case tells of is no event here; that says nothing of whether it happened.

    Source:
        As published; the dataset says by whom.

    Alternatives:
        Another list of events, which may know of more.
    """
    first, kind = alike[0], KINDS[dataset.kind]
    where = tuple(
        (field, tuple(dict.fromkeys(dict(event.where)[field] for event in alike)))
        for field, _said in first.where
    )
    cells = Cells(dataset.slug, where, kind=kind, field=first.where[0][0])
    dims = (
        *(("dataset", dataset.slug), ("actor", first.actor)),
        ("against", first.target),
    )
    return Question("events_recorded", dims, first.date).answered(
        counted(alike), "count", (Input("recorded_events", None, "count", cells),)
    )


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id.

    Raises:
        KeyError: Nothing of the kind is on record.
    """
    del formula
    dataset = library.dataset(dims["dataset"])
    alike = [
        event
        for event in events(library.case, dataset, library.economies)
        if (event.date, event.actor, event.target)
        == (period, dims["actor"], dims["against"])
    ]
    if not alike:
        raise KeyError(period)
    return events_figure(dataset, alike)
