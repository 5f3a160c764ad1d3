"""Dates as a source writes them: whole ones, and years and months alone."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")


def is_whole(text: str) -> bool:
    """Return whether a text is a day of the calendar.

    Example:
        >>> is_whole("2025-11-15"), is_whole("2025-11"), is_whole("2025-02-30")
        (True, False, False)
    """
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def position(text: str) -> float | None:
    """Return where a date lies on an axis of time, in years; None where it is none.

    A year or a month alone lies where it begins.

    Example:
        >>> position("2025"), position("2024-07-01"), position("soon")
        (2025.0, 2024.4972677595629, None)
    """
    found = _DATE.match(text)
    if found is None:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        first, last = date(year, 1, 1), date(year, month, day)
        whole = (date(year + 1, 1, 1) - first).days
    except ValueError:
        return None
    return year + (last - first).days / whole
