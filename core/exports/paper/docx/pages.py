"""Paper, head and foot of a Word file: marking on every page, page n of m."""

from __future__ import annotations

from copy import deepcopy
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.exports.paper.docx.wml import element, field, paragraph, run
from core.exports.paper.words import byline

if TYPE_CHECKING:
    from docx.document import Document

    from core.briefing.paper import Paper

TWIPS: Final = 20
"""So many are a point."""


TOP, BOTTOM = 54.0, 50.0
OF_HEIGHT: Final = 0.62


class Sheet(NamedTuple):
    """A kind of page; lengths are in points.

    Attributes:
        chart: About how high a chart is.
        columns: In how many of them the text runs.
    """

    width: float
    height: float
    side: float
    chart: float
    columns: int = 1

    @property
    def tallest(self) -> float:
        """How high a picture is at most: reading, caption and footnotes are beside."""
        return (self.height - TOP - BOTTOM) * OF_HEIGHT

    @property
    def text_width(self) -> float:
        """How wide a column of text is."""
        gap = GAP * (self.columns - 1)
        return (self.width - 2 * self.side - gap) / self.columns


GAP: Final = 18.0
A4: Final = (595.3, 841.9)
SHEETS: Final = MappingProxyType(
    {
        "note": Sheet(*A4, side=51.0, chart=140.0),
        "landscape": Sheet(*A4[::-1], side=40.0, chart=130.0, columns=2),
        "deck": Sheet(960.0, 540.0, side=45.0, chart=300.0),
        "report": Sheet(*A4, side=62.0, chart=210.0),
        "questions": Sheet(*A4, side=57.0, chart=150.0),
    }
)


def set_pages(document: Document, paper: Paper) -> None:
    """Give a document its paper, and each page its marking and number."""
    from docx.shared import Pt  # noqa: PLC0415  # slow, and seldom needed

    sheet, section = SHEETS[paper.layout], document.sections[0]
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    section.left_margin = section.right_margin = Pt(sheet.side)
    section.top_margin, section.bottom_margin = Pt(TOP), Pt(BOTTOM)
    section.header_distance, section.footer_distance = Pt(26), Pt(24)
    if sheet.width > sheet.height:
        section._sectPr.find("{*}pgSz").set(_name("orient"), "landscape")  # noqa: SLF001
    side = "right" if paper.language == "ja" else "center"
    aligned = f'<w:jc w:val="{side}"/>'
    head = element(paragraph("Header", run(paper.marking), props=aligned))
    _only(section.header._element, head)  # noqa: SLF001  # it has no public one
    _only(section.footer._element, element(_foot(paper, sheet)))  # noqa: SLF001


def column_break(document: Document) -> Any:  # noqa: ANN401  # lxml has no types
    """Return the end of what stands over the whole width; columns follow."""
    ending = document.element.body.sectPr
    above = deepcopy(ending)
    ending.insert(_behind_references(ending), element('<w:type w:val="continuous"/>'))
    for old in ending.findall("{*}cols"):
        ending.remove(old)
    gap = round(GAP * TWIPS)
    size = ending.find("{*}pgMar")
    size.addnext(element(f'<w:cols w:num="2" w:space="{gap}"/>'))
    holder = element(paragraph("About", ""))
    holder.pPr.append(above)
    return holder


def _behind_references(ending: Any) -> int:  # noqa: ANN401  # as above
    return len(
        ending.findall("{*}headerReference") + ending.findall("{*}footerReference")
    )


def _foot(paper: Paper, sheet: Sheet) -> str:
    full = round((sheet.width - 2 * sheet.side) * TWIPS)
    tabs = (
        f'<w:tabs><w:tab w:val="center" w:pos="{full // 2}"/>'
        f'<w:tab w:val="right" w:pos="{full}"/></w:tabs>'
    )
    marking = "" if paper.language == "ja" else paper.marking
    strong = '<w:b/><w:color w:val="8A1C1C"/>'
    gap = "<w:r><w:tab/></w:r>"
    pages = f"{field('PAGE', '1')}{run(' / ')}{field('NUMPAGES', '1')}"
    content = f"{run(byline(paper))}{gap}{run(marking, look=strong)}{gap}{pages}"
    return paragraph("Footer", content, props=tabs)


def _only(holder: Any, content: Any) -> None:  # noqa: ANN401  # as above
    for old in list(holder):
        holder.remove(old)
    holder.append(content)


def _name(local: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415  # slow, and seldom needed

    return qn(f"w:{local}")
