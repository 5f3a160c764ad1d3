"""Which backups are kept: many of today, one a day, one a week, one a month."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

DAY: Final = timedelta(days=1)
RECENT: Final = 12
"""How many of the last day are kept, whatever else."""

RUNGS: Final[tuple[tuple[int, Callable[[datetime], object]], ...]] = (
    (12, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)
"""How many days, weeks and months keep the last backup made in each."""


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return those of the moments whose backups are kept.

    Only spans in which a backup was made count: who opens a case once a month keeps
    twelve backups of twelve days, not the last one alone.

    Example:
        >>> from datetime import datetime
        >>> at = datetime(2026, 5, 4, 9)
        >>> [moment.hour for moment in kept([at], now=at)]
        [9]
    """
    latest_first = sorted(moments, reverse=True)
    recent = [at for at in latest_first if now - at < DAY][:RECENT]
    chosen = set(recent)
    for count, span in RUNGS:
        last_of_each: dict[object, datetime] = {}
        for at in latest_first:
            last_of_each.setdefault(span(at), at)
        chosen |= set(list(last_of_each.values())[:count])
    return frozenset(chosen)
