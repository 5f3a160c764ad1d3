"""The one spelling of an ISIC Rev.4 code (`C26`, `J62-63`, `A-U`) and who bears it."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.lazily import lazily

if TYPE_CHECKING:
    from core.intake.reader.recipes.recipe import Facts

_SECTIONS: Final = (
    ("A", 1, 3), ("B", 5, 9), ("C", 10, 33), ("D", 35, 35), ("E", 36, 39),
    ("F", 41, 43), ("G", 45, 47), ("H", 49, 53), ("I", 55, 56), ("J", 58, 63),
    ("K", 64, 66), ("L", 68, 68), ("M", 69, 75), ("N", 77, 82), ("O", 84, 84),
    ("P", 85, 85), ("Q", 86, 88), ("R", 90, 93), ("S", 94, 96), ("T", 97, 98),
    ("U", 99, 99),
)  # fmt: skip
"""Each section with its first and last division."""

_OECD: Final = lazily(r"D(\d\d)(?:T(\d\d))?")
_LETTERS: Final = lazily(r"([A-U])\s*(?:to|-)\s*([A-U])")
_SECTION: Final = lazily(r"([A-U])\s*(?:\(\d\d-\d\d\))?")
_CODED: Final = lazily(
    r"(?P<code>D\d\d(?:T\d\d)?|[A-U]\d{2,3}(?:[-–T]\d{2,3})?|[A-U](?:[-–][A-U])?(?=\s*[:.]\s)|TTL)"
    r"(?:\s*[:.\s-]\s*(?P<name>\D.*))?"
)
_NOTHING: Final[Facts] = MappingProxyType({})
_ALL: Final = lazily(
    r"(?:total,? )?all (?:isic,? ?(?:rev\.? ?4)?,? )?(?:industries"
    r"|(?:economic )?activities)"
    r"(?:,? total)?|total economy|全産業(?:計|合計)?|産業計",
    re.IGNORECASE,
)


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


def industry_facts(text: str) -> Facts:
    """Return the code and the name of a label that bears an ISIC code; or nothing.

    Example:
        >>> dict(industry_facts("D26: Computers"))
        {'industry_code': 'C26', 'industry': 'Computers'}
        >>> dict(industry_facts("全産業")), dict(industry_facts("Cars"))
        ({'industry_code': 'A-U', 'industry': '全産業'}, {})
    """
    bare = text.strip()
    if _ALL.fullmatch(bare):
        return {"industry_code": "A-U", "industry": bare}
    found = _CODED.fullmatch(bare)
    if found is None:
        return _NOTHING
    code = "A-U" if found["code"] == "TTL" else isic_code(found["code"])
    return {"industry_code": code, "industry": found["name"] or found["code"]}


def _section(division: int) -> str:
    found = (letter for letter, low, high in _SECTIONS if low <= division <= high)
    return next(found, "D")
