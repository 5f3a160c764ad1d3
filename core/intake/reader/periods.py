"""Which period a text means: a year, a month, a quarter, a fiscal year or a span.

Publishers write 2005/06, FY 2010, 2009 (p), `2023 [2023]`, 平成30年, H30, 2001Q1,
Jan-23, 2023年1月 and `2024 through October`; the last is a year that is not over.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from core.intake.reader.numbers import FLAGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.grid import Value

MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip

_LONGEST: Final = 80
"""No period is longer; a cell may hold a page."""

_ERAS: Final = {
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    "m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018,
}  # fmt: skip
_YEAR: Final = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
_MONTH: Final = (
    r"(?P<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
)
_FISCAL: Final = re.compile(
    rf"(?:fy|fiscal year)\s*['’]?(?:{_YEAR}|(?P<short>\d\d))|(?P<y2>20\d\d|19\d\d)"
    r"(?:年度|\s*fy)"
)
_PLAIN_YEAR: Final = re.compile(rf"{_YEAR}(?:\.0)?\s*年?(?:\s*\[(?P=year)\])?")
_SPLIT_YEAR: Final = re.compile(rf"{_YEAR}\s*(?P<dash>[/–-])\s*(?P<next>(?:\d\d)?\d\d)")
_QUARTER: Final = (
    re.compile(rf"{_YEAR}\s*[-./ ]?\s*q(?P<quarter>[1-4])"),
    re.compile(rf"(?:q(?P<quarter>[1-4])|(?P<q2>[1-4])q)\s*[-./ ]?\s*{_YEAR}"),
    re.compile(rf"{_YEAR}年\s*第?(?P<quarter>[1-4])四半期"),
)
_MONTHS_OF_YEAR: Final = (
    re.compile(rf"{_YEAR}\s*(?:[-/.m]|年)\s*(?P<month>0?[1-9]|1[0-2])(?:月)?"),
    re.compile(rf"{_YEAR}[-/](?P<month>0[1-9]|1[0-2])[-/]01(?:[ t]00:00:00)?"),
    re.compile(rf"{_MONTH}\s*[-,/ ]?\s*(?:{_YEAR}|(?P<short>\d\d))"),
    re.compile(rf"{_YEAR}\s*[-,/ ]?\s*{_MONTH}"),
)
_MONTH_NAME: Final = re.compile(_MONTH)
_PART: Final = (
    re.compile(rf"{_YEAR}\s*(?:,?\s*through|\(?jan[a-z.]*\s*(?:-|to))\s*{_MONTH}\)?"),
    re.compile(rf"{_YEAR}\s*\(?(?P<todate>ytd|year[- ]to[- ]date)\)?"),
)
_TO_MONTH: Final = re.compile(rf"jan[a-z.]*\s*(?:-|to|through)\s*{_MONTH},?\s*{_YEAR}")
"""Stands beside the whole year where a publisher compares two years to date."""
_ERA: Final = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和|[mtshr])\s*\.?(?P<count>\d{1,2}|元)\s*"
    r"(?P<kind>年度|暦?年|$)(?:\s*(?P<month>1[0-2]|[1-9])月)?"
)
_SAID_AGAIN: Final = re.compile(r"(?<=[年度])\s*\((?:19|20)\d\d\)$")
"""The year of an era is often followed by the common one: 平成6暦年 (1994)."""
_MARK: Final = re.compile(
    r"(?<=[\d.年])\s*(?:\(?(?P<flag>[pre])\)?|[*†‡]+|\(\w{1,2}\)|\d\))$"
)
_DASHES: Final = str.maketrans("−—‐‑‒〜～", "-------")


@dataclass(frozen=True, slots=True)
class Period:
    """A period as a case writes it.

    Attributes:
        text: `2018`, `2023-01`, `2001-Q1`, `FY2010`, `2005/06`, `2001:2019`, and
            `2023-01:2023-10` for the months of a year so far.
        kind: year, month, quarter, fiscal_year, span or none.
        flag: Comma-joined of partial, provisional, revised, estimated; or empty.
    """

    text: str
    kind: str
    flag: str = ""


TIMELESS: Final = Period("", "none")


def read_period(cell: Value, *, joins_years: bool | None = None) -> Period | None:
    """Return the period a cell names; None if it names none.

    `2005-06` may be June 2005 or two years: `joins_years` is what the cells around it
    show. Where they show nothing, a hyphen is read as a month and a slash as two years.

    Example:
        >>> read_period("平成30年"), read_period("2024 through October")
        (Period(text='2018', kind='year', flag=''), \
Period(text='2024', kind='year', flag='partial'))
    """
    if isinstance(cell, date):
        return _of_date(cell)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, bool) or not isinstance(cell, int | str):
        return None
    if isinstance(cell, str) and len(cell) > _LONGEST:
        return None
    text = unicodedata.normalize("NFKC", str(cell)).translate(_DASHES).strip().lower()
    text, flag = _unmarked(_SAID_AGAIN.sub("", text))
    found = _of_text(text, joins_years=joins_years)
    if found is None or not flag:
        return found
    return replace(found, flag=",".join(filter(None, (found.flag, flag))))


def month_of_year(year: str, month: str) -> Period | None:
    """Return a month from a year and the name or number of a month.

    Example:
        >>> month_of_year("2023", "JAN")
        Period(text='2023-01', kind='month', flag='')
    """
    if not re.fullmatch(_YEAR, year):
        return None
    if month.isdigit() and 1 <= int(month) <= len(MONTHS):
        return Period(f"{year}-{int(month):02}", "month")
    if _MONTH_NAME.fullmatch(month.lower()):
        return Period(f"{year}-{MONTHS.index(month.lower()[:3]) + 1:02}", "month")
    return None


def years_are_joined(texts: Iterable[str]) -> bool | None:
    """Return whether `2005-06` is two years in this company; None if it does not show.

    Example:
        >>> years_are_joined(["2005-06", "2006-07", "2013-14"])
        True
        >>> years_are_joined(["2005/05", "2005/06"])
        False
    """
    found = {text: _SPLIT_YEAR.fullmatch(text.strip()) for text in texts}
    joined = [form for form in found.values() if form]
    if not joined:
        return None
    if not all(_are_neighbours(form) for form in joined):
        return False
    return True if len(joined) > 1 else None


def _of_date(day: date) -> Period:
    if day.day == 1:
        return Period(f"{day.year}-{day.month:02}", "month")
    return Period(f"{day.year}-{day.month:02}-{day.day:02}", "span")


def _unmarked(text: str) -> tuple[str, str]:
    mark = _MARK.search(text)
    if mark is None:
        return text, ""
    return text[: mark.start()].rstrip(), FLAGS.get(mark["flag"] or "", "")


def _of_text(text: str, *, joins_years: bool | None) -> Period | None:
    if year := _PLAIN_YEAR.fullmatch(text):
        return Period(year["year"], "year")
    joined = _SPLIT_YEAR.fullmatch(text)
    if joined and (span := _of_joined(joined, joins_years=joins_years)):
        return span
    readers = (_of_month, _of_fiscal, _of_quarter, _of_part, _to_month, _of_era)
    return next((found for read in readers if (found := read(text))), None)


def _are_neighbours(joined: re.Match[str]) -> bool:
    following = str(int(joined["year"]) + 1)
    return joined["next"] in (following, following[2:])


def _of_joined(joined: re.Match[str], *, joins_years: bool | None) -> Period | None:
    year, last = joined["year"], joined["next"]
    is_month = len(last) == 2 and "01" <= last <= "12"  # noqa: PLR2004
    if _are_neighbours(joined):
        if is_month and not (
            joined["dash"] != "-" if joins_years is None else joins_years
        ):
            return None
        return Period(f"{year}/{str(int(year) + 1)[2:]}", "fiscal_year")
    last = last if len(last) == len(year) else year[:2] + last
    if is_month or int(last) <= int(year):
        return None
    return Period(f"{year}:{last}", "span")


def _of_fiscal(text: str) -> Period | None:
    if found := _FISCAL.fullmatch(text):
        year = found["year"] or found["y2"] or f"20{found['short']}"
        return Period(f"FY{year}", "fiscal_year")
    return None


def _of_quarter(text: str) -> Period | None:
    for form in _QUARTER:
        if found := form.fullmatch(text):
            number = found["quarter"] or found.groupdict().get("q2")
            return Period(f"{found['year']}-Q{number}", "quarter")
    return None


def _of_month(text: str) -> Period | None:
    for form in _MONTHS_OF_YEAR:
        if found := form.fullmatch(text):
            named = found.groupdict()
            year = named["year"] or f"20{named['short']}"
            return month_of_year(year, named.get("month") or named["name"])
    return None


def _of_part(text: str) -> Period | None:
    for form in _PART:
        if found := form.fullmatch(text):
            whole = found.groupdict().get("name", "")[:3] == "dec"
            return Period(found["year"], "year", "" if whole else "partial")
    return None


def _to_month(text: str) -> Period | None:
    found = _TO_MONTH.fullmatch(text)
    month = found and month_of_year(found["year"], found["name"])
    if not found or not month:
        return None
    year = found["year"]
    if month.text.endswith("-12"):
        return Period(year, "year")
    return Period(f"{year}-01:{month.text}", "span", "partial")


def _of_era(text: str) -> Period | None:
    found = _ERA.fullmatch(text)
    if found is None:
        return None
    count = 1 if found["count"] == "元" else int(found["count"])
    year = _ERAS[found["era"]] + count
    if found["month"]:
        return Period(f"{year}-{int(found['month']):02}", "month")
    if found["kind"] == "年度":
        return Period(f"FY{year}", "fiscal_year")
    return Period(str(year), "year")
