"""Printed lines made into the paragraphs they were before they were wrapped.

Whether a line goes on in the next one is told by what printing leaves of it: the size
of the type, the distance of the lines, and whether the line is filled.
"""

from __future__ import annotations

import itertools
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from core.lazily import lazily
from core.wide import is_wide, letters_wide

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Line(NamedTuple):
    """A line where it is printed: its left end, its base and the size of its type."""

    text: str
    x: float
    y: float
    size: float


SAME_SIZE: Final = 0.04
FULL: Final = 0.7
"""A line that fills less than this part of the widest one ends its paragraph."""
LOOSE: Final = 1.25
"""Lines further apart than so many times the usual distance are of two paragraphs."""
_ITEM: Final = lazily(
    r"[•‣◦▪●○■□◆◇・※-](?:\s|\w)|[(（]?(?:\d{1,2}|[a-z]|[ivx]+)[.)）．]\s"
    r"|第[\d一二三四五六七八九十]+[章節条]|[一二三四五六七八九十]、"
    r"|(?:Figure|Table|図|表)\s?\d"
)
"""How an item of a list, a heading or a caption begins: a paragraph of its own."""
_ENDED: Final = lazily(r"[.!?。！？][\"'”’)\]）」』]*$")
_LEADS: Final = lazily(r"(?:\. ?){4,}\d*\s*$|…{2,}\s*\d*\s*$")
_CELL: Final = lazily(r"[-−+△▲]?[$¥]?\d[\d,.]*(?:%|pp|x|倍|年)?|[-–—…]")
FEWEST_CELLS: Final = 3
"""A line with so many numbers, and few words beside them, is a row of a table."""
_TIGHT: Final = lazily(r"[(\\/—]$")
_HYPHENED: Final = lazily(r"(\w+)[-\u2010]$")
_WORD: Final = lazily(r"[^\W\d_]{2,}")
_CJK: Final = "\u3040-\u30ff\u3400-\u9fff\uff00-\uffef"
_GAP: Final = lazily(
    rf"(?<=[{_CJK}]) (?=[0-9A-Za-z$¥(])|(?<=[0-9A-Za-z%)]) (?=[{_CJK}])"
)
"""What printing puts between Japanese and Latin signs, and nobody has typed."""


def paragraphs(
    pages: Sequence[Sequence[Line]],
) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the paragraphs of a document, each with its page and its number there.

    One that goes over to the next page is of the page it begins on.
    """
    words = frozenset(
        word.lower()
        for page in pages
        for line in page
        for word in _WORD.findall(line.text)
    )
    usual = _usual(pages)
    place, text, last, is_full = (0, 0), "", None, False
    for number, page in enumerate(pages, 1):
        widest = _widest(page)
        for at, line in enumerate(page):
            gap = last.y - line.y if last and at else 0.0
            is_near = gap <= LOOSE * usual.get(round(line.size), gap)
            if last and is_near and _goes_on(last, line, gap, is_full=is_full):
                text = joined(text, line.text, words)
            else:
                if text:
                    yield place, _GAP.sub("", text)
                place = (number, place[1] + 1 if place[0] == number else 1)
                text = line.text
            last = line
            is_full = letters_wide(line.text) >= FULL * widest[round(line.size)]
    if text:
        yield place, _GAP.sub("", text)


def _usual(pages: Sequence[Sequence[Line]]) -> Mapping[int, float]:
    """Return by size of type the usual distance of its lines."""
    found: dict[int, list[float]] = {}
    for page in pages:
        for one, other in itertools.pairwise(page):
            if _is_like(one, other) and one.y > other.y:
                found.setdefault(round(one.size), []).append(one.y - other.y)
    return {size: median(gaps) for size, gaps in found.items()}


def _widest(page: Sequence[Line]) -> Mapping[int, float]:
    """Return by size of type the width of the widest line of a page."""
    found: dict[int, float] = {}
    for line in page:
        size = round(line.size)
        found[size] = max(found.get(size, 0.0), letters_wide(line.text))
    return found


def _is_like(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= SAME_SIZE * one.size


def _goes_on(last: Line, line: Line, gap: float, *, is_full: bool) -> bool:
    """Return whether a line is of the paragraph of the one before it.

    Args:
        last: The line before.
        line: The line.
        gap: By how much it lies below; not above zero in another column or page.
        is_full: Whether the line before fills its column.
    """
    if not _is_like(last, line) or _stands_alone(last, line):
        return False
    has_ended = bool(_ENDED.search(last.text))
    if gap <= 0:
        return is_full and not has_ended and _is_middle(line.text)
    if has_ended and line.x > last.x + line.size / 2:
        return False  # set in, as the first line of a paragraph is
    return is_full or (not has_ended and line.text[:1].islower())


def _stands_alone(last: Line, line: Line) -> bool:
    """Return whether a line begins something, or either is no running text."""
    begins = _ITEM.match(line.text) or _LEADS.search(last.text)
    return bool(begins) or _is_row(last.text) or _is_row(line.text)


def _is_row(text: str) -> bool:
    parts = text.split()
    cells = sum(bool(_CELL.fullmatch(part)) for part in parts)
    return cells >= FEWEST_CELLS and 2 * cells > len(parts)


def _is_middle(text: str) -> bool:
    """Return whether a text may begin in the middle of a sentence."""
    return text[:1].islower() or text[:1].isdigit() or is_wide(text[:1])


def joined(text: str, more: str, words: frozenset[str]) -> str:
    """Return one line of two, as they were before a program wrapped them.

    Japanese has no space between signs, and a word that was cut with a hyphen is whole
    again if the document has it elsewhere.

    Args:
        text: The text so far.
        more: The next line.
        words: Every word of the document, in small letters.

    Example:
        >>> joined("25.3", "percent", frozenset())
        '25.3 percent'
        >>> joined("3,829", "億ドル", frozenset())
        '3,829億ドル'
        >>> joined("its concen-", "tration", frozenset({"concentration"}))
        'its concentration'
        >>> joined("three-", "fourths", frozenset({"three"}))
        'three-fourths'
    """
    if text.endswith("\xad"):
        return text[:-1] + more
    if cut := _HYPHENED.search(text):
        rest = _WORD.match(more)
        whole = (cut[1] + rest[0]).lower() if rest else ""
        is_one = whole in words or (rest is not None and cut[1].lower() not in words)
        keeps = cut[1][-1:].isdigit() or not is_one
        return (text if keeps else text[:-1]) + more
    is_tight = _TIGHT.search(text) or more.startswith("—")
    if is_tight or is_wide(text[-1:]) or is_wide(more[:1]):
        return text + more
    return f"{text} {more}"
