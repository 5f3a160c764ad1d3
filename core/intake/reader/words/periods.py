"""Which period a text means: a year, a month, a quarter, a fiscal year or a span.

Publishers write 2005/06, FY 2010, 2009 (p), `2023 [2023]`, 平成30年, H30, 2001Q1,
Jan-23, 2023年1月 and `2024 through October`; the last is a year that is not over.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from core.intake.reader.words import period_forms as forms
from core.intake.reader.words.month_spans import (
    MONTHS,
    Period,
    ends_of_span,
    month_number,
    period_of_date,
    period_of_months,
    run_of_months,
)
from core.intake.reader.words.numbers import FLAGS

__all__ = [
    "MONTHS",
    "TIMELESS",
    "Period",
    "month_of_year",
    "part_of_year",
    "read_period",
    "years_are_joined",
]

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intake.reader.workbook.grid import Value

_LONGEST: Final = 80
"""No period is longer; a cell may hold a page."""


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
        return period_of_date(cell)
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, bool) or not isinstance(cell, int | str):
        return None
    if isinstance(cell, str) and len(cell) > _LONGEST:
        return None
    text = unicodedata.normalize("NFKC", str(cell)).strip().lower()
    text, flag = _unmarked(forms.plain(text))
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
    if not re.fullmatch(forms.YEAR, year):
        return None
    if month.isdigit() and 1 <= int(month) <= len(MONTHS):
        return Period(f"{year}-{int(month):02}", "month")
    if forms.MONTH_NAME.fullmatch(month.lower()):
        return Period(f"{year}-{month_number(month):02}", "month")
    return None


def part_of_year(year: str, part: str) -> str:
    """Return a part of a year as a case writes it; nothing if it is none.

    Beside a whole year its part is a span of its own, so that the two do not meet.

    Example:
        >>> part_of_year("2020", "Jan. - Feb."), part_of_year("2020", "Jan.-Dec.")
        ('2020-01:2020-02', '2020')
    """
    text = forms.plain(unicodedata.normalize("NFKC", part).strip().lower())
    for asked in (f"{text} {year}", f"{year}年{text}"):
        for form in forms.MONTH_SPANS:
            if found := form.fullmatch(asked):
                first, last = ends_of_span(found)
                span = f"{year}-{first:02}:{year}-{last:02}"
                run = run_of_months(int(year), first, last)
                return span if run.flag and last > first else run.text
        if period := read_period(asked):
            return period.text
    return ""


def years_are_joined(texts: Iterable[str]) -> bool | None:
    """Return whether `2005-06` is two years in this company; None if it does not show.

    Example:
        >>> years_are_joined(["2005-06", "2006-07", "2013-14"])
        True
        >>> years_are_joined(["2005/05", "2005/06"])
        False
    """
    found = {text: forms.SPLIT_YEAR.fullmatch(text.strip()) for text in texts}
    joined = [form for form in found.values() if form]
    if not joined:
        return None
    if not all(_are_neighbours(form) for form in joined):
        return False
    return True if len(joined) > 1 else None


def _unmarked(text: str) -> tuple[str, str]:
    mark = forms.MARK.search(text)
    if mark is None:
        return text, ""
    flag = forms.word_flag(mark["word"] or "") or FLAGS.get(mark["flag"] or "", "")
    return text[: mark.start()].rstrip(), flag


def _of_text(text: str, *, joins_years: bool | None) -> Period | None:
    if year := forms.PLAIN_YEAR.fullmatch(text):
        return Period(year["year"], "year")
    joined = forms.SPLIT_YEAR.fullmatch(text)
    if joined and (span := _of_joined(joined, joins_years=joins_years)):
        return span
    readers = (
        _to_month,
        _of_part,
        _of_month,
        _of_fiscal,
        _of_quarter,
        period_of_months,
        _of_day,
    )
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
    for form in forms.FISCAL:
        if found := form.fullmatch(text):
            year = found["year"] or f"20{found['short']}"
            return Period(f"FY{year}", "fiscal_year")
    if pair := forms.FISCAL_PAIR.fullmatch(text):
        joined = forms.SPLIT_YEAR.fullmatch(pair["pair"])
        return _of_joined(joined, joins_years=True) if joined else None
    return None


def _of_quarter(text: str) -> Period | None:
    for form in forms.QUARTER:
        if found := form.fullmatch(text):
            named = found.groupdict()
            number = int(named["quarter"] or named.get("q2") or 0)
            year = int(named["year"])
            if named.get("fiscal"):
                year, number = year + number // 4, number % 4 + 1
            return Period(f"{year}-Q{number}", "quarter")
    return None


def _of_month(text: str) -> Period | None:
    for form in forms.MONTHS_OF_YEAR:
        if found := form.fullmatch(text):
            named = found.groupdict()
            year = named["year"] or f"20{named['short']}"
            return month_of_year(year, named.get("month") or named["name"])
    return None


def _to_month(text: str) -> Period | None:
    found = forms.TO_MONTH.fullmatch(text)
    if found is None:
        return None
    year, last = found["year"], month_number(found["name"])
    if last == len(MONTHS):
        return Period(year, "year")
    return Period(f"{year}-01:{year}-{last:02}", "span", "partial")


def _of_part(text: str) -> Period | None:
    for form in forms.PART:
        if found := form.fullmatch(text):
            whole = found.groupdict().get("name", "")[:3] == "dec"
            return Period(found["year"], "year", "" if whole else "partial")
    return None


def _of_day(text: str) -> Period | None:
    for form in forms.DAYS:
        if found := form.fullmatch(text):
            named = found.groupdict()
            month = int(named.get("month") or 0) or month_number(named["name"])
            try:
                return period_of_date(
                    date(int(named["year"]), month, int(named["day"]))
                )
            except ValueError:
                return None
    return None
