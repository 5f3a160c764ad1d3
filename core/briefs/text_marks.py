"""What of two texts stands out: numbers that differ, and what a version changed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from core.briefs.text_spec import Marked

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER: Final = re.compile(r"(?<![A-Za-z0-9.,])\d+(?:[.,]\d+)*(?![A-Za-z0-9])")
_KANJI: Final = re.compile(
    r"[〇一二三四五六七八九]+(?:・[〇一二三四五六七八九]+)?(?=[ァ-ヶ])"
)
_DIGITS: Final = {
    digit: str(value) for value, digit in enumerate("〇一二三四五六七八九")
}
_WORD: Final = re.compile(r"\s+|\w+|[^\w\s]")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def numbers_apart(one: str, other: str) -> tuple[tuple[Marked, ...], ...]:
    """Return the numbers of each of two texts that the other does not have.

    Only numbers are compared, so that a threshold is found across languages too: full
    width digits, a decimal comma and the digits of Japanese law are read as what they
    are. A number that stands within a code, such as that of a list, is none.

    Example:
        >>> mine, theirs = numbers_apart("at most 1,50 nm", "二・四ナノメートル以下")
        >>> [(mark.start, mark.end) for mark in (*mine, *theirs)]
        [(8, 12), (0, 3)]
    """
    ours, theirs = list(_numbers(one)), list(_numbers(other))
    return _without(ours, theirs), _without(theirs, ours)


def _without(
    ours: list[tuple[float, int, int]], theirs: list[tuple[float, int, int]]
) -> tuple[Marked, ...]:
    left = Counter(value for value, _start, _end in theirs)
    found = []
    for value, start, end in ours:
        if left[value]:
            left[value] -= 1
        else:
            found.append(Marked(start, end, "differs"))
    return tuple(found)


def _numbers(text: str) -> Iterator[tuple[float, int, int]]:
    """Yield each number of a text with where it stands, from left to right."""
    narrow = "".join(_narrow(sign) for sign in text)
    spans = [(_value(found[0]), *found.span()) for found in _NUMBER.finditer(narrow)]
    for found in _KANJI.finditer(text):
        digits = "".join(_DIGITS.get(sign, ".") for sign in found[0])
        spans.append((float(digits), *found.span()))
    return iter(sorted(spans, key=lambda span: span[1]))


def _narrow(sign: str) -> str:
    """Return a full-width sign as the one it stands for; one sign stays one sign."""
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign


def _value(written: str) -> float:
    if _THOUSANDS.fullmatch(written):
        return float(written.replace(",", ""))
    first, *rest = re.split(r"[.,]", written)
    return float(f"{first}.{''.join(rest)}" if rest else first)


def changed(before: str, after: str) -> tuple[str, tuple[Marked, ...]]:
    """Return a text with what was taken out of the one before it and what was added.

    Example:
        >>> text, marks = changed("at most 2.4 nm", "at most 1.5 nm")
        >>> text, [(text[mark.start:mark.end], mark.kind) for mark in marks]
        ('at most 2.41.5 nm', [('2.4', 'removed'), ('1.5', 'added')])
    """
    old, new = _words(before), _words(after)
    text, marks = "", []
    for kind, i1, i2, j1, j2 in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            text += "".join(old[i1:i2])
            continue
        for part, mark in (
            ("".join(old[i1:i2]), "removed"),
            ("".join(new[j1:j2]), "added"),
        ):
            if part:
                marks.append(Marked(len(text), len(text) + len(part), mark))
                text += part
    return text, tuple(marks)


def _words(text: str) -> list[str]:
    """Return a text in words, numbers whole."""
    found, rest = [], 0
    for number in _NUMBER.finditer(text):
        found += _WORD.findall(text[rest : number.start()])
        found.append(number[0])
        rest = number.end()
    return found + _WORD.findall(text[rest:])
