"""A moment in time as people say it."""

from __future__ import annotations

from datetime import datetime

from core.days import written_day


def moment(stored: str) -> str:
    """Return a moment of ISO 8601 as date, hour and minute where the user is.

    A text of another form stands as it is: it was not written by us.

    Example:
        >>> moment("yesterday")
        'yesterday'
    """
    try:
        then = datetime.fromisoformat(stored)
    except ValueError:
        return stored
    here = then.astimezone()
    return f"{written_day(here.date())} {here:%H:%M}"


def today() -> str:
    """Return the date where the user is, as ISO 8601 writes it."""
    return f"{datetime.now().astimezone():%Y-%m-%d}"
