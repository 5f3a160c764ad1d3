"""The cells a figure rests on, however many figures lie between."""

from __future__ import annotations

from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.figure_words import dim_name
from core.format import written
from core.formulas.catalogue import figure
from core.formulas.controls.parts import matched_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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
    return next(cells_behind_each(library, (found,)))


def cells_behind_each(
    library: Library, several: Iterable[Figure]
) -> Iterator[tuple[CellRow, ...]]:
    """Yield the cells of each of several figures; all are read in one go."""
    known = cache(partial(figure, library))
    asked = [
        list(dict.fromkeys(_asked(library, found, known, {}))) for found in several
    ]
    by_dataset: dict[str, list[Cells]] = {}
    for cells in dict.fromkeys(chain(*asked)):
        by_dataset.setdefault(cells.dataset, []).append(cells)
    read = {
        cells: found
        for slug, of_it in by_dataset.items()
        for cells, found in zip(of_it, _read(library, slug, of_it), strict=True)
    }
    for of_one in asked:
        rows: dict[tuple[str, Place], CellRow] = {}
        for cells in of_one:
            # They come in the order of their cells, which is kept among equals.
            for row in sorted(read[cells], key=_smallness):
                rows.setdefault((row.file, row.place), row)
        yield tuple(rows.values())


def _asked(
    library: Library,
    found: Figure,
    known: Callable[[str], Figure],
    followed: dict[str, int],
    depth: int = 0,
) -> Iterator[Cells]:
    """Yield what a figure rests on, and the figures behind it, each followed once.

    Args:
        library: The case.
        found: The figure.
        known: Returns a figure by its id; many rest on the same few.
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
                behind = known(given.figure_id)
                yield from _asked(library, behind, known, followed, depth + 1)
        elif given.cells is not None:
            yield given.cells
            yield from matched_cells(library, given.cells)


def _read(
    library: Library, slug: str, asked: Sequence[Cells]
) -> Iterator[list[CellRow]]:
    """Yield the rows of each of some questions to a dataset, read in one go."""
    dataset = library.dataset(slug)
    seen = library.case.each_meant(dataset, asked)
    terms = library.case.terms(dataset).values()
    labels = {(term.dimension, term.code): term.label for term in terms}
    file = dataset.source.name
    every = [one.place for found in seen for one in found]
    stored = iter(library.case.stored_cells(file, every))

    @cache
    def called(dim: tuple[str, str]) -> str:
        return dim_name(library, *dim, labels.get(dim, ""))

    for found in seen:
        rows = []
        for one in found:
            cell = next(stored)
            names = tuple([called(dim) for dim in one.dims if dim[1]])
            rows.append(
                CellRow(
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
            )
        yield rows


def _smallness(row: CellRow) -> float:
    return -abs(row.read or 0.0)
