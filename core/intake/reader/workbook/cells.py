"""The sheets of a workbook, whatever its format."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from core.intake.reader.workbook.delimited import read_text
from core.intake.reader.workbook.naming import about_name
from core.intake.reader.workbook.sniff import Format
from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead
from core.intake.reader.workbook.xlsx import read_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.limits import Limits
    from core.intake.reader.workbook.xlsx import Begun


def read_cells(
    data: bytes,
    form: Format,
    name: str,
    limits: Limits,
    parsing: Begun | None = None,
) -> WorkbookRead:
    """Return every cell of the workbook at its address.

    Args:
        data: The file.
        form: What it is.
        name: Its name.
        limits: What the reading may cost.
        parsing: What has been going on since `xlsx.begun`.

    Raises:
        Refusal: The workbook is not to be read as a whole.
    """
    with _no_collecting():
        if form is Format.XLSX:
            read = read_xlsx(data, limits, parsing)
        else:
            read = _read(data, form, name, limits)
    return replace(read, problems=(*about_name(form, name), *read.problems))


def _read(data: bytes, form: Format, name: str, limits: Limits) -> WorkbookRead:
    if form is Format.TEXT:
        sheet, problems = read_text(data, name, limits)
        of_sheet = tuple(one for one in problems if "sheet" in one.named)
        whole = tuple(one for one in problems if one not in of_sheet)
        return WorkbookRead((SheetRead(sheet, of_sheet),), whole)
    return _read_rarer(data, form, name, limits)


def _read_rarer(data: bytes, form: Format, name: str, limits: Limits) -> WorkbookRead:
    # What reads a rarer format is imported when one comes: each costs milliseconds.
    match form:
        case Format.XLSB:
            from core.intake.reader.workbook.formats.xlsb import read_xlsb  # noqa: PLC0415

            return read_xlsb(data, limits)
        case Format.XLS:
            from core.intake.reader.workbook.formats.xls import read_xls  # noqa: PLC0415

            return read_xls(data, limits)
        case Format.ODS:
            from core.intake.reader.workbook.formats.ods import read_ods  # noqa: PLC0415

            return read_ods(data, limits)
        case Format.HTML:
            from core.intake.reader.workbook.formats.html import read_html  # noqa: PLC0415

            return read_html(data, name, limits)
        case _:
            from core.intake.reader.workbook.formats.xml2003 import read_xml  # noqa: PLC0415

            return read_xml(data, limits)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Keep the search for cycles off while millions of cells are made; none has any.

    It would take a third of the time in which the cells are handed over.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
