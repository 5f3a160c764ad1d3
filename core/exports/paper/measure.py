"""How much room a text takes, without asking a font that may not be there.

Widths are those of a rather wide sans serif, so that what fits here fits on the desk.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NARROW, LETTER, CAPITAL, BROAD, SQUARE = 0.31, 0.54, 0.68, 0.88, 1.0
"""Widths in heights of the type."""
THIN: Final = frozenset("iljtfrI.,:;'|!()[]- ·")
THICK: Final = frozenset("mwMW%@—")
LEADING: Final = 1.22
"""From one line to the next, in heights of the type."""


def width(text: str, size: float) -> float:
    """Return how wide a text is on one line, in points.

    Example:
        >>> round(width("Japan", 10.0)), round(width("日本", 10.0))
        (28, 20)
    """
    return size * sum(map(_width_of, text))


def _width_of(sign: str) -> float:
    if sign in THIN:
        return NARROW
    if sign in THICK:
        return BROAD
    if unicodedata.east_asian_width(sign) in "WF":
        return SQUARE
    return CAPITAL if sign.isupper() else LETTER


def line_count(text: str, size: float, room: float) -> int:
    """Return on how many lines a text stands within a width; both in points."""
    return sum(_wrapped(part, size, room) for part in text.split("\n"))


def _wrapped(text: str, size: float, room: float) -> int:
    lines, left = 1, room
    for word in _words(text):
        wide = width(word, size)
        if wide > left:
            whole = int(wide // room)
            lines += 1 if left < room else 0
            lines += whole if wide > room else 0
            left = room - (wide - whole * room)
        else:
            left -= wide
    return lines


def _words(text: str) -> Iterable[str]:
    """Yield what stays together: words and the space behind them, signs of Japanese."""
    word = ""
    for sign in text:
        if unicodedata.east_asian_width(sign) in "WF":
            yield from filter(None, (word, sign))
            word = ""
        else:
            word += sign
            if sign in " -":
                yield word
                word = ""
    if word:
        yield word


def height(texts: Iterable[str], size: float, room: float) -> float:
    """Return how high paragraphs stand within a width, in points."""
    return sum(line_count(text, size, room) for text in texts) * size * LEADING


def fitting(
    texts: Sequence[str], room: tuple[float, float], sizes: Sequence[float]
) -> float | None:
    """Return the largest of some sizes at which paragraphs fit, or None."""
    wide, high = room
    return next((size for size in sizes if height(texts, size, wide) <= high), None)
