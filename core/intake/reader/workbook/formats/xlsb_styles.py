"""The styles a binary workbook defines, which its cells refer to by number."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from core.cell_formats import GENERAL
from core.intake.reader.workbook.formats.xlsb_records import records, wide_text
from core.intake.reader.workbook.guarding import Unreadable, guarded
from core.intake.reader.workbook.style_xml import BUILT_IN
from core.intake.reader.workbook.styles import CellStyle

if TYPE_CHECKING:
    from collections.abc import Iterable

_FONT, _FORMAT, _STYLE = 43, 44, 47
_BEGIN_CELLS, _END_CELLS = 617, 618
_BOLD: Final = 600


def cell_styles(chunks: Iterable[bytes]) -> tuple[CellStyle, ...]:
    """Return the styles in the order in which cells count them.

    What makes no sense defines none; the values are read all the same.
    """
    try:
        return guarded(lambda: _styles(chunks))
    except Unreadable:
        return ()


def _styles(chunks: Iterable[bytes]) -> tuple[CellStyle, ...]:
    formats, bold = dict(BUILT_IN), list[bool]()
    styles, of_cells = list[CellStyle](), False
    for code, record in records(chunks):
        if code == _FONT:
            (weight,) = struct.unpack_from("<H", record, 4)
            bold.append(weight >= _BOLD)
        elif code == _FORMAT:
            (number,) = struct.unpack_from("<H", record, 0)
            formats[number] = wide_text(record, 2)[0]
        elif code in {_BEGIN_CELLS, _END_CELLS}:
            of_cells = code == _BEGIN_CELLS
        elif code == _STYLE and of_cells:
            number, font = struct.unpack_from("<HH", record, 2)
            heavy = bold[font] if font < len(bold) else False
            styles.append(CellStyle(heavy, record[11], formats.get(number, GENERAL)))
    return tuple(styles)
