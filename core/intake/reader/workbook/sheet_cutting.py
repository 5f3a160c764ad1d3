"""Cuts the markup of a sheet between rows, so that each piece is a sheet of its own.

Only markup as spreadsheet programs write it is cut: rows that say their numbers,
without prefixes, comments or unparsed text. All other is left whole.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from core.intake.limits import LAST_ROW
from core.lazily import lazily

_ROW: Final = b'<row r="'
_ROW_NUMBER: Final = lazily(rb'<row r="([0-9]{1,7})"')
_OPENING: Final = lazily(rb"<sheetData>\s*$")
_ROW_END: Final = lazily(rb"(?:</row>|/>)\s*$")
_CLOSING: Final = b"</sheetData></worksheet>"
_DATA_END: Final = b"</sheetData"
_UNUSUAL: Final = (b"<!", b"<?")
"""How comments, unparsed text and instructions begin."""
_LONGEST_HEAD: Final = 1 << 20
_LONGEST_START: Final = 32
"""The start of a row with its number takes fewer bytes."""


class CutError(Exception):
    """A sheet that is not to be cut."""


class Piece(NamedTuple):
    """Some rows of a sheet.

    Attributes:
        rows: In which its cells stand, from 0.
        markup: A whole sheet that holds these rows only, in parts to be joined.
    """

    rows: range
    markup: tuple[bytes, ...]


class Cutter:
    """Cuts one sheet while its markup comes in.

    Args:
        size: How many bytes of rows make a piece, about.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._head = b""
        self._row = 0
        self._kept: list[bytes] = []
        self._length = 0

    def piece(self, chunk: bytes) -> Piece | None:
        """Take some more markup; return a piece if one is whole.

        Raises:
            CutError: The sheet is to be left whole.
        """
        self._kept.append(chunk)
        self._length += len(chunk)
        if not self._head:
            self._begin()
        if not self._head or self._length < self._size:
            return None
        text = b"".join(self._kept)
        at = text.rfind(_ROW, 1, len(text) - _LONGEST_START)
        if at < 0:
            raise CutError
        rows, first = text[:at], self._row
        if _DATA_END in rows or not _ROW_END.search(rows[-_LONGEST_START:]):
            raise CutError
        self._keep(text[at:])
        return self._piece(range(first - 1, self._row - 1), rows, _CLOSING)

    def last(self) -> Piece:
        """Return what is left, down to the end of the sheet.

        Raises:
            CutError: The sheet is to be left whole.
        """
        if not self._head:
            raise CutError
        rows = range(self._row - 1, LAST_ROW)
        return self._piece(rows, b"".join(self._kept), b"")

    def _begin(self) -> None:
        text = b"".join(self._kept)
        at = text.find(_ROW)
        if at > len(text) - _LONGEST_START or (at < 0 and len(text) < _LONGEST_HEAD):
            return
        if at < 0 or not _OPENING.search(text[:at]) or _UNUSUAL[0] in text[:at]:
            raise CutError
        self._head = text[:at]
        self._keep(text[at:])

    def _keep(self, text: bytes) -> None:
        found = _ROW_NUMBER.match(text)
        row = int(found[1]) if found else 0
        if not self._row < row <= LAST_ROW:
            raise CutError
        self._row, self._kept, self._length = row, [text], len(text)

    def _piece(self, rows: range, written: bytes, end: bytes) -> Piece:
        if any(mark in written for mark in _UNUSUAL):
            raise CutError
        return Piece(rows, (self._head, written, end))
