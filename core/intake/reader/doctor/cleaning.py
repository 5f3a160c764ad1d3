"""The cleaned copy of a sheet: what was put right, cut to what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.cell_formats import GENERAL
from core.intake.reader.doctor.patient import data_of
from core.intake.reader.doctor.shapes import blank_columns, blank_rows
from core.intake.reader.doctor.years import HEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.doctor.patient import Patient
    from core.intake.reader.doctor.years import YearColumn
    from core.intake.reader.workbook.grid import Sheet, Value


class Cleaned(NamedTuple):
    """The cells of a cleaned sheet, from A1 on.

    Attributes:
        formats: By number format, its cells as (row, column) from 1.
        data: How many cells the sheet held, and `added` how many more are filled now.
        whole: Whether every cell that was filled has its place in the copy.
    """

    rows: list[list[Value]]
    formats: dict[str, list[tuple[int, int]]]
    data: int
    added: int
    whole: bool


def cleaned(patient: Patient, columns: Sequence[YearColumn]) -> Cleaned:
    """Return the working copy with blank lines cut out and year columns put in."""
    kept_rows = _kept(len(patient.rows), _blank_rows(patient))
    width = len(patient.rows[0]) if patient.rows else 0
    kept_columns = _kept(width, _blank_columns(patient))
    behind = {column.after: column for column in columns}
    rows, added = [], patient.added
    for row in kept_rows:
        cells: list[Value] = []
        for column in kept_columns:
            cells.append(patient.rows[row][column])
            if column in behind:
                year = _year(behind[column], row)
                cells.append(year)
                added += year is not None
        rows.append(cells)
    data = data_of(patient.sheet.rows)
    formats = _formats(patient.sheet, kept_rows, kept_columns, set(behind))
    return Cleaned(rows, formats, data, added, data_of(rows) == data + added)


def _kept(size: int, dropped: set[int]) -> list[int]:
    return [at for at in range(size) if at not in dropped]


def _blank_rows(patient: Patient) -> set[int]:
    return {row for table in patient.tables for row in blank_rows(patient, table)}


def _blank_columns(patient: Patient) -> set[int]:
    return {at for table in patient.tables for at in blank_columns(patient, table)}


def _year(column: YearColumn, row: int) -> Value:
    return HEADING if row == column.heading else column.years.get(row)


def _formats(
    sheet: Sheet, rows: Sequence[int], columns: Sequence[int], behind: set[int]
) -> dict[str, list[tuple[int, int]]]:
    """Return the number formats that are not general: 0.123 may be shown as 12.3%."""
    found: dict[str, list[tuple[int, int]]] = {}
    if not sheet.styles:
        return found
    for down, row in enumerate(rows, start=1):
        across = 0
        for column in columns:
            across += 1
            code = sheet.styles.format(
                sheet.first_row + row, sheet.first_column + column
            )
            if code != GENERAL and sheet.rows[row][column] is not None:
                found.setdefault(code, []).append((down, across))
            across += column in behind
    return found
