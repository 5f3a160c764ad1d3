"""What a file is, told from its bytes and never from its name.

The name is believed in one thing only: it says what the user expects. A file that
calls itself a workbook and holds something else is given back with a word about
what it really is, instead of being read as something nobody asked for.
"""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from core.intake.reader.refusal import Refusal


class Format(StrEnum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"


WORKBOOK_SUFFIXES: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_COMPOUND_ENTRY: Final = 128
"""The directory of a compound file is made of entries of this size."""
_OLD_EXCEL: Final = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
"""How the workbooks of Excel 2, 3 and 4 begin; they are no compound files yet."""
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


def sniff(data: bytes, name: str) -> Format:
    """Return the format of `data`.

    Raises:
        Refusal: It is encrypted, damaged, nothing that is read, or a text that
            calls itself a workbook.
    """
    if data.startswith(_ZIP):
        return _in_zip(data)
    if data.startswith(_COMPOUND):
        return _in_compound(data)
    if data.startswith(_OLD_EXCEL):
        raise Refusal("excel_too_old")
    for start, what in _FOREIGN:
        if data.startswith(start):
            raise Refusal("not_a_workbook", what=what)
    return _in_text(data, name)


def _in_zip(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(name.lower() for name in archive.namelist())
            kind = archive.open("mimetype").read(100) if "mimetype" in names else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError) as error:
        raise Refusal("damaged") from error
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
    if _has_entry(data, "EncryptedPackage"):
        raise Refusal("encrypted")
    if _has_entry(data, "Workbook") or _has_entry(data, "Book"):
        return Format.XLS
    if _has_entry(data, "WordDocument"):
        raise Refusal("not_a_workbook", what="document")
    raise Refusal("damaged")


def _has_entry(data: bytes, name: str) -> bool:
    """Whether a directory entry of a compound file bears the name.

    Entries lie at multiples of their size, so a cell with the same text is not
    taken for one, and a damaged chain of sectors does not hide one.
    """
    sought = (name + "\0").encode("utf-16-le")
    at = data.find(sought)
    while at >= 0 and at % _COMPOUND_ENTRY:
        at = data.find(sought, at + 1)
    return at >= 0


def _in_text(data: bytes, name: str) -> Format:
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<head")):
        raise Refusal("not_a_workbook", what="web_page")
    if start.startswith(b"<?xml"):
        raise Refusal("not_a_workbook", what="xml")
    if PurePath(name).suffix.lower() in WORKBOOK_SUFFIXES:
        raise Refusal("not_a_workbook", what=_text_or_binary(data))
    return Format.TEXT


def _text_or_binary(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "binary" if b"\0" in data[:65536] and not wide else "text"
