"""What the records of a binary sheet say that calamine passes over."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from core.intake.limits import LAST_COLUMN, LAST_ROW
from core.intake.reader.workbook.formats.xlsb_records import records
from core.intake.reader.workbook.guarding import guarded
from core.intake.reader.workbook.sheet_marks import MOST_MERGED
from core.intake.reader.workbook.sheet_reach import check_grid
from core.intake.reader.workbook.sheet_scan import SheetScan
from core.intake.reader.workbook.style_scan import ALL_CELLS
from core.intake.reader.workbook.styles import PLAIN, CellStyle, Range, Styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ROW, _BLANK, _COLUMNS, _MERGED = 0, 1, 60, 176
_ERRORS: Final = frozenset({3, 11})
_FORMULAS: Final = frozenset({8, 9, 10, 11})
_LAST_CELL: Final = 11
_HIDDEN_ROW: Final = 0x10
_HIDDEN_COLUMN: Final = 0x01
_TEXTS: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip


def scan_sheet(
    chunks: Iterable[bytes], name: str, kinds: Sequence[CellStyle]
) -> SheetScan:
    """Return what is seen of the sheet called `name`.

    Raises:
        Refusal: A cell lies outside the grid that Excel has.
        Unreadable: The records make no sense.
    """
    return guarded(lambda: _Scan(name, kinds).scanned(chunks))


class _Scan:
    """One pass over the records of a sheet."""

    def __init__(self, name: str, kinds: Sequence[CellStyle]) -> None:
        self._name = name
        self._kinds = kinds
        self._found = SheetScan(styles=Styles(kinds))
        self._found.styles.noted_to = LAST_ROW
        self._row = 0
        self._styles: dict[int, int] = {}
        self._styled = 0

    def scanned(self, chunks: Iterable[bytes]) -> SheetScan:
        for code, record in records(chunks):
            if _BLANK < code <= _LAST_CELL:
                self._take_cell(code, record)
            elif code == _ROW:
                self._take_row(record)
            elif code == _COLUMNS:
                self._take_columns(record)
            elif code == _MERGED:
                self._take_merged(record)
        self._found.styles.add_row(self._row, self._styles)
        return self._found

    def _take_row(self, record: bytes) -> None:
        self._found.styles.add_row(self._row, self._styles)
        self._row = struct.unpack_from("<I", record)[0] + 1
        self._styles = {}
        check_grid(self._row, 1, self._name)
        if record[11] & _HIDDEN_ROW:
            self._found.hidden_rows.add(self._row, self._row)

    def _take_cell(self, code: int, record: bytes) -> None:
        found, column = self._found, struct.unpack_from("<I", record)[0] + 1
        check_grid(self._row, column, self._name)
        found.first_row = min(found.first_row, self._row)
        found.last_row = max(found.last_row, self._row)
        found.first_column = min(found.first_column, column)
        found.last_column = max(found.last_column, column)
        if code in _ERRORS:
            text = _TEXTS.get(record[8], f"#ERR{record[8]}")
            found.errors[self._row, column] = text
        found.formulas = found.formulas or code in _FORMULAS
        kind = int.from_bytes(record[4:7], "little")
        style = self._kinds[kind] if kind < len(self._kinds) else PLAIN
        if style != PLAIN:
            self._styled += 1
            if self._styled == ALL_CELLS + 1:
                self._found.styles.noted_to = self._row - 1
            if self._styled <= ALL_CELLS or style.bold or style.indent:
                self._styles[column] = kind

    def _take_columns(self, record: bytes) -> None:
        first, last = struct.unpack_from("<II", record)
        (flags,) = struct.unpack_from("<H", record, 16)
        if flags & _HIDDEN_COLUMN:
            self._found.hidden_columns.add(first + 1, min(last + 1, LAST_COLUMN))

    def _take_merged(self, record: bytes) -> None:
        top, bottom, left, right = struct.unpack_from("<IIII", record)
        if len(self._found.merged) < MOST_MERGED:
            self._found.merged.append(Range(top + 1, left + 1, bottom + 1, right + 1))
