"""The kinds of the cells of whole rows; every distinct text is looked at once."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

from core.intake.reader.structure.kinds import (
    DATE,
    EMPTY,
    MISSING,
    NUMBER,
    TEXT,
    YEAR,
)
from core.intake.reader.structure.text_kinds import YEARS, kind_of_text
from core.intake.reader.words.texts import text_of
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.workbook.grid import Value

_MOST_TEXTS: Final = 50_000
"""A sheet of texts alone must not fill the memory twice."""

_ESCAPED_BREAK: Final = r"\n"
"""Some exporters leave it in cells with nothing but a line break."""


def kind_of(cell: Value) -> str:
    """Return what a cell looks like, whatever it means."""
    match cell:
        case None:
            return EMPTY
        case int() | float():
            return TEXT if isinstance(cell, bool) else _of_quantity(cell)
        case ErrorCell() | UncalculatedCell():
            return MISSING
        case time() | timedelta():
            return NUMBER
    return DATE if isinstance(cell, date) else _of_text(text_of(cell))


def _of_text(text: str) -> str:
    return kind_of_text(text) if text and text != _ESCAPED_BREAK else EMPTY


def _of_quantity(number: float) -> str:
    is_year = YEARS.start <= number < YEARS.stop and number % 1 == 0
    return YEAR if is_year else NUMBER


class Kinds:
    """Tells the kinds of whole rows; every distinct text is looked at once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of_row(self, row: Iterable[Value]) -> str:
        """Return the kinds of a row, a letter for every cell."""
        known = self._known
        kinds = []
        for cell in row:
            if type(cell) is str:
                kind = known.get(cell)
                if kind is None:
                    kind = self._learn(cell)
                kinds.append(kind)
            elif cell is None:
                kinds.append(EMPTY)
            elif type(cell) is float:
                kinds.append(_of_quantity(cell))
            else:
                kinds.append(kind_of(cell))
        return "".join(kinds)

    def _learn(self, cell: str) -> str:
        kind = kind_of(cell)
        if len(self._known) < _MOST_TEXTS:
            self._known[cell] = kind
        return kind
