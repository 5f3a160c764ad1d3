"""Finds parties on the lists of a case by their names, and says why each was found.

No hit is not clearance: lists that are not in the case were not searched, and a name
may be written otherwise in another script.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, overload

from core.tables.controls.party_names import (
    aliases_of,
    beginnings,
    plain_name,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
_LENGTH: Final = 24
_RANK: Final = 44
"""In a key stand the place of a name, from bit 24 its length, from bit 44 its rank."""
_PLACE: Final = (1 << _LENGTH) - 1
_LONGEST: Final = (1 << (_RANK - _LENGTH)) - 1
_NONE: Final = 1 << 63


class Hit(NamedTuple):
    """A party that was found.

    Attributes:
        why: One of `WHYS`.
        matched: The name or alias that was found, as the list writes it.
    """

    party: Party
    why: str
    matched: str


class Found(Sequence[Hit]):
    """What was found, the surest first; a hit is made when it is looked at.

    Two letters find half a list, and a screen shows a dozen of it.
    """

    def __init__(self, index: PartyIndex, keys: Sequence[int]) -> None:
        self._index, self._keys = index, keys

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...
    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        if isinstance(place, slice):
            return list(map(self._index.hit, self._keys[place]))
        return self._index.hit(self._keys[place])

    def parties(self) -> Iterator[Party]:
        """Yield the parties alone, without why each was found."""
        return map(self._index.party, self._keys)


class PartyIndex:
    """The names of all listed parties, by the words they are made of."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self.parties = parties
        self._names: list[str] = []
        self._plain: list[str] = []
        self._whose: list[int] = []
        self._keys: list[int] = []
        """By name what it sorts by where it is the very name: see `_key`."""
        words: dict[str, set[int]] = defaultdict(set)
        self._by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, party in enumerate(parties):
            for is_alias, name in enumerate((party.name, *aliases_of(party.aliases))):
                at = self._keep(number, name, is_alias=bool(is_alias))
                said = words_of(name)
                self._by_words[tuple(sorted(said))].append(at)
                for word in said:
                    for beginning in beginnings(word):
                        words[beginning].add(at)
        self._words: Mapping[str, set[int]] = words
        self._sorted = sorted(words)
        self._last: tuple[str, Sequence[int]] = "", ()
        """What was looked for last: a view and its figures ask for the same."""

    def found(self, typed: str) -> Found:
        """Return the parties whose names are like what was typed, the surest first.

        In words: first the very name or alias, then those of the same words in any
        order and without legal forms, then those that have all of the words, the last
        of which may be only begun.

        Args:
            typed: What the user wrote, finished or not.
        """
        if self._last[0] != typed:
            self._last = typed, self._found(typed)
        return Found(self, self._last[1])

    def hit(self, key: int) -> Hit:
        """Return the hit that a key tells of."""
        at = key & _PLACE
        return Hit(self.party(key), WHYS[key >> _RANK], self._names[at])

    def party(self, key: int) -> Party:
        """Return whose name a key tells of."""
        return self.parties[self._whose[key & _PLACE]]

    def _keep(self, party: int, name: str, *, is_alias: bool) -> int:
        at, plain = len(self._names), plain_name(name)
        self._names.append(name)
        self._plain.append(plain)
        self._whose.append(party)
        length = min(len(plain), _LONGEST)
        self._keys.append(is_alias << _RANK | length << _LENGTH | at)
        return at

    def _found(self, typed: str) -> list[int]:
        plain, said = plain_name(typed), words_of(typed)
        if len("".join(said)) < FEWEST_SIGNS:
            return []
        same = set(self._by_words.get(tuple(sorted(said)), ()))
        best: dict[int, int] = {}
        for at in self._with_all(said) | same:
            is_same = at in same
            rank = 4 if not is_same else 0 if self._plain[at] == plain else 2
            key, party = self._keys[at] + (rank << _RANK), self._whose[at]
            if key < best.get(party, _NONE):
                best[party] = key
        return sorted(best.values())

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
