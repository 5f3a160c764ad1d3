"""Plain tables as workbooks and text files, in which a text stays a text.

A name out of a workbook may begin with `=`. Whoever opens what we write must see it,
and their spreadsheet must not carry it out.
"""

from __future__ import annotations

import csv
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from core.errors import RequestError
from core.exports.atomic import write_atomically
from core.exports.cells import put
from core.i18n import _
from core.marks import MARKS
from core.wide import letters_wide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

Cell: TypeAlias = str | int | float | None

XLSX, CSV = ".xlsx", ".csv"
WIDEST: Final = 80
NARROWEST: Final = 8
LIVE: Final = ("=", "+", "-", "@", "\t", "\r")
"""A text of a CSV file that begins so would be carried out as a formula."""


class Table(NamedTuple):
    """A table with headings, for one sheet."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def write_tables(path: Path, tables: Sequence[Table]) -> None:
    """Write tables: as sheets of an `.xlsx`, or the first of them as a `.csv`.

    Raises:
        ExportError: It cannot be written there.
        RequestError: The name has another ending.
    """
    writers = {XLSX: _write_workbook, CSV: _write_text}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        message = _("{name} must end in .xlsx or .csv; choose one of them.")
        raise RequestError(message.format(name=path.name))
    write_atomically(path, partial(writer, tables=tables))


def _write_workbook(path: Path, tables: Sequence[Table]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415  # slow, and seldom needed

    book = Workbook()
    for place, table in enumerate(tables):
        sheet = book.active if place == 0 else book.create_sheet()
        assert sheet is not None  # noqa: S101  # a new workbook has a sheet
        sheet.title = table.name
        for row, cells in enumerate((table.headings, *table.rows), start=1):
            for column, value in enumerate(cells, start=1):
                put(sheet, row, column, value)
        _dress(sheet, table)
    book.save(path)


def _dress(sheet: Worksheet, table: Table) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.freeze_panes = "A2"
    for column, heading in enumerate(table.headings):
        sheet.cell(1, column + 1).font = Font(bold=True)
        longest = max(
            (letters_wide(str(row[column] or "")) for row in table.rows),
            default=NARROWEST,
        )
        wide = min(max(longest, letters_wide(heading), NARROWEST) + 2, WIDEST)
        sheet.column_dimensions[get_column_letter(column + 1)].width = wide
        if longest > WIDEST:
            for row in range(2, len(table.rows) + 2):
                cell = sheet.cell(row, column + 1)
                cell.alignment = Alignment(wrap_text=True, vertical="top")


def _write_text(path: Path, tables: Sequence[Table]) -> None:
    table = tables[0]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        for row in (table.headings, *table.rows):
            writer.writerow([_inert(cell) for cell in row])


def _inert(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = MARKS.sub("", cell)
    return f"'{text}" if text.startswith(LIVE) else text
