"""Where a number came from: formula, what it was filled with, and every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.behind import CellRow, cells_behind
from core.briefs.figure_text import figure_text
from core.briefs.figure_words import (
    dim_name,
    figure_title,
    formula_in_words,
    input_name,
    unit_name,
)
from core.briefs.filled import exact, filled_in
from core.figure import parsed_id
from core.format import written
from core.formulas.catalogue import figure
from core.i18n import _, ngettext
from core.indicators.definitions import BY_FORMULA
from core.indicators.filling import FILLINGS
from core.moment import moment

if TYPE_CHECKING:
    from core.casefile import Dataset
    from core.figure import Figure, Input
    from core.library import Library

__all__ = ["CellRow", "InputRow", "Provenance", "provenance"]


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

    @property
    def formula_id(self) -> str:
        """The name of the formula, which leads to its definition."""
        return self.figure_id.partition("/")[0]


def provenance(library: Library, figure_id: str) -> Provenance:
    """Return the card of the figure with an id.

    Raises:
        RequestError: The case cannot compute such a figure.
    """
    found = figure(library, figure_id)
    cells = cells_behind(library, found)
    known, filling = BY_FORMULA.get(found.formula), FILLINGS.get(found.formula)
    is_printed = any(given.name == "as_published" for given in found.inputs)
    signs = filling.signs if filling and not is_printed else {}
    return Provenance(
        figure_id=figure_id,
        what=figure_title(library, found),
        value=figure_text(found),
        formula="" if is_printed else formula_in_words(found.formula),
        inputs=tuple(
            _input_row(library, given, signs.get(given.name, ""))
            for given in found.inputs
        ),
        cells=cells,
        source=_sources(library, found, cells),
        note=found.note,
        unit=unit_name(found.unit),
        notation=known.expression if known and not is_printed else "",
        filled=filled_in(found, len(cells)),
    )


def _input_row(library: Library, given: Input, sign: str) -> InputRow:
    known = written(given.value, given.unit) if given.value is not None else ""
    return InputRow(
        name=_of_whom(library, given),
        value=known,
        figure_id=given.figure_id,
        sign=sign,
        exact="" if given.value is None else exact(given.value),
        size=given.value,
    )


def _of_whom(library: Library, given: Input) -> str:
    """Return what an input is, and whose where it is one economy's."""
    name = input_name(given.name)
    if given.figure_id is not None:
        _formula, dims, _period = parsed_id(given.figure_id)
        whose, item = dims.get("economy", ""), dims.get("item", "")
        said = dim_name(library, "economy", whose) if whose else item
    elif given.cells is not None:
        codes = dict(given.cells.where).get("economy", ())
        said = dim_name(library, "economy", codes[0]) if len(codes) == 1 else ""
        if len(codes) > 1:
            said = ngettext("{count} economy", "{count} economies", len(codes)).format(
                count=len(codes)
            )
    else:
        said = ""
    return _("{name}: {whose}").format(name=name, whose=said) if said else name


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
