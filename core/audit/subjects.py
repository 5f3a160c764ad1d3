"""Whose figure it is and of what, from the names around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.audit.leaving_out import within
from core.audit.sentences import sentence_spans
from core.audit.topics import industries_in, topics_in
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.audit.naming import Named, Names
    from core.audit.stated import Stated
from core.audit.topics import Found


class Subject(NamedTuple):
    """What a figure is about.

    Attributes:
        economy: The code of the economy whose it is; empty if none is named.
        partner: That of another economy the sentence sets it beside, or empty.
        others: Every other economy that the sentence names.
        industry: The code of an industry or set, or empty.
        near: Subjects named between the figures on its two sides.
        lead: Those of them that are named before it.
        topics: Those of its sentence.
        around: Those of the sentence before.
        flow: `exports` or `imports`: which of the two is said last before it, else
            first after it; empty if neither is.
        own: Which of `economy`, `partner`, `industry` its own sentence names.
    """

    economy: str = ""
    partner: str = ""
    others: tuple[str, ...] = ()
    industry: str = ""
    near: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    flow: str = ""
    lead: frozenset[str] = frozenset()


_AND: Final = re.compile(r"\s*,?\s*(?:and|or|及び|と|対)\s*", re.IGNORECASE)
_EACH: Final = re.compile(r"\brespectively\b|それぞれ", re.IGNORECASE)
_OF: Final = re.compile(r"\s*(?:of|for|in|by)\s+(?:all\s+)?(?:the\s+)?$", re.IGNORECASE)
_FROM: Final = re.compile(r"\s*(?:from|to|with)\s+(?:the\s+)?", re.IGNORECASE)
_CONTRAST: Final = re.compile(
    r"\b(?:unlike|in contrast (?:to|with)|as opposed to|rather than|ahead of|behind"
    r"|above|below)\s+(?!\d|the world|\$)[^,;.\d]{1,40}"
    r"|[^、。はが\d]{1,20}と(?:は)?(?:異なり|違い)",
    re.IGNORECASE,
)
"""What a sentence sets its own subject off from: `unlike imports`, `対日赤字と違い`."""
_FLOW: Final = re.compile(
    r"(?P<exports>\bexport|輸出(?!管理|規制))|(?P<imports>\bimport(?!an)|輸入)",
    re.IGNORECASE,
)
_MATCHED: Final = re.compile(
    r"\bto (?:match|equal|catch up with)\b|と同(?:じ|等の?|一)?水準", re.IGNORECASE
)


class SubjectReader:
    """Reads the names of one passage; a sentence may rest on the one before it."""

    def __init__(self, shown: str, names: Names) -> None:
        self._shown = shown
        self._named = names.named(shown)
        self._industries = industries_in(shown)
        self._contrasts = [found.span() for found in _CONTRAST.finditer(shown)]
        self._sentences = sentence_spans(shown, whole=True)
        self._before: frozenset[str] = frozenset()
        self._last = Subject()

    def subject(
        self, span: tuple[int, int], one: Stated, figures: Sequence[Stated]
    ) -> Subject:
        """Return what a figure of a sentence is about."""
        named = [each for each in self._named if span[0] <= each.start < span[1]]
        economy, partner = self._sides(named, one, span)
        industry = self._industry(span, one)
        own = {
            name
            for name, code in (
                ("economy", economy),
                ("partner", partner),
                ("industry", industry),
            )
            if code
        }
        if self._is_beside(span, one, figures):
            return Subject()
        around = self._around(span, one, figures)
        self._last = Subject(
            economy or self._last.economy,
            partner or ("" if economy else self._last.partner) or self._kept(economy),
            tuple(dict.fromkeys(each.code for each in named)),
            industry or self._last.industry,
            topics_in(self._shown[slice(*around)]),
            topics_in(self._shown[slice(*self._whole(span))]),
            self._before,
            frozenset(own),
            self._flow(span, one),
            topics_in(self._shown[around[0] : one.start]),
        )
        return self._last

    def _flow(self, span: tuple[int, int], one: Stated) -> str:
        before = self._shown[span[0] : one.start]
        after = self._shown[one.end : span[1]]
        told = [
            hit
            for hit in _FLOW.finditer(before)
            if not within(span[0] + hit.start(), self._contrasts)
        ]
        found = told[-1] if told else _FLOW.search(after)
        return f"{found.lastgroup}" if found else ""

    def _is_beside(
        self, span: tuple[int, int], one: Stated, figures: Sequence[Stated]
    ) -> bool:
        """Return whether it is not said whose a figure is: `0.94 and 1.34`.

        Two numbers in a row are of two things, and only a reader knows which.
        """
        if _EACH.search(self._shown[slice(*span)]):
            return True
        before = [each for each in figures if each.end <= one.start]
        if not before or before[-1].unit != one.unit:
            return False
        return bool(_AND.fullmatch(self._shown[before[-1].end : one.start]))

    def leave(self, span: tuple[int, int]) -> None:
        """Keep what a sentence spoke of for the next one."""
        self._before = topics_in(self._shown[slice(*self._whole(span))])

    def _whole(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return the whole sentence of a span, which semicolons may have parted."""
        for start, end in self._sentences:
            if start <= span[0] < end:
                return start, end
        return span

    def _kept(self, economy: str) -> str:
        """Return the partner of the sentence before, if it is told of the same side."""
        return self._last.partner if economy == self._last.economy else ""

    def _sides(
        self, named: Sequence[Named], one: Stated, span: tuple[int, int]
    ) -> tuple[str, str]:
        """Return the economy and the partner that a sentence gives a figure."""
        able = [each for each in named if each.code != WORLD]
        able = [e for e in able if not within(e.start, self._contrasts)] or able
        chosen = self._chosen(able, one)
        partners = [each.code for each in able if self._is_from(each, one)]
        told = [each for each in able if each.is_partner and each.code != chosen]
        before = [each for each in told if each.end <= one.start]
        partners += [each.code for each in (*reversed(before), *told)]
        if _MATCHED.search(self._shown[slice(*span)]):
            partners += [each.code for each in able if each.code != chosen]
        return chosen, partners[0] if partners else ""

    def _is_from(self, each: Named, one: Stated) -> bool:
        """Return whether a figure is told of a partner: 48.6% from the four largest."""
        between = self._shown[one.end : each.start] if each.start >= one.end else "."
        return bool(_FROM.fullmatch(between))

    def _chosen(self, able: Sequence[Named], one: Stated) -> str:
        for each in able:
            if each.start >= one.end and _OF.fullmatch(
                self._shown[one.end : each.start]
            ):
                return each.code
        before = [each for each in able if each.end <= one.start]
        plain = [each for each in before if not each.is_partner] or before
        after = [each for each in able if not each.is_partner] or list(able)
        if plain:
            return plain[-1].code
        return after[0].code if after else ""

    def _industry(self, span: tuple[int, int], one: Stated) -> str:
        start, end = self._whole(span)
        inside = [each for each in self._industries if start <= each.start < end]
        before = [each for each in inside if each.end <= one.start]
        nearest: Found | None = before[-1] if before else inside[0] if inside else None
        return nearest.code if nearest else ""

    def _around(
        self, span: tuple[int, int], one: Stated, figures: Sequence[Stated]
    ) -> tuple[int, int]:
        """Return from where to where it goes from the figure before to the one after.

        A count is part of what the next figure is of: `the four largest held 66.7%`.
        """
        starts = [
            each.end
            for each in figures
            if each.end <= one.start and (each.unit != "count" or one.unit == "count")
        ]
        ends = [each.start for each in figures if each.start >= one.end]
        return max(starts, default=span[0]), min(ends, default=span[1])
