"""Periods of several months: a quarter, a half, the part of a year that is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.intake.reader.words import period_forms as forms

if TYPE_CHECKING:
    import re
    from datetime import date

MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_IN_QUARTER: Final = 3


@dataclass(frozen=True, slots=True)
class Period:
    """A period as a case writes it.

    Attributes:
        text: `2018`, `2023-01`, `2001-Q1`, `FY2010`, `2005/06`, `2001:2019`.
        kind: year, month, quarter, fiscal_year, span or none.
        flag: Comma-joined of partial, provisional, revised, estimated; or empty.
    """

    text: str
    kind: str
    flag: str = ""


def month_number(month: str) -> int:
    """Return the number of a month by its name."""
    return MONTHS.index(month.lower()[:3]) + 1


def period_of_date(day: date) -> Period:
    """Return the month that begins on a day, or the day."""
    if day.day == 1:
        return Period(f"{day.year}-{day.month:02}", "month")
    return Period(f"{day.year}-{day.month:02}-{day.day:02}", "span")


def period_of_months(text: str) -> Period | None:
    """Return a run of months: a quarter, a half, a year that ends in March."""
    if forms.SPAN_OF_MONTHS.fullmatch(text):
        return Period(text, "span", "partial")
    if ended := forms.YEAR_ENDED.fullmatch(text):
        last, year = month_number(ended["name"]), int(ended["year"])
        start = f"{year}-01" if last == len(MONTHS) else f"{year - 1}-{last + 1:02}"
        return Period(f"{start}:{year}-{last:02}", "span")
    for form in forms.MONTH_SPANS:
        if found := form.fullmatch(text):
            return run_of_months(int(found["year"]), *ends_of_span(found))
    return _of_half(text)


def ends_of_span(span: re.Match[str]) -> tuple[int, int]:
    """Return the first and the last month of a span."""
    named = span.groupdict()
    first = int(named.get("from") or 0) or month_number(named["first"])
    return first, int(named.get("to") or 0) or month_number(named["name"])


def run_of_months(year: int, first: int, last: int) -> Period:
    """Return the period from one month to another; from January on, a part of a year.

    Example:
        >>> run_of_months(2023, 4, 6).text, run_of_months(2023, 10, 3).text
        ('2023-Q2', '2023-10:2024-03')
        >>> run_of_months(2023, 1, 10)
        Period(text='2023', kind='year', flag='partial')
    """
    if last == first + _IN_QUARTER - 1 and last % _IN_QUARTER == 0:
        return Period(f"{year}-Q{last // _IN_QUARTER}", "quarter")
    if first == 1 and last >= first:
        return Period(str(year), "year", "" if last == len(MONTHS) else "partial")
    end = year if last > first else year + 1
    return Period(f"{year}-{first:02}:{end}-{last:02}", "span", "partial")


def _of_half(text: str) -> Period | None:
    for form in forms.HALF:
        if found := form.fullmatch(text):
            named, year = found.groupdict(), int(found["year"])
            which = named.get("which") or named.get("half") or named.get("h2")
            first = 1 + 3 * bool(named.get("fiscal")) + 6 * (which in {"下", "2"})
            last = first + 5
            end = year + (last > len(MONTHS))
            last -= len(MONTHS) * (end - year)
            return Period(f"{year}-{first:02}:{end}-{last:02}", "span")
    return None
