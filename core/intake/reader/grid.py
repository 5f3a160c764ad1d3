"""A sheet as it was stored: plain values at Excel's own addresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from core.intake.reader.styles import Range, Styles


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell whose formula failed; it stays an error and never becomes a blank."""

    text: str
    """As Excel shows it, such as `#DIV/0!`."""


@dataclass(frozen=True, slots=True)
class UncalculatedCell:
    """A formula stored without its value: only Excel could say what it is."""


Value: TypeAlias = (
    bool
    | int
    | float
    | str
    | date
    | datetime
    | time
    | timedelta
    | ErrorCell
    | UncalculatedCell
    | None
)
"""What a cell may hold; an empty text is None."""


@dataclass(slots=True)
class Sheet:
    """The filled box of one sheet.

    Attributes:
        first_row: Excel's number of the row `rows[0]`; 1 is the first.
        first_column: Excel's number of the column `rows[…][0]`; 1 is column A.
        rows: All rows are equally long.
        hidden_rows: Excel's numbers of hidden or filtered rows; they are read too.
        decimal: The decimal mark of numbers that are texts, where they tell it.
        merged: The blocks of cells that are one; the value stands in the first.
    """

    name: str
    position: int
    rows: list[list[Value]]
    first_row: int = 1
    first_column: int = 1
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    decimal: str = ""
    merged: tuple[Range, ...] = ()
    styles: Styles = field(default_factory=Styles)

    @property
    def last_row(self) -> int:
        """Excel's number of the last row; one less than the first if there is none."""
        return self.first_row + len(self.rows) - 1

    @property
    def last_column(self) -> int:
        """Excel's number of the last column."""
        return self.first_column + (len(self.rows[0]) if self.rows else 0) - 1

    def value(self, row: int, column: int) -> Value:
        """Return the cell at Excel's row and column; None outside the box."""
        across, down = column - self.first_column, row - self.first_row
        if 0 <= down < len(self.rows) and 0 <= across < len(self.rows[down]):
            return self.rows[down][across]
        return None
