"""The stored copy of a sheet, in blocks of rows: what stands in a cell, and no more.

A block holds its columns one after another, each as `core.columns` encodes it. Errors,
dates and formulas without a value are words of the form `{"e": "#N/A"}`.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, Final

from core.columns import decoded, encoded, size

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from core.columns import Column

BLOCK_ROWS: Final = 1024
"""So many rows share a block; the last one of a sheet may be shorter."""

_LARGEST: Final = 1 << 28
"""More than any block opens out to; what says more was made for attack."""
_NUMBER: Final = 4
"""Bytes of a length."""


def block(columns: Sequence[Column], default: Callable[[Any], object]) -> bytes:
    """Return a block as bytes, still to be squeezed.

    Args:
        columns: The cells, column by column; all columns are equally long.
        default: Makes JSON of a cell that JSON has no word for.

    Example:
        >>> from core.columns import column_of, squeezed
        >>> cells = [column_of(["Japan", "Korea"]), column_of([1.5, None])]
        >>> rows_of(squeezed(block(cells, repr)))
        [['Japan', 1.5], ['Korea', None]]
    """
    rows = size(columns[0]) if columns else 0
    parts = [encoded(column, default) for column in columns]
    lengths = [rows, len(parts), *map(len, parts)]
    head = b"".join(number.to_bytes(_NUMBER, "little") for number in lengths)
    return head + b"".join(parts)


def rows_of(payload: bytes) -> list[list[Any]]:
    """Return the rows of a stored block.

    Raises:
        ValueError: It is no such block.
        zlib.error: The bytes are damaged.
    """
    columns = [column.cells() for column in columns_of(payload)]
    return [list(row) for row in zip(*columns, strict=True)]


def columns_of(payload: bytes) -> list[Column]:
    """Return the columns of a stored block; fails as `rows_of` does."""
    return list(some_columns(payload).values())


def some_columns(
    payload: bytes, wanted: Container[int] | None = None
) -> dict[int, Column]:
    """Return columns of a stored block by their places; fails as `rows_of` does.

    Where few are `wanted`, most of the time goes into those that are not.
    """
    data = zlib.decompressobj().decompress(payload, _LARGEST)
    rows, count = (_number(data, place) for place in (0, 1))
    if rows > BLOCK_ROWS or len(data) < _NUMBER * (2 + count):
        raise ValueError(f"a block of {rows} rows and {count} columns")
    at = _NUMBER * (2 + count)
    columns = {}
    for place in range(count):
        end = at + _number(data, 2 + place)
        if wanted is None or place in wanted:
            columns[place] = decoded(data[at:end], rows)
        at = end
    return columns


def _number(data: bytes, place: int) -> int:
    return int.from_bytes(data[_NUMBER * place : _NUMBER * (place + 1)], "little")
