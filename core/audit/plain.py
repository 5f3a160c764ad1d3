"""A draft's text with one spelling of every digit and sign, character for character.

Places found in the plain text are places in the draft: nothing is put in or left out.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.digits import NO_BREAK, as_python
from core.options import options

if TYPE_CHECKING:
    from collections.abc import Mapping

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
_SPACES: Final = "\u00a0\u202f\u2009"
_GROUPED: Final = re.compile(rf"(?<!\d)\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)")
"""Digits grouped by spaces at which no line ends, as ISO 80000 has it."""
_WITH_COMMA: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        "space_comma": re.compile(
            rf"(?<![\d.,])\d+(?:[{_SPACES}]\d{{3}})*,\d+(?![\d,])"
        ),
        "point_comma": re.compile(
            r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![.,]?\d)"
        ),
    }
)
"""By the style of numbers chosen, those whose decimals stand behind a comma: only an
office that writes so itself has its drafts read so."""


def plain(text: str) -> str:
    """Return a text of the same length, full-width signs and dashes made plain.

    Example:
        >>> plain("２５．３％、−1.9"), plain("1\u00a0234.5")
        ('25.3%、-1.9', '1,234.5')
    """
    if found := _WITH_COMMA.get(options().numbers):
        text = found.sub(_without_comma, text)
    return _GROUPED.sub(_with_commas, text).translate(_TABLE)


def _without_comma(found: re.Match[str]) -> str:
    return as_python(re.sub(rf"[{_SPACES}]", NO_BREAK, found[0]))


def _with_commas(found: re.Match[str]) -> str:
    return re.sub(rf"[{_SPACES}]", ",", found[0])
