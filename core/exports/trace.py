"""The card of a figure as a file: the figure, its inputs, and every cell behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.behind_words import format_words, heads
from core.exports.tables import CSV, Table, write_tables
from core.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

    from core.briefs.behind import CellRow
    from core.briefs.provenance import Provenance
    from core.exports.tables import Cell


def write_trace(path: Path, card: Provenance) -> None:
    """Write a card as `.xlsx`, or its cells alone as `.csv`.

    Raises:
        ExportError: It cannot be written there.
        RequestError: The name has another ending.
    """
    cells = Table(_("Cells"), heads(), tuple(map(_cell, card.cells)))
    whole = (_figure(card), _inputs(card), cells)
    write_tables(path, (cells,) if path.suffix.lower() == CSV else whole)


def trace_text(card: Provenance) -> str:
    """Return a card as lines of text, its lists as lines of tabs."""
    figure, inputs = _figure(card), _inputs(card)
    cells = ["\t".join(map(_one_field, row)) for row in map(_cell, card.cells)]
    listed = ["\t".join(map(_one_field, row)) for row in inputs.rows]
    return "\n".join(
        (
            *("\t".join(map(_one_field, row)) for row in figure.rows),
            *("", "\t".join(inputs.headings), *listed) * bool(listed),
            *("", "\t".join(heads()), *cells) * bool(cells),
        )
    )


def _one_field(cell: Cell) -> str:
    return " ".join(str("" if cell is None else cell).split())


def _figure(card: Provenance) -> Table:
    said = (
        (_("The number"), card.what),
        (_("Value"), card.value),
        (_("Unit"), card.unit),
        (_("Formula"), card.formula),
        (_("Notation"), card.notation),
        (_("With its numbers"), card.filled),
        (_("Note"), card.note),
        (_("Id"), card.figure_id),
        *((_("Source"), line) for line in card.source),
    )
    rows = tuple((name, text) for name, text in said if text)
    return Table(_("The number"), (_("What"), _("Said")), rows)


def _inputs(card: Provenance) -> Table:
    headings = (_("Sign"), _("Filled with"), _("Value"), _("Exactly"))
    rows = tuple((row.sign, row.name, row.value, row.size) for row in card.inputs)
    return Table(_("Inputs"), headings, rows)


def _cell(row: CellRow) -> tuple[Cell, ...]:
    stored = row.raw if row.number is None else row.number
    place = row.place
    return (
        *(place.sheet, place.address, stored, format_words(row)),
        *(row.value, row.what, row.file),
    )
