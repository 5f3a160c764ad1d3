"""Rules 1-1, 1-7 and 1-8: the format, formulas, and pictures in place of data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.doctor.ailment import MOST_PLACES, Ailment
from core.intake.reader.workbook.grid import UncalculatedCell
from core.intake.reader.workbook.package import markup, opened
from core.intake.reader.workbook.sheet_reach import column_of
from core.intake.reader.workbook.sniff import Format
from core.intake.reader.workbook.workbook_xml import sheet_parts
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from zipfile import ZipFile

    from core.intake.reader.workbook.grid import Sheet

_FORMULA: Final = lazily(
    rb"<(?:\w+:)?c\s[^>]*?\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"'][^>]*>\s*<(?:\w+:)?f[\s>/]"
)
_OBJECT: Final = lazily(r"xl/(?:drawings/drawing|charts/chart|media/)[^/]*$")
_TAIL: Final = 4096
_READ_BY_ALL: Final = (Format.XLSX, Format.ODS, Format.XML, Format.TEXT, Format.XLS)


def check_file(data: bytes, form: Format, sheets: Sequence[Sheet]) -> Iterator[Ailment]:
    """Yield what breaks a rule in the file as a whole, or behind its values."""
    if form not in _READ_BY_ALL:
        yield Ailment("1-1", "other_format", None, 1, said=(("form", form.value),))
    if form is not Format.XLSX:
        return
    with opened(data) as archive:
        objects = [name for name in archive.namelist() if _OBJECT.match(name)]
        if objects:
            yield Ailment("1-8", "objects", None, len(objects))
        known = {sheet.name: sheet for sheet in sheets}
        for name, part in sheet_parts(archive):
            if name in known:
                yield from _formulas(archive, part, known[name])


def _formulas(archive: ZipFile, part: str, sheet: Sheet) -> Iterator[Ailment]:
    """Yield the formulas with a value; those without are told of as what they are."""
    places: dict[tuple[int, int], None] = {}
    tail = b""
    for piece in markup(archive, part):
        text = tail + piece
        if b"<f" in text or b":f" in text:
            for letters, digits in _FORMULA.findall(text):
                place = (int(digits), column_of(letters))
                if not isinstance(sheet.value(*place), UncalculatedCell):
                    places.setdefault(place)
        tail = text[-_TAIL:]
    if places:
        first = tuple(places)[:MOST_PLACES]
        at, count = sheet.position, len(places)
        yield Ailment("1-7", "formulas", at, count, first, fixed=True)
