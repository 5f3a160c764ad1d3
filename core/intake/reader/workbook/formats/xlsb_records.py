"""The records a binary workbook is made of."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from core.intake.reader.workbook.guarding import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST: Final = 1 << 26
"""A record is a cell or a style; none comes near."""
_MOST_PREFIX: Final = 6
_LONGEST_TEXT: Final = 1 << 16


def records(chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the kind and the content of each record.

    Raises:
        Unreadable: A record is too long, or the last one is cut off.
    """
    rest = b""
    for chunk in chunks:
        data, at = rest + chunk, 0
        while (found := _record(data, at)) is not None:
            code, start, at = found
            yield code, data[start:at]
        rest = data[at:]
    if rest:
        raise Unreadable


def _record(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Return kind, start and end of the record at a place; None if it is not whole."""
    end = len(data)
    if at + 2 > end:
        return None
    code, size = data[at], data[at + 1]
    if code < 128 and size < 128:  # noqa: PLR2004  # as most are
        at += 2
    else:
        prefix = _prefix(data[at : at + _MOST_PREFIX])
        if prefix is None:
            return None
        code, size, length = prefix
        at += length
    return (code, at, at + size) if at + size <= end else None


def _prefix(data: bytes) -> tuple[int, int, int] | None:
    """Return kind, size and the length of what says both, in groups of seven bits."""
    first = 2 if data[0] & 0x80 else 1
    code = data[0] & 0x7F
    if first == 2 and len(data) > 1:  # noqa: PLR2004
        code |= (data[1] & 0x7F) << 7
    size = 0
    for at in range(4):
        if first + at >= len(data):
            return None
        byte = data[first + at]
        size |= (byte & 0x7F) << 7 * at
        if not byte & 0x80:
            break
    if size > _LONGEST:
        raise Unreadable
    return code, size, first + at + 1


def wide_text(record: bytes, at: int) -> tuple[str, int]:
    """Return the text at a place in a record, and where it ends.

    Raises:
        struct.error: The record is too short to say how long the text is.
    """
    (length,) = struct.unpack_from("<I", record, at)
    if length > _LONGEST_TEXT:  # how a missing text is written
        return "", at + 4
    end = at + 4 + 2 * length
    return record[at + 4 : end].decode("utf-16-le", "replace"), end
