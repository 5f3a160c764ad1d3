"""Office files that are the same byte for byte whenever they are made of one paper."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
"""Readers that do not look into the directory of a zip want these first."""
WORKBOOK: Final = ".xlsx"
PROPERTIES: Final = "docProps/core.xml"
PICTURE: Final = ".png"
LEVEL: Final = 6
_MOMENT: Final = re.compile(
    rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(</dcterms:)"
)
_BY_WHOM: Final = re.compile(rb"(<cp:lastModifiedBy>)[^<]*(</cp:lastModifiedBy>)")
_ZIP_BEGINS: Final = 1980


def steady(
    blob: bytes, day: date, parts: Mapping[str, bytes] = MappingProxyType({})
) -> bytes:
    """Return an office file whose every time stamp is the day of its paper.

    Who saved it last is nobody's business: it is empty.

    Workbooks within it are set right alike.

    Args:
        blob: The file.
        day: Of the paper.
        parts: By name what takes the place of a part.
    """
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(blob)) as given, zipfile.ZipFile(stream, "w") as made:
        for name in sorted(given.namelist(), key=_order):
            content = parts.get(name) or given.read(name)
            if name.endswith(WORKBOOK):
                content = steady(content, day)
            elif name == PROPERTIES:
                content = _MOMENT.sub(rb"\g<1>%b\g<2>" % _moment(day), content)
                content = _BY_WHOM.sub(rb"\1\2", content)
            made.writestr(_entry(name, day), content, compresslevel=LEVEL)
    return stream.getvalue()


def _order(name: str) -> tuple[bool, bool, str]:
    return name != FIRST[0], name not in FIRST, name


def _moment(day: date) -> bytes:
    return f"{day.isoformat()}T00:00:00Z".encode()


def _entry(name: str, day: date) -> zipfile.ZipInfo:
    moment = (max(day.year, _ZIP_BEGINS), day.month, day.day, 0, 0, 0)
    entry = zipfile.ZipInfo(name, moment)
    # A picture is packed already: to do it again takes as long as to draw it.
    is_packed = name.endswith(PICTURE)
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    entry.create_system = 0
    return entry
