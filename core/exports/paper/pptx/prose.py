"""Texts as slides: as large as they can be read, and on as many slides as they need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.exports.paper.measure import LEADING, fitting, height
from core.exports.paper.pptx.canvas import fill_placeholder
from core.exports.paper.pptx.layouts import TEXTS, kind_of
from core.exports.paper.pptx.texts import Look
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefing.paper import Prose
    from core.exports.paper.pptx.box import Box
    from core.exports.paper.pptx.deck import Deck

SIZES: Final = (24, 22, 20, 18, 16)
AFTER: Final = 8.0
_SENTENCE: Final = re.compile(r"(?<=[.!?。！？])\s*")


def prose_slides(deck: Deck, parts: Sequence[Prose], title: str, kicker: str) -> None:
    """Add slides with texts under one title."""
    area = deck.area(deck.layouts.text)
    texts = [part.sentence.text for part in parts]
    wide, high = area.points
    size = _fitting(texts, (wide, high))
    for number, piece in enumerate(_pages(texts, (wide, high), size)):
        named = title if number == 0 else _("{title} (continued)").format(title=title)
        canvas = deck.slide(deck.layouts.text, named, kicker)
        lines = [
            (text, Look(size, bold=_is_first(text, parts) or None, after=AFTER))
            for text in piece
        ]
        rooms = [one for one in canvas.slide.placeholders if kind_of(one) in TEXTS]
        if rooms:
            fill_placeholder(rooms[0], lines, deck.script)
            _fit_into(rooms[0], area)
            for other in rooms[1:]:
                other.element.getparent().remove(other.element)
        else:
            canvas.text(_("Text"), area, lines)
        deck.finish(canvas, parts if number == 0 else ())


def _fit_into(shape: object, area: Box) -> None:
    for name, value in zip(("left", "top", "width", "height"), area, strict=True):
        setattr(shape, name, value)


def _is_first(text: str, parts: Sequence[Prose]) -> bool:
    """Return whether a text is the bottom line, which stands out."""
    return any(
        part.kind == "bottom_line" and text in part.sentence.text for part in parts
    )


def _fitting(texts: Sequence[str], room: tuple[float, float]) -> float:
    wide, high = room
    left = high - AFTER * len(texts)
    return fitting(texts, (wide - 14, left), SIZES) or SIZES[-1]


def _pages(
    texts: Sequence[str], room: tuple[float, float], size: float
) -> Iterator[list[str]]:
    """Yield texts in pieces that fit; one too long for a slide breaks at a sentence."""
    wide, high = room
    kept: list[str] = []
    left = high
    for text in texts:
        for piece in _pieces(text, (wide, high), size):
            needed = height((piece,), size, wide - 14) + AFTER
            if kept and needed > left:
                yield kept
                kept, left = [], high
            kept.append(piece)
            left -= needed
    if kept:
        yield kept


def _pieces(text: str, room: tuple[float, float], size: float) -> Iterator[str]:
    wide, high = room
    most = high - size * LEADING - AFTER
    if height((text,), size, wide - 14) <= most:
        yield text
        return
    kept = ""
    for sentence in _SENTENCE.split(text):
        longer = f"{kept} {sentence}".strip()
        if kept and height((longer,), size, wide - 14) > most:
            yield kept
            longer = sentence
        kept = longer
    if kept:
        yield kept
