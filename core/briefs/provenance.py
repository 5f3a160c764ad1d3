"""Where a number came from: formula, what it was filled with, and every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.behind import CellRow, cells_behind
from core.briefs.figure_text import figure_text
from core.briefs.figure_titles import figure_title
from core.briefs.figure_words import dim_name, formula_name
from core.briefs.filled import exact, filled_in, told_as
from core.briefs.formulas_in_words import formula_in_words
from core.briefs.input_words import input_name
from core.briefs.unit_words import unit_name
from core.figure import parsed_id
from core.format import written
from core.formulas.catalogue import figure
from core.i18n import _, ngettext
from core.indicators.definitions import BY_FORMULA
from core.indicators.filling import FILLINGS
from core.joining import listed
from core.moment import moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.casefile import Dataset
    from core.figure import Cells, Figure, Input
    from core.library import Library

__all__ = [
    "CellRow",
    "InputRow",
    "Provenance",
    "Together",
    "provenance",
    "shown_together",
]


class InputRow(NamedTuple):
    """One number a formula was filled with.

    Attributes:
        sign: What stands for it in the notation of the formula; empty if nothing.
        value: As written in a sentence, and `exact` with all its digits.
        size: What the list sorts by.
    """

    name: str
    value: str
    figure_id: str | None
    sign: str = ""
    exact: str = ""
    size: float | None = None


class Provenance(NamedTuple):
    """The card of one figure.

    Attributes:
        what: The figure in words: measure, economy, industry, period.
        value: As written, with its unit, or why it is unknown.
        formula: How it is computed, in words.
        cells: Input by input, in each the largest value first; the first of all is
            where "go to cell" goes.
        source: File, SHA-256, time of import, dataset and edition.
        unit: In words.
        notation: The formula in one line of plain notation; empty where the figure
            stands in the workbook as it is.
        filled: The same with the numbers it was filled with.
        formula_id: The name of the formula, which leads to its definition.
    """

    figure_id: str
    what: str
    value: str
    formula: str
    inputs: tuple[InputRow, ...]
    cells: tuple[CellRow, ...]
    source: tuple[str, ...]
    note: str = ""
    unit: str = ""
    notation: str = ""
    filled: str = ""
    formula_id: str = ""


class Together(NamedTuple):
    """One of several figures shown in one place, such as the ends of a range."""

    figure_id: str
    name: str
    value: str


def shown_together(library: Library, figure_ids: Iterable[str]) -> tuple[Together, ...]:
    """Return what there is to choose from where one cell shows several figures.

    Raises:
        RequestError: The case cannot compute one of them.
    """
    found = (figure(library, figure_id) for figure_id in figure_ids)
    return tuple(
        Together(one.id, formula_name(one.formula), figure_text(one)) for one in found
    )


def provenance(library: Library, figure_id: str) -> Provenance:
    """Return the card of the figure with an id.

    Raises:
        RequestError: The case cannot compute such a figure.
    """
    found = figure(library, figure_id)
    cells = cells_behind(library, found)
    formula = told_as(found)
    known, filling = BY_FORMULA.get(formula), FILLINGS.get(formula)
    is_printed = any(given.name == "as_published" for given in found.inputs)
    signs = filling.signs if filling and not is_printed else {}
    return Provenance(
        figure_id=figure_id,
        what=figure_title(library, found),
        value=figure_text(found),
        formula="" if is_printed else formula_in_words(formula),
        inputs=tuple(
            _input_row(library, found, given, signs.get(given.name, ""))
            for given in found.inputs
        ),
        cells=cells,
        source=_sources(library, found, cells),
        note=found.note,
        unit=unit_name(found.unit),
        notation=known.expression if known and not is_printed else "",
        filled=filled_in(found, len(cells)),
        formula_id=formula,
    )


def _input_row(library: Library, found: Figure, given: Input, sign: str) -> InputRow:
    known = written(given.value, given.unit) if given.value is not None else ""
    return InputRow(
        name=_of_whom(library, found, given),
        value=known,
        figure_id=given.figure_id,
        sign=sign,
        exact="" if given.value is None else exact(given.value),
        size=given.value,
    )


def _of_whom(library: Library, found: Figure, given: Input) -> str:
    """Return what an input is, and whose or of what where it is of one alone."""
    name = input_name(given.name)
    if given.figure_id is not None:
        said = _over(library, found, parsed_id(given.figure_id)[1])
    elif given.cells is not None:
        said = _of_cells(library, given.cells)
    else:
        said = ""
    return _("{name}: {whose}").format(name=name, whose=said) if said else name


def _over(library: Library, found: Figure, dims: Mapping[str, str]) -> str:
    """Return what a figure behind a figure is over; its industry, if another."""
    whose, item = dims.get("economy", ""), dims.get("item", "")
    industry = dims.get("industry", "")
    if not whose:
        return item
    said = [dim_name(library, "economy", whose)]
    if industry and industry != found.dim("industry"):
        label = _industry_label(library, dims["dataset"], industry)
        said.insert(0, dim_name(library, "industry", industry, label))
    return listed(said)


def _industry_label(library: Library, slug: str, code: str) -> str:
    """Return what the publisher of a dataset calls an industry."""
    if library.dataset(slug).kind == "share":
        return library.published(slug).industries.get(code, "")
    table = library.output(slug)
    return table.industries.get(code, "") or table.sums.get(code, "")


def _of_cells(library: Library, cells: Cells) -> str:
    """Return whose cells they are: an economy's, those of several, or an item's."""
    where = dict(cells.where)
    codes, items = where.get("economy", ()), where.get("item_id", ())
    if len(codes) == 1:
        return dim_name(library, "economy", codes[0])
    if codes:
        words = ngettext("{count} economy", "{count} economies", len(codes))
        return words.format(count=len(codes))
    return items[0] if cells.kind == "item" and len(items) == 1 else ""


def _sources(
    library: Library, found: Figure, cells: tuple[CellRow, ...]
) -> tuple[str, ...]:
    """Return what there is to say of each dataset that the cells are of."""
    slugs = dict.fromkeys((found.dim("dataset"), *(row.dataset for row in cells)))
    return tuple(line for slug in slugs for line in _source(library.dataset(slug)))


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
