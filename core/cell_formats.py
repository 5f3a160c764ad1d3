"""The number formats of a sheet's cells: what `0.123` looked like in the workbook.

A sheet has few formats and rows that are mostly alike, so runs of rows share one line.
Of a very large sheet the reader notes formats only down to a row; below it a cell whose
format was not noted has none that is known, and is not called general.
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

GENERAL: Final = "General"
"""The format of a cell that has none."""

_LARGEST: Final = 1 << 26
"""More than the formats of a sheet open out to; what says more was made for attack."""
_LONGEST: Final = 255
"""Excel takes no longer code; of one that is longer the end is not kept."""


class FormatRows(NamedTuple):
    """Rows that are formatted alike.

    Attributes:
        first: Excel's number of the first row, `last` that of the last.
        column: Excel's number of the first column; `kinds` has one number for each
            column from it on: 0 for no format, else the place of its code from 1.
    """

    first: int
    last: int
    column: int
    kinds: tuple[int, ...]


class CellFormats:
    """The formats of one sheet, at Excel's rows and columns.

    Attributes:
        codes: The codes that occur, as Excel writes them.
        known_to: Down to this row a cell without a format is general; below it, its
            format is not known.
    """

    def __init__(
        self, codes: Iterable[str], rows: Iterable[FormatRows], known_to: int
    ) -> None:
        self.codes = tuple(codes)
        self.known_to = known_to
        self._rows = sorted(rows)
        self._firsts = [row.first for row in self._rows]

    def at(self, row: int, column: int) -> str | None:
        """Return the code of a cell's format; None where it is not known.

        Example:
            >>> formats = CellFormats(["0.0%"], [FormatRows(2, 9, 3, (1,))], 20)
            >>> formats.at(5, 3), formats.at(5, 4), formats.at(21, 3)
            ('0.0%', 'General', None)
        """
        place = bisect_right(self._firsts, row) - 1
        if place >= 0:
            found = self._rows[place]
            across = column - found.column
            if row <= found.last and 0 <= across < len(found.kinds):
                kind = found.kinds[across]
                if kind:
                    return self.codes[kind - 1]
        return GENERAL if row <= self.known_to else None

    def packed(self) -> bytes:
        """Return the formats as a file holds them."""
        said = [self.known_to, [_kept(code) for code in self.codes], self._rows]
        return zlib.compress(json.dumps(said, separators=(",", ":")).encode())


def unpacked_formats(payload: bytes) -> CellFormats:
    """Return the formats that were packed.

    Raises:
        ValueError: They are none.
        zlib.error: The bytes are damaged.
    """
    try:
        return _unpacked(payload)
    except TypeError as error:
        raise ValueError("no formats of a sheet") from error


def _unpacked(payload: bytes) -> CellFormats:
    opened = zlib.decompressobj()
    text = opened.decompress(payload, _LARGEST)
    if opened.unconsumed_tail:
        raise ValueError("formats larger than any sheet's")
    known_to, codes, rows = json.loads(text)
    if not all(isinstance(code, str) and len(code) <= _LONGEST for code in codes):
        raise ValueError("a format code no program writes")
    return CellFormats(codes, [_row(row, len(codes)) for row in rows], _whole(known_to))


def _kept(code: str) -> str:
    return code if len(code) <= _LONGEST else f"{code[: _LONGEST - 1]}…"


def _row(said: list[Any], codes: int) -> FormatRows:
    first, last, column, kinds = said
    checked = tuple(map(_whole, kinds))
    if checked and not 0 <= min(checked) <= max(checked) <= codes:
        raise ValueError("a format that is not there")
    return FormatRows(_whole(first), _whole(last), _whole(column), checked)


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError(f"{value!r} is no whole number")
    return value
