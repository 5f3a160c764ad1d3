"""The presentation to begin with: our own look, or the user's template."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.briefs.colours import light
from core.exports.paper.pptx.box import INCH, MILLIMETRE, Box
from core.exports.paper.pptx.layouts import (
    DRAWING,
    FEET,
    PRESENTATION,
    kind_of,
    placeholders,
)
from core.exports.paper.script import ACCENT, east_asian, escaped, latin
from core.i18n import _

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.shapes.base import BaseShape
    from pptx.slide import SlideLayout, SlideMaster

WIDE_SCREEN: Final = (12_192_000, 6_858_000)
A4: Final = (297 * MILLIMETRE, 210 * MILLIMETRE)
OURS: Final = ("title", "obj", "titleOnly")
"""The layouts that we use of those the library comes with, by their types."""
MARGIN: Final = INCH // 2
TITLE_TOP, TITLE_HIGH = int(0.42 * INCH), int(0.72 * INCH)
FOOT_HIGH: Final = int(0.3 * INCH)
THEME: Final = "relationships/theme"
LEFT_OVER: Final = ("docProps/thumbnail", "printerSettings", "docProps/custom")
_LATIN: Final = re.compile(r'<a:latin typeface="Calibri"')
_ASIAN: Final = re.compile(r'<a:ea typeface=""/>')
_JAPANESE: Final = re.compile(r'(<a:font script="Jpan" typeface=")[^"]*"')
_ACCENT: Final = re.compile(r'(<a:accent([1-6])><a:srgbClr val=")[0-9A-F]{6}"')
_TITLES: Final = re.compile(r'(<a:dk2><a:srgbClr val=")[0-9A-F]{6}"')
TITLE_BAND: Final = 0.28
"""Of the height of a cover, where its title begins."""
BAR_HIGH: Final = INCH // 18
COVER_SIZE: Final = 3600
"""Of the title of a cover, in hundredths of a point."""


def opened(template: bytes | None, *, is_landscape: bool) -> Presentation:
    """Return a presentation without slides.

    Args:
        template: The user's, already checked; None for our own look.
        is_landscape: Whether our own has the size of A4.
    """
    # Only an export needs the library.
    from core.exports.paper.pptx.package import presentation  # noqa: PLC0415

    if template is None:
        show = presentation(None)
        _dress(show, A4 if is_landscape else WIDE_SCREEN)
    else:
        show = presentation(template)
        _empty(show)
    _drop_left_overs(show)
    return show


def _empty(show: Presentation) -> None:
    """Take out the slides that a template comes with."""
    listed = show.slides.element
    for one in list(listed):
        show.part.drop_rel(one.rId)
        listed.remove(one)


def _drop_left_overs(show: Presentation) -> None:
    """Drop what says where a template was made: thumbnail, printer, properties."""
    package = show.part.package
    for holder in (package, show.part):
        rels = holder._rels if holder is package else show.part.rels  # noqa: SLF001
        for key, rel in list(rels.items()):
            if not rel.is_external and any(
                name in str(rel.target_part.partname) for name in LEFT_OVER
            ):
                rels.pop(key)


def _dress(show: Presentation, size: tuple[int, int]) -> None:
    """Give the library's plain presentation our size, fonts and places."""
    wide, high = size
    show.slide_width, show.slide_height = wide, high  # type: ignore[assignment]
    master = show.slide_master
    for layout in list(show.slide_layouts):
        if layout.element.get("type") not in OURS:
            show.slide_layouts.remove(layout)
    for shape in placeholders(master):
        _put(shape, _places(wide, high)[kind_of(shape)])
    for layout in show.slide_layouts:
        for shape in placeholders(layout):
            _reset(layout.element.get("type"), shape, (wide, high))
        if layout.element.get("type") == "title":
            top = int(high * TITLE_BAND) - BAR_HIGH
            _bar(layout, Box(MARGIN, top, wide - 2 * MARGIN, BAR_HIGH))
    _restyle(show)


def _bar(layout: SlideLayout, box: Box) -> None:
    """Draw a bar above the title of a cover, in the colour that titles have."""
    from pptx.oxml import parse_xml  # noqa: PLC0415  # only an export needs it

    name = escaped(_("Bar"))
    layout.shapes.element.append(
        parse_xml(
            f'<p:sp xmlns:a="{DRAWING}" xmlns:p="{PRESENTATION}"><p:nvSpPr>'
            f'<p:cNvPr id="99" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
            f"</p:nvSpPr><p:spPr><a:xfrm>{box.xfrm}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>'
            "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        )
    )


def _places(wide: int, high: int) -> dict[str, Box]:
    inner, foot = wide - 2 * MARGIN, high - FOOT_HIGH - INCH // 10
    third = inner // 3
    return {
        "TITLE": Box(MARGIN, TITLE_TOP, inner, TITLE_HIGH),
        "BODY": Box(MARGIN, int(1.3 * INCH), inner, foot - int(1.4 * INCH)),
        "DATE": Box(MARGIN + 2 * third, foot, third // 2, FOOT_HIGH),
        "FOOTER": Box(MARGIN, foot, 2 * third, FOOT_HIGH),
        "SLIDE_NUMBER": Box(wide - MARGIN - third // 2, foot, third // 2, FOOT_HIGH),
    }


def _reset(kind: str, shape: BaseShape, size: tuple[int, int]) -> None:
    """Have a placeholder of a layout stand where that of the master does."""
    wide, high = size
    name = kind_of(shape)
    inner = wide - 2 * MARGIN
    if kind == "title" and name == "CENTER_TITLE":
        _put(shape, Box(MARGIN, int(high * TITLE_BAND), inner, int(high * 0.24)))
        _cover_title(shape)
    elif kind == "title" and name == "SUBTITLE":
        _put(shape, Box(MARGIN, int(high * 0.55), inner, int(high * 0.22)))
        for place in shape.element.iter(f"{{{DRAWING}}}lvl1pPr"):
            place.set("algn", "l")
    else:
        for placed in shape.element.spPr.findall(f"{{{DRAWING}}}xfrm"):
            shape.element.spPr.remove(placed)


def _cover_title(shape: BaseShape) -> None:
    """Set the title of a cover larger than others, at the foot of its room."""
    from pptx.oxml import parse_xml  # noqa: PLC0415  # only an export needs it

    for inset in shape.element.iter(f"{{{DRAWING}}}bodyPr"):
        inset.set("anchor", "b")
    style = next(shape.element.iter(f"{{{DRAWING}}}lstStyle"))
    for old in list(style):
        style.remove(old)
    style.append(
        parse_xml(
            f'<a:lvl1pPr xmlns:a="{DRAWING}" algn="l"><a:defRPr sz="{COVER_SIZE}"/>'
            "</a:lvl1pPr>"
        )
    )


def _put(shape: BaseShape, box: Box) -> None:
    shape.left, shape.top = box.left, box.top  # type: ignore[assignment]
    shape.width, shape.height = box.wide, box.high  # type: ignore[assignment]


def _restyle(show: Presentation) -> None:
    """Set titles to the left and smaller, and our fonts and colours into the theme."""
    master = show.slide_master
    _restyle_texts(master)
    for rel in master.part.rels.values():
        if rel.reltype.endswith(THEME):
            part = rel.target_part
            part._blob = _themed(part.blob.decode()).encode()  # noqa: SLF001


def _restyle_texts(master: SlideMaster) -> None:
    for kind, size, weight in (("titleStyle", "2400", "1"), ("bodyStyle", "2000", "0")):
        for style in master.element.iter(f"{{{PRESENTATION}}}{kind}"):
            first = style.find(f"{{{DRAWING}}}lvl1pPr")
            first.set("algn", "l")
            look = first.find(f"{{{DRAWING}}}defRPr")
            look.set("sz", size)
            look.set("b", weight)
            if kind == "titleStyle":
                for colour in look.iter(f"{{{DRAWING}}}schemeClr"):
                    colour.set("val", "tx2")
    for shape in placeholders(master):
        for inset in shape.element.iter(f"{{{DRAWING}}}bodyPr"):
            inset.set("lIns", "0")
            inset.set("rIns", "0")
        if kind_of(shape) in FEET:
            _restyle_foot(shape)


def _restyle_foot(shape: BaseShape) -> None:
    for place in shape.element.iter(f"{{{DRAWING}}}lvl1pPr"):
        place.set("algn", "r" if kind_of(shape) == "SLIDE_NUMBER" else "l")


def _themed(text: str) -> str:
    roman, asian = escaped(latin()), escaped(east_asian())
    text = _LATIN.sub(lambda _found: f'<a:latin typeface="{roman}"', text)
    text = _ASIAN.sub(lambda _found: f'<a:ea typeface="{asian}"/>', text)
    text = _JAPANESE.sub(lambda found: f'{found[1]}{asian}"', text)
    hues = [hue.lstrip("#").upper() for hue in light().hues]
    text = _TITLES.sub(rf'\g<1>{ACCENT}"', text)
    return _ACCENT.sub(lambda found: f'{found[1]}{hues[int(found[2]) - 1]}"', text)
