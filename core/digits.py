"""How a bare number is written: its digits grouped and its decimal sign, as chosen."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.options import options

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_BREAK: Final = "\u00a0"
"""A space that no line ends at; every font has it, which holds of no narrower one."""
SIGNS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "comma": (",", "."),
        "space": (NO_BREAK, "."),
        "space_comma": (NO_BREAK, ","),
        "point_comma": (".", ","),
    }
)
"""By style what stands between groups of three digits, and before the decimals."""


def short(number: float, digits: int) -> str:
    """Return a number, 0 or more, with so many digits, but never with an exponent.

    What lies before the point is written in full, however long it is.

    Example:
        >>> short(0.30000000000000004, 6), short(1e6, 6), short(123.456, 4)
        ('0.3', '1,000,000', '123.5')
    """
    if number >= 10 ** (digits - 1):
        return decimal(number, 0)
    return as_chosen(f"{Decimal(f'{number:.{digits}g}'):,f}")


def decimal(number: float, digits: int) -> str:
    """Return a number with so many decimals.

    Example:
        >>> decimal(1234.56, 1), decimal(0.5, 2)
        ('1,234.6', '0.50')
    """
    return as_chosen(f"{number:,.{digits}f}")


def counted(count: int) -> str:
    """Return how many there are of something.

    Example:
        >>> counted(8475), counted(12)
        ('8,475', '12')
    """
    return as_chosen(f"{count:,}")


def as_chosen(text: str) -> str:
    """Return a number that Python wrote, such as `1,234.5`, in the style chosen."""
    return _translated(text, ",.", "".join(SIGNS[options().numbers]))


def as_python(text: str) -> str:
    """Return a number in the style chosen as Python would have written it."""
    return _translated(text, "".join(SIGNS[options().numbers]), ",.")


def _translated(text: str, signs: str, others: str) -> str:
    return text if signs == others else text.translate(str.maketrans(signs, others))
