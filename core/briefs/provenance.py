"""Where a number came from: formula, what it was filled with, and every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.figure_text import figure_text
from core.briefs.figure_words import (
    dim_name,
    figure_title,
    formula_in_words,
    input_name,
)
from core.format import written
from core.formulas.catalogue import figure
from core.i18n import _
from core.moment import moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.casefile import Dataset
    from core.figure import Cells, Figure, Input
    from core.library import Library
    from core.problems import Place

MOST_DEPTH = 3
"""How many figures deep inputs are followed; ours go two deep."""


class CellRow(NamedTuple):
    """One cell behind a figure.

    Attributes:
        raw: As stored in the workbook.
        value: As understood, with its unit.
    """

    file: str
    place: Place
    what: str
    raw: str
    value: str
    size: float = 0.0


class InputRow(NamedTuple):
    """One number a formula was filled with."""

    name: str
    value: str
    figure_id: str | None


class Provenance(NamedTuple):
    """The card of one figure.

    Attributes:
        what: The figure in words: measure, economy, industry, period.
        value: As written, with its unit, or why it is unknown.
        formula: How it is computed, in words.
        cells: Input by input, in each the largest value first; the first of all is
            where "go to cell" goes.
        source: File, SHA-256, time of import, dataset and edition.
    """

    figure_id: str
    what: str
    value: str
    formula: str
    inputs: tuple[InputRow, ...]
    cells: tuple[CellRow, ...]
    source: tuple[str, ...]
    note: str = ""


def provenance(library: Library, figure_id: str) -> Provenance:
    """Return the card of the figure with an id.

    Raises:
        RequestError: The case cannot compute such a figure.
    """
    found = figure(library, figure_id)
    dataset = library.dataset(found.dim("dataset"))
    cells: dict[tuple[str, Place], CellRow] = {}
    for row in _cells(library, found):
        cells.setdefault((row.file, row.place), row)
    return Provenance(
        figure_id=figure_id,
        what=figure_title(library, found),
        value=figure_text(found),
        formula=formula_in_words(found.formula),
        inputs=tuple(_input_row(given) for given in found.inputs),
        cells=tuple(cells.values()),
        source=_source(dataset),
        note=found.note,
    )


def _cells(library: Library, found: Figure, depth: int = 0) -> Iterator[CellRow]:
    for given in found.inputs:
        if given.figure_id is not None and depth < MOST_DEPTH:
            yield from _cells(library, figure(library, given.figure_id), depth + 1)
        elif given.cells is not None:
            rows = _input_cells(library, given.cells)
            yield from sorted(rows, key=_largest_first)


def _input_cells(library: Library, asked: Cells) -> Iterator[CellRow]:
    seen = list(library.case.observations(asked))
    if not seen:
        return
    dataset = library.dataset(asked.dataset)
    terms = library.case.terms(dataset).values()
    labels = {(term.dimension, term.code): term.label for term in terms}
    file = seen[0].file
    raw = library.case.raw_cells(file, (one.place for one in seen))
    for one in seen:
        names = [
            dim_name(library, dimension, code, labels.get((dimension, code), ""))
            for dimension, code in one.dims
            if code
        ]
        yield CellRow(
            file=file,
            place=one.place,
            what=", ".join([*names, one.period] if one.period else names),
            raw=raw[one.place],
            value=written(one.value, one.unit) if one.unit else one.note,
            size=abs(one.value or 0.0),
        )


def _largest_first(row: CellRow) -> tuple[float, Place]:
    return -row.size, row.place


def _input_row(given: Input) -> InputRow:
    known = written(given.value, given.unit) if given.value is not None else ""
    return InputRow(input_name(given.name), known, given.figure_id)


def _source(dataset: Dataset) -> tuple[str, ...]:
    source = dataset.source
    lines = (
        _("File: {name}").format(name=source.name),
        _("Dataset: {title}").format(title=dataset.title),
        _("Edition: {edition}").format(edition=dataset.vintage or _("not stated")),
        _("Publisher: {publisher}").format(
            publisher=dataset.said("publisher") or _("not stated")
        ),
        _("Imported: {time}").format(time=moment(source.imported_at)),
        _("SHA-256: {sha256}").format(sha256=source.sha256),
    )
    return tuple(lines)
