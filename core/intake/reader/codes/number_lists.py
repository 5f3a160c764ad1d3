"""Several control numbers in one cell: listed, in ranges, and with exceptions.

“3B001.a.4, c, k to n” means six paragraphs of one entry. A text that says anything
else beside its numbers is left as it stands: half a list would be a guess.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.codes.control_numbers import SEGMENT, control_number, plain
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXCEPT: Final = lazily(
    r"[,;(]?\s*\b(?:except(?: for)?|excluding|other than)\b", re.IGNORECASE
)
_BETWEEN_PARTS: Final = lazily(
    r"\s*(?:[,;、，]|/|\band\b|\bor\b|&|及び|並びに|又は|または)\s*", re.IGNORECASE
)
_RANGE: Final = lazily(r"\s*(?:\bto\b|\bthrough\b|から|[-–—~〜])\s*", re.IGNORECASE)
_RELATIVE: Final = lazily(
    rf"(?:paragraphs?\s)?\.?((?![0-9]){SEGMENT}(?:\.{SEGMENT})*)\.?"
)
"""A path begins with a letter: `744.23` is a section of the law and no paragraph."""
_WHOLE: Final = lazily(r"(?:the )?(?:entire|whole) entry\.?|全て|すべて", re.IGNORECASE)
_MOST: Final = 120
"""So many numbers a range may stand for; more is no list of paragraphs."""

_LONGEST: Final = 600


class NumberList(NamedTuple):
    """The control numbers a text names, and those it takes out again."""

    numbers: tuple[str, ...]
    excepted: tuple[str, ...] = ()


def number_list(text: str, entry: str = "") -> NumberList | None:
    """Return the control numbers a text lists; None if it says anything else.

    Args:
        text: As the list prints it.
        entry: The entry that paragraphs without one belong to.

    Example:
        >>> number_list("3B001.a.4, c, k to m").numbers
        ('3B001.a.4', '3B001.c', '3B001.k', '3B001.l', '3B001.m')
        >>> number_list("entire entry, except 0A501.y", "0A501")
        NumberList(numbers=('0A501',), excepted=('0A501.y',))
    """
    if len(text) > _LONGEST:
        return None
    said, *but = _EXCEPT.split(plain(text), maxsplit=1)
    numbers = _listed(said, entry)
    excepted = _listed(but[0].rstrip(")"), numbers[-1]) if but and numbers else ()
    if not numbers or (but and not excepted):
        return None
    return NumberList(numbers, excepted)


def _listed(text: str, entry: str) -> tuple[str, ...]:
    """Return the numbers of a text without exceptions; none if any part is unclear."""
    if entry and _WHOLE.fullmatch(text.strip()):
        return (entry,)
    numbers: list[str] = []
    for part in filter(None, _BETWEEN_PARTS.split(text.strip(" .,;"))):
        found = _part(part, numbers[-1] if numbers else entry)
        if not found:
            return ()
        numbers += found
    return tuple(dict.fromkeys(numbers))


def _part(part: str, base: str) -> tuple[str, ...]:
    first, *rest = _RANGE.split(part.removesuffix("まで"))
    start = _absolute(first, base)
    if not rest or not start:
        return () if rest or not start else (start,)
    stop = _sibling(rest[0], start) if len(rest) == 1 else ""
    return tuple(_between(start, stop)) if stop else ()


def _absolute(part: str, base: str) -> str:
    """Return a number in full; a path alone belongs to the entry named before."""
    if number := control_number(part):
        return number
    found = _RELATIVE.fullmatch(part.strip())
    return f"{base.split('.', maxsplit=1)[0]}.{found[1]}" if found and base else ""


def _sibling(part: str, start: str) -> str:
    """Return the end of a range, of which only the last step may be written."""
    above, _dot, last = start.rpartition(".")
    if above and part.isdigit() and last.isdigit():
        return f"{above}.{part}"
    number = _absolute(part, start)
    if number.count(".") != start.count(".") and above and len(part) == 1:
        return f"{above}.{part}"
    return number


def _between(start: str, stop: str) -> Iterator[str]:
    above, dot, first = start.rpartition(".")
    other, _dot, last = stop.rpartition(".")
    if not dot:
        above, first, other, last = start[:2], start[2:], stop[:2], stop[2:]
    if above != other:
        return
    if first.isdigit() and last.isdigit() and 0 <= int(last) - int(first) < _MOST:
        width = 0 if dot else len(first)
        for number in range(int(first), int(last) + 1):
            yield f"{above}{dot}{number:0{width}}"
    elif len(first) == len(last) == 1 and first.isalpha() and first <= last:
        for letter in range(ord(first), ord(last) + 1):
            yield f"{above}.{chr(letter)}"
