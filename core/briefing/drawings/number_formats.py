"""How an office program writes numbers of a unit, in the language in use."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import _
from core.money import currency_of, sheet_amounts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefing.drawing import Series

_FORMATS: Final = MappingProxyType(
    {
        "share": "0.0%",
        "per_year": "0.0%",
        "percent": '#,##0.0"%"',
        "LQ": "#,##0.00",
        "ratio": "#,##0.00",
        "index": "0.000",
        "score": "#,##0.0",
        "rank": "0",
        "points": "#,##0",
        "policy": '"P"0',
        "strength": "0.00",
        "days": "#,##0",
    }
)
MANY: Final = 100


def number_format(unit: str, values: Iterable[float | None]) -> str:
    """Return the number format for values of a unit, all of them on one axis.

    Money is in single units: who draws it knows what it is divided by.

    Example:
        >>> number_format("share", [0.2481]), number_format("fold", [7.7])
        ('0.0%', '#,##0.0"-fold"')
        >>> number_format("count", [3.0, 1200.0]), number_format("Mt", [3.25])
        ('#,##0', '#,##0.00')
    """
    if currency := currency_of(unit):
        return sheet_amounts((), currency)[1]
    if unit in _FORMATS:
        return _FORMATS[unit]
    if unit in ("fold", "pp", "years"):
        before, after = _worded(unit).split("{number}")
        return f"{_quoted(before)}#,##0.0{_quoted(after)}"
    sizes = [abs(value) for value in values if value]
    is_whole = all(size >= MANY or size == int(size) for size in sizes)
    return "#,##0" if is_whole else "#,##0.00"


def format_of(unit: str, series: Iterable[Series]) -> str:
    """Return the number format for all that is drawn of some series."""
    values = (
        point.value for one in series if one.role != "beside" for point in one.points
    )
    return number_format(unit, values)


def _worded(unit: str) -> str:
    """Return how a number of such a unit stands in a sentence."""
    if unit == "fold":
        return _("{number}-fold")
    return _("{number} pp") if unit == "pp" else _("{number} years")


def _quoted(text: str) -> str:
    return f'"{text}"' if text else ""
