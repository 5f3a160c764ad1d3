"""Finds parties on the lists of a case by their names, and says why each was found.

No hit is not clearance: lists that are not in the case were not searched, and a name
may be written otherwise in another script.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from core.tables.controls.party_names import (
    aliases_of,
    beginnings,
    plain_name,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.tables.controls.rows import Party

SAME: Final = "same_name"
ALIAS: Final = "same_alias"
LIKE: Final = "same_words"
ALIAS_LIKE: Final = "alias_words"
PART: Final = "part_of_name"
ALIAS_PART: Final = "part_of_alias"
WHYS: Final = (SAME, ALIAS, LIKE, ALIAS_LIKE, PART, ALIAS_PART)
"""Why a party is found, the surest first."""

FEWEST_SIGNS: Final = 2
"""One letter alone finds half the list and tells nothing."""
_LAST: Final = "\U0010ffff"


class Hit(NamedTuple):
    """A party that was found.

    Attributes:
        why: One of `WHYS`.
        matched: The name or alias that was found, as the list writes it.
    """

    party: Party
    why: str
    matched: str


class _Name(NamedTuple):
    """A name or an alias of a party, as it is searched."""

    party: int
    text: str
    plain: str
    is_alias: bool


class PartyIndex:
    """The names of all listed parties, by the words they are made of."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self.parties = parties
        self._names = [
            _Name(number, text, plain_name(text), is_alias)
            for number, party in enumerate(parties)
            for is_alias, texts in ((False, (party.name,)), (True, _aliases(party)))
            for text in texts
        ]
        words: dict[str, set[int]] = defaultdict(set)
        self._by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, name in enumerate(self._names):
            said = words_of(name.text)
            self._by_words[tuple(sorted(said))].append(at)
            for word in said:
                for beginning in beginnings(word):
                    words[beginning].add(at)
        self._words: Mapping[str, set[int]] = words
        self._sorted = sorted(words)
        self._last: tuple[str, tuple[Hit, ...]] = ("", ())
        """What was looked for last: a view and its figures ask for the same."""

    def found(self, typed: str) -> tuple[Hit, ...]:
        """Return the parties whose names are like what was typed, the surest first.

        In words: first the very name or alias, then those of the same words in any
        order and without legal forms, then those that have all of the words, the last
        of which may be only begun.

        Args:
            typed: What the user wrote, finished or not.
        """
        if self._last[0] != typed:
            self._last = typed, self._found(typed)
        return self._last[1]

    def _found(self, typed: str) -> tuple[Hit, ...]:
        plain, said = plain_name(typed), words_of(typed)
        if len("".join(said)) < FEWEST_SIGNS:
            return ()
        best: dict[int, tuple[int, int]] = {}
        same = set(self._by_words.get(tuple(sorted(said)), ()))
        for at in self._with_all(said) | same:
            name = self._names[at]
            rank = 0 if name.plain == plain else 2 if at in same else 4
            key = rank + name.is_alias, at
            if name.party not in best or key < best[name.party]:
                best[name.party] = key
        order = sorted(
            best.values(), key=lambda one: (one[0], len(self._names[one[1]].plain))
        )
        return tuple(self._hit(rank, at) for rank, at in order)

    def _hit(self, rank: int, at: int) -> Hit:
        name = self._names[at]
        return Hit(self.parties[name.party], WHYS[rank], name.text)

    def _with_all(self, said: Sequence[str]) -> set[int]:
        """Return the names that have all words; the last may be only begun."""
        *whole, last = said
        found = self._begun(last)
        for word in sorted(whole, key=lambda word: len(self._words.get(word, ()))):
            found = found & self._words.get(word, set())
        return found

    def _begun(self, word: str) -> set[int]:
        first = bisect_left(self._sorted, word)
        after = bisect_left(self._sorted, word + _LAST)
        return set().union(*(self._words[w] for w in self._sorted[first:after]))


def _aliases(party: Party) -> tuple[str, ...]:
    return aliases_of(party.aliases)
