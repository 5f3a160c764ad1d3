"""Columns of cells packed small: how a staging file and a case hold many values.

A column is stored whole, in one of three forms: decimal numbers, whole numbers, or
words with the place of each cell's word among them. A million observations take a
few megabytes, are copied from file to file as they are, and a question that concerns
one column reads no other.
"""

from __future__ import annotations

import json
import zlib
from array import array
from itertools import repeat
from math import isnan, nan
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ABSENT: Final = -1
"""A whole number that is not there."""

_LARGEST: Final = 1 << 28
"""The words of a column never take more bytes; what says more was made for attack."""
_QUICK: Final = 1
"""Level of compression: the next ones cost three times the time for a tenth."""
ALIKE: Final = frozenset({bool, int, float})
"""Kinds of which cells may be equal and yet not the same."""
_NARROW: Final = 1 << 16


class Numbers(NamedTuple):
    """Decimal numbers; NaN, which no cell holds, stands for none."""

    values: array[float]

    def cells(self) -> list[float | None]:
        """Return the cells, None for none."""
        return [None if isnan(value) else value for value in self.values]

    def cell(self, place: int) -> float | None:
        """Return one cell."""
        return self.at((place,))[0]

    def at(self, places: Iterable[int]) -> list[float | None]:
        """Return some cells."""
        return [None if isnan(n) else n for n in map(self.values.__getitem__, places)]


class Whole(NamedTuple):
    """Whole numbers from 0; `ABSENT` stands for none."""

    values: array[int]

    def cells(self) -> list[int | None]:
        """Return the cells, None for none."""
        return [None if value == ABSENT else value for value in self.values]

    def cell(self, place: int) -> int | None:
        """Return one cell."""
        return self.at((place,))[0]

    def at(self, places: Iterable[int]) -> list[int | None]:
        """Return some cells."""
        return [None if n < 0 else n for n in map(self.values.__getitem__, places)]


class Words(NamedTuple):
    """Cells of which many are alike: each word once, and its place in every cell."""

    words: tuple[Any, ...]
    codes: array[int]

    def cells(self) -> list[Any]:
        """Return the cells."""
        return list(map(self.words.__getitem__, self.codes))

    def cell(self, place: int) -> Any:  # noqa: ANN401  # whatever a cell holds
        """Return one cell."""
        return self.words[self.codes[place]]

    def at(self, places: Iterable[int]) -> list[Any]:
        """Return some cells."""
        return [self.words[self.codes[place]] for place in places]

    def hold(self, word: object) -> bool:
        """Return whether any cell is this word."""
        return word in self.words and self.words.index(word) in self.codes


Column: TypeAlias = Numbers | Whole | Words


def numbers(cells: Iterable[float | None]) -> Numbers:
    """Return decimal numbers as a column.

    Example:
        >>> numbers([1.5, None]).cells()
        [1.5, None]
    """
    return Numbers(array("d", [nan if cell is None else cell for cell in cells]))


def whole(cells: Iterable[int | None]) -> Whole:
    """Return whole numbers from 0 as a column.

    Example:
        >>> whole([7, None]).cells()
        [7, None]
    """
    return Whole(array("i", [ABSENT if cell is None else cell for cell in cells]))


def words(cells: Sequence[Any]) -> Words:
    """Return cells of any kind as a column; 1, 1.0 and TRUE are three words.

    Example:
        >>> words(["Japan", None, "Japan"])
        Words(words=('Japan', None), codes=array('I', [0, 1, 0]))
    """
    keys: Sequence[Any] = cells
    if not isinstance(cells, array) and len(ALIKE & set(map(type, cells))) > 1:
        keys = [(type(cell), cell) for cell in cells]
    places = {key: place for place, key in enumerate(dict.fromkeys(keys))}
    said = places if keys is cells else (key[1] for key in places)
    return Words(tuple(said), array("I", map(places.__getitem__, keys)))


def paired(one: array[int], other: array[int]) -> array[int]:
    """Return two columns of codes as one: the first in the low half, then the other.

    Example:
        >>> paired(array("I", [1, 2]), array("I", [3, 0])).tolist()
        [12884901889, 2]
    """
    both = array("I", bytes(8 * len(one)))
    both[0::2] = _unsigned(one)
    both[1::2] = _unsigned(other)
    return array("Q", both.tobytes())


def size(column: Column) -> int:
    """Return how many cells a column has."""
    return len(column.codes if isinstance(column, Words) else column.values)


def joined(columns: Sequence[Column]) -> Column:
    """Return columns of one form as one, each after the one before."""
    cells: list[Any] = [cell for column in columns for cell in column.cells()]
    match columns[0]:
        case Numbers():
            return numbers(cells)
        case Whole():
            return whole(cells)
    return words(cells)


def same(cell: object, rows: int) -> Words:
    """Return a column whose cells are all alike."""
    return Words((cell,), array("I", repeat(0, rows)))


def column_of(cells: Sequence[Any]) -> Column:
    """Return cells of any kind in the form that suits them.

    Example:
        >>> type(column_of([1.5, None])).__name__, type(column_of(["a", 1.5])).__name__
        ('Numbers', 'Words')
    """
    kinds = set(map(type, cells))
    if kinds == {float}:
        return Numbers(array("d", cells))
    if float in kinds and kinds <= {float, type(None)}:
        return numbers(cells)
    return words(cells)


def squeezed(written: bytes) -> bytes:
    """Return bytes as a file holds them."""
    return zlib.compress(written, _QUICK)


def unpacked(payload: bytes, rows: int) -> Column:
    """Return the column of so many rows that was encoded and squeezed.

    Raises:
        ValueError: It is no such column.
        zlib.error: The bytes are damaged.
    """
    limit = _LARGEST + 8 * rows
    return decoded(zlib.decompressobj().decompress(payload, limit), rows)


def encoded(column: Column, default: Callable[[Any], object] | None = None) -> bytes:
    """Return a column as bytes; `default` makes JSON of words that are none."""
    match column:
        case Numbers(values):
            return b"n" + values.tobytes()
        case Whole(values):
            return b"w" + values.tobytes()
    said = json.dumps(
        column.words, default=default, ensure_ascii=False, separators=(",", ":")
    ).encode("utf-8", "surrogatepass")
    narrow = len(column.words) <= _NARROW
    codes = array("H", column.codes.tobytes())[::2] if narrow else column.codes
    head = b"t" if narrow else b"T"
    return head + len(said).to_bytes(4, "little") + said + codes.tobytes()


def decoded(data: bytes, rows: int) -> Column:
    """Return the column of so many rows that was encoded.

    Raises:
        ValueError: It is no such column.
    """
    form, body = data[:1], data[1:]
    if form == b"n":
        return Numbers(_array("d", body, rows))
    if form == b"w":
        return Whole(_array("i", body, rows))
    if form not in {b"t", b"T"}:
        raise ValueError(f"{form!r} is no form of a column")
    end = 4 + int.from_bytes(body[:4], "little")
    said = json.loads(body[4:end].decode("utf-8", "replace"))
    codes = _array("H" if form == b"t" else "I", body[end:], rows)
    if not isinstance(said, list) or (rows and highest(codes) >= len(said)):
        raise ValueError("a word that is not there")
    return Words(tuple(said), codes)


def highest(values: array[Any]) -> Any:  # noqa: ANN401  # whatever it holds
    """Return the highest of some numbers, which are often all the same."""
    first = values[:1]
    return (
        first[0] if values.tobytes() == first.tobytes() * len(values) else max(values)
    )


def _unsigned(codes: array[int]) -> array[int]:
    return codes if codes.typecode == "I" else array("I", codes.tobytes())


def _array(kind: str, data: bytes, rows: int) -> array[Any]:
    # The bytes are little-endian, as those of every machine we support are.
    values: array[Any] = array(kind)
    values.frombytes(data)
    if len(values) != rows:
        raise ValueError(f"{len(values)} cells, not {rows}")
    return values
