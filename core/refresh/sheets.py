"""Which sheet of a new workbook is which of the old one: by name, else by contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.refresh.marks import cell_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.refresh.stored import StoredSheet

ALIKE: Final = 0.5
"""So much of their first rows two sheets share that are one under two names."""

SheetPair = tuple["StoredSheet | None", "StoredSheet | None"]


def sheet_pairs(
    old: Iterable[StoredSheet], new: Iterable[StoredSheet]
) -> list[SheetPair]:
    """Return the sheets of both workbooks, each beside its counterpart, if any."""
    before = {sheet.name: sheet for sheet in old}
    after = {sheet.name: sheet for sheet in new}
    gone = [sheet for name, sheet in before.items() if name not in after]
    come = [sheet for name, sheet in after.items() if name not in before]
    renamed = dict(_renamed(gone, come))
    pairs: list[SheetPair] = [
        (before.get(name) or before.get(renamed.get(name, "")), sheet)
        for name, sheet in after.items()
    ]
    found = set(renamed.values())
    return [*pairs, *((sheet, None) for sheet in gone if sheet.name not in found)]


def _renamed(
    gone: Iterable[StoredSheet], come: Iterable[StoredSheet]
) -> Iterator[tuple[str, str]]:
    """Yield the new and the old name of sheets that agree best, each once."""
    contents = {sheet.name: _contents(sheet) for sheet in gone}
    for sheet in come:
        said = _contents(sheet)
        likeness = {name: _likeness(said, held) for name, held in contents.items()}
        best = max(likeness, key=likeness.__getitem__, default="")
        if likeness.get(best, 0.0) >= ALIKE:
            del contents[best]
            yield sheet.name, best


def _contents(sheet: StoredSheet) -> frozenset[int]:
    """Return the marks of all cells in the first block of rows."""
    for _start, columns in sheet.blocks():
        marks = (cell_marks(column)[0] for column in columns)
        return frozenset(int(mark) for column in marks for mark in column if mark)
    return frozenset()


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(len(one | other), 1)
