"""A draft's text with one spelling of every digit and sign, character for character.

Places found in the plain text are places in the draft: nothing is put in or left out.
"""

from __future__ import annotations

from typing import Final

_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS: Final[dict[int, str]] = {
    **dict.fromkeys(map(ord, "\u2212\u2013\u2010\u2011\ufe63"), "-"),
    **dict.fromkeys(map(ord, "\u3000\u00a0\u202f\u2009"), " "),
    **dict.fromkeys(map(ord, "\u301c"), "~"),
    **dict.fromkeys(map(ord, "\u2019\u2018"), "'"),
    **dict.fromkeys(map(ord, "\uffe5"), "¥"),
    **dict.fromkeys(map(ord, "\u2032"), "'"),
}
_TABLE: Final[dict[int, int | str]] = {**_FULL_WIDTH, **_SIGNS}


def plain(text: str) -> str:
    """Return a text of the same length, full-width signs and dashes made plain.

    Example:
        >>> plain("２５．３％、−1.9")
        '25.3%、-1.9'
    """
    return text.translate(_TABLE)
