"""How numbers and periods are written for the user, in English and in Japanese."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.days import month_name, written_day, written_month, year_of
from core.digits import as_chosen, decimal, short
from core.i18n import _, language, ngettext
from core.money import amount, axis_amount, currency_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MINUS: Final = "−"
MANY: Final = 100
"""Plain numbers from here on are written without decimals."""
FEW: Final = 2
"""Multiples below this are near one, and one decimal would not tell them apart."""
TICK_DIGITS: Final = 6
SHARE_DIGITS: Final = 4


_PATTERNS: Final = {
    "share": "{:,.1f}%",
    "percent": "{:,.1f}%",
    "LQ": "{:,.2f}",
    "ratio": "{:,.2f}",
    "index": "{:,.3f}",
    "score": "{:,.1f}",
}
_TIMES_100: Final = ("share", "per_year")
_PERIOD: Final = re.compile(r"(?P<year>\d{4})(?:-Q(?P<quarter>\d)|:(?P<last>\d{4}))?")
_DATED: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?")
_MONTHS: Final = re.compile(r"(\d{4})-(\d\d):(\d{4})-(\d\d)")


def written(value: float | None, unit: str) -> str:
    """Return a value with its unit, as a sentence would print it.

    Example:
        >>> written(0.2481, "share"), written(1.468, "LQ"), written(None, "USD")
        ('24.8%', '1.47', 'n/a')
        >>> written(321.0, "share")
        '32,100.0%'
        >>> written(-352_800_000_000.0, "USD"), written(-2.1, "pp")
        ('−$352.8 billion', '−2.1 pp')
    """
    if value is None:
        return _("n/a")
    size = abs(value) * (MANY if unit in _TIMES_100 else 1)
    currency = currency_of(unit)
    text = amount(size, currency) if currency else _plain(size, unit)
    return _signed(value, text)


def terse(value: float | None, unit: str) -> str:
    """Return a value as a crowded grid writes it: the unit is said once beside it.

    Example:
        >>> terse(0.2481, "share"), terse(7.66, "fold"), terse(-2.1, "pp")
        ('24.8', '7.7', '−2.1')
        >>> terse(0.085, "per_year"), terse(666.7, "percent"), terse(1.04, "fold")
        ('8.5', '667', '1.04')
    """
    if value is None:
        return _("n/a")
    size = abs(value) * (MANY if unit in _TIMES_100 else 1)
    if size >= MANY:
        return _signed(value, decimal(size, 0))
    is_fine = unit in ("LQ", "ratio") or (unit == "fold" and size < FEW)
    return _signed(value, decimal(size, 2 if is_fine else 1))


def tick(value: float, unit: str) -> str:
    """Return a value as an axis writes it: short, the unit said once beside it.

    Example:
        >>> tick(0.2, "share"), tick(1.5, "LQ"), tick(-2e11, "USD")
        ('20%', '1.5', '−$200 bn')
        >>> tick(1e6, "count")
        '1,000,000'
    """
    if currency := currency_of(unit):
        return _signed(value, axis_amount(abs(value), currency))
    if unit in _TIMES_100:
        return _signed(value, f"{short(abs(value) * 100, SHARE_DIGITS)}%")
    return _signed(value, short(abs(value), TICK_DIGITS))


def written_period(period: str) -> str:
    """Return a period as a sentence would print it.

    Example:
        >>> written_period("2022"), written_period("2023-01")
        ('2022', '2023-01')
        >>> written_period("2001:2022"), written_period("2022-01:2022-07")
        ('2001–2022', 'January–July 2022')
    """
    if months := _MONTHS.fullmatch(period):
        return _written_months(*months.groups())
    if dated := _DATED.fullmatch(period):
        return _written_date(period, *dated.groups())
    found = _PERIOD.fullmatch(period)
    if language() == "en" or found is None:
        return period.replace(":", "–")
    if found["last"]:
        return f"{found['year']}～{found['last']}年"
    year = f"{found['year']}年"
    return f"{year}第{found['quarter']}四半期" if found["quarter"] else year


def _written_date(period: str, year: str, month: str, day: str | None) -> str:
    """Return a month or a day; one that no calendar has stands as it is."""
    try:
        named = date(int(year), int(month), int(day or 1))
    except ValueError:
        return period
    return written_month(named) if day is None else written_day(named)


def _written_months(first: str, start: str, last: str, end: str) -> str:
    """Return a run of months; the year is said once where it is of both ends."""
    months = (month_name(int(start)), month_name(int(end)))
    first_year = year_of(date(int(first), int(start), 1))
    last_year = year_of(date(int(last), int(end), 1))
    if first_year != last_year:
        text = _("{first_month} {first_year}–{last_month} {last_year}")
    elif start == end:
        text = _("{last_month} {last_year}")
    else:
        text = _("{first_month}–{last_month} {last_year}")
    return text.format(
        first_month=months[0],
        first_year=first_year,
        last_month=months[1],
        last_year=last_year,
    )


def joined(names: Sequence[str]) -> str:
    """Return names as a sentence lists them.

    Example:
        >>> joined(["Japan"]), joined(["Japan", "Korea", "Taiwan"])
        ('Japan', 'Japan, Korea and Taiwan')
    """
    if language() == "ja":
        return "、".join(names)
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _signed(value: float, text: str) -> str:
    is_below = value < 0 and any(digit in "123456789" for digit in text)
    return f"{MINUS}{text}" if is_below else text


def _plain(size: float, unit: str) -> str:
    if unit in _SAID:
        return _SAID[unit](size)
    whole = "{:,.0f}" if size >= MANY or size == int(size) else "{:,.2f}"
    return as_chosen(_PATTERNS.get(unit, whole).format(size))


def _membership(size: float) -> str:
    return _("member") if size else _("not a member")


def _points(size: float) -> str:
    return _("{number} pp").format(number=decimal(size, 1))


def _per_year(size: float) -> str:
    return _("{number}% a year").format(number=decimal(size, 1))


def _years(size: float) -> str:
    return _("{number} years").format(number=decimal(size, 1))


def _days(size: float) -> str:
    said = ngettext("{number} day", "{number} days", int(size))
    return said.format(number=decimal(size, 0))


def _fold(size: float) -> str:
    number = decimal(size, 1 if size >= 1 else 2)
    return _("{number}-fold").format(number=number)


def _policy(size: float) -> str:
    return f"P{size:.0f}"


_SAID: Final[Mapping[str, Callable[[float], str]]] = MappingProxyType(
    {
        "membership": _membership,
        "pp": _points,
        "per_year": _per_year,
        "years": _years,
        "days": _days,
        "fold": _fold,
        "policy": _policy,
    }
)
"""By unit what writes a number in words."""
