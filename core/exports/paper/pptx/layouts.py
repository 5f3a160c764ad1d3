"""Which layouts of a master a paper uses: found by what they hold, not by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.exports.paper.pptx.box import INCH, Box

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.shapes.base import BaseShape
    from pptx.slide import SlideLayout, SlideMaster

TITLES: Final = ("TITLE", "CENTER_TITLE")
TEXTS: Final = ("BODY", "OBJECT")
FEET: Final = ("DATE", "FOOTER", "SLIDE_NUMBER", "HEADER")
LEAST_WIDE: Final = 0.6
"""Of the slide, how wide a title is that stands above what belongs to it."""
LOWEST_TITLE: Final = 0.4
GAP: Final = INCH // 10
PRESENTATION: Final = "http://schemas.openxmlformats.org/presentationml/2006/main"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLAIN_TITLE: Final = 44.0
"""Of a master that does not say otherwise, in points."""


class Layouts(NamedTuple):
    """The layouts of a master that a paper needs."""

    title: SlideLayout
    figure: SlideLayout
    text: SlideLayout


def layouts_of(show: Presentation) -> Layouts:
    """Return the layout of the title page, of figures and of texts.

    A figure takes the one that has a title and the least besides; a text one with a
    title and one room for text.
    """
    layouts = list(show.slide_layouts)
    if not layouts:
        raise LookupError
    title = min(layouts, key=_unlike_title)
    figure = min(layouts, key=_unlike_figure)
    text = min(layouts, key=_unlike_text)
    return Layouts(title, figure, text)


def placeholders(holder: SlideLayout | SlideMaster) -> list[BaseShape]:
    """Return the placeholders of a layout or master."""
    return [one for one in holder.shapes if one.is_placeholder]


def kind_of(shape: BaseShape) -> str:
    """Return what kind a placeholder is of."""
    return str(shape.placeholder_format.type.name)


def _kinds(layout: SlideLayout) -> list[str]:
    return [kind for one in placeholders(layout) if (kind := kind_of(one)) not in FEET]


def _unlike_title(layout: SlideLayout) -> tuple[bool, bool, int]:
    kinds = _kinds(layout)
    return "CENTER_TITLE" not in kinds, "SUBTITLE" not in kinds, len(kinds)


def _unlike_figure(layout: SlideLayout) -> tuple[bool, bool, int]:
    kinds = _kinds(layout)
    return "TITLE" not in kinds, "SUBTITLE" in kinds, len(kinds)


def _unlike_text(layout: SlideLayout) -> tuple[bool, bool, int]:
    kinds = _kinds(layout)
    rooms = sum(kind in TEXTS for kind in kinds)
    return "TITLE" not in kinds, rooms == 0, abs(len(kinds) - 2)


def title_size(layout: SlideLayout) -> float:
    """Return the size of a layout's titles in points; the master's if it has none."""
    own = (one.element for one in placeholders(layout) if kind_of(one) in TITLES)
    style = layout.slide_master.element.find(f".//{{{PRESENTATION}}}titleStyle")
    for held in (*own, style):
        looks = [] if held is None else held.iter(f"{{{DRAWING}}}defRPr")
        sizes = (int(look.get("sz")) / 100 for look in looks if look.get("sz"))
        if (size := next(sizes, None)) is not None:
            return size
    return PLAIN_TITLE


def free_area(show: Presentation, layout: SlideLayout) -> Box:
    """Return the room below the title of a layout and above its foot."""
    wide, high = int(show.slide_width or 0), int(show.slide_height or 0)
    title = next((one for one in placeholders(layout) if kind_of(one) in TITLES), None)
    feet = [one.top for one in placeholders(layout) if kind_of(one) in FEET]
    if title is not None:
        feet.append(title.top)
    bottom = min(
        [top for top in feet if top and top > high * LOWEST_TITLE],
        default=high * 94 // 100,
    )
    area = Box(INCH // 2, int(high * 0.17), wide - INCH, 0)
    if title is not None and _is_above(title, wide, high):
        area = Box(title.left, title.top + title.height + GAP // 2, title.width, 0)
    return area._replace(high=max(INCH, bottom - GAP - area.top))


def title_place(wide: int, high: int) -> Box:
    """Return where a title stands on slides whose layout has no place for one."""
    return Box(INCH // 2, int(high * 0.06), wide - INCH, int(high * 0.1))


def _is_above(title: BaseShape, wide: int, high: int) -> bool:
    placed = (title.left, title.top, title.width, title.height)
    if any(one is None for one in placed):
        return False
    return title.width > wide * LEAST_WIDE and title.top + title.height < (
        high * LOWEST_TITLE
    )
