"""The first slide: what it is about, who prepared it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.paper.pptx.canvas import fill_placeholder
from core.exports.paper.pptx.layouts import TEXTS, kind_of
from core.exports.paper.pptx.texts import SOFT, Look
from core.exports.paper.words import byline

if TYPE_CHECKING:
    from core.exports.paper.pptx.deck import Deck


def title_slide(deck: Deck) -> None:
    """Add the title page."""
    paper = deck.paper
    canvas = deck.slide(deck.layouts.title, paper.title)
    soft = "" if deck.is_dark(deck.layouts.title) else SOFT
    lines = [(text, Look(size, soft, after=6)) for text, size in _said(deck) if text]
    rooms = [
        one for one in canvas.slide.placeholders if kind_of(one) in ("SUBTITLE", *TEXTS)
    ]
    if rooms:
        fill_placeholder(rooms[0], lines, deck.script)
    else:
        area = deck.area(deck.layouts.title)
        canvas.text(paper.subtitle or paper.title, area, lines)
    for other in rooms[1:]:
        other.element.getparent().remove(other.element)
    deck.finish(canvas, ())


def _said(deck: Deck) -> tuple[tuple[str, float], ...]:
    return (deck.paper.subtitle, 20.0), (byline(deck.paper), 14.0)
