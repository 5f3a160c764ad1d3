"""One A4 page in landscape, as ministries hand it out: all on a page, in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefing.drawing import Plot
from core.briefing.paper import Exhibit, Prose
from core.exports.paper.charts.bounds import bounds_of
from core.exports.paper.charts.columns import BARS, labelled
from core.exports.paper.measure import LEADING, height, width
from core.exports.paper.pptx.box import POINT, Box
from core.exports.paper.pptx.figures import (
    alt_of,
    draw_plot,
    figure_slides,
)
from core.exports.paper.pptx.texts import INK, SOFT, Look
from core.exports.paper.words import figure_label
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.paper import Part, Section
    from core.exports.paper.pptx.canvas import Canvas
    from core.exports.paper.pptx.deck import Deck

BAND: Final = "0B3C6F"
PALE: Final = "E9EDF2"
WHITE: Final = "FFFFFF"
COLUMNS: Final = 3
"""So many sections side by side."""
FIGURES: Final = 2
"""So many charts below one another in a column."""
SIZE, SMALL, FOOT = 10.5, 9.0, 7.0
FEW_BARS: Final = 10
LONGEST_NAME: Final = 150.0
"""In points: beside longer names there is no room for bars."""
CHART_SIZE: Final = 8.0
GAP: Final = round(8 * POINT)


class Block(NamedTuple):
    """What stands in one column: a heading, texts and charts."""

    heading: str
    texts: tuple[Prose, ...]
    figures: tuple[Exhibit, ...]


def landscape_slides(deck: Deck) -> None:
    """Add the page; what has no room on it, such as a long table, stands behind it."""
    parts = [part for section in deck.paper.sections for part in section.parts]
    first = [
        one for one in parts if isinstance(one, Prose) and one.kind == "bottom_line"
    ]
    blocks = [block for section in deck.paper.sections for block in _blocks(section)]
    pages = [blocks[n : n + COLUMNS] for n in range(0, len(blocks), COLUMNS)] or [[]]
    for number, shown in enumerate(pages):
        title = deck.paper.title
        if number:
            title = _("{title} (continued)").format(title=title)
        _page(deck, title, first if number == 0 else [], shown)
    for section in deck.paper.sections:
        for part in section.parts:
            if isinstance(part, Exhibit) and not _is_small(part):
                figure_slides(deck, part, section.heading)


def _is_small(exhibit: Exhibit) -> bool:
    """Return whether a chart can be read in a third of a page."""
    drawing = exhibit.drawing
    if not isinstance(drawing, Plot):
        return False
    longest = max((width(name, CHART_SIZE) for name in labelled(drawing)), default=0)
    is_short = len(drawing.categories) <= FEW_BARS and longest < LONGEST_NAME
    return drawing.kind not in BARS or is_short


def _blocks(section: Section) -> list[Block]:
    """Return a section as columns: with more charts than one holds, as several."""
    texts = [
        one
        for one in section.parts
        if isinstance(one, Prose) and one.kind != "bottom_line"
    ]
    figures = [
        one for one in section.parts if isinstance(one, Exhibit) and _is_small(one)
    ]
    if not texts and not figures:
        return []
    starts = range(0, max(1, len(figures)), FIGURES)
    return [
        Block(
            section.heading,
            tuple(texts) if start == 0 else (),
            tuple(figures[start : start + FIGURES]),
        )
        for start in starts
    ]


def _page(
    deck: Deck, title: str, first: Sequence[Prose], blocks: Sequence[Block]
) -> None:
    canvas, area = deck.figure(title, deck.paper.subtitle)
    shown: list[Part] = [*first]
    if first:
        area = _bottom_line(canvas, first, area)
    for block, box in zip(blocks, area.grid(max(1, len(blocks)), 1, GAP), strict=False):
        _draw(deck, canvas, block, box)
        shown += [*block.texts, *(one._replace(table=None) for one in block.figures)]
    deck.finish(canvas, shown)


def _bottom_line(canvas: Canvas, first: Sequence[Prose], area: Box) -> Box:
    texts = [part.sentence.text for part in first]
    wide = area.points[0] - 20
    high = round((height(texts, SIZE + 2, wide) + 12) * POINT)
    place, rest = area.cut(high)
    lines = [(text, Look(SIZE + 2, INK, bold=True, after=2)) for text in texts]
    canvas.text(_("The bottom line"), place, lines, anchor="ctr", fill=PALE)
    return rest.below(rest.top + GAP)


def _draw(deck: Deck, canvas: Canvas, block: Block, box: Box) -> None:
    if block.heading:
        place, box = box.cut(round((SIZE + 2) * LEADING * 1.5 * POINT))
        look = Look(SIZE + 1, WHITE, bold=True)
        canvas.text(
            block.heading, place, [(block.heading, look)], anchor="ctr", fill=BAND
        )
        box = box.below(box.top + GAP // 2)
    texts = [part.sentence.text for part in block.texts]
    if texts:
        room = box.points[1] * (0.4 if block.figures else 1.0)
        size = next(
            (
                s
                for s in (SIZE, SMALL, 8.0)
                if height(texts, s, box.points[0] - 14) < room
            ),
            8.0,
        )
        needed = round(
            (height(texts, size, box.points[0] - 14) + 2 * len(texts)) * POINT
        )
        place, box = box.cut(needed)
        lines = [(text, Look(size, INK, after=2, bullet=True)) for text in texts]
        canvas.text(block.heading or _("Text"), place, lines)
        box = box.below(box.top + GAP // 2)
    count = len(block.figures)
    for exhibit, place in zip(
        block.figures, box.grid(1, max(1, count), GAP), strict=False
    ):
        _figure(deck, canvas, exhibit, place)


def _figure(deck: Deck, canvas: Canvas, exhibit: Exhibit, box: Box) -> None:
    wide = box.points[0]
    title = f"{figure_label(exhibit.number)}  {exhibit.title}"
    head = [
        (title, Look(SMALL, INK, bold=True)),
        (exhibit.reading.text, Look(SMALL, INK)),
        (exhibit.unit, Look(FOOT + 0.5, SOFT)),
    ]
    lines = [(text, look) for text, look in head if text]
    high = sum(height((text,), look.size, wide) for text, look in lines)
    place, rest = box.cut(round(high * POINT))
    canvas.text(title, place, lines)
    cited = ", ".join(filter(None, (exhibit.source, exhibit.vintage, exhibit.marking)))
    source = _("Source: {source}").format(source=cited)
    low = round((height((source,), FOOT, wide) + 2) * POINT)
    rest, place = rest.cut(rest.high - low)
    drawing = exhibit.drawing
    if isinstance(drawing, Plot):
        plotted = drawing, bounds_of(drawing)
        draw_plot(deck, canvas, plotted, rest, alt_of(exhibit), CHART_SIZE)
    canvas.text(_("Source and notes"), place, [(source, Look(FOOT, SOFT))])
