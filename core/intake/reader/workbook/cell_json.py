"""A cell as JSON and back: numbers, texts and truths are themselves.

An error is `{"e": "#DIV/0!"}`, a formula without its value `{"u": 1}`, a date or a
time `{"d": "2023-01-31"}`.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TypeAlias

from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell

CellJson: TypeAlias = bool | int | float | str | dict[str, str | int] | None


def cell_to_json(cell: object) -> dict[str, str | int]:
    """Return the JSON of a cell that JSON has no word for.

    Example:
        >>> cell_to_json(ErrorCell("#N/A"))
        {'e': '#N/A'}
    """
    match cell:
        case ErrorCell(text):
            return {"e": text}
        case UncalculatedCell():
            return {"u": 1}
        case date() | time():
            return {"d": cell.isoformat()}
        case timedelta():
            return {"d": str(cell)}
    raise TypeError(f"a cell does not hold a {type(cell).__name__}")


def shown(cell: CellJson) -> str:
    """Return the text of a stored cell for a reader's eye.

    Example:
        >>> [shown(cell) for cell in (None, 12.0, {"e": "#N/A"}, {"d": "2023-01-31"})]
        ['', '12.0', '#N/A', '2023-01-31']
    """
    match cell:
        case None:
            return ""
        case {"e": str(text)} | {"d": str(text)}:
            return text
        case dict():
            return "?"
        case bool():
            return "TRUE" if cell else "FALSE"
    return str(cell)
