"""How wide a text is where letters are counted: a Japanese sign is as wide as two."""

from __future__ import annotations

from unicodedata import east_asian_width


def is_wide(sign: str) -> bool:
    """Return whether a sign is as wide as two letters; none is for the empty text.

    Example:
        >>> is_wide("国"), is_wide("a"), is_wide("")
        (True, False, False)
    """
    return bool(sign) and east_asian_width(sign) in "WF"


def letters_wide(text: str) -> int:
    """Return how many letters wide a text is.

    Example:
        >>> letters_wide("Japan"), letters_wide("日本")
        (5, 4)
    """
    return sum(1 + is_wide(sign) for sign in text)
