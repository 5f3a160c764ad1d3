"""Cells of a workbook: numbers with all their digits, signs with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.paper.measure import width
from core.exports.paper.script import cell_text
from core.exports.paper.signs import sign_of
from core.exports.paper.xlsx.numbers import written_format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefing.drawing import GridCell
    from core.briefing.paper import Traced
    from core.briefs.table_spec import TableCell
    from core.exports.paper.xlsx.book import Book, Drawn


def write_cell(
    book: Book,
    sheet: Drawn,
    place: tuple[int, int],
    cell: GridCell,
    meant: tuple[Mapping[str, Traced], Mapping[str, str]],
) -> None:
    """Write a cell of a grid: its number where it is one, else what it says.

    Args:
        book: Of the sheet.
        sheet: Where it stands.
        place: Its row and column, from 0.
        cell: The cell.
        meant: Where numbers come from, by figure; and what signs mean.
    """
    known, meaning = meant
    look: dict[str, object] = {"text_wrap": True, "align": "center"}
    if cell.fill:
        look |= {"bg_color": cell.fill, "font_color": cell.ink}
    if cell.hatched:
        look |= {"pattern": 14, "fg_color": "#BFBFBF"}
    traced = known.get(cell.figure_id or "")
    value = traced.exact if traced and not cell.sign else None
    number = None if value is None else written_format(value, cell.text)
    if value is not None and number:
        sheet.write_number(*place, value, book.format(num_format=number, **look))
        return
    sheet.write_string(*place, cell_text(said(cell, meaning)), book.format(**look))


def said(cell: GridCell, meaning: Mapping[str, str]) -> str:
    """Return a cell in words: what its sign means, and what is written beside it."""
    meant = meaning.get(cell.sign, cell.sign)
    return " ".join(filter(None, (sign_of(cell.sign), meant, cell.text)))


def write_table_cell(
    book: Book,
    sheet: Drawn,
    place: tuple[int, int],
    cell: TableCell,
) -> None:
    """Write a cell of a table: a number where it is one and is written as one."""
    value = cell.sort
    is_number = isinstance(value, (int, float)) and cell.figure_id and not cell.beside
    if is_number and isinstance(value, (int, float)):
        number = written_format(value, cell.text)
        if number:
            sheet.write_number(*place, value, book.format(num_format=number))
            return
    sheet.write_string(*place, cell_text(cell.text), book.format(text_wrap=True))


def longest(cell: TableCell) -> str:
    """Return the longer of how a cell is written and all digits of its value."""
    value = cell.sort if isinstance(cell.sort, (int, float)) else 0
    return max(cell.text, f"{value:,.0f}", key=len)


def letters(text: str) -> float:
    """Return how many digits wide a text is, with a little air."""
    return width(text, 1.0) / 0.54 + 2.0
