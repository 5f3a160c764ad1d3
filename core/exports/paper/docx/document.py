"""A paper as a Word file that can be edited, read out and traced."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from core.briefing.paper import Exhibit
from core.exports.paper.docx.figures import Writing, figure, said
from core.exports.paper.docx.footnotes import Footnotes
from core.exports.paper.docx.pages import SHEETS, column_break, set_pages
from core.exports.paper.docx.styles import set_styles
from core.exports.paper.docx.tables import annex_tables
from core.exports.paper.docx.wml import element, field, paragraph, run
from core.exports.paper.script import ACCENT, clean, script_of
from core.exports.paper.words import (
    answer_label,
    byline,
    day_of,
    marking_said,
    question_label,
)
from core.exports.paper.zips import steady
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from core.briefing.paper import Paper, Part, Prose

LONGEST: Final = 255
NEW_PAGE: Final = "<w:pageBreakBefore/>"
LABEL: Final = f'<w:b/><w:color w:val="{ACCENT}"/>'
TOC: Final = 'TOC \\o "1-2"'
UNWANTED: Final = ("customXml", "numbering", "stylesWithEffects", "thumbnail")
"""What python-docx puts into every file, and no reader of ours needs."""
STYLES: Final = {
    "bottom_line": "BottomLine",
    "text": "Normal",
    "question": "Heading2",
    "answer": "Normal",
}


def docx_bytes(paper: Paper) -> bytes:
    """Return a paper as a Word file; the same paper gives the same bytes.

    Raises:
        ExportError: No font on this machine has a character of a chart.
    """
    from docx import Document  # noqa: PLC0415  # slow, and seldom needed

    document = Document()
    set_styles(document, script_of(paper.language))
    set_pages(document, paper)
    sheet = SHEETS[paper.layout]
    size = (sheet.text_width, sheet.chart)
    writing = Writing(document, paper, Footnotes(), size, sheet.tallest)
    body = document.element.body
    for place, piece in enumerate(_pieces(writing)):
        body.insert(place, piece)
    writing.footnotes.attach(document)
    _set_properties(document, paper)
    stream = BytesIO()
    document.save(stream)
    return steady(stream.getvalue(), day_of(paper))


def _pieces(writing: Writing) -> Iterator[Any]:
    paper = writing.paper
    yield from map(element, _opening(paper))
    if paper.layout == "landscape":
        yield from (_prose(one, writing, "") for one in _bottom_lines(paper))
        yield column_break(writing.document)
    asked = 0
    for section in paper.sections:
        if section.heading:
            props = NEW_PAGE if paper.layout == "deck" else ""
            yield element(paragraph("Heading1", run(section.heading), props=props))
        for part in section.parts:
            asked += not isinstance(part, Exhibit) and part.kind == "question"
            yield from _part(part, writing, asked)
    yield from map(element, annex_tables(paper))


def _opening(paper: Paper) -> Iterator[str]:
    """Yield title, office and day; of a report also what it contains."""
    about = "  ·  ".join(one for one in (byline(paper), marking_said(paper)) if one)
    yield paragraph("Title", run(paper.title))
    if paper.subtitle:
        yield paragraph("Subtitle", run(paper.subtitle))
    yield paragraph("About", run(about))
    if paper.layout == "report":
        headings = [one.heading for one in paper.sections if one.heading]
        yield paragraph("ContentsHeading", run(_("Contents")))
        yield paragraph("TOC1", field(TOC, "\n".join(headings)))
        yield paragraph("Normal", '<w:r><w:br w:type="page"/></w:r>')


def _part(part: Part, writing: Writing, asked: int) -> Iterator[Any]:
    layout = writing.paper.layout
    if isinstance(part, Exhibit):
        if layout == "deck" and part.reading.text:
            words = said(part.reading, writing)
            yield element(paragraph("Heading2", words, props=NEW_PAGE))
        yield from figure(part, writing, reading=layout != "deck")
    elif layout != "landscape" or part.kind != "bottom_line":
        yield _prose(part, writing, _label(part, asked))


def _prose(part: Prose, writing: Writing, label: str) -> Any:  # noqa: ANN401  # lxml
    mark = run(f"{label}  ", look=LABEL) if label else ""
    return element(paragraph(STYLES[part.kind], mark + said(part.sentence, writing)))


def _label(part: Prose, asked: int) -> str:
    if part.kind == "question":
        return question_label(asked)
    return answer_label(asked) if part.kind == "answer" else ""


def _bottom_lines(paper: Paper) -> list[Prose]:
    parts = (one for section in paper.sections for one in section.parts)
    return [p for p in parts if not isinstance(p, Exhibit) and p.kind == "bottom_line"]


def _set_properties(document: Document, paper: Paper) -> None:
    """Say what the file is; of the machine and its user it says nothing."""
    said_of, day = document.core_properties, day_of(paper)
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    said_of.title, said_of.subject = _property(paper.title), _property(paper.subtitle)
    said_of.author, said_of.keywords = _property(paper.author), _property(paper.marking)
    said_of.comments = said_of.last_modified_by = said_of.category = ""
    said_of.language = script_of(paper.language).lang
    said_of.created = said_of.modified = moment
    said_of.revision = 1
    for holder in (document.part, document.part.package):
        for key, relation in list(holder.rels.items()):
            if relation.reltype.rpartition("/")[2] in UNWANTED:
                del holder.rels[key]


def _property(text: str) -> str:
    """Return a text as a property of the file, of which none may be longer."""
    return clean(text)[:LONGEST]
