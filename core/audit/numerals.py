"""The numbers of a text as they are written: their value and their last digit."""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.number_words import KANJI, WORD, kanji_value, word_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_DIGITS: Final = 25
"""More digits than any amount of money has; a longer row of them is no figure."""
ENGLISH: Final[Mapping[str, int]] = MappingProxyType(
    {
        "hundred": 2,
        "thousand": 3,
        "million": 6,
        "billion": 9,
        "trillion": 12,
        "mn": 6,
        "bn": 9,
        "tn": 12,
        "m": 6,
    }
)
JAPANESE: Final[Mapping[str, int]] = MappingProxyType(
    {"十": 1, "百": 2, "千": 3, "万": 4, "億": 8, "兆": 12}
)

_DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_JAPANESE_SCALE: Final = r"(?:[百千万億兆]|十(?=[万億兆]))+"
_PART: Final = re.compile(rf"(?P<digits>{_DIGITS})\s*(?P<scale>{_JAPANESE_SCALE})?")
_SCALES: Final = r"trillion|billion|million|thousand|hundred|tn|bn|mn"
_NUMBER: Final = re.compile(
    rf"(?<![A-Za-z0-9_.,/@#])(?<![A-Za-z0-9]:)(?P<sign>[-+])?"
    rf"(?:(?P<parts>(?:{_DIGITS}\s*{_JAPANESE_SCALE}\s*)+(?:{_DIGITS}(?=\s*[円ド元ユ人]))?)"
    rf"|(?P<digits>{_DIGITS})(?:[ -]?(?P<scale>{_SCALES}|m(?![a-z]))\b)?"
    rf"|\b(?P<word>{WORD})\b(?:[ -](?P<word_scale>{_SCALES})\b)?"
    rf"|\b(?P<one>an?|one) (?P<one_scale>trillion|billion|million|thousand|hundred)\b"
    rf"|(?P<kanji>{KANJI})(?P<kanji_scale>[万億兆])?)",
    re.IGNORECASE,
)


class Numeral(NamedTuple):
    """A number as written.

    Attributes:
        value: Its size, with its scale (million, 億) and its sign.
        step: One unit of the last digit written, with its scale.
        scale: What the digits are multiplied by: 1, or ten to some power.
        form: `digits`, `word` or `kanji`.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    scale: Decimal
    form: str = "digits"


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers of a plain text, whatever they count.

    Example:
        >>> [float(one.value) for one in numerals("1兆2,000億円, $6.4 trillion, nine")]
        [1200000000000.0, 6400000000000.0, 9.0]
    """
    for found in _NUMBER.finditer(text):
        if len(found[0]) <= MOST_DIGITS:
            yield _numeral(found)


def _numeral(found: re.Match[str]) -> Numeral:
    value, step, scale = _size(found)
    if found["sign"] == "-":
        value = -value
    form = "kanji" if found["kanji"] else "word" if _is_word(found) else "digits"
    text = found[0].rstrip()
    start = found.start()
    return Numeral(start, start + len(text), value, step, scale, form)


def _is_word(found: re.Match[str]) -> bool:
    return bool(found["word"] or found["one"])


def _size(found: re.Match[str]) -> tuple[Decimal, Decimal, Decimal]:
    """Return the value, the unit of its last digit, and the scale."""
    if found["parts"]:
        return _of_parts(found["parts"])
    if found["digits"]:
        return _scaled(found["digits"], _power(found["scale"]))
    if found["kanji"]:
        scale = Decimal(10) ** JAPANESE.get(found["kanji_scale"], 0)
        return kanji_value(found["kanji"]) * scale, scale, scale
    word, said = (
        found["word"] or found["one"],
        found["word_scale"] or found["one_scale"],
    )
    scale = _power(said)
    return word_value(word) * scale, scale, scale


def _power(scale: str | None) -> Decimal:
    return Decimal(10) ** (ENGLISH[scale.lower()] if scale else 0)


def _of_parts(text: str) -> tuple[Decimal, Decimal, Decimal]:
    """Return what Japanese parts such as 1兆2,000億 add up to."""
    whole, step, scale = Decimal(0), Decimal(1), Decimal(1)
    for part in _PART.finditer(text):
        power = sum(JAPANESE[sign] for sign in part["scale"] or "")
        value, step, scale = _scaled(part["digits"], Decimal(10) ** power)
        whole += value
    return whole, step, scale


def _scaled(digits: str, scale: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    number = Decimal(digits.replace(",", ""))
    exponent = int(number.as_tuple().exponent)
    return number * scale, Decimal(10) ** exponent * scale, scale
