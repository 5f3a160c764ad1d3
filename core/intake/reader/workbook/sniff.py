"""What a file is, told from its bytes and never from its name.

Publishers call a web page, an XML document or a text with tabs an .xls, because Excel
opens them all. They are read as what they are, and `naming` says so; what is none of
the formats is given back with a word about what it really is.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.encodings import WIDE_MARKS, looks_wide
from core.intake.reader.workbook.package import opened, start_of
from core.lazily import lazily


class Format(StrEnum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    """A web page, as web sites call an .xls."""
    XML = "xml"
    """The XML Spreadsheet of Excel 2003."""
    TEXT = "text"


_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_COMPOUND_ENTRY: Final = 128
"""The directory of a compound file is made of entries of this size."""
_BARE_EXCEL: Final = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)
"""How workbooks of Excel 2 to 8 begin that are no compound files."""
_ODS: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_FOREIGN: Final = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"SQLite format 3\x00", "database"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
"""What people drop on the window by mistake."""
_LOOKED_AT: Final = 4096
_PAGE: Final = lazily(
    r"\s*(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|style|title|table|div|center|font|tr)\b",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVED_PAGE: Final = lazily(r"\s*(?:MIME-Version|From):\s", re.IGNORECASE)
_MARKUP: Final = lazily(r"\s*(?:<\?xml|<(?:\w+:)?Workbook\s)")
_SPREADSHEET: Final = "urn:schemas-microsoft-com:office:spreadsheet"


def sniff(data: bytes, name: str) -> Format:  # noqa: ARG001  # said, never believed
    """Return the format of `data`.

    Raises:
        Refusal: It is encrypted, damaged or nothing that is read.
    """
    if data.startswith(_ZIP):
        return _in_zip(data)
    if data.startswith(_COMPOUND):
        return _in_compound(data)
    if data.startswith(_BARE_EXCEL):
        return Format.XLS
    for start, what in _FOREIGN:
        if data.startswith(start):
            raise Refusal("not_a_workbook", what=what)
    return _in_text(data)


def _in_zip(data: bytes) -> Format:
    with opened(data) as archive:
        names = frozenset(name.lower() for name in archive.namelist())
        kind = start_of(archive, "mimetype")
    if "xl/workbook.xml" in names:
        return Format.XLSX
    if "xl/workbook.bin" in names:
        return Format.XLSB
    if kind.startswith(_ODS):
        return Format.ODS
    raise Refusal("not_a_workbook", what=_what_zip(names))


def _what_zip(names: frozenset[str]) -> str:
    if "word/document.xml" in names:
        return "document"
    return "presentation" if "ppt/presentation.xml" in names else "archive"


def _in_compound(data: bytes) -> Format:
    if has_entry(data, "EncryptedPackage"):
        raise Refusal("encrypted")
    if has_entry(data, "Workbook") or has_entry(data, "Book"):
        return Format.XLS
    if has_entry(data, "WordDocument"):
        raise Refusal("not_a_workbook", what="document")
    raise Refusal("damaged")


def has_entry(data: bytes, name: str) -> bool:
    """Whether a directory entry of a compound file bears the name.

    Entries lie at multiples of their size, so a cell with the same text is not
    taken for one, and a damaged chain of sectors does not hide one.
    """
    sought = (name + "\0").encode("utf-16-le")
    at = data.find(sought)
    while at >= 0 and at % _COMPOUND_ENTRY:
        at = data.find(sought, at + 1)
    return at >= 0


def _in_text(data: bytes) -> Format:
    start = _start(data)
    if _PAGE.match(start):
        return Format.HTML
    if _ARCHIVED_PAGE.match(start):
        raise Refusal("not_a_workbook", what="web_page")
    if _MARKUP.match(start):
        return _in_markup(start)
    if b"\0" in data[:65536] and not _is_wide(data):
        raise Refusal("not_a_workbook", what="binary")
    return Format.TEXT


def _in_markup(start: str) -> Format:
    if _SPREADSHEET in start:
        return Format.XML
    if "<html" in start.lower():
        return Format.HTML
    raise Refusal("not_a_workbook", what="xml")


def _is_wide(data: bytes) -> bool:
    return data.startswith(WIDE_MARKS) or looks_wide(data) is not None


def _start(data: bytes) -> str:
    """Return the beginning of a text, as far as it can be read before it is decoded."""
    wide = "utf-16" if data.startswith(WIDE_MARKS) else looks_wide(data) or "latin-1"
    return data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").decode(wide, "replace")
