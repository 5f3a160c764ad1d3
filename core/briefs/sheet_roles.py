"""What each row, column and cell of a previewed sheet is taken for.

Rows are looked up among spans by bisection: a sheet may have a million of them.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.briefs.importing import ColumnRow, RowSpan, SheetPreview

CELL_ROLES: Final = (
    "title",
    "header",
    "group",
    "label",
    "value",
    "total",
    "note",
    "ignored",
)
"""What a cell may be, in the order in which a legend names them."""

_OF_THE_TABLE: Final = ("header", "group", "value", "total")
"""Roles of rows out of which an ignored column takes its cells."""


class SheetRoles:
    """Tells the roles of a sheet by Excel's numbers of rows and columns.

    Example:
        >>> from core.briefs.importing import ColumnRow, RowSpan
        >>> rows = (RowSpan(1, 1, "title"), RowSpan(2, 9, "value"))
        >>> roles = SheetRoles(rows, (ColumnRow(1, "economy"), ColumnRow(2, "value")))
        >>> roles.cell(1, 2), roles.cell(5, 1), roles.cell(5, 2), roles.cell(10, 1)
        ('title', 'label', 'value', '')
    """

    def __init__(
        self, rows: tuple[RowSpan, ...] = (), columns: tuple[ColumnRow, ...] = ()
    ) -> None:
        self._rows = tuple(sorted(rows))
        self._firsts = tuple(span.first for span in self._rows)
        self._columns = {column.column: column for column in columns}

    @classmethod
    def of(cls, sheet: SheetPreview) -> SheetRoles:
        """Return the roles of a sheet."""
        return cls(sheet.rows, sheet.columns)

    def row(self, row: int) -> RowSpan | None:
        """Return the span that a row lies in; None where nothing is known of it."""
        place = bisect_right(self._firsts, row) - 1
        if place < 0 or row > self._rows[place].last:
            return None
        return self._rows[place]

    def column(self, column: int) -> ColumnRow | None:
        """Return what is known of a column."""
        return self._columns.get(column)

    def cell(self, row: int, column: int) -> str:
        """Return a key of `CELL_ROLES`, or an empty text.

        Where a row belongs to a table, a column that is ignored takes its cells out
        of it, and one that is not of values has labels. All else is as its row is: a
        title may reach over any column.
        """
        span, known = self.row(row), self.column(column)
        of_row = span.role if span else ""
        of_column = known.role if known else ""
        if of_row in _OF_THE_TABLE and of_column == "ignored":
            return of_column
        if of_row == "value" != of_column:
            return "label" if of_column else ""
        return of_row
