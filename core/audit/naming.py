"""The economies that a text names, in English and in Japanese."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.economies.table import SINGLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.economies import Economies

OTHERS: Final = "*"
"""Stands for several that no name tells apart: all others, the four largest."""
ADJECTIVES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Chinese": "CHN",
        "Beijing": "CHN",
        "China": "CHN",
        "中国": "CHN",
        "American": "USA",
        "America": "USA",
        "Washington": "USA",
        "US": "USA",
        "U.S.": "USA",
        "Japanese": "JPN",
        "Tokyo": "JPN",
        "German": "DEU",
        "South Korean": "KOR",
        "Korean": "KOR",
        "Seoul": "KOR",
        "Korea": "KOR",
        "Taiwanese": "TWN",
        "Dutch": "NLD",
        "British": "GBR",
        "UK": "GBR",
        "French": "FRA",
        "Italian": "ITA",
        "Indian": "IND",
        "Canadian": "CAN",
        "Australian": "AUS",
        "Mexican": "MEX",
        "Vietnamese": "VNM",
        "European": "EU27",
        "Europe": "EU27",
        "EU": "EU27",
        "Brussels": "EU27",
        "the world": "WLD",
        "world": "WLD",
        "global": "WLD",
        "globally": "WLD",
        "world's": "WLD",
        "worldwide": "WLD",
        "世界": "WLD",
        "全世界": "WLD",
        "all others": OTHERS,
        "rest of the world": OTHERS,
        "その他の国": OTHERS,
        "four largest": OTHERS,
        "largest suppliers": OTHERS,
        "上位4": OTHERS,
        "上位４": OTHERS,
        "any of them": OTHERS,
        "いずれか": OTHERS,
        "米": "USA",
        "中": "CHN",
        "日": "JPN",
        "韓": "KOR",
        "独": "DEU",
        "台": "TWN",
    }
)
"""Words of running text that no table of names has."""

_SHORT: Final = re.compile(
    "[米中日韓独台](?=[米中日韓独台])|(?<=[米中日韓独台対])[米中日韓独台]"
)
"""One character names an economy only beside another, or after 対."""
_WITH: Final = re.compile(
    r"(?:\b(?:with|to|from|against|in|versus|vs\.?|than)\s+(?:the\s+)?|対)$",
    re.IGNORECASE,
)
_JA_PARTNER: Final = re.compile(r"(?:から|向け|への|と比べ|に対する)")
_FEWEST: Final = 2
_ASCII_FEWEST: Final = 4


class Named(NamedTuple):
    """An economy where it is named.

    Attributes:
        is_partner: Whether a word makes it the other side: with, to, from, 対.
    """

    start: int
    end: int
    code: str
    is_partner: bool = False


class Names:
    """Every name under which an economy may stand in running text."""

    def __init__(self, economies: Economies) -> None:
        known = {group.code for group in economies.groups} | {"WLD", "OECD", "EUROPE"}
        self._by_start: dict[str, list[tuple[str, str]]] = {}
        found: dict[str, str] = {}
        for row in economies.rows:
            if row.kind in SINGLE or row.code in known:
                for name in (row.name_en, row.name_ja, row.formal_en, row.formal_ja):
                    found[name] = row.code
        codes = set(found.values())
        for alias in economies.spellings:
            if alias.code in codes:
                found.setdefault(alias.alias, alias.code)
        kept = {name: code for name, code in found.items() if _is_plain(name)}
        for name, code in (kept | dict(ADJECTIVES)).items():
            self._by_start.setdefault(name[0], []).append((name, code))
        for names in self._by_start.values():
            names.sort(key=lambda each: -len(each[0]))

    def named(self, text: str) -> list[Named]:
        """Return the economies a plain text names, in its order."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Named]:
        place = 0
        while place < len(text):
            hit = self._at(text, place)
            if hit is None:
                place += 1
                continue
            end, code = hit
            is_partner = bool(_WITH.search(text[max(place - 14, 0) : place]))
            is_partner |= bool(_JA_PARTNER.match(text, end))
            yield Named(place, end, code, is_partner)
            place = end

    def _at(self, text: str, place: int) -> tuple[int, str] | None:
        for name, code in self._by_start.get(text[place], ()):
            end = place + len(name)
            if text.startswith(name, place) and _is_whole(text, place, end):
                return end, code
        return None


def _is_plain(name: str) -> bool:
    """Return whether a name can stand in running text and be nothing else."""
    fewest = _ASCII_FEWEST if name.isascii() else _FEWEST
    return len(name) >= fewest and name[0] not in "(*" and not name.islower()


def _is_whole(text: str, start: int, end: int) -> bool:
    if not text[start:end].isascii():
        return end - start > 1 or bool(_SHORT.match(text, start))
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_is_letter(before) or _is_letter(after) or after == "$")


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalnum()


@lru_cache(maxsize=4)
def names_of(economies: Economies) -> Names:
    """Return the names of a table, made once."""
    return Names(economies)
