"""Which backups stay, as a table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.backups.ladder import kept

NOW = datetime(2026, 12, 31, 18, 0, tzinfo=UTC)


def ago(**span):
    return NOW - timedelta(**span)


TABLE = {
    "nothing": ([], 0),
    "one": ([ago(days=400)], 1),
    "every half hour of a day": ([ago(minutes=30 * n) for n in range(40)], 13),
    "once a day for 12 days": ([ago(days=n) for n in range(12)], 12),
    "once a day for a fortnight": ([ago(days=n) for n in range(14)], 12),
    "once a week for ten weeks": ([ago(weeks=n) for n in range(10)], 10),
    "once a week for fifteen weeks": ([ago(weeks=n) for n in range(15)], 13),
    "once a month for nine months": ([ago(days=30 * n) for n in range(9)], 9),
    "once a month for two years": ([ago(days=30 * n) for n in range(24)], 12),
    "every day for two years": ([ago(days=n) for n in range(730)], 27),
}


@pytest.mark.parametrize(("moments", "count"), TABLE.values(), ids=TABLE)
def test_that_so_many_backups_stay(moments, count):
    assert len(kept(moments, NOW)) == count


def test_that_the_latest_always_stays():
    moments = [ago(hours=n) for n in range(500)]
    assert max(moments) in kept(moments, NOW)


def test_that_the_last_of_a_day_stays_for_the_day():
    monday = [datetime(2026, 12, 7, hour, tzinfo=UTC) for hour in (9, 13, 17)]
    assert kept(monday, NOW) == {datetime(2026, 12, 7, 17, tzinfo=UTC)}


def test_that_thinning_day_by_day_ends_where_thinning_at_once_does():
    staying = set()
    for day in range(730, -1, -1):
        staying = set(kept({*staying, ago(days=day)}, ago(days=day)))
    every = kept([ago(days=n) for n in range(731)], NOW)
    assert len(staying) >= len(every) - 2
    assert len(staying) <= 31
