"""How days and months are written, in English and in Japanese, as chosen."""

from __future__ import annotations

from datetime import date
from typing import Final

from core.i18n import N_, _, language
from core.options import options

MONTH_NAMES: Final = (
    *(N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June")),
    *(N_("July"), N_("August"), N_("September"), N_("October"), N_("November")),
    N_("December"),
)
ERAS: Final = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),
)
"""The first day of each, the latest first; before 1873 Japan had another calendar."""
MEIJI_BEFORE: Final = 5
"""So many years of 明治 had gone by when the calendar became ours."""


def month_name(number: int) -> str:
    """Return what the months of a year are called, from 1 to 12.

    Example:
        >>> month_name(1), month_name(12)
        ('January', 'December')
    """
    return _(MONTH_NAMES[number - 1])


def written_day(day: date, *, in_words: bool = False) -> str:
    """Return a day as chosen.

    Args:
        day: Which one.
        in_words: Whether it stands alone at the head of a page; by default such a day
            is said in words, and one in a table as ISO 8601 writes it.

    Example:
        >>> day = date(2026, 12, 1)
        >>> written_day(day), written_day(day, in_words=True)
        ('2026-12-01', '1 December 2026')
    """
    style = options().dates
    if style == "iso" or (style == "mixed" and not in_words):
        return day.isoformat()
    if language() == "ja":
        return f"{year_of(day)}年{day.month}月{day.day}日"
    if style == "us":
        return f"{month_name(day.month)} {day.day}, {day.year}"
    return f"{day.day} {month_name(day.month)} {day.year}"


def written_month(first: date) -> str:
    """Return a month, given by its first day.

    Example:
        >>> written_month(date(2023, 1, 1))
        '2023-01'
    """
    style = options().dates
    is_japanese = language() == "ja"
    if style == "iso" or (style == "mixed" and not is_japanese):
        return f"{first.year}-{first.month:02}"
    if is_japanese:
        return f"{year_of(first)}年{first.month}月"
    return f"{month_name(first.month)} {first.year}"


def year_of(day: date) -> str:
    """Return the year of a day: where eras are chosen, in Japanese, that of its era.

    The first year of an era is 元年. Years of statistics stay as they are: an axis
    has both ends in one count.

    Example:
        >>> year_of(date(2026, 12, 1))
        '2026'
    """
    if language() != "ja" or options().dates != "era":
        return str(day.year)
    for first, era in ERAS:
        if day >= first:
            before = MEIJI_BEFORE if first == ERAS[-1][0] else 0
            year = day.year - first.year + 1 + before
            return f"{era}{'元' if year == 1 else year}"
    return str(day.year)
