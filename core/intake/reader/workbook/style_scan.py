"""The styles of the cells of an xlsx sheet, out of its markup.

Up to a number of cells all are noted. Beyond it only those that stand out, bold or
indented, in the columns of labels, and whatever stands in the last rows.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW
from core.intake.reader.workbook.sheet_reach import column_of
from core.intake.reader.workbook.styles import PLAIN, CellStyle, Styles
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ALL_CELLS: Final = 200_000
LAST_ROWS: Final = 100
LABEL_COLUMNS: Final = 4
_GATE: Final = b" s="
_STYLED_ROW: Final = lazily(rb"<row\s[^>]*\ss=")
_USUAL: Final = lazily(rb'<c r="([A-Z]{1,3})([0-9]{1,7})" s="([0-9]{1,5})"')
_CELL: Final = lazily(rb"<(?:\w+:)?c\s[^>]*>")
_PLACE: Final = lazily(rb"\sr\s*=\s*[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_ADDRESS: Final = lazily(rb"\sr\s*=\s*[\"'][A-Z]{1,3}([0-9]{1,7})[\"']")
_STYLE: Final = lazily(rb"\ss\s*=\s*[\"']([0-9]{1,5})[\"']")
_TEXT: Final = lazily(
    rb'<c r="([A-Z]{1,3})[0-9]{1,7}"(?: s="[0-9]+")? t="(?:s|str|inlineStr)"'
)
_OUTSTANDING: Final = 200
"""The most styles that are sought by name; a regular expression has to hold them."""


class StyleScan:
    """Goes over the markup of one sheet and fills its styles."""

    def __init__(self, kinds: Sequence[CellStyle]) -> None:
        self.styles = Styles(kinds)
        self.styles.noted_to = LAST_ROW
        self._telling = {
            str(number).encode(): number
            for number, kind in enumerate(kinds)
            if kind != PLAIN
        }
        self._bold = [
            key for key, number in self._telling.items() if _stands_out(kinds[number])
        ][:_OUTSTANDING]
        self._said = [b' s="' + key + b'"' for key in self._bold]
        self._columns: dict[bytes, int] = {}
        self._texts: Counter[bytes] = Counter()
        self._cells = 0
        self._tail: list[bytes] = []
        self._labels: re.Pattern[bytes] | None = None

    def add(self, piece: bytes) -> None:
        """Note the styles in a piece of markup that is cut between cells."""
        if not self._telling:
            return
        if self._cells < ALL_CELLS:
            if not self._cells:
                self._texts.update(_TEXT.findall(piece))
            self._cells += piece.count(b"<c ")
            self._note(_styled(piece))
            return
        if not self._tail:
            self.styles.noted_to = _row_above(piece)
        self._tail = [*self._tail[-1:], piece]
        if any(style in piece for style in self._said):
            if self._labels is None:
                self._labels = self._pattern()
            self._note(self._labels.findall(piece))

    def finish(self, last_row: int) -> None:
        """Note all styles of the last rows, which the last two pieces hold."""
        last = last_row - LAST_ROWS
        styled = _styled(b"".join(self._tail))
        self._note(found for found in styled if int(found[1]) > last)

    def _pattern(self) -> re.Pattern[bytes]:
        """Return what finds a label that stands out, in the columns of labels."""
        labels = [column for column, _ in self._texts.most_common(LABEL_COLUMNS)]
        columns, kinds = b"|".join(labels) or b"A", b"|".join(self._bold)
        return re.compile(
            rb'<c r="(' + columns + rb')([0-9]{1,7})" s="(' + kinds + rb')"'
        )

    def _note(self, cells: Iterable[tuple[bytes, bytes, bytes]]) -> None:
        row, kinds = b"", dict[int, int]()
        for letters, digits, style in cells:
            kind = self._telling.get(style)
            if kind is None:
                continue
            if digits != row:
                self._flush(row, kinds)
                row, kinds = digits, {}
            column = self._columns.get(letters)
            if column is None:
                column = self._columns[letters] = column_of(letters)
            kinds[column] = kind
        self._flush(row, kinds)

    def _flush(self, row: bytes, kinds: dict[int, int]) -> None:
        if kinds and int(row) <= LAST_ROW and max(kinds) <= LAST_COLUMN:
            self.styles.add_row(int(row), kinds)


def _row_above(piece: bytes) -> int:
    """Return the row above the first that a piece of markup has cells in."""
    found = _ADDRESS.search(piece)
    return int(found[1]) - 1 if found else 0


def _stands_out(kind: CellStyle) -> bool:
    return kind.bold or kind.indent > 0


def _styled(piece: bytes) -> list[tuple[bytes, bytes, bytes]]:
    """Return letters, digits and style of the cells that state one."""
    if _GATE not in piece:
        return []
    usual = _USUAL.findall(piece)
    rows = len(_STYLED_ROW.findall(piece)) if b"customFormat" in piece else 0
    if len(usual) >= piece.count(_GATE) - rows:
        return usual
    tags = ((_PLACE.search(tag), _STYLE.search(tag)) for tag in _CELL.findall(piece))
    return [(at[1], at[2], style[1]) for at, style in tags if at and style]
