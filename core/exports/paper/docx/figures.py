"""A figure in a Word file: its reading, caption, picture or table, and its notes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from core.briefing.drawing import Grid
from core.exports.paper.docx.tables import grid_tables, number_tables
from core.exports.paper.docx.wml import element, paragraph, run
from core.exports.paper.script import ACCENT, clean
from core.exports.paper.typst.pictures import chart_png
from core.exports.paper.words import below_figure, figure_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from core.briefing.paper import Exhibit, Paper
    from core.briefs.mentions import Sentence
    from core.exports.paper.docx.footnotes import Footnotes

EMU: int = 12_700
"""So many are a point."""


class Writing(NamedTuple):
    """A document that is being written.

    Attributes:
        size: Width of the text and about the height of a chart, in points.
        tallest: How high a picture may be at most, in points.
    """

    document: Document
    paper: Paper
    footnotes: Footnotes
    size: tuple[float, float]
    tallest: float

    @property
    def has_footnotes(self) -> bool:
        """Whether footnotes say where numbers come from; slides have the annex."""
        return self.paper.layout not in ("landscape", "deck")


def said(sentence: Sentence, writing: Writing) -> str:
    """Return a sentence as runs; a footnote says where its numbers come from."""
    origins = (
        traced
        for mention in sentence.mentions
        if (traced := writing.paper.traced(mention.figure_id)) is not None
    )
    sign = writing.footnotes.noted(origins) if writing.has_footnotes else ""
    return run(sentence.text) + sign


def figure(
    exhibit: Exhibit, writing: Writing, *, reading: bool = True
) -> Iterator[Any]:
    """Yield the pieces of a figure as python-docx holds them."""
    if reading and exhibit.reading.text:
        yield element(paragraph("Reading", said(exhibit.reading, writing)))
    yield element(paragraph("Caption", _caption(exhibit)))
    yield element(paragraph("FigureUnit", run(exhibit.unit)))
    if isinstance(exhibit.drawing, Grid):
        yield from map(element, grid_tables(exhibit.drawing, exhibit))
    elif exhibit.drawing is not None:
        yield _picture(exhibit, writing)
    yield from map(element, number_tables(exhibit))
    for line in exhibit.note.splitlines():
        yield element(paragraph("Normal", run(line)))
    for line in below_figure(exhibit):
        yield element(paragraph("FigureNote", run(line)))


def _caption(exhibit: Exhibit) -> str:
    label = run(
        f"{figure_label(exhibit.number)}  ", look=f'<w:color w:val="{ACCENT}"/>'
    )
    marking = run(f"  [{exhibit.marking}]", look='<w:color w:val="8A1C1C"/>')
    return label + run(exhibit.title) + (marking if exhibit.marking else "")


def _shrink(inline: Any, tallest: int) -> None:  # noqa: ANN401  # lxml
    """Make a picture smaller that would push its caption onto the page before."""
    for held in (inline.extent, inline.graphic.graphicData.pic.spPr.xfrm.ext):
        if held.cy > tallest:
            held.cx, held.cy = held.cx * tallest // held.cy, tallest


def _picture(exhibit: Exhibit, writing: Writing) -> Any:  # noqa: ANN401  # lxml
    made = BytesIO(chart_png(exhibit, writing.paper, writing.size))
    width = round(writing.size[0] * EMU)
    inline = writing.document.part.new_pic_inline(made, width=width)
    _shrink(inline, round(writing.tallest * EMU))
    inline.docPr.set("name", figure_label(exhibit.number))
    inline.docPr.set("descr", clean(exhibit.alt or exhibit.title))
    holder = element(paragraph("Figure", "<w:r/>"))
    holder.r_lst[0].add_drawing(inline)
    return holder
