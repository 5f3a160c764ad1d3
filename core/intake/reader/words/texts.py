"""The text of a cell, as headings and labels are compared by."""

from __future__ import annotations

import unicodedata
from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell
from core.lazily import lazily

if TYPE_CHECKING:
    from core.intake.reader.workbook.grid import Value

_BLANKS: Final = frozenset({"&nbsp;"})
_SIGN: Final = r"[\u3041-\u30ff\u3400-\u9fff]"
_APART: Final = lazily(
    rf"(?<={_SIGN})\s+(?={_SIGN}(?:\s|$|[(（]))|(?<=\s{_SIGN})\s+(?={_SIGN})"
    rf"|(?<=^{_SIGN})\s+(?={_SIGN})"
)
_MOST_KNOWN: Final = 1 << 12
_LONG: Final = 200
"""So long texts are not remembered."""
_EXACT: Final = 2.0**53
"""Above, a float is no longer a certain whole number."""


def text_of(cell: Value) -> str:
    """Return the text of a cell; a whole number has no decimal point.

    Example:
        >>> [text_of(cell) for cell in (2018.0, " Japan ", None, "&nbsp;")]
        ['2018', 'Japan', '', '']
    """
    if isinstance(cell, str):
        bare = (cell if cell.isascii() else cell.replace("\xa0", " ")).strip()
        return "" if bare in _BLANKS else bare
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    match cell:
        case None | UncalculatedCell():
            return ""
        case ErrorCell(text):
            return text
        case date() | time():
            return cell.isoformat().removesuffix("T00:00:00")
    return str(cell)


def closed_up(text: str) -> str:
    """Return a text without the blanks that only set single signs apart.

    Example:
        >>> closed_up("輸　出"), closed_up("３．製　造　業"), closed_up("名目 総生産")
        ('輸出', '３．製造業', '名目 総生産')
    """
    return text if text.isascii() else _APART.sub("", text)


def heading_of(cell: Value) -> str:
    """Return a heading for comparison: one width of letters, one space between words.

    Example:
        >>> heading_of("Economy　 code ")
        'Economy code'
    """
    text = text_of(cell)
    if text.isascii():
        return " ".join(text.split())
    return _narrowed(text) if len(text) < _LONG else _narrow(text)


def _narrow(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


_narrowed = lru_cache(_MOST_KNOWN)(_narrow)
"""Headings come again on every sheet, and are asked for by every recipe."""
