"""Rule 1-11: beside a year of a Japanese era stands the Gregorian one."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.doctor.ailment import ailment
from core.intake.reader.words.periods import read_period
from core.intake.reader.words.texts import text_of
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.reader.doctor.ailment import Ailment
    from core.intake.reader.doctor.patient import Patient
    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.grid import Value

_ERA: Final = lazily(r"(?:明治|大正|昭和|平成|令和)\s*(?:\d{1,2}|元)")
"""The letters H and R alone may as well be half-years or codes."""
_COMMON: Final = lazily(r"(?<!\d)(?:18|19|20|21)\d\d(?!\d)")
_DIGITS: Final = 4
HEADING: Final = "西暦"


class YearColumn(NamedTuple):
    """A column to be put in behind a column of era years.

    Attributes:
        after: The column of the era years.
        heading: The row of its heading; None if the table has none.
        years: By row, the Gregorian year.
    """

    after: int
    heading: int | None
    years: dict[int, int]


def check_years(patient: Patient) -> tuple[list[Ailment], list[YearColumn]]:
    """Return the era years that stand alone, and the columns that would help.

    An era year in a heading gets the Gregorian one behind it in brackets, as the rule
    allows; what is no plain year is only told of.
    """
    sheet = patient.sheet
    columns = [
        column for table in patient.tables for column in _year_columns(patient, table)
    ]
    helped = [(row, c.after) for c in columns for row in c.years]
    for row, column, year in list(_headings(patient)):
        patient.rows[row][column] = f"{str(patient.rows[row][column]).strip()}({year})"
        helped.append((row, column))
    alone = [cell for cell in _alone(patient) if cell not in set(helped)]
    found = [
        *ailment("1-11", "era_alone", sheet, helped, fixed=True),
        *ailment("1-11", "era_in_doubt", sheet, alone),
    ]
    return found, columns


def _year_columns(patient: Patient, table: TableStructure) -> Iterator[YearColumn]:
    for column in table.label_columns:
        rows = [
            row
            for row in range(table.first_row, table.last_row + 1)
            if row not in table.header_rows and patient.rows[row][column] is not None
        ]
        years = {row: year for row in rows if (year := _year(patient, row, column))}
        if years and len(years) * 2 > len(rows) and not _said(patient, years, column):
            heading = table.header_rows[-1] if table.header_rows else None
            yield YearColumn(column, heading, years)


def _headings(patient: Patient) -> Iterator[tuple[int, int, int]]:
    for table in patient.tables:
        for row in table.header_rows:
            for column in range(table.first_column, table.last_column + 1):
                if year := _year(patient, row, column):
                    yield row, column, year


def _said(patient: Patient, years: dict[int, int], column: int) -> bool:
    """Tell whether the column beside gives the same years already."""
    beside = (column - 1, column + 1)
    return any(
        all(
            text_of(_cell(patient, row, at)) == str(year) for row, year in years.items()
        )
        for at in beside
    )


def _cell(patient: Patient, row: int, column: int) -> Value:
    return patient.sheet.value(
        patient.sheet.first_row + row, patient.sheet.first_column + column
    )


def _year(patient: Patient, row: int, column: int) -> int | None:
    """Return the Gregorian year of a cell that holds an era year and nothing else."""
    cell = patient.rows[row][column]
    if not isinstance(cell, str):
        return None
    text = unicodedata.normalize("NFKC", cell).strip()
    if not _ERA.match(text) or _COMMON.search(text):
        return None
    period = read_period(text)
    plain = period is not None and period.kind in {"year", "fiscal_year"}
    digits = "".join(filter(str.isdigit, period.text)) if period and plain else ""
    return int(digits) if len(digits) == _DIGITS else None


def _alone(patient: Patient) -> Iterator[tuple[int, int]]:
    """Yield labels and headings with an era year and no Gregorian one."""
    for table in patient.tables:
        for row, column in patient.labels(table):
            cell = patient.sheet.rows[row][column]
            if isinstance(cell, str):
                text = unicodedata.normalize("NFKC", cell)
                lone = _ERA.search(text) and not _COMMON.search(text)
                if lone and not _beside(patient, row, column):
                    yield row, column


def _beside(patient: Patient, row: int, column: int) -> bool:
    """Tell whether a neighbour of an era year is the same year of the Gregorian."""
    year = str(_year(patient, row, column))
    around = (
        (row, column - 1),
        (row, column + 1),
        (row - 1, column),
        (row + 1, column),
    )
    return any(text_of(_cell(patient, *place)) == year for place in around)
