"""What a cell looks like from afar: the evidence from which tables are found."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from core.intake.reader.grid import ErrorCell, UncalculatedCell
from core.intake.reader.numbers import UNREADABLE, read_number
from core.intake.reader.periods import MONTHS, read_period
from core.intake.reader.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.grid import Sheet, Value


class CellKind(StrEnum):
    """What a cell looks like, whatever it means."""

    EMPTY = "empty"
    NUMBER = "number"
    MISSING = "missing"
    PERIOD = "period"
    TEXT = "text"


VALUES: Final = frozenset({CellKind.NUMBER, CellKind.MISSING, CellKind.PERIOD})
"""What may stand in a column of values; a year may be a number by chance."""

_YEARS: Final = range(1700, 2101)
_LONGEST_VALUE: Final = 32
_LONGEST_MARKER: Final = 6
_MONTH_OR_QUARTER: Final = re.compile(
    rf"(?:{'|'.join(MONTHS)})(?:[a-z]{{0,6}})\.?|q[1-4]|[1-4]q|(?:1[0-2]|[1-9])月",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"[A-Za-z]\d{1,2}|0\d+")


@cache
def kind_of_text(text: str) -> CellKind:
    """Return what a text looks like.

    Example:
        >>> [str(kind_of_text(t)) for t in ("1,234", "2009 (p)", "..", "Japan", "007")]
        ['number', 'period', 'missing', 'text', 'text']
    """
    if len(text) > _LONGEST_VALUE or _CODE.fullmatch(text):
        return CellKind.TEXT
    if _MONTH_OR_QUARTER.fullmatch(text) or read_period(text) is not None:
        return CellKind.PERIOD
    reading = read_number(text)
    if reading.value is not None:
        return CellKind.NUMBER
    if reading.reason in UNREADABLE:
        return CellKind.TEXT
    is_marker = len(text) <= _LONGEST_MARKER or reading.reason == "published_as_bound"
    return CellKind.MISSING if is_marker else CellKind.TEXT


def kind_of(cell: Value) -> CellKind:
    """Return what a cell looks like."""
    match cell:
        case None:
            return CellKind.EMPTY
        case bool():
            return CellKind.TEXT
        case int() | float():
            return CellKind.PERIOD if cell in _YEARS else CellKind.NUMBER
        case ErrorCell() | UncalculatedCell():
            return CellKind.MISSING
        case date():
            return CellKind.PERIOD
    text = text_of(cell)
    return kind_of_text(text) if text else CellKind.EMPTY


class Grid:
    """The kinds of all cells of a sheet, and what each row is made of."""

    def __init__(self, sheet: Sheet) -> None:
        self.rows = sheet.rows
        self.kinds = [[kind_of(cell) for cell in row] for row in sheet.rows]
        self.filled = [
            [at for at, kind in enumerate(row) if kind is not CellKind.EMPTY]
            for row in self.kinds
        ]

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell."""
        return text_of(self.rows[row][column])

    def first_text(self, row: int) -> str:
        """Return the text of the first filled cell of a row."""
        filled = self.filled[row]
        return self.text(row, filled[0]) if filled else ""

    def count(
        self, row: int, kinds: frozenset[CellKind], columns: Sequence[int]
    ) -> int:
        """Return how many cells of a row look like one of `kinds`."""
        return sum(self.kinds[row][at] in kinds for at in columns)

    def lone(self, row: int) -> bool:
        """Return whether one text stands alone in a row, if need be repeated."""
        filled = self.filled[row]
        return len({self.text(row, at) for at in filled}) == 1 and (
            self.kinds[row][filled[0]] is CellKind.TEXT or len(filled) == 1
        )
