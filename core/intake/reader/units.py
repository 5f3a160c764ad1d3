"""What a unit says: in which unit the numbers are, and times which power of ten.

Money is multiplied out, because cases hold dollars; other units stay as published,
a million tonnes too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and the power of ten the printed numbers are to be multiplied with."""

    name: str
    exponent: int = 0


SHARE: Final = Unit("share")
PERCENT: Final = Unit("percent")

_FIXED: Final = {
    "%": PERCENT,
    "percent": PERCENT,
    "per cent": PERCENT,
    "pct": PERCENT,
    "percentage": PERCENT,
    "パーセント": PERCENT,
    "pp": Unit("percentage points"),
    "percentage point": Unit("percentage points"),
    "percentage points": Unit("percentage points"),
    "ポイント": Unit("percentage points"),
    "share": SHARE,
    "lq": Unit("LQ"),
    "location quotient": Unit("LQ"),
}
_CURRENCIES: Final = (
    (
        "USD",
        r"usd|us\$|u\.s\.\s*\$|u\.?s\.? dollars?|united states dollars?|米ドル|ドル",
    ),
    ("JPY", r"jpy|japanese yen|yen|¥|円"),
    ("EUR", r"eur|euros?|€"),
    ("GBP", r"gbp|pounds? sterling|£"),
    ("CNY", r"cny|rmb|yuan|人民元|元"),
    ("KRW", r"krw|won|ウォン"),
    ("USD", r"dollars?|\$"),
)
"""Longer spellings come first; a dollar nobody named more closely is American."""
_MULTIPLIERS: Final = (
    (12, r"trillions?|tn|兆"),
    (9, r"billions?|bn|bil\.?|10億|十億"),
    (8, r"億"),
    (6, r"millions?|mn|mil\.?|mio\.?|m|1,?000,?000|百万"),
    (4, r"万"),
    (3, r"thousands?|'?000s?|1,?000|k|千"),
)
_FILLER: Final = re.compile(
    r"\b(?:in|of|at|unit|units|value|prices?|nominal|current|exchange|rates?)\b"
    r"|単位|名目|当年価格|[\s:,()\[\];.]"
)
_BASE_YEAR: Final = re.compile(
    r"\b(chained|constant|real)\b(?:\D{0,8}((?:19|20)\d\d))?"
)
SCALES: Final = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}

_LONGEST: Final = 120
"""No unit is longer; a cell may hold a page."""

_FAR: Final = 2_000
_SAYS_SOMETHING: Final = re.compile(r"[^\d.,\s()+−-]")
_JOINED: Final = re.compile(r",(?=[^\s\d])")
_SIGN: Final = re.compile(r"([$€£¥])")
_IN_PARENTHESES: Final = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_PHRASE: Final = re.compile(
    r"\b(?:in\s+)?(?:millions?|billions?|thousands?|trillions?)\s+(?:of\s+)?"
    r"(?:current\s+)?(?:u\.?s\.?\s+)?dollars?"
    r"|(?:us\$|usd|\$|jpy|eur|cny)[\s,]*(?:millions?|billions?|thousands?|trillions?|mn|bn|m)\b"
    r"|単位[:：]\s*\S+",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def read_unit(text: str) -> Unit | None:
    """Return the unit a text names, if it names nothing else.

    Example:
        >>> read_unit("Millions of current U.S. dollars")
        Unit(name='USD', exponent=6)
        >>> read_unit("(単位：億円)")
        Unit(name='JPY', exponent=8)
    """
    if len(text) > _LONGEST or not _SAYS_SOMETHING.search(text):
        return None
    spaced = _SIGN.sub(r"\1 ", unicodedata.normalize("NFKC", text).lower())
    plain = " ".join(_JOINED.sub(", ", spaced).split())
    bare = plain.strip("()[] ").removeprefix("in ")
    if bare in _FIXED:
        return _FIXED[bare]
    base = _BASE_YEAR.search(plain)
    currency, rest = _taken_currency(_BASE_YEAR.sub(" ", plain))
    exponent, rest = _taken_multiplier(rest)
    if not currency or _FILLER.sub("", rest):
        return None
    suffix = f" {base[1]} {base[2] or ''}".rstrip() if base else ""
    return Unit(currency + suffix, exponent)


def unit_of(text: str) -> Unit:
    """Return the unit a text names; one that is not known stays as published.

    Example:
        >>> unit_of("million tonnes")
        Unit(name='million tonnes', exponent=0)
    """
    return read_unit(text) or Unit(text.strip())


@lru_cache(maxsize=4096)
def unit_words(text: str) -> str:
    """Return the part of a title, a heading or a note that is a unit; or nothing.

    Example:
        >>> unit_words("Exports by country (millions of U.S. dollars), 2020")
        'millions of U.S. dollars'
    """
    if read_unit(text):
        return text
    plain = unicodedata.normalize("NFKC", text[:_FAR]).replace("_", " ")
    phrases = [*_IN_PARENTHESES.findall(plain), *_PHRASE.findall(plain)]
    return next((phrase for phrase in phrases if read_unit(phrase)), "")


def _taken_currency(text: str) -> tuple[str, str]:
    for name, spelling in _CURRENCIES:
        found, times = re.subn(
            rf"(?<![a-z])(?:{spelling})(?![a-z])", " ", text, count=1
        )
        if times:
            return name, found
    return "", text


def _taken_multiplier(text: str) -> tuple[int, str]:
    for exponent, spelling in _MULTIPLIERS:
        pattern = rf"(?<![a-z\d,])(?:{spelling})(?![a-z\d])"
        found, times = re.subn(pattern, " ", text, count=1)
        if times:
            return exponent, found
    return 0, text
