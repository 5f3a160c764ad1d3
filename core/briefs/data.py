"""From figures to what charts and tables are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.exhibit import Datum, TableCell
from core.format import written
from core.i18n import _

if TYPE_CHECKING:
    from core.figure import Figure


def datum(figure: Figure, flag: str = "") -> Datum:
    """Return a figure as something to draw."""
    return Datum(figure.value, figure, flag)


def cell(figure: Figure) -> TableCell:
    """Return a figure as a cell of a table."""
    text = written(figure.value, figure.unit)
    return TableCell(text, figure.value, figure.id)


def tabled(datum: Datum) -> TableCell:
    """Return what is drawn as a cell of a table, without writing it out again."""
    known = datum.value is not None
    return TableCell(datum.text if known else _("n/a"), datum.value, datum.figure_id)


def label_cell(text: str, sort: float | str | None = None) -> TableCell:
    """Return a cell that holds a name."""
    return TableCell(text, text if sort is None else sort)
