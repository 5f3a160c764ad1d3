"""Where every number of a paper comes from: formula, file, sheet, cell, hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Grid, Panels, Plot
from core.briefing.paper import Exhibit, Traced
from core.briefs.behind import cells_behind_each
from core.briefs.chart_specs import Datum
from core.briefs.figure_text import figure_text
from core.briefs.figure_titles import figure_title
from core.briefs.filled import told_as
from core.briefs.formulas_in_words import formula_in_words
from core.briefs.unit_words import unit_name
from core.formulas.catalogue import figure
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeAlias

    from core.briefing.drawing import Drawing
    from core.briefing.paper import Part, Section
    from core.briefs.behind import CellRow
    from core.briefs.mentions import Sentence
    from core.figure import Figure
    from core.library import Library

    Origin: TypeAlias = tuple[Figure, tuple[CellRow, ...]]

MOST_CELLS: Final = 12
"""So many cells of a number are named one by one; of more it is said how many."""


class Origins:
    """Figures with the cells behind them: the same in every language."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._figures: dict[str, Figure] = {}
        self._known: dict[str, Origin] = {}

    def drawn(self, part: object) -> None:
        """Take the figures of a chart as they are: they need not be computed again.

        Such as were drawn without what they rest on are computed when asked for.
        """
        if isinstance(part, Datum):
            if part.figure is not None and part.figure.inputs:
                self._figures[part.figure.id] = part.figure
        elif isinstance(part, tuple):
            for one in part:
                self.drawn(one)

    def of(self, figure_ids: Iterable[str]) -> list[Origin]:
        """Return what some figures rest on; all that are new are read in one go."""
        asked = list(figure_ids)
        new = [
            self._figures.get(one) or figure(self._library, one)
            for one in asked
            if one not in self._known
        ]
        behind = cells_behind_each(self._library, new)
        self._known |= {
            found.id: (found, cells) for found, cells in zip(new, behind, strict=True)
        }
        return [self._known[one] for one in asked]


def annex(
    library: Library, sections: Sequence[Section], origins: Origins
) -> tuple[Traced, ...]:
    """Return the origin of every number, in the order in which they first stand."""
    places, said = _places(sections)
    found = (
        _traced(library, f"n{count}", origin, tuple(places[origin[0].id]))
        for count, origin in enumerate(origins.of(places), 1)
    )
    return tuple(one._replace(is_said=one.figure_id in said) for one in found)


def labels(sections: Sequence[Section]) -> tuple[Traced, ...]:
    """Return the numbers with their labels alone, as `annex` will have them."""
    places, said = _places(sections)
    return tuple(
        Traced(
            *(f"n{count}", figure_id, tuple(there)),
            what="",
            value="",
            exact=None,
            unit="",
            formula="",
            cells=(),
            cell_count=0,
            sha256=(),
            edition="",
            is_said=figure_id in said,
        )
        for count, (figure_id, there) in enumerate(places.items(), 1)
    )


def _places(
    sections: Sequence[Section],
) -> tuple[dict[str, dict[str, None]], set[str]]:
    """Return in which parts each number stands, and which stand in sentences."""
    places: dict[str, dict[str, None]] = {}
    said: set[str] = set()
    for section in sections:
        for part in section.parts:
            said.update(one.figure_id for one in sentence_of(part).mentions)
            for figure_id in numbers_of(part):
                places.setdefault(figure_id, {})[_place(part)] = None
    return places, said


def sentence_of(part: Part) -> Sentence:
    """Return what a part says in words: the reading of a figure, or the paragraph."""
    return part.reading if isinstance(part, Exhibit) else part.sentence


def numbers_of(part: Part) -> Iterator[str]:
    """Yield the figures of a part, as they stand in it from top to bottom."""
    yield from (mention.figure_id for mention in sentence_of(part).mentions)
    if not isinstance(part, Exhibit):
        return
    if part.drawing is not None:
        yield from _drawn(part.drawing)
    if part.table is not None:
        for row in part.table.rows:
            for cell in row:
                yield from cell.figure_ids


def _drawn(drawing: Drawing) -> Iterator[str]:
    if isinstance(drawing, Panels):
        for plot in drawing.plots:
            yield from _drawn(plot)
        return
    if isinstance(drawing, Plot):
        named = (point.figure_id for one in drawing.series for point in one.points)
    elif isinstance(drawing, Grid):
        named = (cell.figure_id for row in drawing.rows for cell in row.cells)
    else:
        named = (one.figure_id for _name, spans in drawing.rows for one in spans)
    yield from filter(None, named)


def _place(part: Part) -> str:
    if isinstance(part, Exhibit):
        return _("Figure {number}").format(number=part.number)
    return _("Text")


def _traced(
    library: Library, label: str, origin: Origin, places: tuple[str, ...]
) -> Traced:
    found, cells = origin
    is_printed = any(given.name == "as_published" for given in found.inputs)
    slugs = dict.fromkeys((found.dim("dataset"), *(row.dataset for row in cells)))
    datasets = [library.dataset(slug) for slug in slugs if slug]
    return Traced(
        label=label,
        figure_id=found.id,
        places=places,
        what=figure_title(library, found),
        value=figure_text(found),
        exact=found.value,
        unit=unit_name(found.unit),
        formula=_("as it stands in the workbook")
        if is_printed
        else formula_in_words(told_as(found)),
        cells=tuple(
            (row.file, row.place.sheet, row.place.address, row.raw)
            for row in cells[:MOST_CELLS]
        ),
        cell_count=len(cells),
        sha256=tuple({one.source.name: one.source.sha256 for one in datasets}.items()),
        edition="; ".join(
            dict.fromkeys(one.vintage for one in datasets if one.vintage)
        ),
    )
