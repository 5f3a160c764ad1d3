"""What is said of the cells behind a figure: on the card and in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.cell_formats import GENERAL
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.briefs.behind import CellRow


def heads() -> tuple[str, ...]:
    """Return the headings of a list of cells."""
    return (
        *(_("Sheet"), _("Cell"), _("As stored"), _("Number format")),
        *(_("Read as"), _("What"), _("File")),
    )


def texts(row: CellRow) -> tuple[str, ...]:
    """Return what stands below those headings."""
    return (
        *(row.place.sheet, row.place.address, row.raw, format_words(row)),
        *(row.value, row.what, row.file),
    )


def sort_key(column: int) -> Callable[[CellRow], Any]:
    """Return what a list of cells is sorted by below one of those headings."""
    keys: tuple[Callable[[CellRow], Any], ...] = (
        lambda row: row.place,
        lambda row: (row.place.row, row.place.column),
        lambda row: (row.number is None, row.number or 0.0, row.raw),
        format_words,
        lambda row: (row.read is None, row.read or 0.0, row.note),
        lambda row: row.names,
        lambda row: row.file,
    )
    return keys[column]


def format_words(row: CellRow) -> str:
    """Return the number format of a cell; of cells of old cases it was not kept."""
    if row.format is None:
        return _("not kept")
    return _("General") if row.format == GENERAL else row.format
