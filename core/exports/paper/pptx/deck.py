"""A presentation while it is written: its layouts, and what every slide has."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from core.exports.paper.measure import BOLD, fitting, width
from core.exports.paper.pptx.box import INCH, POINT, Box
from core.exports.paper.pptx.canvas import Canvas, fill_placeholder
from core.exports.paper.pptx.layouts import (
    FEET,
    TEXTS,
    TITLES,
    free_area,
    kind_of,
    layouts_of,
    placeholders,
    title_place,
    title_size,
)
from core.exports.paper.pptx.notes import notes_of, origins
from core.exports.paper.pptx.shade import is_dark
from core.exports.paper.pptx.texts import PALE_RED, RED, SOFT, Look
from core.exports.paper.script import clean
from core.exports.paper.words import byline, day_of
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.presentation import Presentation
    from pptx.shapes.base import BaseShape
    from pptx.slide import SlideLayout

    from core.briefing.paper import Paper, Part
    from core.exports.paper.script import Script

TITLE_SIZES: Final = (40, 36, 32, 28, 24, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8)
"""In points: the largest is taken at which a title fits, if that of the master is too
large."""
MARKING_HIGH: Final = INCH // 4
MARKING_SIZES: Final = (11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0)
"""A long marking is set on two lines before it would stand on the title."""
KICKER_SIZES: Final = (10.0, 9.0, 8.0, 7.0, 6.0)
GROUND: Final = INCH // 10
"""What paper on a dark slide has around what is drawn on it."""


class Deck:
    """What slides are added to, one after the other."""

    def __init__(self, show: Presentation, paper: Paper, script: Script) -> None:
        self.show = show
        self.paper = paper
        self.script = script
        self.day = day_of(paper)
        self.layouts = layouts_of(show)
        self.known = origins(paper)
        self._number = 0
        self._titles: set[str] = set()
        self._areas: dict[str, Box] = {}
        self._dark: dict[str, bool] = {}

    @property
    def wide(self) -> int:
        """The width of a slide."""
        return int(self.show.slide_width or 0)

    @property
    def high(self) -> int:
        """The height of a slide."""
        return int(self.show.slide_height or 0)

    def area(self, layout: SlideLayout) -> Box:
        """Return the room for what is shown on slides of a layout."""
        name = str(layout.part.partname)
        if name not in self._areas:
            self._areas[name] = free_area(self.show, layout)
        return self._areas[name]

    def slide(self, layout: SlideLayout, title: str, kicker: str = "") -> Canvas:
        """Add a slide with its title and its marking.

        Args:
            layout: Of the master.
            title: Is read first, and names the slide wherever slides are listed.
            kicker: What it belongs to; above the title, in small.
        """
        slide = self.show.slides.add_slide(layout)
        self._number += 1
        canvas = Canvas(slide, self.script)
        if not any(kind_of(one) in TITLES for one in slide.placeholders):
            canvas.title(title_place(self.wide, self.high))
        named = self._unlike_others(title)
        for shape in slide.placeholders:
            if kind_of(shape) in TITLES:
                self._title(shape, named, title_size(layout))
            elif layout is not self.layouts.title and kind_of(shape) not in TEXTS:
                shape.element.getparent().remove(shape.element)
        self._head(canvas, kicker, is_dark=self.is_dark(layout))
        return canvas

    def is_dark(self, layout: SlideLayout) -> bool:
        """Return whether a layout of the user's is dark."""
        name = str(layout.part.partname)
        if name not in self._dark:
            self._dark[name] = is_dark(layout)
        return self._dark[name]

    def figure(self, title: str, kicker: str) -> tuple[Canvas, Box]:
        """Add a slide for what is drawn, and return it with its room.

        Its colours are made for paper, which is laid on a dark slide first.
        """
        layout = self.layouts.figure
        canvas, area = self.slide(layout, title, kicker), self.area(layout)
        if self.is_dark(layout):
            canvas.paper(area)
            area = area.inner(GROUND)
        return canvas, area

    def has_titled(self, title: str) -> bool:
        """Return whether there is a slide of this title already."""
        return title in self._titles

    def _unlike_others(self, title: str) -> str:
        """Return a title that no slide has yet: whoever jumps to one hears it alone."""
        tried = chain((title,), (f"{title} ({number})" for number in count(2)))
        named = next(one for one in tried if not self.has_titled(one))
        self._titles.add(named)
        return named

    def _title(self, shape: BaseShape, title: str, own: float) -> None:
        room = shape.width / 12_700 - 15, shape.height / 12_700 - 8
        tried = (own, *(size for size in TITLE_SIZES if size < own))
        size = fitting((title,), (room[0] / BOLD, room[1]), tried) or tried[-1]
        look = Look(0 if size == own else size)
        fill_placeholder(shape, [(title, look)], self.script)

    def _head(self, canvas: Canvas, kicker: str, *, is_dark: bool) -> None:
        """Write above the title what the slide belongs to, and how it is handled."""
        top, inner = INCH // 7, self.wide - INCH
        soft = "" if is_dark else SOFT
        marking = self.paper.marking
        is_long = width(marking, MARKING_SIZES[0]) * BOLD > inner / POINT / 3
        half = inner // 3 if is_long else inner * 2 // 3
        if kicker:
            box = Box(INCH // 2, top, half, MARKING_HIGH)
            size = fitting((kicker,), box.points, KICKER_SIZES) or KICKER_SIZES[-1]
            canvas.text(_("Section"), box, [(kicker, Look(size, soft))])
        if marking:
            box = Box(INCH // 2 + half, top, inner - half, MARKING_HIGH)
            room = box.points[0] / BOLD, box.points[1]
            size = fitting((marking,), room, MARKING_SIZES) or MARKING_SIZES[-1]
            red = PALE_RED if is_dark else RED
            look = Look(size, red, bold=True, align="r")
            canvas.text(_("Handling marking"), box, [(marking, look)])

    def _feet(self, canvas: Canvas) -> None:
        """Write byline and marking below, and the number of the slide."""
        for shape in placeholders(canvas.slide.slide_layout):
            kind = kind_of(shape)
            if kind in FEET and kind != "DATE":
                canvas.foot(shape, self._foot(kind), is_number=kind == "SLIDE_NUMBER")

    def _foot(self, kind: str) -> str:
        if kind == "SLIDE_NUMBER":
            return str(self._number)
        return "  ·  ".join(filter(None, (byline(self.paper), self.paper.marking)))

    def finish(self, canvas: Canvas, parts: Sequence[Part]) -> None:
        """Write foot and speaker notes of a slide: they are read last."""
        self._feet(canvas)
        lines = notes_of(parts, self.known)
        held = canvas.slide.notes_slide.notes_placeholder
        if held is not None:
            fill_placeholder(held, [(line, Look()) for line in lines], self.script)

    def sign(self) -> None:
        """Set the properties of the file from the paper, and from nothing else."""
        properties = self.show.core_properties
        moment = datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC)
        properties.title = clean(self.paper.title)[:255]
        properties.subject = clean(self.paper.subtitle)[:255]
        properties.author = clean(self.paper.author)[:255]
        properties.language = self.script.lang
        properties.created = properties.modified = moment
        properties.last_modified_by = properties.comments = ""
        properties.keywords = properties.category = ""
        properties.content_status = clean(self.paper.marking)[:255]
        properties.revision = 1
