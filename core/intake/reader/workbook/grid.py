"""A sheet as it was stored: plain values at Excel's own addresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from core.intake.reader.workbook.numbering import numbered
from core.intake.reader.workbook.styles import Range, Styles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.columns import Words


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


_BLOCK: Final = 4096
"""So many rows are turned at once; more would not stay near the processor."""


def _turned(rows: Sequence[Sequence[Value]]) -> list[list[Value]]:
    columns: list[list[Value]] = [[] for _cell in rows[0]]
    for at in range(0, len(rows), _BLOCK):
        block = zip(*rows[at : at + _BLOCK], strict=True)
        for column, cells in zip(columns, block, strict=True):
            column.extend(cells)
    return columns


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
    _columns: Sequence[Sequence[Value]] = field(
        default=(), init=False, repr=False, compare=False
    )
    _said: Sequence[Words | None] = field(
        default=(), init=False, repr=False, compare=False
    )

    @property
    def columns(self) -> Sequence[Sequence[Value]]:
        """The cells column by column; whoever changes the rows says so by `changed`.

        What concerns every cell of a large sheet goes over its columns: they are few,
        and the cells of one are mostly of one kind.
        """
        if not self._columns and self.rows:
            self._columns = _turned(self.rows)
        return self._columns

    def changed(self) -> None:
        """Note that cells in the rows are others than they were."""
        self._columns, self._said = (), ()

    @property
    def said(self) -> Sequence[Words | None]:
        """What the columns say, each word once; None where cells are seldom alike."""
        if not self._said:
            self._said = numbered(self.columns)
        return self._said

    def take(
        self,
        rows: list[list[Value]],
        columns: Sequence[Sequence[Value]],
        said: Sequence[Words | None],
    ) -> None:
        """Take cells that have been turned and numbered already."""
        self.rows, self._columns, self._said = rows, columns, said

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
