"""The cells a figure rests on, however many figures lie between."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.figure_words import dim_name
from core.format import written
from core.formulas.catalogue import figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.figure import Cells, Figure
    from core.library import Library
    from core.problems import Place

MOST_DEPTH: Final = 3
"""How many figures deep inputs are followed; ours go two deep."""


class CellRow(NamedTuple):
    """One cell behind a figure.

    Attributes:
        raw: As stored in the workbook.
        value: As understood, with its unit.
        size: How large the number is, whatever its sign.
        format: The code of its number format; None where it is not known.
        number: The number stored; None where the cell holds none.
    """

    file: str
    place: Place
    what: str
    raw: str
    value: str
    size: float = 0.0
    format: str | None = None
    dataset: str = ""
    number: float | None = None


def cells_behind(library: Library, found: Figure) -> tuple[CellRow, ...]:
    """Return the cells of a figure, each once.

    Input by input, in each the largest value first.
    """
    rows: dict[tuple[str, Place], CellRow] = {}
    for asked in dict.fromkeys(_asked(library, found)):
        for row in sorted(_rows(library, asked), key=_largest_first):
            rows.setdefault((row.file, row.place), row)
    return tuple(rows.values())


def _asked(library: Library, found: Figure, depth: int = 0) -> Iterator[Cells]:
    for given in found.inputs:
        if given.figure_id is not None and depth < MOST_DEPTH:
            yield from _asked(library, figure(library, given.figure_id), depth + 1)
        elif given.cells is not None:
            yield given.cells


def _rows(library: Library, asked: Cells) -> Iterator[CellRow]:
    seen = list(library.case.observations(asked))
    if not seen:
        return
    dataset = library.dataset(asked.dataset)
    terms = library.case.terms(dataset).values()
    labels = {(term.dimension, term.code): term.label for term in terms}
    file = dataset.source.name
    stored = library.case.stored_cells(file, [one.place for one in seen])

    @cache
    def called(dim: tuple[str, str]) -> str:
        return dim_name(library, *dim, labels.get(dim, ""))

    for one in seen:
        names = [called(dim) for dim in one.dims if dim[1]]
        cell = stored[one.place]
        number = cell.value
        is_number = isinstance(number, int | float) and not isinstance(number, bool)
        yield CellRow(
            file=file,
            place=one.place,
            what=", ".join([*names, one.period] if one.period else names),
            raw=cell.raw,
            value=written(one.value, one.unit) if one.unit else one.note,
            size=abs(one.value or 0.0),
            format=cell.format,
            dataset=dataset.slug,
            number=float(number) if is_number else None,
        )


def _largest_first(row: CellRow) -> tuple[float, Place]:
    return -row.size, row.place
