"""Finds the economy a publisher meant, exactly or not at all.

A code in a named scheme comes first, then the label as written, then the label
without footnote marks. Close spellings are only suggestions, and never for the
economies that a slip of the eye confuses at a cost.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from core.economies.indexes import (
    codes_by_scheme,
    codes_by_spelling,
    index_of,
    key_of,
)
from core.economies.match import Match, Role, Why
from core.economies.schemes import LETTERS_INDEX
from core.intake.labels import normalised, spellings, without_numbers, without_signs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.economies.table import Alias, Economy

SENSITIVE = frozenset({"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "COD", "COG"})
"""Economies that are never suggested: China, Taiwan, the Koreas, the Congos …"""

SUGGESTIONS = 3
CLOSENESS = 0.8
_LETTERS = 61
"""Of so many letters each has a bit of its own."""


class Resolver:
    """Indexes of the table, built once."""

    def __init__(self, rows: Sequence[Economy], aliases: Sequence[Alias]) -> None:
        self._rows = {row.code: row for row in rows}
        self._names = codes_by_spelling(rows, aliases)
        self._codes = codes_by_scheme(rows, aliases)
        self._cautions = {
            (alias.scheme, key_of(alias.scheme, alias.alias)): alias.caution
            for alias in aliases
            if alias.caution
        }
        self.vocabulary = frozenset(self._names) | frozenset(self._codes[LETTERS_INDEX])

    def resolve(self, label: str, code: str, scheme: str) -> Match:
        """Return the match of a label and, if there is one, its code."""
        by_label = self._by_label(label)
        by_code = self._by_code(code, scheme) if code.strip() else None
        if by_code is None:
            return by_label
        if by_label.code in (None, by_code.code):
            return by_code
        return Match(
            by_code.code, by_code.role, Why.CODE_AGAINST_LABEL, by_code.caution
        )

    def suggestions(self, label: str) -> tuple[str, ...]:
        """Return the codes of the names closest to a label."""
        wanted = normalised(label)
        import difflib  # noqa: PLC0415  # only a name that did not match asks for it

        near = self._may_resemble(wanted)
        close = difflib.get_close_matches(wanted, near, 5, CLOSENESS)
        codes = dict.fromkeys(self._names[name] for name in close)
        return () if SENSITIVE & codes.keys() else tuple(codes)[:SUGGESTIONS]

    @cached_property
    def _letters(self) -> Mapping[int, Sequence[tuple[str, int]]]:
        """By length, every name with a bit for each letter it has."""
        found: dict[int, list[tuple[str, int]]] = {}
        for name in self._names:
            found.setdefault(len(name), []).append((name, _bits(name)))
        return found

    def _may_resemble(self, wanted: str) -> list[str]:
        """Return the names that can be close enough by their lengths and letters.

        At most as many letters match as either has of those that the other has too.
        """
        length, bits = len(wanted), _bits(wanted)
        near: list[str] = []
        for its_length, names in self._letters.items():
            needed = CLOSENESS * (length + its_length) / 2
            if min(length, its_length) >= needed:
                near += [
                    name
                    for name, its_bits in names
                    if length - (bits & ~its_bits).bit_count() >= needed
                    and its_length - (its_bits & ~bits).bit_count() >= needed
                ]
        return near

    def _by_code(self, code: str, scheme: str) -> Match | None:
        found = self._codes[index_of(scheme)].get(key_of(scheme, code))
        if found is None:
            return None
        caution = self._cautions.get((scheme, key_of(scheme, code)), "")
        return self._match(found, Why.CODE, caution)

    def _by_label(self, label: str) -> Match:
        candidates = spellings(label)
        for spelling in candidates:
            if found := self._found(spelling):
                caution = self._cautions.get(("name", spelling), "")
                return self._match(found, Why.LABEL, caution)
        for spelling in candidates:
            if found := self._footnoted(spelling):
                return self._match(found, Why.FOOTNOTE)
        return Match(None, Role.UNMATCHED, Why.UNKNOWN if candidates else Why.BLANK)

    def _found(self, spelling: str) -> str | None:
        return self._names.get(spelling) or self._codes[LETTERS_INDEX].get(spelling)

    def _footnoted(self, spelling: str) -> str | None:
        """Return what a label without its footnotes means.

        Numbers are not taken off aggregates: `EU 12` would become another union.
        """
        unsigned = without_signs(spelling)
        if found := self._names.get(unsigned):
            return found
        found = self._names.get(without_numbers(unsigned))
        return None if found and self._rows[found].is_aggregate else found

    def _match(self, code: str, why: Why, caution: str = "") -> Match:
        aggregate = self._rows[code].is_aggregate
        return Match(code, Role.AGGREGATE if aggregate else Role.ECONOMY, why, caution)


def _bits(text: str) -> int:
    """Return a number with a bit for each letter; some letters share one."""
    bits = 0
    for letter in text:
        bits |= 1 << (ord(letter) % _LETTERS)
    return bits
