"""Rules 1-4, 1-9, 2-1 and 2-2: no merged cells, a unit, one whole table to a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.doctor.ailment import ailment
from core.intake.reader.guessing.tables import unit_around
from core.intake.reader.words.texts import text_of
from core.intake.reader.words.units import unit_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.reader.doctor.ailment import Ailment
    from core.intake.reader.doctor.patient import Patient
    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.styles import Range


def check_merged(patient: Patient) -> Iterator[Ailment]:
    """Yield merged cells; what names rows or columns is written into each of them."""
    sheet = patient.sheet
    names = {cell for table in patient.tables for cell in patient.labels(table)}
    freed, doubtful = [], []
    for block in sheet.merged:
        first = (
            block.first_row - sheet.first_row,
            block.first_column - sheet.first_column,
        )
        covered = list(_covered(patient, block))
        if not covered:
            continue
        value = patient.rows[covered[0][0]][covered[0][1]]
        inside = [cell for cell in covered[1:] if cell in names]
        if first not in names and _within_tables(patient, covered):
            doubtful.append(covered[0])
            continue
        freed.append(covered[0])
        for row, column in inside:
            if value is not None and patient.rows[row][column] is None:
                patient.fill(row, column, value)
    yield from ailment("1-4", "merged_names", sheet, freed, fixed=True)
    yield from ailment("1-4", "merged_values", sheet, doubtful)


def _covered(patient: Patient, block: Range) -> Iterator[tuple[int, int]]:
    """Yield the cells of a merged block, as far as they lie in the filled box."""
    sheet = patient.sheet
    last_row = min(block.last_row, sheet.last_row)
    last_column = min(block.last_column, sheet.last_column)
    for row in range(max(block.first_row, sheet.first_row), last_row + 1):
        for column in range(
            max(block.first_column, sheet.first_column), last_column + 1
        ):
            yield row - sheet.first_row, column - sheet.first_column


def _within_tables(patient: Patient, cells: list[tuple[int, int]]) -> bool:
    row, column = cells[0]
    return any(
        table.first_row <= row <= table.last_row
        and table.first_column <= column <= table.last_column
        for table in patient.tables
    )


def check_units(patient: Patient) -> Iterator[Ailment]:
    """Yield the tables of which nothing says the unit."""
    sheet = patient.sheet
    bare = [
        (table.first_row, table.first_column)
        for table in patient.tables
        if patient.measures(table)
        and not unit_around(sheet, table)
        and not any(
            unit_words(text_of(sheet.rows[row][column]))
            for row in table.header_rows
            for column in range(table.first_column, table.last_column + 1)
        )
        and not any(
            unit_words(text_of(sheet.rows[row][column]))
            for row in range(table.first_row, table.last_row + 1)
            for column in table.label_columns
        )
    ]
    yield from ailment("1-9", "unit_not_stated", sheet, bare)


def check_wholeness(patient: Patient) -> Iterator[Ailment]:
    """Yield tables that are cut apart, and sheets with more than one of them."""
    sheet, tables = patient.sheet, patient.tables
    blank = [
        (row, table.first_column)
        for table in tables
        for row in blank_rows(patient, table)
    ]
    blank += [
        (table.first_row, column)
        for table in tables
        for column in blank_columns(patient, table)
    ]
    yield from ailment("2-1", "blank_within", sheet, blank, fixed=True)
    again = [(row, t.first_column) for t in tables for row in t.repeated_header_rows]
    yield from ailment("2-1", "header_repeated", sheet, again)
    hidden = [(row - sheet.first_row, 0) for row in sorted(sheet.hidden_rows)]
    hidden += [(0, at - sheet.first_column) for at in sorted(sheet.hidden_columns)]
    yield from ailment("2-1", "hidden_within", sheet, hidden)
    starts = [(t.first_row, left) for t in tables for left, _right in t.parts]
    if len(starts) > 1:
        yield from ailment("2-2", "several_tables", sheet, starts)


def blank_rows(patient: Patient, table: TableStructure) -> list[int]:
    """Return the rows within a table that are blank in the whole sheet."""
    rows = range(table.first_row, table.last_row + 1)
    return [row for row in rows if not any(c is not None for c in patient.rows[row])]


def blank_columns(patient: Patient, table: TableStructure) -> list[int]:
    """Return the columns within a table that are blank in the whole sheet."""
    columns = range(table.first_column, table.last_column + 1)
    return [
        column
        for column in columns
        if not any(cells[column] is not None for cells in patient.rows)
    ]
