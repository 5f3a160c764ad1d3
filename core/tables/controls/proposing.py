"""What numbers of lists may be about what items: proposed, never taken for granted.

The same number in the same jurisdiction, a correspondence that somebody published, or
likeness of names; each proposal says which of them it rests on.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from heapq import nlargest
from math import log
from typing import TYPE_CHECKING, Final, NamedTuple

from core.tables.controls.texts import (
    above,
    article_of,
    list_of,
    numbers_in,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.tables.controls.list_rows import Correspondence
    from core.tables.controls.rows import Item
    from core.tables.controls.table import ControlsTable
    from core.tables.controls.texts import ListTexts, Row

SAME: Final = "same_number"
ABOVE: Final = "number_above"
PUBLISHED: Final = "correspondence"
ALIKE: Final = "names_alike"
GROUNDS: Final = (SAME, ABOVE, PUBLISHED, ALIKE)
"""On what ground a proposal may rest, the surest first."""

ACROSS: Final = frozenset({PUBLISHED, ALIKE})
"""Those that lead from one list to another, where a number means something else."""

_WORD: Final = re.compile(r"[a-z][a-z0-9]{2,}|[0-9]+(?:\.[0-9]+)?(?=\s?nm)")
_JAPANESE: Final = re.compile(r"[ぁ-ヿ一-鿿]{2,}")
_COMMON: Final = frozenset(
    [
        *("and", "for", "the", "with", "than", "from", "other", "any", "having"),
        *("specially", "designed", "equipment", "following", "all", "not", "use"),
    ]
)
_CLOSE: Final = 0.55
_FEWEST: Final = 2
_BEST: Final = 2
"""So many texts of a list are proposed for the name of an item."""
_SHORTEST: Final = 25


class Proposal(NamedTuple):
    """A number of a list and an item that may belong together.

    Attributes:
        relation: What the number probably is to the item.
        ground: One of `GROUNDS`.
        because: The number or the words it rests on.
        row: What the list says.
    """

    item_id: str
    jurisdiction: str
    list_no: str
    relation: str
    ground: str
    because: str
    row: Row


def proposals(
    table: ControlsTable,
    texts: ListTexts,
    correspondences: Sequence[Correspondence],
    codes: Mapping[str, str],
) -> tuple[Proposal, ...]:
    """Return what may belong together, for each pair on its surest ground.

    Args:
        table: The dataset with the items.
        texts: The lists of the case.
        correspondences: Numbers of other lists that a list names.
        codes: By id of a jurisdiction of the table, that of its lists.
    """
    numbers = _numbers(table, codes)
    found: dict[tuple[str, str, str], Proposal] = {}
    for one in (
        *_by_number(numbers, texts),
        *_by_correspondence(numbers, texts, correspondences),
    ):
        found.setdefault((one.item_id, one.jurisdiction, one.list_no), one)
    settled = {(one.item_id, one.jurisdiction) for one in found.values()}
    for one in _by_name(table.items, texts):
        if (one.item_id, one.jurisdiction) not in settled:
            found.setdefault((one.item_id, one.jurisdiction, one.list_no), one)
    return tuple(found.values())


class _Named(NamedTuple):
    """A number that an entry of an item names, and on which list."""

    item: str
    code: str
    number: str
    written: str


def _numbers(table: ControlsTable, codes: Mapping[str, str]) -> list[_Named]:
    """Return each item with the list and the number that an entry of it names."""
    return [
        _Named(
            item,
            list_of(codes.get(jurisdiction, jurisdiction), entry.list_no),
            number,
            entry.list_no,
        )
        for (item, jurisdiction), entries in table.versions.items()
        for entry in entries
        for number in numbers_in(entry.list_no)
    ]


def _by_number(numbers: Iterable[_Named], texts: ListTexts) -> Iterator[Proposal]:
    """Yield the numbers that entries of an item name, or else the nearest above them.

    A Japanese article has lettered items, so it is above what an entry names.
    """
    for item, code, number, written in numbers:
        article = article_of(number)
        known = [article] if article else [*above(number), number]
        found = next((one for one in reversed(known) if texts.has(code, one)), "")
        row = texts.first(code, found)
        if row is not None:
            how = ("equal", SAME) if found == number != article else ("broader", ABOVE)
            yield Proposal(item, code, found, *how, written, row)


def _by_correspondence(
    numbers: Iterable[_Named],
    texts: ListTexts,
    correspondences: Iterable[Correspondence],
) -> Iterator[Proposal]:
    """Yield numbers of a list beside which it names the number of an item's entry."""
    beside: dict[str, list[Correspondence]] = defaultdict(list)
    for one in correspondences:
        beside[one.other_no_norm or one.other_no].append(one)
    for item, jurisdiction, number, _written in numbers:
        for named in (number, *reversed(above(number))):
            relation = "overlap" if named == number else "broader"
            for one in beside.get(named, ()):
                code, own = one.jurisdiction_id, one.list_no_norm or one.list_no
                row = texts.first(code, own)
                if row is not None and code != jurisdiction:
                    because = f"{jurisdiction} {number}"
                    yield Proposal(item, code, own, relation, PUBLISHED, because, row)


def _by_name(items: Sequence[Item], texts: ListTexts) -> Iterator[Proposal]:
    for jurisdiction, known in texts.rows.items():
        rows = [
            (number, row)
            for number, row in known.items()
            if len(text_of(row)) >= _SHORTEST and row.status != "not_listed"
        ]
        held = [_words(text_of(row)) for _number, row in rows]
        rare = _rarity(held)
        where: dict[str, list[int]] = defaultdict(list)
        for at, words in enumerate(held):
            for word in words:
                where[word].append(at)
        for item in items:
            wanted = _words(f"{item.name_en} {item.name_ja}")
            for at, shared in _closest(wanted, where, rare):
                number, row = rows[at]
                because = ", ".join(sorted(shared))
                pair = item.item_id, jurisdiction
                yield Proposal(*pair, number, "overlap", ALIKE, because, row)


def _closest(
    wanted: frozenset[str],
    where: Mapping[str, Sequence[int]],
    rare: Mapping[str, float],
) -> list[tuple[int, frozenset[str]]]:
    """Return the texts that share most of the rare words of a name."""
    whole = sum(rare.get(word, 0.0) for word in wanted)
    scores: defaultdict[int, float] = defaultdict(float)
    for word in wanted:
        for at in where.get(word, ()):
            scores[at] += rare[word]
    first = nlargest(_BEST, scores, key=lambda at: scores[at])
    best = [at for at in first if scores[at] >= _CLOSE * whole]
    shared = [
        (at, frozenset(word for word in wanted if at in where.get(word, ())))
        for at in best
    ]
    return [(at, words) for at, words in shared if len(words) >= _FEWEST]


def _rarity(texts: Sequence[frozenset[str]]) -> Mapping[str, float]:
    counted = Counter(word for words in texts for word in words)
    return {word: log(1 + len(texts) / count) for word, count in counted.items()}


def _words(text: str) -> frozenset[str]:
    """Return the words of a text; of Japanese every two signs that follow another."""
    english = set(_WORD.findall(text.lower())) - _COMMON
    japanese = {
        run[at : at + 2]
        for run in _JAPANESE.findall(text)
        for at in range(len(run) - 1)
    }
    return frozenset(english | japanese)
