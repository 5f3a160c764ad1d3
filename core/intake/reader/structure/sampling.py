"""Long sheets: structure from head, tail and what is unusual between them.

Rows between them that are made of the same types of cells as most are values by
necessity; leaving them out changes no decision and saves nearly all the time.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.grid import Value

LONG: Final = 5000
"""Rows; a shorter sheet is looked at whole."""

_BLOCK: Final = 1024
"""So many rows are looked at together; most are made of the same types."""
_HEAD: Final = 1500
_TAIL: Final = 500
_STRIDED: Final = 500
_MOST_UNUSUAL: Final = 2000
_USUAL: Final = 0.005


def telling_rows(rows: Sequence[Sequence[Value]]) -> Sequence[int]:
    """Return the rows from which the structure of a sheet is read, in order."""
    if len(rows) <= LONG:
        return range(len(rows))
    made_of: defaultdict[tuple[type, ...], list[int]] = defaultdict(list)
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        kinds = [set(map(type, cells)) for cells in zip(*block, strict=True)]
        if all(len(of_column) == 1 for of_column in kinds):
            made = tuple(kind for of_column in kinds for kind in of_column)
            made_of[made].extend(range(start, start + len(block)))
            continue
        for at, row in enumerate(block, start):
            made_of[tuple(map(type, row))].append(at)
    least = _USUAL * len(rows)
    unusual = sorted(
        at
        for made, found in made_of.items()
        if len(found) < least or not _is_full(made)
        for at in found
    )
    heading = _repeated_headings(rows)
    stride = max(1, len(rows) // _STRIDED)
    kept = {
        *range(_HEAD),
        *range(len(rows) - _TAIL, len(rows)),
        *range(0, len(rows), stride),
        *unusual[:_MOST_UNUSUAL],
        *(row + 1 for row in unusual[:_MOST_UNUSUAL] if row + 1 < len(rows)),
        *heading,
    }
    return sorted(kept)


def _is_full(made: tuple[type, ...]) -> bool:
    return sum(one is not type(None) for one in made) > 1


def _repeated_headings(rows: Sequence[Sequence[Value]]) -> list[int]:
    """Return the rows that repeat one of the first rows of a sheet cell by cell."""
    first = {
        tuple(row)
        for row in rows[:20]
        if sum(isinstance(cell, str) for cell in row) > 1
        and not any(isinstance(cell, float) for cell in row)
    }
    starts = {row[0] for row in first}
    again = (
        at
        for at, row in enumerate(rows)
        if row and row[0] in starts and tuple(row) in first
    )
    return list(again)[:_MOST_UNUSUAL]
