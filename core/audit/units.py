"""What stands beside a number and says what it is a number of."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

TENTHS: Final = "tenths"
"""The Japanese 割: one of them is ten per cent."""

_AFTER: Final = tuple(
    (unit, re.compile(rf"\s*(?:{pattern})", re.IGNORECASE))
    for unit, pattern in (
        (
            "pp",
            (
                r"-?percentage[ -]points?\b|%?\s?points? of share|pp\b|pps\b"
                r"|pct\.? points?\b"
                r"|per ?cent points?\b|(?:%|パーセント)?ポイント"
            ),
        ),
        ("percent", r"-?percent\b|-?per cent\b|%|パーセント|percentage\b"),
        (TENTHS, r"割"),
        ("fold", r"-?\s?fold\b|times\b|倍|x(?![a-z0-9])"),
        ("USD", r"(?:US |U\.S\. )?dollars?\b|米?ドル|USD\b"),
        ("JPY", r"yen\b|円|JPY\b"),
        ("CNY", r"yuan\b|renminbi\b|人民元|元|RMB\b|CNY\b"),
        ("EUR", r"euros?\b|ユーロ|EUR\b"),
        ("KRW", r"won\b|ウォン|KRW\b"),
        ("GBP", r"pounds?\b|ポンド|GBP\b"),
        ("TWD", r"台湾ドル|TWD\b"),
        ("years", r"-?years?\b|年間|(?:か|カ|ヵ)年"),
        ("decades", r"-?decades?\b"),
        ("months", r"-?months?\b|(?:か|カ|ヵ|ヶ)月"),
        ("days", r"-?days?\b|日間"),
        ("nm", r"-?\s?(?:nm\b|nanomet(?:er|re)s?\b|ナノメートル|ナノ)"),
        ("Mt", r"Mt\b|million (?:metric )?tons?\b|million tonnes?\b"),
        ("t", r"(?:metric )?tons?\b|tonnes?\b|トン"),
        ("GW", r"GW\b|gigawatts?\b|ギガワット"),
    )
)
"""By unit how it is written after a number; the first that fits counts."""

_BEFORE: Final = tuple(
    (unit, re.compile(rf"(?:{pattern})\s*$"))
    for unit, pattern in (
        ("TWD", r"NT\$"),
        ("AUD", r"A\$|AU\$"),
        ("CAD", r"C\$|CA\$"),
        ("HKD", r"HK\$"),
        ("USD", r"(?:US|U\.S\.)\s?\$|\$|\bUSD|\bUS dollars?"),
        ("JPY", r"¥|\bJPY"),
        ("CNY", r"\bRMB|\bCNY|CN¥"),
        ("EUR", r"€|\bEUR"),
        ("GBP", r"£|\bGBP"),
        ("KRW", r"₩|\bKRW"),
    )
)
"""By currency how it is written before a number."""

MONEY: Final = frozenset(unit for unit, _pattern in _BEFORE) | {"amount"}
TIMES: Final[Mapping[str, float]] = MappingProxyType({TENTHS: 10.0, "decades": 10.0})
"""By how a unit is written, how many of the unit it is told in there are in one."""
TOLD_IN: Final[Mapping[str, str]] = MappingProxyType(
    {TENTHS: "percent", "decades": "years"}
)

_COUNTER: Final = re.compile(
    r"\s*(?P<noun>(?:か|カ|ヵ|ヶ)国(?:・地域)?|社|人|件|品目|業種|産業|法域|名|台|個"
    r"|製品|項目|機関|都市|国(?![際内民防家有])|地域|企業|措置|手段|通り|種類|大学"
    r"|工場|リスト|番目)"
)
_BETWEEN: Final = (
    r"(?:(?!(?:of|the|to|and|or|in|is|was|were|are|at|on|for|by)\b)[A-Za-z][\w'\-]*\s+)"
)
_NOUN: Final = re.compile(
    rf"(?:\s+|-)(?P<words>{_BETWEEN}{{0,3}}?)"
    r"(?P<noun>[a-z][a-z\-]*[a-z]s|people|men|women|percent)(?![A-Za-z])"
)
_NO_NOUN: Final = frozenset(
    {
        *("is", "was", "has", "this", "its", "as", "us", "does", "thus", "plus"),
        *("perhaps", "versus", "across", "less", "towards", "besides", "whereas"),
        *("always", "alas", "regardless", "unless", "shows", "says"),
    }
)
_ORDINAL: Final = "番目"


class Unit(NamedTuple):
    """A unit with where it ends, counted from where it was looked for."""

    name: str
    end: int
    noun: str = ""


def unit_after(text: str, place: int) -> Unit | None:
    """Return the unit that a text has at a place.

    Example:
        >>> unit_after("25.3 percent of it", 4)
        Unit(name='percent', end=12, noun='')
        >>> unit_after("10 advanced-tech industries", 2).noun
        'industries'
    """
    for name, pattern in _AFTER:
        if found := pattern.match(text, place):
            return Unit(name, found.end())
    return _counted(text, place)


def _counted(text: str, place: int) -> Unit | None:
    if found := _COUNTER.match(text, place):
        noun = found["noun"]
        return None if noun == _ORDINAL else Unit("count", found.end(), noun)
    found = _NOUN.match(text, place)
    if found is None or found["noun"] in _NO_NOUN:
        return None
    return Unit("count", found.end(), found["noun"])


def currency_before(text: str, place: int) -> Unit | None:
    """Return the currency that stands just before a place; it ends where it begins.

    Example:
        >>> currency_before("by nearly $680 billion", 11)
        Unit(name='USD', end=10, noun='')
    """
    start = max(place - 12, 0)
    for name, pattern in _BEFORE:
        if found := pattern.search(text[start:place]):
            return Unit(name, start + found.start())
    return None
