"""What the labels of a table say, asked about few things at a time.

Hundreds of thousands of rows say few different things. Each text of a column of labels
is read once, and a question that concerns two columns is answered once for every pair
of texts that stands in a row.
"""

from __future__ import annotations

from array import array
from itertools import accumulate, compress
from typing import TYPE_CHECKING, Final, NamedTuple

from core.columns import paired, words
from core.intake.reader.recipes.rewriting import spoken
from core.intake.reader.words.flow_words import FLOWS
from core.intake.reader.words.industries import isic_code
from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.columns import Words
    from core.intake.reader.observing.body_rows import Body
    from core.intake.reader.recipes.binding import Binding, LabelColumn
    from core.intake.reader.recipes.recipe import Facts


_LOW: Final = 0xFFFF_FFFF


class Meaning(NamedTuple):
    """What rows mean that say the same about something."""

    said: Facts
    """By their labels alone."""
    facts: Facts
    """With what holds there, and as the recipe knows better."""
    standing: Facts
    """What holds there by what was said before."""


class Said(NamedTuple):
    """What the rows of a table say about something."""

    meanings: tuple[Meaning, ...]
    """Each different one, in the order of the first rows that have it."""
    codes: array[int]
    """By row, the place of its meaning."""


class _Source(NamedTuple):
    """A column of labels, or what stands: all it says, and what a row says of it."""

    roles: frozenset[str]
    facts: Sequence[Facts]
    codes: array[int]


class RowLabels:
    """The labels of those rows of a body that `rows` is not 0 for."""

    def __init__(self, binding: Binding, body: Body, rows: bytearray) -> None:
        self._rewriting = binding.rule.rewriting
        self._count = rows.count(1)
        self._labels = [
            _label_source(column, body.words(column.at), rows)
            for column in binding.labels
            if column.rule.role != "label"
        ]
        if restated := body.within(binding.restated):
            self._labels.append(_restated_source(restated, rows))
        standing = body.standing
        changing = standing.facts[1:]
        self._first = standing.facts[0]
        changed = frozenset(role for facts in changing for role in facts)
        self._standing = _source(changed, standing.facts, standing.codes, rows)

    def saying(self, *roles: str) -> Said:
        """Return what the rows say about some roles."""
        wanted = self._rewriting.concerned(frozenset(roles))
        labels = [one for one in self._labels if not one.roles.isdisjoint(wanted)]
        stands = not self._standing.roles.isdisjoint(wanted)
        sources = [self._standing, *labels] if stands else labels
        first_words = len(sources[0].facts) if sources else 1
        columns = [source.codes for source in sources]
        found = _combined(columns, self._count, first_words)
        meanings = []
        for codes in found.words:
            said = [one.facts[code] for one, code in zip(sources, codes, strict=True)]
            meanings.append(self._meaning(said, stands=stands))
        return Said(tuple(meanings), found.codes)

    def _meaning(self, said: Sequence[Facts], *, stands: bool) -> Meaning:
        standing = said[0] if stands else self._first
        own: dict[str, str] = {}
        for facts in said[1:] if stands else said:
            own |= facts
        facts = self._rewriting.of(spoken({**standing, **own}))
        return Meaning(spoken(own), facts, standing)


class _Combined(NamedTuple):
    """Codes that stand side by side, and which of these stand in each row."""

    words: Sequence[tuple[int, ...]]
    codes: array[int]


def _combined(columns: Sequence[array[int]], rows: int, first_words: int) -> _Combined:
    """Return which codes stand side by side, and which of these stand in each row."""
    if not columns:
        return _Combined(((),) if rows else (), array("I", bytes(4 * rows)))
    codes, *others = columns
    known = [(code,) for code in range(first_words)]
    for other in others:
        pairs = words(paired(codes, other))
        known = [(*known[pair & _LOW], pair >> 32) for pair in pairs.words]
        codes = pairs.codes
    return _Combined(known, codes)


def _label_source(column: LabelColumn, found: Words, rows: bytearray) -> _Source:
    rule = column.rule
    texts = list(map(text_of, found.words))
    groups = frozenset(rule.cell.groupindex if rule.cell else ())
    roles, facts = groups | {rule.role}, [_facts_of(column, text) for text in texts]
    if rule.fill_down and "" in texts:
        return _source(roles, facts, _filled_down(found.codes, texts), rows)
    if 0 in rows:
        return _source(roles, facts, found.codes, rows)
    return _Source(roles, facts, found.codes)


def _restated_source(said: Mapping[int, Facts], rows: bytearray) -> _Source:
    """Return what some rows say instead of what their labels do."""
    codes = array("I", bytes(4 * len(rows)))
    for code, at in enumerate(said, 1):
        codes[at] = code
    roles = frozenset(role for facts in said.values() for role in facts)
    return _source(roles, [{}, *said.values()], codes, rows)


def _filled_down(codes: array[int], texts: Sequence[str]) -> array[int]:
    """Return the codes with that of the last text above in place of a blank."""
    blanks = {code for code, text in enumerate(texts) if not text}

    def told(above: int, own: int) -> int:
        return above if own in blanks else own

    return array("I", accumulate(codes, told))


def _facts_of(column: LabelColumn, text: str) -> Mapping[str, str]:
    """Return what one label says, by role."""
    rule = column.rule
    if not text:
        return {}
    text = rule.words.get(text, text)
    split = rule.cell.fullmatch(text) if rule.cell else None
    groups = split.groupdict() if split else {rule.role: text}
    return {
        role: _spelt(rule.codes, role, part) for role, part in groups.items() if part
    }


def _spelt(codes: str, role: str, text: str) -> str:
    if codes == "isic4" and role == "industry_code":
        return isic_code(text)
    if codes == "flow" and role == "flow":
        return FLOWS.get(text.lower().replace("-", " "), text)
    return text


def _source(
    roles: frozenset[str], facts: Sequence[Facts], codes: array[int], rows: bytearray
) -> _Source:
    """Return what the picked rows say, numbered in the order in which they say it."""
    picked = codes if 0 not in rows else array("I", compress(codes, rows))
    found = words(picked)
    return _Source(roles, [facts[code] for code in found.words], found.codes)
