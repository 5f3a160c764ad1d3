"""Numbers that are written as words, in English and in Japanese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL: Final = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS: Final = (
    *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)
_WORDS: Final = {
    **{word: number for number, word in enumerate(_SMALL, 2)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    "one": 1,
    "a": 1,
    "an": 1,
    "a dozen": 12,
    "dozen": 12,
}
_DIGITS: Final = {sign: number for number, sign in enumerate("〇一二三四五六七八九")}
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}

WORD: Final = (
    rf"(?:{'|'.join(_TENS)})(?:-(?:one|{'|'.join(_SMALL[:8])}))?"
    rf"|{'|'.join(reversed(_SMALL))}|a dozen|dozen"
)
"""Words that are numbers by themselves; `one` and `a` are so only before a unit."""
KANJI: Final = r"[一二三四五六七八九十百千]+"


def word_value(text: str) -> int:
    """Return the number that a word of `WORD` stands for; `a` and `one` are 1.

    Example:
        >>> word_value("Twenty-five"), word_value("nine")
        (25, 9)
    """
    tens, _hyphen, rest = text.lower().partition("-")
    return _WORDS[tens] + (_WORDS[rest] if rest else 0)


def kanji_value(text: str) -> int:
    """Return the number that Chinese numerals stand for.

    Example:
        >>> kanji_value("二十五"), kanji_value("十"), kanji_value("三百")
        (25, 10, 300)
    """
    whole, digit = 0, 0
    for sign in text:
        if sign in _PLACES:
            whole, digit = whole + (digit or 1) * _PLACES[sign], 0
        else:
            digit = _DIGITS[sign]
    return whole + digit


FRACTION: Final = re.compile(
    r"\b(?P<part>one|two|three|four|a)[ -](?P<whole>half|third|quarter|fourth|fifth"
    r"|tenth)s?\b(?=\s+(?:of|more|less)\b|[ ,.;)])"
    r"|(?P<ja_whole>\d{1,2})分の(?P<ja_part>\d{1,2})"
    r"|\b(?:by |about |nearly |roughly )(?P<half>half)\b"
    r"|\b(?P<half_of>half) (?:of|the)\b"
    r"|(?P<ja_half>半分|半減)",
    re.IGNORECASE,
)
_WHOLES: Final = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "tenth": 10,
}


def fraction_percent(found: re.Match[str]) -> float:
    """Return a fraction in per cent.

    Example:
        >>> fraction_percent(FRACTION.search("about three-fourths of US jobs"))
        75.0
    """
    if found["part"]:
        part, whole = _WORDS[found["part"].lower()], _WHOLES[found["whole"].lower()]
    elif found["ja_whole"]:
        part, whole = int(found["ja_part"]), max(int(found["ja_whole"]), 1)
    else:
        part, whole = 1, 2
    return 100 * part / whole


_MULTIPLES: Final = re.compile(
    r"\b(?P<two>doubl(?:e|ed|es|ing)|twice)\b|\b(?P<three>tripl(?:e|ed|es|ing))\b"
    r"|\b(?P<four>quadrupl(?:e|ed|es|ing))\b"
    r"|(?P<ja_two>倍増|倍になっ)",
    re.IGNORECASE,
)
_FOLD: Final = re.compile(
    r"\b(?P<word>two|three|four|five|six|seven|eight|nine|ten)fold\b", re.IGNORECASE
)
_SIZES: Final = {"two": 2, "three": 3, "four": 4, "ja_two": 2}


def multiples(text: str) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield where a text has a multiple as a word, and how many times it says.

    Example:
        >>> [size for _span, size in multiples("it doubled, then rose sixfold")]
        [2, 6]
    """
    for found in (*_MULTIPLES.finditer(text), *_FOLD.finditer(text)):
        group = str(found.lastgroup)
        size = _SIZES[group] if group in _SIZES else word_value(found["word"])
        yield found.span(), size
