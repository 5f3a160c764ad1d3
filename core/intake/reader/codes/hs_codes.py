"""A code of the Harmonized System, as lists print it: text, with its leading zero."""

from __future__ import annotations

import re
from typing import Final

from core.intake.reader.codes.control_numbers import plain
from core.lazily import lazily

LENGTHS: Final = frozenset({2, 4, 6, 8, 9, 10})
"""Chapter, heading, subheading, and national codes; Japan's have nine digits."""

_WRITTEN: Final = lazily(
    r"(?:ex|HS|HTS|CN|ch(?:apter|\.)?)?\s*"
    r"([0-9]{2,4}(?:[ .]?[0-9]{1,5}){0,4}(?:-[0-9]{1,3})?)\*?",
    re.IGNORECASE,
)
_LONGEST: Final = 24


def hs_digits(text: str) -> str:
    """Return the digits of a text in the form of an HS code; empty for another text.

    Example:
        >>> hs_digits("8542.31"), hs_digits("ex 8542 31 90"), hs_digits("Tier 1")
        ('854231', '85423190', '')
    """
    if len(text) > _LONGEST:
        return ""
    found = _WRITTEN.fullmatch(plain(text))
    return re.sub(r"\D", "", found[1]) if found else ""


def hs_code(text: str) -> str:
    """Return the digits of an HS code of a length there is; empty for another text.

    Example:
        >>> hs_code("0101"), hs_code("101")
        ('0101', '')
    """
    digits = hs_digits(text)
    return digits if len(digits) in LENGTHS else ""
