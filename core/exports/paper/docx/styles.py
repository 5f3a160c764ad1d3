"""The styles of a Word file: real headings and captions, fonts for both scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.exports.paper.docx.wml import TINT, element
from core.exports.paper.script import ACCENT, escaped

if TYPE_CHECKING:
    from docx.document import Document

    from core.exports.paper.script import Script

SOFT: Final = "4D5257"


class Look(NamedTuple):
    """How a style looks; sizes are in points.

    Attributes:
        name: As Word knows it; `key` is how paragraphs refer to it.
        props: Of its paragraphs, as WordprocessingML.
    """

    key: str
    name: str
    size: float
    colour: str = "1A1A1A"
    bold: bool = False
    props: str = ""


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


_LINE = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{ACCENT}"/>'
_BAR = f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
_TOGETHER = "<w:contextualSpacing/>"
_KEEP = "<w:keepNext/><w:keepLines/>"
LOOKS: Final = (
    Look("Title", "Title", 22, ACCENT, bold=True, props=_space(0, 60)),
    Look("Subtitle", "Subtitle", 12, SOFT, props=_space(0, 60)),
    Look(
        *("Heading1", "heading 1", 14, ACCENT),
        bold=True,
        props=f'{_KEEP}{_space(280, 100)}<w:outlineLvl w:val="0"/>',
    ),
    Look(
        *("Heading2", "heading 2", 11.5, ACCENT),
        bold=True,
        props=f'{_KEEP}{_space(200, 80)}<w:outlineLvl w:val="1"/>',
    ),
    Look("About", "About", 9, SOFT, props=_space(0, 160)),
    Look(
        *("BottomLine", "Bottom line", 12),
        bold=True,
        props=f"<w:pBdr>{_LINE}</w:pBdr>{_BAR}{_space(120, 160)}",
    ),
    Look("Reading", "Reading", 10.5, props=f"<w:keepNext/>{_space(160, 60)}"),
    Look("Caption", "caption", 9.5, bold=True, props=f"{_KEEP}{_space(60, 20)}"),
    Look("FigureUnit", "Figure unit", 8.5, SOFT, props=f"{_KEEP}{_space(0, 40)}"),
    Look("Figure", "Figure", 9, props=f"<w:keepNext/>{_space(0, 20)}"),
    Look("FigureNote", "Figure note", 8, SOFT, props=_space(0, 140) + _TOGETHER),
    Look("TableText", "Table text", 8.5, props=_space(10, 10)),
    Look("TableSmall", "Table text small", 7, props=_space(5, 5)),
    Look("FootnoteText", "footnote text", 8, props=_space(0, 20)),
    Look("Header", "header", 9, "8A1C1C", bold=True, props=_space(0, 0)),
    Look("Footer", "footer", 8, SOFT, props=_space(0, 0)),
    Look("ContentsHeading", "Contents heading", 14, ACCENT, bold=True),
    Look("TOC1", "toc 1", 10.5, props=_space(40, 40)),
)


def set_styles(document: Document, script: Script) -> None:
    """Give a new document our styles; those that it brings along are replaced."""
    styles = document.styles.element
    for old in list(styles.style_lst):
        styles.remove(old)
    defaults = styles.find("{*}docDefaults")
    if defaults is not None:
        styles.remove(defaults)
    for xml in (
        _normal(),
        *(_style(look) for look in LOOKS),
        _raised(),
    ):
        styles.append(element(xml))
    styles.insert(0, element(_defaults(script)))


def _defaults(script: Script) -> str:
    latin, asian = escaped(script.latin), escaped(script.east_asian)
    fonts = (
        f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" '
        f'w:cs="{latin}" w:eastAsia="{asian}"/>'
    )
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        '<w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="100" w:line="264" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _normal() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
    )


def _style(look: Look) -> str:
    half = round(look.size * 2)
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{look.key}">'
        f'<w:name w:val="{look.name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:qFormat/><w:pPr>{look.props}</w:pPr>'
        f'<w:rPr>{bold}<w:color w:val="{look.colour}"/>'
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr></w:style>'
    )


def _raised() -> str:
    return (
        '<w:style w:type="character" w:styleId="FootnoteReference">'
        '<w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
