"""What a text looks like: a number, a year, a marker of a missing number, a word."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from core.intake.reader.structure.kinds import (
    CODE,
    DATE,
    LETTER,
    MARK,
    MISSING,
    NUMBER,
    PERIOD,
    TEXT,
    YEAR,
)
from core.intake.reader.words.numbers import MISSING as MARKERS
from core.intake.reader.words.numbers import UNREADABLE, read_number
from core.intake.reader.words.periods import MONTHS, read_period
from core.lazily import lazily

YEARS: Final = range(1500, 2200)
"""Whole numbers that may be years."""

_LONGEST: Final = 48
_LONGEST_MARKER: Final = 8
_SHORTEST_CODE: Final = 3
_LETTERS: Final = frozenset("xzdcswuf")
_MARKERS: Final = MARKERS.keys() - _LETTERS | {
    *("n/a.", "none", "null", "n.e.", "nd", "ns", "nc", "n.s.", "#", "該当なし"),
    *("[x]", "[c]", "[z]", "[w]", "[low]", "[:]", "…", "‥", "ー", "*", "**"),
    *("秘", "不詳", "非公表", "―", "(u)", "(n)", "(b)", "(1-)"),
}
_PLAIN: Final = lazily(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?%?")
_YEAR_SHARE: Final = lazily(r"(?:19|20)\d\d%")
"""`1991%` heads a column of shares in 1991 rather than being one."""
_DIGIT: Final = lazily(r"\d")
_DOTS: Final = lazily(r"[\s.\-–—…*:()]*")
_ALONE: Final = lazily(
    r"\\\d{1,2}(?:[, ]+\\?\d{1,2})*|\d\)|[†‡§¶]+|\[\d{1,2}\]|\(?[rpe]\)?|[①-⑳]"
    r"|注\d{0,2}\)?",
    re.IGNORECASE,
)
_AFTER: Final = (
    r"(?:\s*(?:\\\d{1,2}(?:,\s*\\?\d{1,2})*|\d\)|[*†‡#]+|\([a-z\d.]{1,5}\)"
    r"|\[\w{1,4}\]|[a-z]{1,2}\)?|\s\d|\d(?=$)|[①-⑳])){0,2}"
)
_ONE: Final = r"(?:1[5-9]|20|21)\d\d"
_MONTH: Final = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
_SCATTERED: Final = r"-?\d{1,3}(?:,\d{1,3})+%?"
"""Commas where no thousands end: a number was meant, though none can be read."""
_YEAR: Final = (
    rf"(?:fy|fiscal year|cy)?\s*\(?{_ONE}(?:\.0)?(?:\s*[-/–~〜]\s*(?:{_ONE}|\d\d))?"
    rf"年?度?\)?{_AFTER}(?:\s*[(\[][^)\]]{{1,30}}[)\]])?"
)
_PART: Final = (
    rf"{_MONTH}|(?:q|qtr\.? ?|quarter )[1-4]|[1-4](?:q|st|nd|rd|th)(?: q[a-z]*\.?)?"
    r"|h[12]|(?:1[0-2]|[1-9])月|第?[1-4一二三四]四半期|[上下]半?期"
    rf"|{_MONTH}\s*[-–/to]+\s*{_MONTH}(?:\s*(?:{_ONE}|\d\d))?"
    rf"|(?:q[1-4]|{_MONTH})[\s,]*{_ONE}{_AFTER}"
    rf"|{_ONE}[\s,:]*(?:q[1-4]|{_MONTH}){_AFTER}"
)
_DAY: Final = (
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ t]\d\d:\d\d.*)?|\d\d?:\d\d(?::\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[-\s]{_MONTH}[-,\s]*(?:\d{{4}}|\d\d)"
    rf"|{_MONTH}\s*\d{{1,2}},?\s*\d{{4}}|.{{1,8}}年\d{{1,2}}月\d{{1,2}}日"
)
_ITEM: Final = r"\d[a-e]\d{3}(?:\..+)?"
"""An item of export control: 3E001 is no power of ten."""
_LOOSE: Final = (
    r"[(<>≈~±+\-−–△▲]*\s*(?:(?:us|a|nz|ca)?[$€£¥]|usd|eur|gbp|jpy|cny|chf|nok|sek|dkk)?"
    r"\s*[+\-−–]?(?:\d{1,3}(?:[\s',.]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)"
    r"(?:e[+\-]\d+)?\s*(?:[%‰]|°c|[$€£]|円)?\)?\s*"
    r"(?:\\?\d?\d?\)?|\\\d\d?(?:,\s*\\?\d\d?)*|[*†‡§#]+|[rpe]|(?<=\s)[a-z]{1,2}"
    r"|\([a-z\d]{1,2}\)|\[\w{1,3}\])?"
)
_FORMS: Final = tuple(
    (lazily(form, re.IGNORECASE), kind)
    for form, kind in (
        (_SCATTERED, NUMBER),
        (_PART, PERIOD),
        (_YEAR, YEAR),
        (_DAY, DATE),
        (_ITEM, TEXT),
        (_LOOSE, NUMBER),
    )
)


def kind_of_text(text: str) -> str:
    """Return what a text looks like.

    Example:
        >>> [kind_of_text(t) for t in ("1,234", "2009 (p)", "..", "Japan", "007")]
        ['N', 'Y', 'M', 'T', 'C']
        >>> [kind_of_text(t) for t in ("令和5年度", "△１２", "Q1", "2-Aug-10", "x")]
        ['Y', 'N', 'P', 'D', 'L']
    """
    if len(text) > _LONGEST:
        return TEXT
    if _ALONE.fullmatch(text):
        return MARK
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    if _PLAIN.fullmatch(plain):
        return _of_digits(plain)
    return _with_digits(plain) if _DIGIT.search(plain) else _without_digits(plain)


def _of_digits(plain: str) -> str:
    whole = plain.removesuffix(".0").removesuffix(".")
    if whole.isdigit() and len(whole) == len("2000") and int(whole) in YEARS:
        return YEAR
    if _YEAR_SHARE.fullmatch(plain):
        return YEAR
    leading = len(plain) > 1 and plain[0] == "0" and plain.isdigit()
    return CODE if leading else NUMBER


def _without_digits(plain: str) -> str:
    low = plain.lower()
    if low in _LETTERS:
        return LETTER
    if low in _MARKERS or _DOTS.fullmatch(low):
        return MISSING
    if not any(map(str.isalnum, plain)):
        return MARK
    if any(kind == PERIOD and form.fullmatch(low) for form, kind in _FORMS):
        return PERIOD
    short = len(low) <= _LONGEST_MARKER and low.startswith("#")
    is_error = short and read_number(low.upper()).reason == "error_cell"
    return MISSING if is_error else TEXT


def _with_digits(plain: str) -> str:
    found = next((kind for form, kind in _FORMS if form.fullmatch(plain)), "")
    if found:
        return found
    short = len(plain) <= _SHORTEST_CODE and plain.isascii() and plain[0].isalpha()
    period = None if short else read_period(plain)
    if period is not None:
        is_year = period.kind in {"year", "fiscal_year", "span"}
        return YEAR if is_year else PERIOD
    reading = read_number(plain)
    if reading.value is not None:
        return NUMBER
    unreadable = reading.reason in UNREADABLE - {"error_cell"}
    return TEXT if unreadable else MISSING
