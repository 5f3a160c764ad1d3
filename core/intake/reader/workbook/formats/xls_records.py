"""What the records of an .xls workbook say that xlrd passes over."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMULAS: Final = frozenset({0x0006, 0x0206, 0x0406})
_SHEET: Final = 0x0085
_LINKED_BOOK: Final = 0x01AE
_OWN_BOOK: Final = (0x0401, 0x3A01)
"""Such a record refers to the workbook itself, or to functions added in."""
_LINKED_SHEET: Final = 0x0017
_BEGIN: Final = 0x0809
_END: Final = 0x000A
_EXCEL_97: Final = 0x0600
_MACRO_SHEETS: Final = (1, 6)
_ELSEWHERE: Final = 1


@dataclass(slots=True)
class Globals:
    """What is said of a workbook as a whole.

    Attributes:
        sheets: For each sheet in its order, whether it holds cells.
    """

    sheets: list[bool] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    macro_sheets: bool = False
    links: int = 0
    formulas: bool = False

    def name(self, position: int) -> str:
        """Return the name of the sheet at a position counted from 1."""
        return self.names[position - 1]


def globals_of(stream: bytes) -> Globals:
    """Return what the records say, up to where they make no sense any more."""
    found, version, within = Globals(), 0, True
    for code, at, size in _records(stream):
        if code in _FORMULAS:
            found.formulas = True
            break
        if not within:
            continue
        if code == _BEGIN and size >= 2:  # noqa: PLR2004
            version = version or struct.unpack_from("<H", stream, at)[0]
        elif code == _END:
            within = False  # what follows are the sheets
        elif code == _SHEET:
            _take_sheet(found, stream[at : at + size], wide=version == _EXCEL_97)
        else:
            found.links += _is_link(code, stream[at : at + size], version)
    return found


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the code of each record, where its content begins and how long it is."""
    at = 0
    while at + 4 <= len(stream):
        code, size = struct.unpack_from("<HH", stream, at)
        yield code, at + 4, size
        at += 4 + size


def _take_sheet(found: Globals, record: bytes, *, wide: bool) -> None:
    kind, length = record[5:6], record[6:7]
    if not kind or not length:
        return
    found.macro_sheets = found.macro_sheets or kind[0] in _MACRO_SHEETS
    found.sheets.append(kind[0] == 0)
    if not wide:
        name = record[7 : 7 + length[0]].decode("cp1252", "replace")
    elif record[7:8] == b"\1":
        name = record[8 : 8 + 2 * length[0]].decode("utf-16-le", "replace")
    else:
        name = record[8 : 8 + length[0]].decode("latin-1")
    found.names.append(name)


def _is_link(code: int, record: bytes, version: int) -> bool:
    if code == _LINKED_BOOK and len(record) >= 4:  # noqa: PLR2004
        return struct.unpack_from("<H", record, 2)[0] not in _OWN_BOOK
    linked = code == _LINKED_SHEET and version != _EXCEL_97
    return linked and record[1:2] == bytes([_ELSEWHERE])
