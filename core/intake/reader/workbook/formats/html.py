"""Web pages with tables, which many sites call an .xls."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.encodings import declared, decode
from core.intake.reader.workbook.formats.html_tables import HtmlTables
from core.intake.reader.workbook.workbook_read import WorkbookRead
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from core.intake.limits import Limits

_CHUNK = 1 << 18


def read_html(data: bytes, name: str, limits: Limits) -> WorkbookRead:
    """Return every cell of every table of a page, each table on a sheet of its own.

    Raises:
        Refusal: There is no table, or too large a one.
    """
    text, encoding = _text(data)
    tables = HtmlTables(PurePath(name).stem, limits)
    try:
        for at in range(0, len(text), _CHUNK):
            tables.feed(text[at : at + _CHUNK])
        tables.close()
    except AssertionError as error:  # how the parser says that it cannot go on
        raise Refusal("damaged") from error
    sheets = tables.read()
    if not sheets:
        raise Refusal("not_a_workbook", what="web_page")
    note = Problem.of("page_encoding", Severity.NOTE, None, encoding=encoding)
    return WorkbookRead(sheets, (note,))


def _text(data: bytes) -> tuple[str, str]:
    encoding = declared(data)
    if encoding and not data.startswith(b"\xef\xbb\xbf"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            pass  # it is not what it says it is
    return decode(data)
