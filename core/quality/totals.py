"""Total rows of a sheet against the rows they are the sum of.

What a total adds up is nowhere written, so each way of reading it is tried: the rows
above it or below it, the whole table, the totals before it. The one that most columns
agree with is taken, and the columns that do not are told of. Where no way agrees,
nothing is said: the parts are not on the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from core.quality.rounding import half_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.quality.grouping import Bools, Floats, Ints

NEAR: Final = 0.02
"""A sum that misses a lone total by less than this was meant to be it."""
LEAST_PARTS: Final = 2
AGREEING: Final = 2 / 3
"""So many of the columns of a total agree with what it is the sum of."""
MOST_COMPARED: Final = 20_000_000
"""Rows times totals; in a longer table a total is compared with its neighbours only."""
PAIR: Final = 2
"""Of two columns one may be wrong."""


class Miss(NamedTuple):
    """A total that is not the sum of its parts.

    Attributes:
        row: Its row, and `column` its column, in the numbers that were looked at.
        first: The first of the rows that were added up, and `last` the last.
    """

    row: int
    column: int
    stated: float
    added: float
    parts: int
    first: int
    last: int


@dataclass(frozen=True, eq=False, slots=True)
class Block:
    """The body of one table.

    Attributes:
        numbers: Its cells, NaN where there is no number.
        totals: Which rows are totals, and `breaks` which end a run of rows: totals
            and the headings of groups.
        deducted: Which rows are taken away, as their labels say: less subsidies.
        depths: How far the label of each row is indented; a row is part of the last
            one before it that is indented less.
    """

    numbers: Floats
    totals: Bools
    breaks: Bools
    deducted: Bools
    depths: Ints


def misses(block: Block) -> Iterator[Miss]:
    """Yield the totals of a block that do not add up."""
    half = np.array([half_unit(column) for column in block.numbers.T])
    for row in np.flatnonzero(block.totals).tolist():
        best: tuple[float, list[Miss]] | None = None
        for rows in _with_outermost(block, _readings(block, row)):
            tried = _tried(block, row, rows, half)
            if tried is not None and (best is None or tried[0] > best[0]):
                best = tried
            if best is not None and not best[1]:
                break
        if best is not None:
            yield from best[1]


def _readings(block: Block, row: int) -> Iterator[Ints]:
    """Yield the sets of rows of which a total may be the sum, the likeliest first."""
    plain, size = ~block.totals, len(block.totals)
    ends = np.flatnonzero(block.breaks)
    at = int(np.searchsorted(ends, row))
    above = int(ends[at - 1]) if at else -1
    below = int(ends[at + 1]) if at + 1 < len(ends) else size
    yield _within(plain, above + 1, row)
    yield _within(plain, row + 1, below)
    totals = np.flatnonzero(block.totals)
    before = totals[: np.searchsorted(totals, row)]
    if len(before):
        carried = _within(plain, int(before[-1]) + 1, row)
        yield np.concatenate([before[-1:], carried])
    if size * len(totals) > MOST_COMPARED:
        return
    yield _within(plain, 0, row)
    yield _within(plain, row + 1, size)
    yield _within(plain, 0, size)
    yield before
    yield totals[len(before) + 1 :]


def _within(wanted: Bools, first: int, last: int) -> Ints:
    return first + np.flatnonzero(wanted[first:last])


def _with_outermost(block: Block, readings: Iterator[Ints]) -> Iterator[Ints]:
    """Yield each reading, and the same without the rows that are parts of others."""
    for rows in readings:
        yield rows
        depths = block.depths[rows]
        if len(rows) and depths.min() < depths.max():
            yield rows[depths == depths.min()]


def _tried(
    block: Block, row: int, rows: Ints, half: Floats
) -> tuple[float, list[Miss]] | None:
    """Return how well a reading fits, and the columns that do not; None if it cannot.

    A reading is taken if enough columns agree with it, or if all come near.
    """
    stated = block.numbers[row]
    parts = block.numbers[rows] * np.where(block.deducted[rows], -1, 1)[:, None]
    counts = (~np.isnan(parts)).sum(axis=0)
    compared = ~np.isnan(stated) & (counts >= LEAST_PARTS)
    if not compared.any():
        return None
    added = np.nansum(parts, axis=0)
    slack = (counts + 1) * half + 1e-9 * np.abs(np.nan_to_num(stated))
    off = compared & (np.abs(added - np.nan_to_num(stated)) > slack)
    agreeing = int(compared.sum() - off.sum())
    enough = agreeing >= AGREEING * int(compared.sum()) or (
        agreeing == 1 and int(compared.sum()) == PAIR
    )
    if not (enough or _near(stated, added, compared)):
        return None
    found = [
        _miss(block, (row, at), rows, float(added[at]))
        for at in np.flatnonzero(off).tolist()
    ]
    return agreeing / int(compared.sum()), found


def _near(stated: Floats, added: Floats, compared: Bools) -> bool:
    size = np.abs(stated[compared])
    apart = np.abs(added[compared] - stated[compared])
    return bool((apart <= NEAR * size).all() and (size > 0).all())


def _miss(
    block: Block, cell: tuple[int, int], rows: Sequence[int] | Ints, added: float
) -> Miss:
    row, column = cell
    known = [int(at) for at in rows if not np.isnan(block.numbers[at, column])]
    stated = float(block.numbers[row, column])
    return Miss(row, column, stated, added, len(known), known[0], known[-1])
