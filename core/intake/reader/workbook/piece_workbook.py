"""Workbooks that hold one piece of a sheet each, for calamine to parse."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple

from python_calamine import CalamineWorkbook

from core.intake.reader.workbook.guarding import guarded
from core.intake.reader.workbook.package import text_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from python_calamine import CalamineSheet

_FOLDERS: Final = frozenset({"", "_rels", "xl", "xl/_rels"})
"""Where the parts are that say how cells are to be read: their texts and styles."""
_MARKUP: Final = (".xml", ".rels")


class Frame(NamedTuple):
    """All of a workbook that the cells of a sheet refer to.

    Attributes:
        sheet: The name of the sheet.
        part: The name of its part.
        around: The other parts, by name.
    """

    sheet: str
    part: str
    around: tuple[tuple[str, bytes], ...]


def is_around(name: str) -> bool:
    """Return whether a part that is no sheet may say how cells are to be read."""
    return name.endswith(_MARKUP) and posixpath.dirname(name) in _FOLDERS


def frame_of(
    archive: zipfile.ZipFile, sheet: str, part: str, sheets: Container[str]
) -> Frame:
    """Return what surrounds a sheet; `sheets` are the parts of all sheets."""
    names = [n for n in archive.namelist() if is_around(n) and n not in sheets]
    return Frame(sheet, part, tuple((name, text_of(archive, name)) for name in names))


def parsed(frame: Frame, markup: Iterable[bytes]) -> CalamineSheet:
    """Return a piece of a sheet as calamine reads it; `markup` is a whole sheet.

    Raises:
        Unreadable: calamine gave it up.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in frame.around:
            archive.writestr(name, data)
        with archive.open(frame.part, "w") as part:
            for written in markup:
                part.write(written)
    packed.seek(0)
    return guarded(
        lambda: CalamineWorkbook.from_filelike(packed).get_sheet_by_name(frame.sheet)
    )
