"""The errors of spreadsheet programs where they are stored as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.workbook.grid import ErrorCell
from core.lazily import lazily

if TYPE_CHECKING:
    from core.intake.reader.workbook.grid import Value

_ERRORS: Final = frozenset(
    f"#{name}"
    for name in (
        *("DIV/0!", "N/A", "NAME?", "NULL!", "NUM!", "REF!", "VALUE!", "SPILL!"),
        *("CALC!", "GETTING_DATA", "FIELD!", "BLOCKED!", "CONNECT!", "UNKNOWN!"),
        *("BUSY!", "EXTERNAL!", "PYTHON!"),
    )
)
_CALC_ERROR: Final = lazily(r"Err:5\d\d")
"""How LibreOffice writes those that Excel does not have."""


def is_error(text: str) -> bool:
    """Return whether a text is the error of a spreadsheet program, and nothing else.

    Example:
        >>> is_error("#DIV/0!"), is_error("Err:502"), is_error("#1")
        (True, True, False)
    """
    return text in _ERRORS or bool(_CALC_ERROR.fullmatch(text))


def with_errors(rows: list[list[Value]]) -> list[str]:
    """Make errors of the texts that are errors; return their texts."""
    errors = []
    for row in rows:
        for at, cell in enumerate(row):
            if type(cell) is str and cell[:1] in {"#", "E"} and is_error(cell):
                row[at] = ErrorCell(cell)
                errors.append(cell)
    return errors
