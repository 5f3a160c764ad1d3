"""A sheet with its tables, and the working copy that is put right step by step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.styles import StylesOfSheet
from core.intake.reader.workbook.grid import UncalculatedCell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.grid import Sheet, Value


@dataclass(slots=True)
class Patient:
    """A sheet under examination.

    Attributes:
        rows: The working copy, of the same size as `sheet.rows` until it is cut.
        typed: Whether its file tells numbers from texts; a text file does not.
        added: How many cells were filled that had been blank.
    """

    sheet: Sheet
    tables: tuple[TableStructure, ...]
    rows: list[list[Value]]
    typed: bool = True
    added: int = 0

    @classmethod
    def of(cls, sheet: Sheet, *, typed: bool = True) -> Patient:
        """Return a sheet with its tables found."""
        tables = structure_of(sheet.rows, StylesOfSheet(sheet)).tables
        return cls(sheet, tables, [list(row) for row in sheet.rows], typed)

    def measures(self, table: TableStructure) -> bool:
        """Return whether a table holds numbers, by now; others are lists of texts."""
        return any(
            type(self.rows[row][column]) in {int, float}
            for row in range(table.first_row, table.last_row + 1)
            if row not in table.header_rows
            for column in table.value_columns
        )

    def labels(self, table: TableStructure) -> Iterator[tuple[int, int]]:
        """Yield the rows and columns of the labels of a table and its headings."""
        for row in table.header_rows:
            for column in range(table.first_column, table.last_column + 1):
                yield row, column
        for row in range(table.first_row, table.last_row + 1):
            if row not in table.header_rows:
                for column in table.label_columns:
                    yield row, column

    def fill(self, row: int, column: int, value: Value) -> None:
        """Put into a blank cell what it stands for."""
        self.rows[row][column] = value
        self.added += 1


def data_of(rows: list[list[Value]]) -> int:
    """Return how many cells hold something that can be carried over."""
    return sum(
        cell is not None and not isinstance(cell, UncalculatedCell)
        for row in rows
        for cell in row
    )
