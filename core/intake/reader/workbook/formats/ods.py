"""OpenDocument spreadsheets, read by a reader of ours.

It sees what has to be seen anyway, errors, formulas without a value, what is hidden
and how it is styled, so the values come from it too. calamine, which sees none of that
and takes any number of repeated cells for true, is only asked where ours gives up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.formats.markup_events import tell
from core.intake.reader.workbook.formats.ods_cells import OdsCells
from core.intake.reader.workbook.formats.ods_styles import OdsStyles
from core.intake.reader.workbook.formats.unchecked import read_unchecked
from core.intake.reader.workbook.guarding import Unreadable, guarded
from core.intake.reader.workbook.package import (
    check_markup,
    check_sizes,
    markup,
    opened,
    text_of,
)
from core.intake.reader.workbook.said_of_whole import whole_said
from core.intake.reader.workbook.sniff import Format
from core.intake.reader.workbook.workbook_read import WorkbookRead

if TYPE_CHECKING:
    import zipfile

    from core.intake.limits import Limits


def read_ods(data: bytes, limits: Limits) -> WorkbookRead:
    """Return every cell of a spreadsheet at its address.

    Raises:
        Refusal: It is not to be read as a whole.
    """
    try:
        return read_ods_alone(data, limits)
    except Unreadable:
        return read_unchecked(data, Format.ODS, limits)


def read_ods_alone(data: bytes, limits: Limits) -> WorkbookRead:
    """Return every cell as `read_ods` does, without another reader to fall back on.

    Raises:
        Refusal: It is not to be read as a whole.
        Unreadable: Its content is not well formed.
    """
    with opened(data) as archive:
        check_sizes(archive, limits)
        if b"encryption-data" in text_of(archive, "META-INF/manifest.xml"):
            raise Refusal("encrypted")
        parts = frozenset(archive.namelist())
        check_markup(archive, besides={"content.xml", "styles.xml"})
        cells = guarded(lambda: _cells(archive, parts, limits))
    macros = any(part.startswith(("Basic/", "Scripts/")) for part in parts)
    said = whole_said(macros=macros, links=len(cells.elsewhere))
    return WorkbookRead(tuple(cells.sheets), said)


def _cells(archive: zipfile.ZipFile, parts: frozenset[str], limits: Limits) -> OdsCells:
    styles = OdsStyles()
    if "styles.xml" in parts:
        tell(markup(archive, "styles.xml"), styles)
    if "content.xml" not in parts:
        raise Refusal("damaged")
    cells = OdsCells(styles, limits)
    tell(markup(archive, "content.xml"), cells)
    return cells
