"""Numbers that the user has typed."""

from __future__ import annotations

from math import isfinite
from typing import Final
from unicodedata import normalize

from core.formulas.market.target import number_text

MOST: Final = 1000.0
"""A number above this is a slip of the hand."""


def number_typed(
    text: str, most: float = MOST, *, has_zero: bool = False
) -> float | None:
    """Return a number above zero that was typed, in whatever width; else None.

    It has no more digits than the id of a figure says, which is computed again from it.

    Example:
        >>> number_typed("1.2"), number_typed("１．５"), number_typed("-1")
        (1.2, 1.5, None)
        >>> number_typed("0"), number_typed("0", has_zero=True)
        (None, 0.0)
    """
    plain = normalize("NFKC", text).strip().removesuffix("%").strip()
    try:
        number = float(plain)
    except ValueError:
        return None
    is_one = isfinite(number) and 0 <= number <= most and (has_zero or number > 0)
    return float(number_text(number)) if is_one else None
