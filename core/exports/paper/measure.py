"""How much room a text takes, without asking a font that may not be there.

Widths are those of a rather wide sans serif, so that what fits here fits on the desk.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.exports.paper.script import WIDE
from core.wide import is_wide

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NARROW, LETTER, CAPITAL, BROAD, SQUARE = 0.31, 0.54, 0.68, 0.88, 1.0
"""Widths in heights of the type."""
THIN: Final = frozenset("iljtfrI.,:;'|!()[]- ·")
THICK: Final = frozenset("mwMW%@—")
LEADING: Final = 1.22
"""From one line to the next, in heights of the type."""
WIDE_LEADING: Final = 1.45
"""The same with signs of Japanese, whose fonts are set wider apart."""
BOLD: Final = 1.08
"""How many times as wide bold type is."""


def width(text: str, size: float) -> float:
    """Return how wide a text is on one line, in points.

    Example:
        >>> round(width("Japan", 10.0)), round(width("日本", 10.0))
        (28, 20)
    """
    return size * _whole_width(text)


@lru_cache(maxsize=8192)
def _whole_width(text: str) -> float:
    return sum(map(_width_of, text))


@lru_cache(maxsize=8192)
def _width_of(sign: str) -> float:
    if sign in THIN:
        return NARROW
    if sign in THICK:
        return BROAD
    if is_wide(sign):
        return SQUARE
    return CAPITAL if sign.isupper() else LETTER


def line_count(text: str, size: float, room: float) -> int:
    """Return on how many lines a text stands within a width; both in points."""
    return sum(_wrapped(part, size, room) for part in text.split("\n"))


def _wrapped(text: str, size: float, room: float) -> int:
    if width(text, size) <= room:
        return 1
    lines, left = 1, room
    for word in words(text):
        wide = width(word, size)
        if wide > left:
            whole = int(wide // room)
            lines += 1 if left < room else 0
            lines += whole if wide > room else 0
            left = room - (wide - whole * room)
        else:
            left -= wide
    return lines


def words(text: str) -> Iterable[str]:
    """Yield what stays together: words and the space behind them, signs of Japanese."""
    word = ""
    for sign in text:
        if is_wide(sign):
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
    return size * sum(line_count(text, size, room) * leading(text) for text in texts)


def leading(text: str) -> float:
    """Return how far lines are apart, in heights of the type: more in Japanese.

    Example:
        >>> leading("Japan") < leading("日本")
        True
    """
    return LEADING if text.isascii() or max(text) < WIDE else WIDE_LEADING


def fitting(
    texts: Sequence[str], room: tuple[float, float], sizes: Sequence[float]
) -> float | None:
    """Return the largest of some sizes at which paragraphs fit, or None."""
    wide, high = room
    return next((size for size in sizes if height(texts, size, wide) <= high), None)
