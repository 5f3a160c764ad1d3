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

from core.lazily import lazily


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
    "%ポイント": Unit("percentage points"),
    "percentage-point": Unit("percentage points"),
    "% points": Unit("percentage points"),
    "share": SHARE,
    "share in percent": Unit("share", -2),
    "lq": Unit("LQ"),
    "location quotient": Unit("LQ"),
}
_CURRENCIES: Final = (
    (
        "USD",
        (
            r"usd|\$\s*us|us\s*\$|u\.s\.\s*\$|(?:u\.?s\.?|united states) dollars?"
            r"|米?ドル"
        ),
    ),
    ("JPY", r"jpy|japanese yen|yen|¥|円"),
    ("EUR", r"eur|euros?|€"),
    ("GBP", r"gbp|pounds? sterling|£"),
    ("CNY", r"cny|rmb|yuan|人民元|元"),
    ("KRW", r"krw|won|ウォン"),
    ("USD", r"dollars?|\$"),
)
"""Longer spellings come first; a dollar nobody named more closely is American."""

_MONEY: Final = frozenset(name for name, _spelling in _CURRENCIES)
_MULTIPLIERS: Final = (
    (12, r"trillions?|tn|兆"),
    (9, r"billions?|bn|bil\.?|10億|十億"),
    (8, r"億"),
    (6, r"millions?|mn|mil\.?|mio\.?|m|1,?000,?000|百万"),
    (4, r"万"),
    (3, r"thousands?|'?000s?|1,?000|k|千"),
)
_FILLER: Final = lazily(
    r"\b(?:in|of|at|units?|measures?|value|prices?|nominal|current|exchange|rates?)\b"
    r"|単位|名目|実質|連鎖方式|連鎖価格|暦年価格|当年価格|[\s:,()\[\];.]"
)
_BASE_YEAR: Final = lazily(
    r"\b(chained|constant|real)\b(?:\D{0,8}((?:19|20)\d\d))?"
    r"|(?:(?P<year>(?:19|20)\d\d)\s*(?:暦年|年)?\s*)?"
    r"(?P<chained>連鎖|固定)(?:方式|価格)*"
)
_INDEX: Final = lazily(
    r"(?:(?:price |volume )?ind(?:ex|ices)|指数)?\W{0,3}\(?\s*"
    r"(?P<base>(?:19|20)\d\d(?:[-/]\d\d)?)\s*年?度?(?:平均)?\s*=\s*100(?:\.0)?\)?"
)
_OF_WHOLE: Final = lazily(
    r"(?:%|percent(?:age)?|per cent|pct\.?) of (?P<whole>(?:world |total )?[a-z]{2,12})"
)
_SCALED: Final = (
    r"(?:trillions?|billions?|millions?|mn|thousands?|hundreds?|1,?000(?:,?000)?"
    r"|[千万百億十]+|10億)\s*(?:of )?"
)
_MEASURED: Final = (
    r"(?:metric |short )?tons?|tonnes?|kg|kilograms?|grams?|lit(?:re|er)s?|barrels?"
    r"|(?:cubic|square) met(?:re|er)s?|m2|m3|[kmgt]wh?|[km]?toe|teu|number"
    r"|人|件|台|個|トン|戸|社|kl|リットル|本|枚|足|隻|頭"
)
_COUNTED: Final = lazily(
    rf"(?:{_SCALED})?(?:{_MEASURED})|(?:{_SCALED}|\()"
    r"(?:numbers?|pieces?|persons?|people|workers|employees|jobs|hours|days|firms"
    r"|establishments|vehicles|households|index|指数|世帯|事業所|時間|日)"
)
"""What is counted, weighed or measured; it stays as published."""
SCALES: Final = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}

_SAID: Final = lazily(r"^(?:単位|units?(?: of measure)?)\s*[:,]?\s*")
_LONGEST: Final = 120
"""No unit is longer; a cell may hold a page."""

_FAR: Final = 2_000
_SAYS_SOMETHING: Final = lazily(r"[^\d.,\s()+−-]")
_JOINED: Final = lazily(r",(?=[^\s\d])")
_SIGN: Final = lazily(r"([$€£¥])")
_IN_PARENTHESES: Final = lazily(r"[(\[]([^()\[\]]{1,60})[)\]]")
_PHRASE: Final = lazily(
    r"\b(?:in\s+)?(?:millions?|billions?|thousands?|trillions?)\s+(?:of\s+)?"
    r"(?:(?:current|(?:chained|constant)(?:\s*\(?\d{4}\)?)?)\s+)?"
    r"(?:(?:u\.?s\.?\s+)?dollars?|us\$|usd|yen|euros?|eur|pounds sterling|yuan|won)\b"
    r"|[千万百億十兆\d]*[千万百億十兆](?:米ドル|ドル|円|ユーロ|人民元|ウォン)"
    r"|(?:us\$|usd|\$|jpy|eur|cny)[\s,]*(?:millions?|billions?|thousands?|trillions?|mn|bn|m)\b"
    r"|単位\s*:\s*[^、,・/;\s)]+",
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
    bare = _SAID.sub("", bare)
    if plainly := _no_money(bare) or _counted(plain, bare):
        return plainly
    base = _BASE_YEAR.search(plain)
    currency, rest = _taken_currency(_BASE_YEAR.sub(" ", plain))
    exponent, rest = _taken_multiplier(rest)
    if not currency or _FILLER.sub("", rest):
        return None
    return Unit(currency + _basis(base), exponent)


def _no_money(bare: str) -> Unit | None:
    """Return a share, an index, or what is counted or weighed."""
    if bare in _FIXED:
        return _FIXED[bare]
    if whole := _OF_WHOLE.fullmatch(bare):
        named = whole["whole"]
        return Unit(f"percent of {named.upper() if len(named) == 3 else named}")  # noqa: PLR2004
    if index := _INDEX.fullmatch(bare):
        return Unit(f"index {index['base']}=100")
    return None


def _counted(plain: str, bare: str) -> Unit | None:
    """Return what is counted; `Vehicles` is a unit only where brackets say so."""
    opened = (
        "(" if plain.startswith(("(", "[")) or plain != _SAID.sub("", plain) else ""
    )
    fits = _COUNTED.fullmatch(bare) or _COUNTED.fullmatch(f"{opened}{bare}")
    return Unit(bare) if fits else None


def _basis(base: re.Match[str] | None) -> str:
    if base is None:
        return ""
    word = base[1] or {"連鎖": "chained", "固定": "constant"}[base["chained"]]
    return f" {word} {base[2] or base['year'] or ''}".rstrip()


def unit_of(text: str) -> Unit:
    """Return the unit a text names; one that is not known stays as published.

    Example:
        >>> unit_of("million tonnes")
        Unit(name='million tonnes', exponent=0)
    """
    return read_unit(text) or Unit(text.strip())


def is_money(name: str) -> bool:
    """Return whether the name of a unit is one of money.

    Example:
        >>> is_money("USD chained 2012"), is_money("kg")
        (True, False)
    """
    return name[:3] in _MONEY


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
