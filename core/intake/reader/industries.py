"""The one spelling of an ISIC Rev.4 code: `C26`, `J62-63`, `A-U`."""

from __future__ import annotations

import re
from typing import Final

_SECTIONS: Final = (
    ("A", 1, 3), ("B", 5, 9), ("C", 10, 33), ("D", 35, 35), ("E", 36, 39),
    ("F", 41, 43), ("G", 45, 47), ("H", 49, 53), ("I", 55, 56), ("J", 58, 63),
    ("K", 64, 66), ("L", 68, 68), ("M", 69, 75), ("N", 77, 82), ("O", 84, 84),
    ("P", 85, 85), ("Q", 86, 88), ("R", 90, 93), ("S", 94, 96), ("T", 97, 98),
    ("U", 99, 99),
)  # fmt: skip
"""Each section with its first and last division."""

_OECD: Final = re.compile(r"D(\d\d)(?:T(\d\d))?")
_LETTERS: Final = re.compile(r"([A-U])\s*(?:to|-)\s*([A-U])")
_SECTION: Final = re.compile(r"([A-U])\s*(?:\(\d\d-\d\d\))?")


def isic_code(text: str) -> str:
    """Return the code as a case writes it; a text that is no ISIC code, as it is.

    OECD writes the divisions behind a D (`D26`, `D01T02`), NCSES the sections in
    words (`A to U`, `C (10–33)`) and with an en dash (`J62–63`).

    Example:
        >>> [isic_code(code) for code in ("D26", "D01T02", "A to U", "C (10–33)")]
        ['C26', 'A01-02', 'A-U', 'C']
    """
    code = text.strip().replace("–", "-").replace("—", "-")
    if oecd := _OECD.fullmatch(code):
        first, last = oecd.groups()
        return _section(int(first)) + first + (f"-{last}" if last else "")
    if letters := _LETTERS.fullmatch(code):
        return f"{letters[1]}-{letters[2]}"
    if section := _SECTION.fullmatch(code):
        return section[1]
    return code


def _section(division: int) -> str:
    found = (letter for letter, low, high in _SECTIONS if low <= division <= high)
    return next(found, "D")
