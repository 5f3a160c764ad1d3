"""Stated and computed numbers written alike, with as many digits as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.audit.units import MONEY
from core.briefs.audit.names import HEDGES
from core.digits import decimal, short
from core.format import MINUS
from core.i18n import N_, _
from core.money import amount

if TYPE_CHECKING:
    from core.audit.stated import Stated

DIGITS: Final = 5
MANY: Final = 10_000
_PATTERNS: Final = {
    "percent": N_("{number}%"),
    "pp": N_("{number} pp"),
    "fold": N_("{number}-fold"),
    "years": N_("{number} years"),
    "months": N_("{number} months"),
    "days": N_("{number} days"),
    "nm": N_("{number} nm"),
    "Mt": N_("{number} Mt"),
    "t": N_("{number} t"),
    "GW": N_("{number} GW"),
}
"""How a number of a unit is written; others stand alone."""


def number_text(value: float, unit: str) -> str:
    """Return a number in the unit of a draft.

    Example:
        >>> number_text(25.35, "percent"), number_text(-1.9, "pp")
        ('25.35%', '−1.9 pp')
    """
    size = abs(value)
    if unit in MONEY and unit != "amount":
        text = amount(size, unit)
    elif unit in ("amount", "count") and size >= MANY:
        text = decimal(size, 0)
    else:
        pattern = _PATTERNS.get(unit)
        number = short(size, DIGITS)
        text = _(pattern).format(number=number) if pattern else number
    return f"{MINUS}{text}" if value < 0 and text.strip("0.,% $") else text


def interval_text(stated: Stated) -> str:
    """Return the numbers that a stated figure can stand for.

    Example:
        >>> from core.audit.finding import figures_in
        >>> interval_text(figures_in("rose to 25.3%")[0])
        '25.25% to 25.35%'
    """
    low, high = stated.interval
    if low is None or high is None:
        end = low if high is None else high
        text = number_text(end or 0.0, stated.unit)
        return _(HEDGES[stated.hedge]).format(low=text, high=text)
    return _("{low} to {high}").format(
        low=number_text(low, stated.unit), high=number_text(high, stated.unit)
    )
