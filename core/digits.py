"""How a bare number is written on an axis."""

from __future__ import annotations

from decimal import Decimal


def short(number: float, digits: int) -> str:
    """Return a number, 0 or more, with so many digits, but never with an exponent.

    What lies before the point is written in full, however long it is.

    Example:
        >>> short(0.30000000000000004, 6), short(1e6, 6), short(123.456, 4)
        ('0.3', '1,000,000', '123.5')
    """
    if number >= 10 ** (digits - 1):
        return f"{number:,.0f}"
    return f"{Decimal(f'{number:.{digits}g}'):,f}"
