"""Values put into cells of a workbook: texts as texts, numbers to the last digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.marks import MARKS

if TYPE_CHECKING:
    from datetime import date, datetime

    from openpyxl.worksheet.worksheet import Worksheet

LONGEST: Final = 32_767
"""Excel takes no longer text."""


def put(
    sheet: Worksheet, row: int, column: int, value: str | float | date | datetime | None
) -> None:
    """Put a value into a cell; a text is one whatever it begins with.

    openpyxl takes a text that begins with `=` for a formula, and writes numbers with
    16 digits, of which some need 17.
    """
    if value is None:
        return
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = plain(value)
        cell.data_type = "s"
    elif isinstance(value, float):
        cell.value = repr(value)
        cell.data_type = "n"
    else:
        cell.value = value


def plain(text: str) -> str:
    r"""Return a text as a workbook can hold it.

    Example:
        >>> plain("two\x07 bells"), len(plain("x" * 40_000))
        ('two bells', 32767)
    """
    return MARKS.sub("", text)[:LONGEST]
