"""Dates as spreadsheets store them: days since a day before 1904 or 1900."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from math import isfinite
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.intake.reader.workbook.grid import Value

_FIRST: Final = datetime(1899, 12, 30)  # noqa: DTZ001  # workbooks know no time zone
_FIRST_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001
_LEAP_DAY: Final = 60
"""Excel counts a 29 February 1900 that never was; days before it are one less."""
_LAST: Final = 2_958_466
_DAY_MS: Final = 86_400_000


def dated(serial: float, *, since_1904: bool = False, elapsed: bool = False) -> Value:
    """Return what a number formatted as a date stands for; the number if it is none.

    Args:
        serial: The number of days.
        since_1904: The workbook counts from 1904, as those of old Macintoshes do.
        elapsed: It is formatted as a span of hours or minutes.

    Example:
        >>> str(dated(44927.0)), str(dated(0.5))
        ('2023-01-01', '12:00:00')
    """
    if not isfinite(serial) or not 0 <= serial < _LAST:
        return serial
    span = timedelta(milliseconds=round(serial * _DAY_MS))
    if elapsed:
        return span
    if span < timedelta(days=1):
        return (_FIRST + span).time()
    early = not since_1904 and serial < _LEAP_DAY
    moment = (_FIRST_1904 if since_1904 else _FIRST) + span + timedelta(days=early)
    return moment.date() if moment.time() == time(0) else moment
