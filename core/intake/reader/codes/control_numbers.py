"""A number of a control list: one spelling, and its place in the tree of the list.

ECCNs of the United States and the numbers of the European Union and of the countries
that follow it share one form: category, product group, three or four digits, then a
path of paragraphs. The form tells no country: 3B903 is one thing in Washington and
another in Berlin.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from core.lazily import lazily

SEGMENT: Final = r"(?:aa|bb|cc|dd|[ivx]{2,4}|[a-z]|[0-9]{1,3}(?![0-9]))"
"""One step of a path: a letter, a doubled letter, a Roman or an Arabic number."""

_ENTRY: Final = r"[0-9][A-E][0-9]{3,4}"
_LIST: Final = r"(?:ECCN|EU|UK|PL|CCL)?[\s:]*"
_NUMBER: Final = lazily(
    rf"{_LIST}(?P<entry>{_ENTRY})(?P<path>(?:\s?\.?\s?{SEGMENT}(?![a-z]))*)\s*\.?",
    re.IGNORECASE,
)
_STEP: Final = lazily(SEGMENT)
_WASSENAAR: Final = lazily(r"[1-9]\.[A-E]\.[0-9]{1,3}(?:\.(?:[a-z]|[0-9]{1,3}))*")
_OTHERS: Final = lazily(
    r"EAR ?99|(?:USML|ML|PL) ?(?:[IVX]{1,5}|[0-9]{1,4})(?:\([a-z0-9]+\)|\.[a-z0-9]+)*",
    re.IGNORECASE,
)
_LONGEST: Final = 60
_AS_NUMBER: Final = lazily(r"([1-9])(?:\.0*)?E\+?([0-9]{1,3})", re.IGNORECASE)
_GROUP_E: Final = lazily(r"([1-9])e\+([0-9]{1,3})")


def plain(text: str) -> str:
    """Return a text in one width of letters, with one space between words.

    Example:
        >>> plain("３Ａ００１．ａ　")
        '3A001.a'
    """
    same = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(same.split())


def control_number(text: str) -> str:
    """Return the one spelling of a control number; empty if the text is none.

    Example:
        >>> control_number("ECCN 3a001 a.1."), control_number("EUV scanner")
        ('3A001.a.1', '')
    """
    bare = plain(text[: _LONGEST + 1])
    if len(bare) > _LONGEST:
        return ""
    if found := _NUMBER.fullmatch(bare):
        steps = _STEP.findall(found["path"].lower())
        return ".".join((found["entry"].upper(), *steps))
    known = _WASSENAAR.fullmatch(bare) or _OTHERS.fullmatch(bare)
    return bare if known else ""


def parent_number(number: str) -> str:
    """Return the number one step up the list; empty for an entry itself.

    Example:
        >>> parent_number("3A001.a.1"), parent_number("3A001")
        ('3A001.a', '')
    """
    return number.rpartition(".")[0]


def number_behind(cell: float) -> str:
    """Return the control number that a spreadsheet turned into this number.

    Product group E is read as an exponent: 3E001 becomes 3 × 10¹. One digit and a
    power of ten have one number behind them; 0 could be any of category 0.

    Example:
        >>> number_behind(30.0), number_behind(2e101), number_behind(0.0)
        ('3E001', '2E101', '')
    """
    found = _GROUP_E.fullmatch(f"{cell:.0e}")
    if found is None or cell != float(found[0]) or not int(found[2]):
        return ""
    return f"{found[1]}E{int(found[2]):03}"


def number_behind_text(text: str) -> str:
    """Return the control number behind a number as a spreadsheet displays it.

    Example:
        >>> number_behind_text("3.00E+01"), number_behind_text("3E001")
        ('3E001', '')
    """
    found = _AS_NUMBER.fullmatch(plain(text[:_LONGEST]))
    if found is None or control_number(text):
        return ""
    return f"{found[1]}E{int(found[2]):03}"
