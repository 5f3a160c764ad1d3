"""The XML Spreadsheet of Excel 2003, which web sites call an .xls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.encodings import declared
from core.intake.reader.workbook.formats.markup_events import tell
from core.intake.reader.workbook.formats.xml2003_cells import XmlCells
from core.intake.reader.workbook.guarding import Unreadable, guarded
from core.intake.reader.workbook.said_of_whole import whole_said
from core.intake.reader.workbook.workbook_read import WorkbookRead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.limits import Limits

_CHUNK = 1 << 17


def read_xml(data: bytes, limits: Limits) -> WorkbookRead:
    """Return every cell of a workbook at its address.

    Raises:
        Refusal: It is damaged, or not to be read as a whole.
    """
    cells, encoding = XmlCells(limits), declared(data)
    text = data.lstrip()
    try:
        if encoding:
            text, encoding = text.decode(encoding).encode(), "utf-8"
        guarded(lambda: tell(_chunks(text), cells, encoding))
    except (Unreadable, UnicodeDecodeError) as error:
        raise Refusal("damaged") from error
    return WorkbookRead(cells.read(), whole_said(macros=False, links=cells.links))


def _chunks(data: bytes) -> Iterator[bytes]:
    for at in range(0, len(data), _CHUNK):
        yield data[at : at + _CHUNK]
