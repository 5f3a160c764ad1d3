from __future__ import annotations

from datetime import date, timedelta
from statistics import fmean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.indicators.lags import (
    FirstControl,
    first_mover_count,
    first_movers,
    pair_lags,
)

TODAY = date(2026, 12, 1)
DAYS = st.one_of(st.none(), st.dates(date(2020, 1, 1), TODAY))
ONES = st.builds(
    FirstControl, st.sampled_from([0.0, 0.5, 1.0, None]), DAYS, st.booleans()
)


def since(days, *, verified=True, strength=1.0):
    return FirstControl(strength, date(2023, 1, 1) + timedelta(days), verified)


@given(st.lists(st.tuples(ONES, ONES), min_size=1, max_size=8))
def test_that_every_item_of_the_first_is_counted_once(pairs):
    first, second = zip(*pairs, strict=True)
    found = pair_lags(first, second, TODAY)
    counted = (
        len(found.days) + found.not_comparable + len(found.open_days)
    ) + found.open_not_comparable
    assert counted + found.unread == sum(one.controls for one in first)


@given(st.lists(st.tuples(ONES, ONES), min_size=1, max_size=8))
def test_that_a_lag_is_signed_and_needs_two_checked_days(pairs):
    first, second = zip(*pairs, strict=True)
    expected = [
        (two.since - one.since).days
        for one, two in pairs
        if one.controls and two.controls
        if one.verified and two.verified and one.since and two.since
    ]
    found = pair_lags(first, second, TODAY)
    assert list(found.days) == expected
    assert [-day for day in pair_lags(second, first, TODAY).days] == expected
    if expected:
        assert found.median.value == median(expected)
        assert found.mean.value == pytest.approx(fmean(expected))


def test_that_a_day_nobody_checked_makes_no_lag():
    found = pair_lags([since(0)], [since(117, verified=False)], TODAY)
    assert (found.days, found.not_comparable) == ((), 1)
    assert found.median.reason == found.mean.reason == "date_not_comparable"


def test_that_lists_without_a_common_item_have_no_lag():
    assert pair_lags([since(0)], [FirstControl(0.0)], TODAY).median.reason == "empty"


def test_that_an_open_lag_is_in_no_mean():
    found = pair_lags(
        [since(0), since(0)], [since(10), FirstControl(0.0)], date(2023, 1, 31)
    )
    assert (found.mean.value, found.open_days) == (10.0, (30,))


def test_that_an_unread_list_has_no_open_lag():
    found = pair_lags([since(0)], [FirstControl(None)], TODAY)
    assert (found.open_days, found.unread) == ((), 1)


def test_that_nobody_was_first_where_somebody_unread_may_have_been():
    assert first_movers([since(0), FirstControl(None)]) == ()
    assert first_movers([since(0), since(1, verified=False)]) == ()


def test_that_two_on_the_same_day_were_both_first():
    assert first_movers([since(0), since(0), since(1), FirstControl(0.0)]) == (0, 1)


@given(st.lists(st.tuples(ONES, ONES, ONES), min_size=1, max_size=6))
def test_that_first_movers_are_counted_item_by_item(items):
    found = first_mover_count(items, 1)
    decided = [item for item in items if first_movers(item)]
    if decided:
        assert found.value == sum(
            item[1].controls
            and all(item[1].day <= one.day for one in item if one.controls)
            for item in decided
        )
    else:
        assert found.reason == "date_not_comparable"


def test_that_without_items_nobody_is_counted():
    assert first_mover_count([], 0).reason == "empty"
