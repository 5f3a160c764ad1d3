"""What a cell looks like from afar, in one letter, so that a row is a short text.

A row such as `TNN.M` can be counted, compared and searched at once; distinct texts are
looked at only once a sheet.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from core.intake.reader.grid import ErrorCell, UncalculatedCell
from core.intake.reader.numbers import MISSING as MARKERS
from core.intake.reader.numbers import UNREADABLE, read_number
from core.intake.reader.periods import MONTHS, read_period
from core.intake.reader.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.grid import Value

EMPTY: Final = "."
NUMBER: Final = "N"
MISSING: Final = "M"
LETTER: Final = "L"
"""A letter that marks a missing number among numbers, and names a column elsewhere."""
YEAR: Final = "Y"
PERIOD: Final = "P"
DATE: Final = "D"
CODE: Final = "C"
"""Digits with a leading zero: no quantity is written so."""
MARK: Final = "F"
"""A footnote mark alone in its cell; it belongs to its neighbour."""
TEXT: Final = "T"

VALUES: Final = frozenset((NUMBER, MISSING, LETTER, YEAR, DATE))
"""What may stand where values stand; a year may be a number by chance."""
WORDS: Final = frozenset((TEXT, YEAR, PERIOD, DATE, CODE))
"""What may stand in a heading."""
TIMES: Final = frozenset((YEAR, PERIOD, DATE))

_LONGEST: Final = 48
_LONGEST_MARKER: Final = 8
_YEARS: Final = range(1500, 2200)
_LETTERS: Final = frozenset("xzdcswuf")
_MARKERS: Final = MARKERS.keys() - _LETTERS | {
    *("n/a.", "none", "null", "n.e.", "nd", "ns", "nc", "n.s.", "#", "–", "—"),
    *("[x]", "[c]", "[z]", "[w]", "[low]", "[:]", "該当なし", "…", "‥", "ー", "*", "**"),
    *("秘", "不詳", "非公表", "―", "(u)", "(n)", "(b)", "(1-)"),
}
_ESCAPED_BREAK: Final = r"\n"
"""Some exporters leave it in cells with nothing but a line break."""
_PLAIN: Final = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?%?")
_YEAR_SHARE: Final = re.compile(r"(?:19|20)\d\d%")
"""`1991%` heads a column of shares in 1991 rather than being one."""
_SCATTERED: Final = re.compile(r"-?\d{1,3}(?:,\d{1,3})+%?")
"""Commas at other places than thousands: no number that could be read, but one meant."""
_DIGIT: Final = re.compile(r"\d")
_ALONE: Final = re.compile(
    r"\\\d{1,2}(?:[, ]+\\?\d{1,2})*|\d\)|[†‡§¶]+|\[\d{1,2}\]|\(?[rpe]\)?|[①-⑳]|注\d{0,2}\)?",
    re.IGNORECASE,
)
_AFTER: Final = (
    r"(?:\s*(?:\\\d{1,2}(?:,\s*\\?\d{1,2})*|\d\)|[*†‡#]+|\([a-z\d.]{1,5}\)"
    r"|\[\w{1,4}\]|[a-z]{1,2}\)?|\s\d|\d(?=$)|[①-⑳])){0,2}"
)
_ONE_YEAR: Final = r"(?:1[5-9]|20|21)\d\d"
_YEAR: Final = re.compile(
    rf"(?:fy|fiscal year|cy)?\s*\(?{_ONE_YEAR}(?:\.0)?"
    rf"(?:\s*[-/–~〜]\s*(?:{_ONE_YEAR}|\d\d))?年?度?\)?{_AFTER}(?:\s*[(\[][^)\]]{{1,30}}[)\]])?",
    re.IGNORECASE,
)
_MONTH: Final = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
_PART: Final = re.compile(
    rf"{_MONTH}|(?:q|qtr\.? ?|quarter )[1-4]|[1-4](?:q|st|nd|rd|th)(?: q[a-z]*\.?)?"
    r"|h[12]|(?:1[0-2]|[1-9])月|第?[1-4一二三四]四半期|[上下]半?期"
    rf"|{_MONTH}\s*[-–/to]+\s*{_MONTH}(?:\s*(?:{_ONE_YEAR}|\d\d))?"
    rf"|(?:q[1-4]|{_MONTH})[\s,]*{_ONE_YEAR}{_AFTER}|{_ONE_YEAR}[\s,:]*(?:q[1-4]|{_MONTH}){_AFTER}",
    re.IGNORECASE,
)
_DAY: Final = re.compile(
    rf"\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}(?:[ t]\d\d:\d\d.*)?|\d\d?:\d\d(?::\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[-\s]{_MONTH}[-,\s]*(?:\d{{4}}|\d\d)"
    rf"|{_MONTH}\s*\d{{1,2}},?\s*\d{{4}}|.{{1,8}}年\d{{1,2}}月\d{{1,2}}日",
    re.IGNORECASE,
)
_LOOSE: Final = re.compile(
    r"[(<>≈~±+\-−–△▲]*\s*(?:(?:us|a|nz|ca)?[$€£¥]|usd|eur|gbp|jpy|cny|chf|nok|sek|dkk)?\s*"
    r"[+\-−–]?(?:\d{1,3}(?:[\s',.]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)"
    r"(?:e[+\-]\d+)?\s*(?:[%‰]|°c|[$€£]|円)?\)?\s*"
    r"(?:\\?\d?\d?\)?|\\\d\d?(?:,\s*\\?\d\d?)*|[*†‡§#]+|[rpe]|(?<=\s)[a-z]{1,2}"
    r"|\([a-z\d]{1,2}\)|\[\w{1,3}\])?",
    re.IGNORECASE,
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
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    if _PLAIN.fullmatch(plain):
        return _of_digits(plain)
    if not _DIGIT.search(plain):
        return _without_digits(plain)
    return _with_digits(text, plain)


def _of_digits(plain: str) -> str:
    whole = plain.removesuffix(".0").removesuffix(".")
    if len(whole) == 4 and whole.isdigit() and int(whole) in _YEARS:  # noqa: PLR2004
        return YEAR
    if _YEAR_SHARE.fullmatch(plain):
        return YEAR
    leading = len(plain) > 1 and plain[0] == "0" and plain.isdigit()
    return CODE if leading else NUMBER


def _without_digits(plain: str) -> str:
    low = plain.lower()
    if low in _LETTERS:
        return LETTER
    if low in _MARKERS or not re.search(r"[^\s.\-–—…*:()]", low):
        return MISSING
    if _ALONE.fullmatch(plain) or not any(map(str.isalnum, plain)):
        return MARK
    if _PART.fullmatch(low):
        return PERIOD
    short = len(low) <= _LONGEST_MARKER and low.startswith("#")
    is_error = short and read_number(low.upper()).reason == "error_cell"
    return MISSING if is_error else TEXT


def _with_digits(text: str, plain: str) -> str:
    if _SCATTERED.fullmatch(plain):
        return NUMBER
    if _ALONE.fullmatch(text):
        return MARK
    if _YEAR.fullmatch(plain):
        return YEAR
    if _DAY.fullmatch(plain):
        return DATE
    if _PART.fullmatch(plain):
        return PERIOD
    if _LOOSE.fullmatch(plain):
        return NUMBER if re.search(r"\d", plain) else TEXT
    is_short_code = plain[0].isalpha() and plain.isascii() and len(plain) <= 3  # noqa: PLR2004
    period = None if is_short_code else read_period(plain)
    if period is not None:
        return YEAR if period.kind in {"year", "fiscal_year", "span"} else PERIOD
    reading = read_number(plain)
    if reading.value is not None:
        return NUMBER
    return TEXT if reading.reason in UNREADABLE else MISSING


def kind_of(cell: Value) -> str:
    """Return what a cell looks like, whatever it means."""
    match cell:
        case None:
            return EMPTY
        case bool():
            return TEXT
        case int() | float():
            return YEAR if cell in _YEARS else NUMBER
        case ErrorCell() | UncalculatedCell():
            return MISSING
        case datetime() | date():
            return DATE
        case time() | timedelta():
            return NUMBER
    text = text_of(cell)
    return kind_of_text(text) if text and text != _ESCAPED_BREAK else EMPTY


class Kinds:
    """Tells the kinds of whole rows; every distinct text is looked at once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of_row(self, row: Iterable[Value]) -> str:
        """Return the kinds of a row, a letter for every cell."""
        known = self._known
        kinds = []
        for cell in row:
            if type(cell) is str:
                kind = known.get(cell)
                if kind is None:
                    kind = self._learn(cell)
                kinds.append(kind)
            elif cell is None:
                kinds.append(EMPTY)
            elif type(cell) is float:
                kinds.append(YEAR if cell in _YEARS else NUMBER)
            else:
                kinds.append(kind_of(cell))
        return "".join(kinds)

    def _learn(self, cell: str) -> str:
        kind = kind_of(cell)
        if len(self._known) < _MOST_TEXTS:
            self._known[cell] = kind
        return kind


_MOST_TEXTS: Final = 50_000
"""A sheet of texts alone must not fill the memory twice."""
