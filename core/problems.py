"""What is wrong with a source, and in which cell.

A problem is made where no translator is (in the reader process), so it carries a
stable code and its particulars; `Problem.message` writes the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(StrEnum):
    """How much a problem costs the user."""

    ERROR = "error"
    """Data were left out."""
    WARNING = "warning"
    """Data came in, but may not mean what they seem to."""
    NOTE = "note"
    """Worth knowing."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell, counted as Excel counts: row 1 and column 1 are the first."""

    sheet: str
    row: int
    column: int

    @property
    def address(self) -> str:
        """The cell as Excel names it, without its sheet.

        Example:
            >>> Place("country", 5466, 29).address
            'AC5466'
        """
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.address}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing the user may want to know or put right in the workbook.

    Attributes:
        code: A stable name, such as `error_cell`; a key of `core.problem_texts`.
        severity: What it costs.
        place: The cell, or None where the whole file is meant.
        particulars: What the sentence needs: the cell's text, a count, a limit.
    """

    code: str
    severity: Severity
    place: Place | None = None
    particulars: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(
        cls,
        code: str,
        severity: Severity,
        place: Place | None = None,
        **particulars: object,
    ) -> Problem:
        """Return a problem with its particulars written out."""
        written = tuple((name, str(value)) for name, value in particulars.items())
        return cls(code, severity, place, written)

    @property
    def named(self) -> Mapping[str, str]:
        """The particulars by name."""
        return dict(self.particulars)


def column_letters(column: int) -> str:
    """Return the letters of the column with a 1-based number.

    Example:
        >>> [column_letters(n) for n in (1, 26, 27, 16384)]
        ['A', 'Z', 'AA', 'XFD']
    """
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the 1-based number of a column.

    Example:
        >>> column_number("A"), column_number("xfd")
        (1, 16384)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
