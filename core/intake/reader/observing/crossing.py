"""Rows crossed with columns of values: one field of all their cells, row by row."""

from __future__ import annotations

from array import array
from itertools import compress
from typing import TYPE_CHECKING

from core.columns import Words
from core.intake.reader.workbook.recoding import recoded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeVar

    T = TypeVar("T", int, float)


class Lexicon:
    """Texts, each of which has a number."""

    def __init__(self) -> None:
        self._codes: dict[str | None, int] = {}

    def code(self, text: str | None) -> int:
        """Return the number of a text."""
        return self._codes.setdefault(text, len(self._codes))

    def words(self, codes: array[int]) -> Words:
        """Return numbers of texts as a column."""
        return Words(tuple(self._codes), codes)


def constant(code: int, rows: int) -> array[int]:
    """Return a code for each of so many rows."""
    return array("i", [code]) * rows


def mapped(codes: array[int], meaning: Sequence[int]) -> array[int]:
    """Return what each code stands for."""
    if len(meaning) == 1:
        return constant(meaning[0], len(codes))
    if min(meaning, default=0) < 0:
        return array("i", map(meaning.__getitem__, codes))
    return array("i", recoded(codes, meaning).tobytes())


def crossed(columns: Sequence[array[T]], kept: Sequence[int] | None) -> array[T]:
    """Return the cells of some columns row by row, those that are kept.

    Args:
        columns: For each column of values, what is said of its cells.
        kept: For each cell, row by row, whether it is kept; None if all are.

    Example:
        >>> crossed([array("i", [1, 2]), array("i", [3, 4])], None)
        array('i', [1, 3, 2, 4])
    """
    whole, count = columns[0], len(columns)
    if count > 1:
        whole = array(whole.typecode, bytes(whole.itemsize * len(whole) * count))
        for at, column in enumerate(columns):
            whole[at::count] = column
    return whole if kept is None else array(whole.typecode, compress(whole, kept))


def overlaid(codes: array[int], changed: Mapping[int, int]) -> array[int]:
    """Return codes with others in some rows."""
    if not changed:
        return codes
    found = codes[:]
    for row, code in changed.items():
        found[row] = code
    return found
