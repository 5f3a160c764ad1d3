"""Which row of a new sheet is which of the old one, in about linear time.

What is alike at either end is set apart first. In between, rows that stand once on
either side are fixed points: first those alike in all their cells, then those alike in
their labels. What lies between two fixed points is small and compared closely.
"""

from __future__ import annotations

from bisect import bisect_left
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.refresh.marks import Marks

CLOSELY: Final = 400
"""Gaps of up to so many rows a side are compared row with row."""

Pair = tuple[int, int]


class Marked(NamedTuple):
    """The rows of a sheet by the marks of all their cells and of their labels."""

    whole: Marks
    labels: Marks


class RowPairs(NamedTuple):
    """Rows by their places in the old sheet and in the new one.

    Attributes:
        changed: Rows that stand where they stood, and whose cells differ.
        moved: Rows that stand in another order; their cells may differ too.
        removed: Old places of rows that are gone.
        added: New places of rows that were not there.
    """

    changed: list[Pair]
    moved: list[Pair]
    removed: list[int]
    added: list[int]


class _Span(NamedTuple):
    """Old rows from `old` to `old_end`, beside new rows likewise."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def is_open(self) -> bool:
        """Whether there are rows on both sides."""
        return self.old < self.old_end and self.new < self.new_end

    def between(self, pairs: Iterable[Pair]) -> Iterator[_Span]:
        """Yield what lies before, between and after pairs of rows."""
        ends = [(self.old - 1, self.new - 1), *pairs, (self.old_end, self.new_end)]
        for (i, j), (next_i, next_j) in pairwise(ends):
            if next_i - i > 1 and next_j - j > 1:
                yield _Span(i + 1, next_i, j + 1, next_j)


def row_pairs(
    old: Marked, new: Marked, ask: Callable[[], None] = lambda: None
) -> RowPairs:
    """Return what became of the rows; `ask` may raise `CancelledError`."""
    middle = _differing(old.whole, new.whole)
    paired: list[Pair] = []
    for gap in _gaps(old.whole, new.whole, [middle], paired, ask):
        labelled = _gaps(old.labels, new.labels, [gap], paired, ask)
        for rest in labelled:
            paired += _settled(old, new, rest)
    changed = [(i, j) for i, j in paired if old.whole[i] != new.whole[j]]
    removed = _others(middle.old, middle.old_end, {i for i, _j in paired})
    added = _others(middle.new, middle.new_end, {j for _i, j in paired})
    moved: list[Pair] = []
    for keys in ((old.whole, new.whole), (old.labels, new.labels)):
        moved += _moved(*keys, removed, added)
    return RowPairs(sorted(changed), moved, removed, added)


def _differing(old: Marks, new: Marks) -> _Span:
    """Return the rows without those that are alike at the head and at the foot."""
    least = min(len(old), len(new))
    head = _alike(old[:least], new[:least])
    foot = _alike(old[head:][::-1], new[head:][::-1])
    return _Span(head, len(old) - foot, head, len(new) - foot)


def _alike(one: Marks, other: Marks) -> int:
    least = min(len(one), len(other))
    differ = np.flatnonzero(one[:least] != other[:least])
    return int(differ[0]) if len(differ) else least


def _gaps(
    old: Marks,
    new: Marks,
    spans: Iterable[_Span],
    paired: list[Pair],
    ask: Callable[[], None],
) -> list[_Span]:
    """Pair the fixed points of some spans; return what lies between them."""
    left: list[_Span] = []
    for span in spans:
        ask()
        if not span.is_open:
            continue
        fixed = _fixed(old[span.old : span.old_end], new[span.new : span.new_end], span)
        paired += fixed
        left += span.between(fixed)
    return left


def _fixed(old: Marks, new: Marks, span: _Span) -> list[Pair]:
    """Return rows that stand once on either side and in the same order on both."""
    if len(old) == len(new) and old.all() and bool((old == new).all()):
        return [(span.old + n, span.new + n) for n in range(len(old))]
    once_old, once_new = _once(old), _once(new)
    _keys, at_old, at_new = np.intersect1d(
        old[once_old], new[once_new], assume_unique=True, return_indices=True
    )
    i, j = once_old[at_old], once_new[at_new]
    order = np.argsort(i)
    rising = _longest_rising((j[order]).tolist())
    first = i[order].tolist()
    return [(span.old + first[n], span.new + place) for n, place in rising]


def _once(keys: Marks) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """Return where rows stand that stand only once; blank ones are none."""
    found, places, counts = np.unique(keys, return_index=True, return_counts=True)
    return np.asarray(places[(counts == 1) & (found != 0)], np.intp)


def _longest_rising(numbers: Sequence[int]) -> list[Pair]:
    """Return the longest rising run among numbers, as (where, number).

    Example:
        >>> _longest_rising([5, 1, 2, 9, 3])
        [(1, 1), (2, 2), (4, 3)]
    """
    tails: list[int] = []
    ends: list[int] = []
    before = [-1] * len(numbers)
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before[place] = ends[at - 1] if at else -1
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [place]
    run = []
    place = ends[-1] if ends else -1
    while place >= 0:
        run.append((place, numbers[place]))
        place = before[place]
    return run[::-1]


def _settled(old: Marked, new: Marked, span: _Span) -> list[Pair]:
    """Return the pairs of a gap in which no row stands out."""
    ours = old.labels[span.old : span.old_end].tolist()
    theirs = new.labels[span.new : span.new_end].tolist()
    if len(ours) == len(theirs):
        return _in_place(old, new, span)
    if max(len(ours), len(theirs)) > CLOSELY:
        least = min(len(ours), len(theirs))
        top = _Span(span.old, span.old + least, span.new, span.new + least)
        return _in_place(old, new, top)
    found = []
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        part = _Span(span.old + a, span.old + b, span.new + c, span.new + d)
        if what == "equal" or b - a == d - c:
            found += _in_place(old, new, part)
    return found


def _in_place(old: Marked, new: Marked, span: _Span) -> list[Pair]:
    """Pair rows one beside another where their labels agree, or all the rest does."""
    ours = slice(span.old, span.old_end)
    theirs = slice(span.new, span.new_end)
    labels = old.labels[ours] == new.labels[theirs]
    rest_before = old.whole[ours] - old.labels[ours]
    rest = rest_before == new.whole[theirs] - new.labels[theirs]
    pairs = np.flatnonzero(labels | rest).tolist()
    return [(span.old + n, span.new + n) for n in pairs]


def _others(first: int, end: int, taken: set[int]) -> list[int]:
    return [place for place in range(first, end) if place not in taken]


def _moved(old: Marks, new: Marks, removed: list[int], added: list[int]) -> list[Pair]:
    """Take rows that are gone here and new there out of both lists, as pairs."""
    gone, come = np.array(removed, np.intp), np.array(added, np.intp)
    once_gone, once_come = _once(old[gone]), _once(new[come])
    _keys, at_gone, at_come = np.intersect1d(
        old[gone][once_gone],
        new[come][once_come],
        assume_unique=True,
        return_indices=True,
    )
    pairs = list(
        zip(
            gone[once_gone[at_gone]].tolist(),
            come[once_come[at_come]].tolist(),
            strict=True,
        )
    )
    removed[:] = _without(removed, {i for i, _j in pairs})
    added[:] = _without(added, {j for _i, j in pairs})
    return pairs


def _without(places: Sequence[int], taken: set[int]) -> list[int]:
    return [place for place in places if place not in taken]
