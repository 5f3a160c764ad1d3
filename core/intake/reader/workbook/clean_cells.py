"""What calamine gives for blank cells and for numbers that are none, put right."""

from __future__ import annotations

from contextlib import suppress
from math import isfinite
from typing import TYPE_CHECKING, Any

from core.intake.reader.workbook.grid import ErrorCell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.workbook.grid import Value


def is_clean(cells: Sequence[Any]) -> bool:
    """Return whether a column has neither empty texts nor infinite numbers.

    Adding and joining ask for the kinds of the cells without a step of Python's for
    each. The sum of numbers one of which is infinite is not finite either.
    """
    with suppress(TypeError):
        return isfinite(sum(cells))
    with suppress(TypeError):
        return bool("".join(cells)) and "" not in cells
    if "" in cells:
        return False
    return isfinite(sum([cell for cell in cells if type(cell) is float]))


def clean_row(row: Sequence[Value]) -> list[Value]:
    """Return a row with nothing in blank cells and no number that is none."""
    return [
        None
        if cell == ""
        else ErrorCell("#NUM!")
        if type(cell) is float and not isfinite(cell)
        else cell
        for cell in row
    ]
