"""Whether a column holds figures, and not numbers that only count or name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.workbook.grid import Value

_YEARS: Final = range(1900, 2100)
_CATEGORIES: Final = range(100)


def are_figures(cells: Sequence[Value]) -> bool:
    """Return whether a column holds figures, and not running numbers, years or marks.

    Example:
        >>> are_figures([1.0, 2.0, 3.0]), are_figures(["12.5", "8", "1031"])
        (False, True)
    """
    numbers = [number for cell in cells if (number := _number(cell)) is not None]
    if 2 * len(numbers) <= len(cells):
        return False
    harmless = all(
        number.is_integer() and (int(number) in _YEARS or int(number) in _CATEGORIES)
        for number in numbers
    )
    return not harmless and any(
        after - before != 1 for before, after in pairwise(numbers)
    )


def _number(cell: Value) -> float | None:
    if isinstance(cell, bool) or not isinstance(cell, float | int | str):
        return None
    try:
        return float(cell.replace(",", "") if isinstance(cell, str) else cell)
    except (ValueError, OverflowError):
        return None
