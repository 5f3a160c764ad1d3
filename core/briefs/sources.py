"""The Sources tab: what is in the case, from which file, and how it was read."""

from __future__ import annotations

from string import ascii_letters
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.record_words import rows_in_words, rows_of_text
from core.i18n import N_, _
from core.joining import listed
from core.problems import Place, column_number

if TYPE_CHECKING:
    from core.casefile import Dataset
    from core.casefile.datasets import Part
    from core.library import Library

KINDS: Final = {
    "output": N_("Output by industry"),
    "share": N_("Published shares"),
    "trade": N_("Trade"),
    "indicator": N_("Indicators"),
    "controls": N_("Export controls"),
    "event": N_("Events"),
}
COUNTED: Final = (
    "cells",
    "observations",
    "labels",
    "notes",
    "set_aside",
    "problems",
)


class SourceRow(NamedTuple):
    """One dataset with its file and counts.

    Attributes:
        counts: Filled cells, and what became of them: the first is the sum of the
            others.
        place: Where the first of its tables begins.
    """

    slug: str
    title: str
    kind: str
    edition: str
    file: str
    sheets: str
    counts: tuple[int, ...]
    imported_at: str
    sha256: str
    details: tuple[str, ...]
    source_id: int
    place: Place | None = None


def sources(library: Library) -> tuple[SourceRow, ...]:
    """Return one row for each dataset of the case."""
    return tuple(
        _row(dataset, rows_of_text(library.case, dataset))
        for dataset in library.datasets
    )


def counted(dataset: Dataset) -> dict[str, int]:
    """Return how many cells of a dataset's tables became what."""
    return {
        name: sum(dict(part.counts).get(name, 0) for part in dataset.parts)
        for name in COUNTED
    }


def kind_name(kind: str) -> str:
    """Return what a kind of dataset is called."""
    return _(KINDS[kind])


def _row(dataset: Dataset, rows: dict[str, int]) -> SourceRow:
    told = (
        (_("Rows"), listed(rows_in_words(rows))),
        (_("Publisher"), dataset.said("publisher")),
        (_("Licence"), dataset.said("licence")),
        (_("Definition"), dataset.said("definition")),
        (_("Basis"), dataset.said("basis")),
        (_("Source"), dataset.said("source")),
        (_("Note"), dataset.said("note")),
    )
    return SourceRow(
        slug=dataset.slug,
        title=dataset.title,
        kind=kind_name(dataset.kind),
        edition=dataset.vintage,
        file=dataset.source.name,
        sheets=", ".join(dict.fromkeys(part.sheet for part in dataset.parts)),
        counts=tuple(counted(dataset).values()),
        imported_at=dataset.source.imported_at,
        sha256=dataset.source.sha256,
        details=tuple(
            _("{name}: {value}").format(name=name, value=text)
            for name, text in told
            if text
        ),
        source_id=dataset.source.source_id,
        place=next(map(_beginning, dataset.parts), None),
    )


def _beginning(part: Part) -> Place:
    corner = part.region.partition(":")[0]
    digits = corner.lstrip(ascii_letters)
    letters = corner.removesuffix(digits)
    return Place(part.sheet, int(digits), column_number(letters))
