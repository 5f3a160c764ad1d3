"""A paper as a workbook, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.paper.charts.units import in_units
from core.exports.paper.script import script_of
from core.exports.paper.xlsx.book import Book
from core.exports.paper.xlsx.figures import figure_sheets
from core.exports.paper.xlsx.sheets import cover, notes, provenance
from core.i18n import speaking

if TYPE_CHECKING:
    from core.briefing.paper import Paper


def xlsx_bytes(paper: Paper) -> bytes:
    """Return a paper as a workbook; the same paper gives the same bytes."""
    with speaking(paper.language):
        book = Book(in_units(paper), script_of(paper.language))
        known = {one.figure_id: one for one in paper.annex}
        cover(book)
        for exhibit in book.paper.exhibits:
            figure_sheets(book, exhibit, known)
        notes(book)
        if paper.annex:
            provenance(book, paper.annex)
        return book.finished()
