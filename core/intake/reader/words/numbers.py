"""What the text or value of a cell says as a number, or why it says none.

A publisher's marker for a missing number keeps its meaning; a bound such as `>80`
is no number; nothing is rounded. Multipliers move the decimal point of the text as
published, so 153837.091 million is 153837091000 and not a binary neighbour of it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from math import inf, isfinite
from typing import TYPE_CHECKING, Final

from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell
from core.lazily import lazily

if TYPE_CHECKING:
    from core.intake.reader.workbook.grid import Value

MISSING: Final = {
    "..": "not_available",
    "...": "not_available",
    ":": "not_available",
    "***": "not_available",
    "n.a.": "not_available",
    "n.a": "not_available",
    "n/a": "not_available",
    "na": "not_available",
    "(na)": "not_available",
    "n.d.": "not_available",
    "nd": "not_available",
    "#n/a n/a": "not_available",
    "[x]": "not_available",
    "[:]": "not_available",
    "不詳": "not_available",
    "不明": "not_available",
    "該当なし": "not_applicable",
    "-0-": "nil",
    "-": "nil",
    "(-)": "nil",
    "--": "nil",
    "---": "nil",
    "nil": "nil",
    "(z)": "negligible",
    "[z]": "not_applicable",
    "[low]": "negligible",
    "(d)": "suppressed",
    "(s)": "suppressed",
    "[c]": "suppressed",
    "c": "suppressed",
    "秘": "suppressed",
    "秘匿": "suppressed",
    "非公表": "suppressed",
    "x": "not_applicable",
    "(x)": "not_applicable",
}
"""Markers publishers print instead of a number, and what each of them means."""

UNREADABLE: Final = frozenset({"error_cell", "uncalculated_formula", "not_a_number"})
"""Reasons that are problems of the cell, not statements of the publisher."""

FLAGS: Final = {"p": "provisional", "r": "revised", "e": "estimated"}

_LONGEST: Final = 120
"""No number is longer; a cell may hold a page."""

_WORDS: Final = {
    "thousand": 3, "million": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12,
    "千": 3, "万": 4, "百万": 6, "億": 8, "十億": 9, "兆": 12,
}  # fmt: skip
_DASHES: Final = str.maketrans("−–—―‐‑‒", "-------")
_LONG_SIGN: Final = lazily(r"ー(?=\s*[\d.]|$)")
"""The sign that lengthens a vowel stands for a dash where a number begins, or alone."""

_ITEM: Final = lazily(r"\d[a-e]\d{3}", re.IGNORECASE)
"""An item of export control: 3E001 is no power of ten."""
_SUPERSCRIPT: Final = lazily(
    r"(?:^|(?<=[\d.)%]))[⁽₍]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁾₎]?$|^[①-⑳]\s*(?=[\d△▲-])|(?<=\d)\s*[①-⑳]$"
)
_APOSTROPHE: Final = lazily(r"(?<=\d)[’‘´ʼ](?=\d{3})")
_ERROR: Final = lazily(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)")
_BOUND: Final = lazily(r"(?:[<>≤≥~≈〜約]|&[lg]t;)=?\s*[$€£¥]?\s*\d[\d,. ]*\s*%?")
_FORM: Final = lazily(
    r"""(?P<before>[*†‡]+|[rpe](?=\s*[\d(△▲+-]))?\s*
    (?P<open>\()?\s*(?P<sign>[-+△▲])?\s*(?P<inside>\()?\s*
    (?P<currency>(?:US|U\.S\.)?\$|€|£|¥|\\)?\s*(?P<inner>[-+])?
    (?P<digits>\d[\d,.' ]*(?:[eE][-+]?\d+)?|\.\d+)
    \s*(?P<percent>%)?\s*(?P<word>[a-z]{2,8}|[千万百億十兆]+)?\s*円?\s*(?P<close>\))?
    \s*(?P<mark>[*†‡§]+|\(?[a-z]\)?|\[\w{1,2}\]|(?<=\s)\d\)|(?<=\s)\d/)?""",
    re.VERBOSE | re.IGNORECASE,
)
_EXPONENT: Final = lazily(r"[eE][-+]?\d+$")
_THOUSANDS: Final = lazily(
    r"\d{1,3}(?P<mark>[,' ])(?:\d{2,3}(?P=mark))*\d{3}(?:\.\d+)?"
)
_CONTINENTAL: Final = lazily(r"\d{1,3}(?:[. ]\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_COMMA_DECIMAL: Final = lazily(r"\d+,\d+")
_PLAIN: Final = lazily(r"\d+(?:\.\d*)?|\.\d+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell says.

    Attributes:
        value: The number, or None.
        reason: Why there is none: a meaning of `MISSING`, `published_as_bound`, or
            one of `UNREADABLE`; empty if and only if there is a value.
        flag: `provisional`, `revised`, `estimated` or empty.
        percent: The cell itself says that it is a percentage.
        note: What stood beside the number, or the text that is none.
    """

    value: float | None
    reason: str = ""
    flag: str = ""
    percent: bool = False
    note: str = ""


def shifted(value: float, exponent: int) -> float:
    """Return the number times a power of ten, by its decimal text.

    Example:
        >>> shifted(153837.091, 6)
        153837091000.0
    """
    text = repr(value)
    if "e" in text or "n" in text:
        return float(Decimal(text).scaleb(exponent))
    return float(f"{text}e{exponent}")


def read_number(cell: Value, exponent: int = 0) -> Reading:
    """Return what a cell says, times ten to the power of `exponent`.

    Example:
        >>> read_number("△1,234.5", 6).value
        -1234500000.0
        >>> read_number("(D)").reason
        'suppressed'
    """
    match cell:
        case bool() | date() | time() | timedelta():
            return Reading(None, "not_a_number", note=str(cell))
        case int() | float():
            return _finite(Reading(shifted(float(cell), exponent)))
        case ErrorCell(text):
            return Reading(None, "error_cell", note=text)
        case UncalculatedCell():
            return Reading(None, "uncalculated_formula")
        case None:
            return Reading(None, "blank")
    return _read_text(cell, exponent)


def _read_text(cell: str, exponent: int) -> Reading:
    if len(cell) > _LONGEST:
        return Reading(None, "not_a_number", note=cell[:_LONGEST])
    bare = _SUPERSCRIPT.sub("", cell.strip())
    text = unicodedata.normalize("NFKC", bare).translate(_DASHES).strip()
    text = _APOSTROPHE.sub("'", text).lstrip("'")
    text = _LONG_SIGN.sub("-", text)
    if not text:
        return Reading(None, "blank")
    if _ERROR.fullmatch(text):
        return Reading(None, "error_cell", note=text)
    if missing := MISSING.get(text.lower()):
        return Reading(None, missing, note=cell.strip())
    if _BOUND.fullmatch(text):
        return Reading(None, "published_as_bound", note=cell.strip())
    form = _read_form(text, exponent)
    return _finite(form or Reading(None, "not_a_number", note=cell.strip()))


def _finite(reading: Reading) -> Reading:
    """Return the reading, unless its number is beyond all measure."""
    if reading.value is None or isfinite(reading.value):
        return reading
    return Reading(None, "not_a_number", note=str(reading.value))


def _read_form(text: str, exponent: int) -> Reading | None:
    form = None if _ITEM.fullmatch(text) else _FORM.fullmatch(text)
    opened = form is not None and bool(form["open"]) + bool(form["inside"])
    if form is None or opened != bool(form["close"]):
        return None
    digits = _plain_digits(form["digits"].strip())
    word = (form["word"] or "").lower()
    if digits is None or (word and word not in _WORDS):
        return None
    enclosed = form["open"] or (form["inside"] and not form["sign"])
    negative = enclosed or form["sign"] in {"-", "△", "▲"} or form["inner"] == "-"
    number = _scaled(digits, exponent + _WORDS.get(word, 0))
    mark = form["mark"] or form["before"] or ""
    return Reading(
        -number if negative else number,
        flag=FLAGS.get(mark.strip("() ").lower(), ""),
        percent=bool(form["percent"]),
        note=mark,
    )


def _scaled(digits: str, exponent: int) -> float:
    """Return a number times a power of ten; infinite if it is beyond all measure."""
    try:
        return float(Decimal(digits).scaleb(exponent))
    except ArithmeticError:
        return inf


def _plain_digits(text: str) -> str | None:
    """Return digits with a decimal point only; None if they cannot be told.

    `1,234` has a thousands mark and `12,5` a decimal comma, as both are written;
    `1.234` is read as it stands, with a decimal point.
    """
    exponent = _EXPONENT.search(text)
    tail = exponent.group() if exponent else ""
    body = text.removesuffix(tail)
    if _PLAIN.fullmatch(body):
        return body + tail
    if _THOUSANDS.fullmatch(body) and not body.startswith("0"):
        return re.sub("[,' ]", "", body) + tail
    if _CONTINENTAL.fullmatch(body):
        return re.sub("[. ]", "", body).replace(",", ".") + tail
    if _COMMA_DECIMAL.fullmatch(body):
        return body.replace(",", ".") + tail
    return None
