"""The names and codes by which a column of economies or industries is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.labels import spellings, without_numbers, without_signs
from core.intake.reader.words.industries import industry_facts
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SAMPLE: Final = 400
_MOSTLY: Final = 0.6
_LONGEST: Final = 80
"""No name is longer; a cell may hold a page."""

_REGION: Final = lazily(
    r"world|total|all countries|asia|europe|africa|america|oceania|pacific|middle east"
    r"|european union|eu ?-?\d*|oecd|asean|g ?\d+|apec|opec|nafta|usmca|euro area|brics"
    r"|advanced econ|emerging|developing|income|region|area|rest of|other|union"
    r"|世界|合計|総[計額]|地域|アジア|欧州|ヨーロッパ|アフリカ|中東|北米|中南米|南米|大洋州|オセアニア"
    r"|先進国|途上国|その他",
    re.IGNORECASE,
)


class Vocabulary:
    """What economies are called, to tell a column of them from another."""

    def __init__(
        self,
        known: frozenset[str],
        *,
        industries: bool = True,
        all_known: frozenset[str] | None = None,
    ) -> None:
        self._known = known
        self._all = known if all_known is None else all_known
        self.industries = industries

    def knows(self, text: str) -> bool:
        """Return whether a text is an economy's name or code, footnote marks aside."""
        return _is_in(self._known, text)

    def knows_anyway(self, text: str) -> bool:
        """Return whether a text is an economy's name, whatever stands beside it."""
        return _is_in(self._all, text)

    def knows_one(self, text: str) -> bool:
        """Return whether a text is a single economy, not a region or a group."""
        return self.knows(text) and not _REGION.search(text)

    def mostly(self, texts: Iterable[str]) -> bool:
        """Return whether most of some labels are economies."""
        return _mostly(texts, self.knows)

    def for_headings(self, headings: Iterable[str]) -> Vocabulary:
        """Return the words by which headings are read, by what most of them are.

        `Turkey` among kinds of meat is no economy, nor is `C20` among concretes an
        industry.
        """
        names = list(headings)
        known = self._known if self.mostly(names) else frozenset()
        industries = mostly_industries(names)
        return Vocabulary(known, industries=industries, all_known=self._all)


def _is_in(known: frozenset[str], text: str) -> bool:
    if not text or len(text) > _LONGEST:
        return False
    found = spellings(text)
    if any(spelling in known for spelling in found):
        return True
    return any(without_numbers(without_signs(one)) in known for one in found)


def mostly_industries(texts: Iterable[str]) -> bool:
    """Return whether most of some labels are industries with their codes."""
    return _mostly(texts, lambda text: bool(industry_facts(text)))


def _mostly(texts: Iterable[str], test: Callable[[str], bool]) -> bool:
    distinct = list(dict.fromkeys(filter(None, texts)))[:_SAMPLE]
    known = sum(map(test, distinct))
    return bool(distinct) and known >= _MOSTLY * len(distinct)
