"""Columns of words cut and renumbered, all their cells at once.

A step of Python's for each of millions of cells is what takes time. Bytes are turned
into other bytes without one, so codes below 256 are handled as bytes.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

from core.columns import Words, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_BYTE: Final = 256
_WIDTH: Final = 4
"""Bytes of a code."""
_NUMBER: Final = 8
"""Bytes of a large number."""


def recoded(codes: array[int], meaning: Sequence[int]) -> array[int]:
    """Return what each code stands for; none stands for less than 0.

    Example:
        >>> recoded(array("I", [0, 1, 0]), [7, 9]).tolist()
        [7, 9, 7]
    """
    if len(meaning) > _BYTE or max(meaning, default=0) >= _BYTE:
        return array("I", map(meaning.__getitem__, codes))
    table = bytes(meaning).ljust(_BYTE, b"\0")
    found = bytearray(_WIDTH * len(codes))
    found[::_WIDTH] = codes.tobytes()[::_WIDTH].translate(table)
    return array("I", bytes(found))


def cut(column: Words, start: int, stop: int) -> Words:
    """Return some cells of a column, with the words that stand in them and no others.

    Example:
        >>> cut(Words(("a", "b", "c"), array("I", [0, 1, 2, 1])), 1, 4)
        Words(words=('b', 'c'), codes=array('I', [0, 1, 0]))
    """
    codes = column.codes[start:stop]
    if len(column.words) > _BYTE:
        found = words(codes)
        said = tuple(map(column.words.__getitem__, found.words))
        return Words(said, found.codes)
    held = sorted(_held(codes, len(column.words)))
    meaning = [0] * len(column.words)
    for place, code in enumerate(held):
        meaning[code] = place
    return Words(tuple(map(column.words.__getitem__, held)), recoded(codes, meaning))


def cut_in_order(column: Words, start: int, stop: int) -> Words:
    """Return some cells of a column, its words numbered in the order they come in.

    The column's own words are; so those of a part are too where none of them stands
    above it already.
    """
    codes = column.codes[start:stop]
    first = max(column.codes[:start], default=-1) + 1
    held = _held(codes, len(column.words))
    if min(held, default=-1) < first:
        found = words(codes)
        return Words(tuple(column.words[code] for code in found.words), found.codes)
    last = max(held) + 1
    if first:
        codes = recoded(codes, [max(code - first, 0) for code in range(last)])
    return Words(column.words[first:last], codes)


def distinct(columns: Sequence[array[int]]) -> int:
    """Return how many different rows some columns of codes have.

    Bytes that are the same in all rows tell none apart; the others of a row are set
    side by side, as one number where they fit.

    Example:
        >>> distinct([array("I", [1, 1, 2]), array("I", [3, 3, 3])])
        2
    """
    planes = [
        plane
        for column in columns
        for at in range(column.itemsize)
        if not is_constant(plane := column.tobytes()[at :: column.itemsize])
    ]
    groups = [planes[at : at + _NUMBER] for at in range(0, len(planes), _NUMBER)]
    numbers = [_side_by_side(group) for group in groups]
    if not numbers:
        return min(len(columns[0]), 1) if columns else 0
    return len(set(numbers[0] if len(numbers) == 1 else zip(*numbers, strict=True)))


def is_constant(plane: bytes) -> bool:
    """Return whether all bytes are the same."""
    return plane == plane[:1] * len(plane)


def _side_by_side(planes: Sequence[bytes]) -> array[int]:
    found = bytearray(_NUMBER * len(planes[0]))
    for at, plane in enumerate(planes):
        found[at::_NUMBER] = plane
    return array("Q", bytes(found))


def _held(codes: array[int], words: int) -> set[int]:
    """Return which codes occur, each of which stands for one of so many words."""
    return set(codes if words > _BYTE else codes.tobytes()[::_WIDTH])
