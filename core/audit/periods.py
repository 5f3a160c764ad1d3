"""The years, months and spans of years that a text names."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ERAS: Final[Mapping[str, int]] = MappingProxyType(
    {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
)
"""By era the year before its first."""
MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_MONTH: Final = rf"(?:{'|'.join(one.capitalize() for one in MONTHS)})"
_YEAR: Final = r"(?:1[89]|20)\d\d"
_NO_YEAR: Final = (
    r"(?![\d,]\d|\d|\.\d|\s*(?:percent|per cent|%|billion|million|trillion|thousand"
    r"|dollars|yen|yuan|jobs|companies|firms|people|items|円|ドル|元|億|万|兆|人|社|件"
    r"|倍|品目|か国|カ国))"
)
_PERIOD: Final = re.compile(
    rf"(?P<iso>(?<!\d){_YEAR}-[01]\d-[0-3]\d(?!\d))"
    rf"|(?P<fiscal>\bFY\s?(?:{_YEAR}|\d\d)\b)"
    rf"|(?P<day>{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR})"
    rf"|(?P<day_first>\b\d{{1,2}}\s+{_MONTH}\s+{_YEAR})"
    rf"|(?P<month>{_MONTH}\s+(?:of\s+)?{_YEAR})"
    rf"|(?P<iso_month>(?<!\d){_YEAR}-(?:0[1-9]|1[0-2])(?![\d-]))"
    rf"|(?P<decade>(?:mid-|early |late )?(?:the )?{_YEAR}'?s\b|{_YEAR}年代)"
    rf"|(?P<era>(?:{'|'.join(ERAS)})(?:\d{{1,2}}|元)年度?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?)"
    rf"|(?P<ja>(?<!\d){_YEAR}\s?年(?!間|代)度?(?:第[1-4]四半期)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?)"
    rf"|(?P<span>(?<![\d,.$¥/]){_YEAR}\s*[-~/]\s*(?:{_YEAR}|\d\d)(?![\d,.]\d|\d|%|年間)年?)"
    rf"|(?P<year>(?<![\d,.$¥€/])(?<!\d-){_YEAR}{_NO_YEAR})"
    rf"|(?P<month_alone>\b{_MONTH}\b(?:\s+\d{{1,2}}\b(?!\s*(?:percent|%|\.\d)))?"
    rf"|\d{{1,2}}月(?:\d{{1,2}}日)?)"
)
_EDITION: Final = re.compile(
    r"\s*[)）]?\s*(?:年度?版|版|edition\b|ed\.|report\b|index\b)", re.IGNORECASE
)
_NAMED: Final = re.compile(
    r"(?:Index|Report|Edition|Table \d+),?\s*[(（]$|\b(?:Index|Edition),\s$"
    r"|(?:指数|白書|報告書?)[（(]?$"
)
_JOINS: Final = re.compile(
    r"\s*,?\s*(?:to|and|through|until|till|up to|to the|-|~|から|より|と)\s*(?:the\s+)?"
)
_NUMBER: Final = re.compile(r"\d+")
_LONG_YEAR: Final = 4


class Period(NamedTuple):
    """A period that a text names; `first` and `last` are the same for one date.

    Attributes:
        first: `2015` or `2015-08`; empty for a day without a year.
        is_rough: Whether it is a decade or a part of one.
    """

    start: int
    end: int
    first: str
    last: str
    is_rough: bool = False

    @property
    def is_span(self) -> bool:
        """Whether it goes from one date to another."""
        return self.first != self.last


def periods(text: str) -> list[Period]:
    """Return the periods that a plain text names, in its order.

    Example:
        >>> [(one.first, one.last) for one in periods("from 2001 to 2023; 令和5年")]
        [('2001', '2023'), ('2023', '2023')]
    """
    found = [
        _period(hit) for hit in _PERIOD.finditer(text) if not _is_edition(text, hit)
    ]
    return list(_joined(text, list(_dated(found))))


def _is_edition(text: str, found: re.Match[str]) -> bool:
    """Return whether a year is part of a name: Hamilton Index (2023), 2023年版."""
    before = text[max(found.start() - 12, 0) : found.start()]
    return bool(_EDITION.match(text, found.end()) or _NAMED.search(before))


def _dated(found: list[Period]) -> Iterator[Period]:
    """Give a month without a year that of the date before it, if there is one."""
    year = ""
    for one in found:
        if one.first.startswith("-"):
            dated = f"{year}{one.first}" if year else ""
            yield one._replace(first=dated, last=dated)
        else:
            year = one.last[:4]
            yield one


def _period(found: re.Match[str]) -> Period:
    kind, text = str(found.lastgroup), found[0]
    first = last = _read(kind, text)
    if kind == "span":
        first, last = (one[0] for one in re.finditer(r"\d+", text))
        if len(last) < _LONG_YEAR:
            last = first[:2] + last
    elif kind == "decade" and text.startswith(("mid", "early", "late")) is False:
        last = str(int(first) + 9)
    return Period(*found.span(), first, last, kind == "decade")


def _read(kind: str, text: str) -> str:
    numbers: list[str] = _NUMBER.findall(text)
    if kind in ("day", "month", "day_first"):
        return f"{numbers[-1]}-{_month(text):02d}"
    if kind == "month_alone":
        return f"-{_month(text):02d}"
    if kind in ("iso", "iso_month"):
        return text[:7]
    if kind == "era":
        return _with_month(str(ERAS[text[:2]] + _era_year(text)), text)
    year = numbers[0] if len(numbers[0]) == _LONG_YEAR else f"20{numbers[0]}"
    return _with_month(year, text) if kind == "ja" else year


def _month(text: str) -> int:
    """Return the number of a month that is named or numbered."""
    for place, name in enumerate(MONTHS, 1):
        if name in text.lower():
            return place
    return int(_NUMBER.findall(text)[0])


def _era_year(text: str) -> int:
    return 1 if text[2] == "元" else int(_NUMBER.findall(text)[0])


def _with_month(year: str, text: str) -> str:
    found = re.search(r"(\d{1,2})月", text)
    return f"{year}-{int(found[1]):02d}" if found else year


def _joined(text: str, found: list[Period]) -> Iterator[Period]:
    """Make one span of two dates with a word such as `to` between them."""
    place = 0
    while place < len(found):
        one = found[place]
        after = found[place + 1] if place + 1 < len(found) else None
        if after and _are_ends(text, one, after):
            yield Period(one.start, after.end, one.first, after.last)
            place += 2
        else:
            yield one
            place += 1


def _are_ends(text: str, one: Period, after: Period) -> bool:
    if one.is_span or after.is_span or not one.first < after.last:
        return False
    between = _JOINS.fullmatch(text[one.end : after.end][: after.start - one.end])
    if between is None:
        return False
    if between[0].strip(" ,") not in ("and", "と"):
        return True
    return bool(re.search(r"\b(?:between|from)\s+(?:the\s+)?$", text[: one.start]))
