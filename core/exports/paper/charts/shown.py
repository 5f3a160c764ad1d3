"""Numbers as an office program will write them, to know how much room they need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.exports.paper.charts.columns import Columns

PERCENT, THOUSAND = 100, 1000
EXACT: Final = 1e-6
_DIGITS: Final = re.compile(r"(?:#,##)?0(?:\.(0+))?(,*)(%?)")


def shown(value: float, number_format: str) -> str:
    """Return a number in a format of ours.

    Example:
        >>> shown(377.5e9, '"$"#,##0.0,,," bn"'), shown(0.25, "0.0%"), shown(3.0, "0")
        ('$377.5 bn', '25.0%', '3')
    """
    found = _DIGITS.search(number_format)
    if found is None:
        return f"{value:g}"
    decimals, commas, percent = found.groups()
    size = value / THOUSAND ** len(commas) * (PERCENT if percent else 1)
    before, after = number_format[: found.start()], number_format[found.end() :]
    text = f"{before}{size:,.{len(decimals or '')}f}{percent}{after}"
    return text.replace('"', "")


def axis_format(columns: Columns) -> str:
    """Return how an axis is written: without decimals that its marks do not have."""
    text, step = columns.plot.number_format, columns.bounds.step
    thousands = text.count(",") - 1 if "," in text else 0
    marked = step * PERCENT if "%" in text else step / THOUSAND**thousands
    is_whole = abs(marked - round(marked)) < EXACT
    return text.replace("0.0", "0", 1) if is_whole and "0.00" not in text else text
