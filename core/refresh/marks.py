"""Rows of a sheet as numbers that are alike where their cells are.

A row's mark is the sum of marks of its cells, each mixed with its column, so that blank
cells count for nothing and the marks of chosen columns can be had as well. All of it is
arithmetic on whole columns: 300,000 rows take a tenth of a second.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, TypeGuard

import numpy as np

from core.columns import Numbers, Whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from core.columns import Column
    from core.refresh.stored import StoredSheet

    Marks = NDArray[np.uint64]

_EXACT: Final = 1 << 53
"""Whole numbers up to here are decimal numbers as well."""
_WORD: Final = (1 << 64) - 1


def row_marks(
    sheet: StoredSheet,
    places: Mapping[int, int],
    of_labels: frozenset[int],
    ask: Callable[[], None],
) -> tuple[Marks, Marks, Marks]:
    """Return the marks of all rows: of all cells, of labels alone, of texts alone.

    Args:
        sheet: The sheet.
        places: The place each column has among the columns to be compared.
        of_labels: The places that hold labels.
        ask: Called block by block; may raise `CancelledError`.
    """
    whole, labels, texts = (np.zeros(sheet.rows, np.uint64) for _each in range(3))
    for start, columns in sheet.blocks():
        ask()
        for number, column in enumerate(columns):
            place = places.get(number)
            if place is None:
                continue
            cells, is_text = cell_marks(column)
            marks = np.where(cells, _mixed(cells + _salt(place)), np.uint64(0))
            box = slice(start, start + len(marks))
            whole[box] += marks
            texts[box] += np.where(is_text, marks, np.uint64(0))
            if place in of_labels:
                labels[box] += marks
    return whole, labels, texts


def same_cell(one: object, other: object) -> bool:
    """Return whether two cells hold the same: 1 and 1.0 do, 1 and TRUE do not.

    Example:
        >>> same_cell(1, 1.0), same_cell(1, True), same_cell(None, "")
        (True, False, True)
    """
    if one in (None, "") and other in (None, ""):
        return True
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def cell_marks(column: Column) -> tuple[Marks, NDArray[np.bool_]]:
    """Return the marks of a column's cells, 0 for none, and which are texts."""
    if isinstance(column, Numbers):
        values = np.frombuffer(column.values, np.float64) + 0.0  # -0 is 0
        marks = np.maximum(values.view(np.uint64), np.uint64(1))  # 0 is a number too
        none = np.isnan(values)
        return np.where(none, np.uint64(0), marks), np.zeros(len(values), bool)
    if isinstance(column, Whole):
        return _word_marks(column.cells())
    marks, is_text = _word_marks(column.words)
    codes = np.frombuffer(column.codes, f"u{column.codes.itemsize}")
    return marks[codes], is_text[codes]


def _word_marks(words: Sequence[object]) -> tuple[Marks, NDArray[np.bool_]]:
    marks = np.fromiter(map(_word_mark, words), np.uint64, len(words))
    is_text = np.fromiter((isinstance(word, str) for word in words), bool, len(words))
    return marks, is_text


def _word_mark(word: object) -> int:
    if word is None or word == "":
        return 0
    if _is_decimal(word):
        (mark,) = struct.unpack("<Q", struct.pack("<d", float(word) + 0.0))
        return mark or 1
    return hash(repr(word)) & _WORD or 1


def _is_decimal(word: object) -> TypeGuard[float]:
    """Return whether a word is a number that a column of numbers would hold as it is.

    What has more digits than that is told apart by all of them.
    """
    if isinstance(word, int) and not isinstance(word, bool):
        return abs(word) <= _EXACT
    return isinstance(word, float)


def _salt(place: int) -> np.uint64:
    return np.uint64((place + 1) * 0x9E3779B97F4A7C15 & _WORD)


def _mixed(marks: Marks) -> Marks:
    """Return marks so mixed that their sums tell rows apart."""
    mixed = (marks ^ (marks >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(mixed ^ (mixed >> np.uint64(31)))
