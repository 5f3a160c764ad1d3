"""Which column of a new sheet is which of the old one.

A publisher adds a year at the right, drops the oldest one, or puts a column in between:
the others then stand elsewhere, and have not changed for that.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from core.refresh.marks import cell_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.columns import Column
    from core.refresh.stored import StoredSheet

SAMPLED: Final = 400
"""So many rows from the top say what a column is."""
WIDEST: Final = 300
"""Wider sheets are compared column by column as they stand."""
ALIKE: Final = 0.3
SAME_HEADING: Final = 0.5
"""What an equal first cell adds to how far the cells agree."""

Pairs = list[tuple[int | None, int | None]]


class _Look(NamedTuple):
    """What a column looks like: its cells, and the first that is filled."""

    cells: frozenset[int]
    first: int


def column_pairs(old: StoredSheet, new: StoredSheet) -> Pairs:
    """Return the columns of both sheets in order, each beside its counterpart."""
    before, after = _looks(old), _looks(new)
    if max(len(before), len(after)) > WIDEST or _all_in_place(before, after):
        return _in_place(len(before), len(after))
    return [
        pair for gap in _gaps(_matches(before, after), before, after) for pair in gap
    ]


def _looks(sheet: StoredSheet) -> list[_Look]:
    for _start, columns in sheet.blocks():
        return [_look(column) for column in columns]
    return []


def _look(column: Column) -> _Look:
    marks, _is_text = cell_marks(column)
    filled = [int(mark) for mark in marks[:SAMPLED] if mark]
    return _Look(frozenset(filled), filled[0] if filled else 0)


def _likeness(one: _Look, other: _Look) -> float:
    if not one.cells or not other.cells:
        return 0.0
    shared = len(one.cells & other.cells) / max(len(one.cells), len(other.cells))
    return shared + (SAME_HEADING if one.first == other.first else 0.0)


def _all_in_place(before: Sequence[_Look], after: Sequence[_Look]) -> bool:
    if len(before) != len(after):
        return False
    return all(
        one == other or _likeness(one, other) >= SAME_HEADING
        for one, other in zip(before, after, strict=True)
    )


def _in_place(before: int, after: int) -> Pairs:
    wide = max(before, after)
    return [(n if n < before else None, n if n < after else None) for n in range(wide)]


def _matches(before: Sequence[_Look], after: Sequence[_Look]) -> list[tuple[int, int]]:
    """Return the pairs that keep the order and agree best, all in all."""
    likeness = [[_likeness(one, other) for other in after] for one in before]
    best = [[0.0] * (len(after) + 1) for _row in range(len(before) + 1)]
    for i in reversed(range(len(before))):
        for j in reversed(range(len(after))):
            paired = likeness[i][j] + best[i + 1][j + 1]
            together = paired if likeness[i][j] > ALIKE else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    return list(_followed(likeness, best))


def _followed(
    likeness: Sequence[Sequence[float]], best: Sequence[Sequence[float]]
) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(likeness) and j < len(likeness[0]):
        paired = likeness[i][j] + best[i + 1][j + 1]
        if likeness[i][j] > ALIKE and paired >= best[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1


def _gaps(
    matches: Sequence[tuple[int, int]], before: Sequence[_Look], after: Sequence[_Look]
) -> Iterator[Pairs]:
    """Yield the pairs, and between them what matches nothing.

    As many columns on either side are the same ones with other contents.
    """
    ends = (len(before), len(after))
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *matches, ends]):
        left, right = range(i + 1, next_i), range(j + 1, next_j)
        if len(left) == len(right):
            yield list(zip(left, right, strict=True))
        else:
            yield [*((n, None) for n in left), *((None, n) for n in right)]
        if (next_i, next_j) != ends:
            yield [(next_i, next_j)]
