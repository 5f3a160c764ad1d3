"""Cover, notes and provenance of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.briefing.paper import Prose
from core.exports.paper.script import cell_text
from core.exports.paper.words import below_figure, byline, figure_label
from core.exports.paper.xlsx.figures import HEAD_LOOK, ON_ONE_PAGE
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefing.paper import Traced
    from core.exports.paper.xlsx.book import Book, Drawn

ACROSS: Final = (0, 100.0)
"""The one column of the cover, and how many letters wide it is."""
STANDS_OUT: Final = ("bottom_line", "question")
WIDTHS: Final = (
    *(8.0, 16.0, 48.0, 18.0, 20.0, 22.0, 48.0, 30.0, 18.0, 10.0, 20.0, 20.0, 10.0),
    *(60.0, 24.0),
)
WRAPPED: Final[dict[str, Any]] = {"text_wrap": True}


def cover(book: Book) -> None:
    """Add the first sheet: what it is, how it is handled, and what it says in words."""
    paper = book.paper
    sheet = book.sheet(_("Cover"), [ACROSS[1]])
    row = 0
    for text, look in (
        (paper.marking, {"bold": True, "font_color": "#B00020"}),
        (paper.title, {"bold": True, "font_size": 18}),
        (paper.subtitle, {"font_size": 12}),
        (byline(paper), {"font_color": "#595959"}),
    ):
        book.say(sheet, row, text, ACROSS, **look)
        row += 1
    row += 1
    for section in paper.sections:
        if section.heading:
            sheet.write_string(
                row, 0, cell_text(section.heading), book.format(**HEAD_LOOK)
            )
            row += 1
        for part in section.parts:
            is_prose = isinstance(part, Prose)
            text = (
                part.sentence.text
                if isinstance(part, Prose)
                else (f"{figure_label(part.number)}  {part.title}")
            )
            is_first = isinstance(part, Prose) and part.kind in STANDS_OUT
            book.say(sheet, row, text, ACROSS, italic=not is_prose, bold=is_first)
            row += 1
    if row <= ON_ONE_PAGE:
        sheet.fit_to_pages(1, 1)


def notes(book: Book) -> None:
    """Add the sheet of all that must be said beside the figures."""
    widths = (14.0, 40.0, 100.0)
    sheet = book.sheet(_("Notes"), widths, 0)
    heads = (_("Figure"), _("Title"), _("Source, definition, notes"))
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, book.format(**HEAD_LOOK))
    row = 1
    wrapped = book.format(**WRAPPED)
    for exhibit in book.paper.exhibits:
        said = (*below_figure(exhibit), *exhibit.note.splitlines())
        for text in said or ("",):
            cells = (figure_label(exhibit.number), exhibit.title, text)
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell_text(cell), wrapped)
            sheet.set_row(row, book.row_height(cells, widths))
            row += 1


def provenance(book: Book, annex: Sequence[Traced]) -> None:
    """Add the sheet that leads from every number to its cells, one row for each."""
    sheet = book.sheet(_("Provenance"), WIDTHS, 0)
    heads = (
        *(_("No."), _("Stands in"), _("What"), _("Value"), _("Exact value"), _("Unit")),
        *(_("Formula"), _("File"), _("Sheet"), _("Cell"), _("Stored value")),
        *("SHA-256", _("Cells"), _("Further cells"), _("Edition")),
    )
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, book.format(**HEAD_LOOK))
    for row, one in enumerate(annex, start=1):
        _origin(sheet, row, one)


def _origin(sheet: Drawn, row: int, one: Traced) -> None:
    hashes = dict(one.sha256)
    first, *others = one.cells or (("", "", "", ""),)
    file, name, cell, raw = first
    texts = {
        0: one.label,
        1: ", ".join(one.places),
        2: one.what,
        3: one.value,
        5: one.unit,
        6: one.formula,
        7: file,
        8: name,
        9: cell,
        10: raw,
        11: hashes.get(file, ""),
        13: "; ".join(_cell_said(other, first, hashes) for other in others),
        14: one.edition,
    }
    for column, text in texts.items():
        sheet.write_string(row, column, cell_text(text))
    if one.exact is not None:
        sheet.write_number(row, 4, one.exact)
    sheet.write_number(row, 12, one.cell_count)


def _cell_said(
    cell: tuple[str, str, str, str],
    first: tuple[str, str, str, str],
    hashes: Mapping[str, str],
) -> str:
    """Return a further cell, its file and checksum only where they are others."""
    file, sheet, where, raw = cell
    said = f"{where} = {raw}" if sheet == first[1] else f"{sheet}!{where} = {raw}"
    return said if file == first[0] else f"{file} ({hashes.get(file, '')}) {said}"
