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


NAMED_ALREADY: Final = frozenset(
    {"first_value", "item_coverage", "item_weight", "unknown_value"}
)
"""Inputs that rest on cells that the figure itself names as well, all at once."""

NUMBERS: Final = (int, float)
"""What a cell holds that is a number; TRUE is none."""


class CellRow(NamedTuple):
    """One cell behind a figure.

    Attributes:
        names: Whose number it is, of what, when.
        raw: As stored in the workbook; `number` the same where it is one.
        read: The number as understood, in `unit`; `note` what is said in words.
        format: The code of its number format; None where it is not known.
    """

    file: str
    place: Place
    names: tuple[str, ...]
    raw: str
    read: float | None = None
    unit: str = ""
    note: str = ""
    format: str | None = None
    dataset: str = ""
    number: float | None = None

    @property
    def what(self) -> str:
        """Whose number it is, of what, when, in words."""
        return ", ".join(self.names)

    @property
    def value(self) -> str:
        """As understood, with its unit."""
        return written(self.read, self.unit) if self.unit else self.note

    @property
    def size(self) -> float:
        """How large the number is, whatever its sign."""
        return abs(self.read or 0.0)


def cells_behind(library: Library, found: Figure) -> tuple[CellRow, ...]:
    """Return the cells of a figure, each once.

    Input by input, in each the largest value first.
    """
    rows: dict[tuple[str, Place], CellRow] = {}
    for asked in dict.fromkeys(_asked(library, found, {})):
        # They come in the order of their cells, which is kept among equals.
        for row in sorted(_rows(library, asked), key=_smallness):
            rows.setdefault((row.file, row.place), row)
    return tuple(rows.values())


def _asked(
    library: Library, found: Figure, followed: dict[str, int], depth: int = 0
) -> Iterator[Cells]:
    """Yield what a figure rests on, and the figures behind it, each followed once.

    Args:
        library: The case.
        found: The figure.
        followed: How deep each figure behind the first was met; two hundred shares of
            one total rest on that total two hundred times.
        depth: How many figures lie between.
    """
    for given in found.inputs:
        if given.name in NAMED_ALREADY:
            continue
        if given.figure_id is not None and depth < MOST_DEPTH:
            if followed.get(given.figure_id, MOST_DEPTH) > depth:
                followed[given.figure_id] = depth
                behind = figure(library, given.figure_id)
                yield from _asked(library, behind, followed, depth + 1)
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

    slug = dataset.slug
    for one, cell in zip(seen, stored, strict=True):
        names = tuple([called(dim) for dim in one.dims if dim[1]])
        yield CellRow(
            file,
            one.place,
            (*names, one.period) if one.period else names,
            cell.raw,
            one.value,
            one.unit,
            one.note,
            cell.format,
            slug,
            float(cell.value) if type(cell.value) in NUMBERS else None,
        )


def _smallness(row: CellRow) -> float:
    return -abs(row.read or 0.0)
