"""Long sheets: structure from head, tail and what is unusual between them.

Rows between them that are made of the same types of cells as most are values by
necessity; leaving them out changes no decision and saves nearly all the time.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.workbook.grid import Value

LONG: Final = 5000
"""Rows; a shorter sheet is looked at whole."""

_BLOCK: Final = 1024
"""So many rows are looked at together; most are made of the same types."""
_FIRST: Final = 20
_HEAD: Final = 1500
_TAIL: Final = 500
_STRIDED: Final = 500
_MOST_UNUSUAL: Final = 2000
_USUAL: Final = 0.005


def telling_rows(rows: Sequence[Sequence[Value]]) -> Sequence[int]:
    """Return the rows from which the structure of a sheet is read, in order."""
    if len(rows) <= LONG:
        return range(len(rows))
    made_of = _rows_by_types(rows)
    least = _USUAL * len(rows)
    unusual = sorted(
        at
        for made, found in made_of.items()
        if len(found) < least or not _is_full(made)
        for at in found
    )
    without_numbers = [
        at for made in made_of if float not in made for at in made_of[made]
    ]
    heading = _repeated_headings(rows, sorted(without_numbers))
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


def _rows_by_types(
    rows: Sequence[Sequence[Value]],
) -> dict[tuple[type, ...], list[int]]:
    """Return, by the types of the cells of a row, the rows that are made of them."""
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
    return made_of


def _is_full(made: tuple[type, ...]) -> bool:
    return sum(one is not type(None) for one in made) > 1


def _repeated_headings(
    rows: Sequence[Sequence[Value]], without_numbers: Sequence[int]
) -> list[int]:
    """Return the rows that repeat one of the first rows of a sheet cell by cell."""
    first = {
        tuple(rows[at])
        for at in without_numbers
        if at < _FIRST and sum(isinstance(cell, str) for cell in rows[at]) > 1
    }
    again = (at for at in without_numbers if tuple(rows[at]) in first)
    return list(islice(again, _MOST_UNUSUAL))
