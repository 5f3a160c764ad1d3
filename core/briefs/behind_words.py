"""What is said of the cells behind a figure: on the card, on paper and in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.exhibit import TableCell, TableColumn, TableSpec
from core.cell_formats import GENERAL
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.behind import CellRow


def heads() -> tuple[str, ...]:
    """Return the headings of a list of cells."""
    return (
        *(_("Sheet"), _("Cell"), _("As stored"), _("Number format")),
        *(_("Read as"), _("What"), _("File")),
    )


def format_words(row: CellRow) -> str:
    """Return the number format of a cell; of many old cases it was not kept."""
    if row.format is None:
        return _("not kept")
    return _("General") if row.format == GENERAL else row.format


def spec_of(cells: Sequence[CellRow]) -> TableSpec:
    """Return cells as a table whose cells lead to their places in the list."""
    numeric = {2, 4}
    columns = (TableColumn(head, n in numeric) for n, head in enumerate(heads()))
    return TableSpec(columns, _rows(cells))


def _rows(cells: Sequence[CellRow]) -> Iterator[tuple[TableCell, ...]]:
    order = {
        sheet: at for at, sheet in enumerate(sorted({c.place.sheet for c in cells}))
    }
    for number, row in enumerate(cells):
        to, place = str(number), row.place
        sheet = float(order[place.sheet])
        stored = row.raw if row.number is None else row.number
        shown = format_words(row)
        yield (
            TableCell(place.sheet, sheet, to),
            TableCell(place.address, place.row * 100_000.0 + place.column, to),
            TableCell(row.raw, stored, to),
            TableCell(shown, shown, to),
            TableCell(row.value, row.size, to),
            TableCell(row.what, row.what, to),
            TableCell(row.file, row.file, to),
        )
