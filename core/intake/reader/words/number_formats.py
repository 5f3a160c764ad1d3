"""What the code of a number format says about the number that is stored.

A cell that shows `12.3%` holds 0.123, and one that shows `1,234 mn` may hold
1234000000: the reader of the workbook sees the one and the program the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator


class NumberFormat(NamedTuple):
    """What a format shows.

    Attributes:
        percent: The stored number is a share and is shown as a percentage.
        exponent: The number shown, times ten to this power, is the one stored; None
            where that depends on the number.
        unit: The words around the number, such as `mn` or `円`.
        currency: Its sign or code; the code where the format names the country.
        is_date: It shows a date or a time.
        is_duration: It shows hours beyond 24, minutes beyond 60.
        is_text: It shows whatever is stored as text.
    """

    percent: bool = False
    exponent: int | None = 0
    unit: str = ""
    currency: str = ""
    is_date: bool = False
    is_duration: bool = False
    is_text: bool = False


PLAIN: Final = NumberFormat()
LONGEST_CODE: Final = 255
"""Excel takes no longer one; a reader of formats once hung on 2,900 characters."""

_TOKEN: Final = lazily(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].?|\[(?P<bracket>[^\]]*)\]?'
    r"|(?P<general>General)|(?P<noon>AM/PM|A/P)|(?P<exponent>[eE][-+])|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)
_ELAPSED: Final = lazily(r"h+|m+|s+", re.IGNORECASE)
_CONDITION: Final = lazily(r"[<>=]")
_DATE_SIGNS: Final = frozenset("dmyhseg")
_PLACES: Final = frozenset("0#?.,")
_CURRENCIES: Final = frozenset("$€£¥₩₹")
_STROKES: Final = "()+-/: "
_COUNTRIES: Final = {
    ("$", 0x409): "USD", ("$", 0xC09): "AUD", ("$", 0x1009): "CAD",
    ("$", 0x1004): "SGD", ("$", 0xC04): "HKD", ("$", 0x404): "TWD",
    ("$", 0x1409): "NZD", ("¥", 0x411): "JPY", ("¥", 0x804): "CNY",
    ("£", 0x809): "GBP", ("₩", 0x412): "KRW",
}  # fmt: skip
_LANGUAGE: Final = 0xFFFF


def number_format(code: str) -> NumberFormat:
    """Return what a format code says; of several sections the first counts.

    Example:
        >>> number_format("0.0%").percent
        True
        >>> number_format('#,##0,,"mn"')[1:3]
        (6, 'mn')
    """
    if len(code) > LONGEST_CODE:
        return PLAIN
    sections = [_section(part) for part in _sections(code)]
    first = sections[0]
    if not _depends(code):
        return first
    shown = {section.exponent for section in sections if not section.is_text}
    return first if len(shown) == 1 else first._replace(exponent=None)


def _depends(code: str) -> bool:
    """Return whether a section is chosen by comparing the number."""
    brackets = (match["bracket"] for match in _TOKEN.finditer(code))
    return any(text and _CONDITION.match(text) for text in brackets)


def _sections(code: str) -> Iterator[str]:
    start = 0
    for match in _TOKEN.finditer(code):
        if match["sign"] == ";":
            yield code[start : match.start()]
            start = match.end()
    yield code[start:]


def _section(code: str) -> NumberFormat:
    places, words, currency, percent = "", "", "", 0
    is_date = is_duration = is_text = False
    for match in _TOKEN.finditer(code):
        sign, bracket = match["sign"] or "", match["bracket"] or ""
        words += match["quoted"] or match["escaped"] or _word(sign)
        currency = currency or _currency(sign, bracket)
        places += sign if sign in _PLACES else ""
        percent += sign == "%"
        is_text = is_text or sign == "@"
        is_duration = is_duration or bool(_ELAPSED.fullmatch(bracket))
        is_date = is_date or bool(match["noon"]) or sign.lower() in _DATE_SIGNS
    if is_date or is_duration:
        return NumberFormat(is_date=True, is_duration=is_duration)
    unit = words.strip(_STROKES)
    currency = currency or (unit if unit in _CURRENCIES else "")
    unit = "" if unit == currency else unit
    exponent = 3 * _scaling(places) - 2 * percent
    return NumberFormat(bool(percent), exponent, unit, currency, is_text=is_text)


def _word(sign: str) -> str:
    """Return a sign that is a word by itself, such as `円`."""
    return "" if sign.isascii() or sign in _CURRENCIES else sign


def _scaling(places: str) -> int:
    """Return how many commas stand behind the last place and divide by a thousand."""
    whole, _point, parts = places.partition(".")
    return sum(len(part) - len(part.rstrip(",")) for part in (whole, parts) if part)


def _currency(sign: str, bracket: str) -> str:
    if not bracket.startswith("$"):
        return sign if sign in _CURRENCIES else ""
    shown, _dash, country = bracket[1:].partition("-")
    try:
        language = int(country, 16) & _LANGUAGE
    except ValueError:
        language = 0
    return _COUNTRIES.get((shown, language), shown.strip())
