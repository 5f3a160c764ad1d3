"""How old lists are, what orders stop where, and what exporters have at stake."""

from __future__ import annotations

from datetime import date

import pytest

from core.indicators.currency import days_since_verified, is_stale
from core.indicators.exposure import codes_exposure
from core.indicators.orders import blocked_market, orders_without_counterpart

TODAY = date(2026, 12, 1)


def test_that_the_newest_check_counts():
    days = [date(2026, 11, 1), None, date(2026, 11, 30)]
    assert days_since_verified(days, TODAY).value == 1.0


def test_that_a_list_nobody_checked_has_no_age_and_is_stale():
    age = days_since_verified([None], TODAY)
    assert age.reason == "missing"
    assert is_stale(age.value, "list")


def test_that_a_check_after_today_has_no_age():
    assert days_since_verified([date(2027, 1, 1)], TODAY).reason == "negative_period"


def test_that_lists_of_parties_are_stale_after_a_week():
    assert [is_stale(8, kind) for kind in ("entities", "target", "list")] == [
        *(True, False, False)
    ]


def test_that_orders_without_a_counterpart_are_counted():
    assert orders_without_counterpart([{"JP"}, set()], "JP").value == 1.0
    assert orders_without_counterpart([], "JP").reason == "empty"


@pytest.mark.parametrize(
    ("markets", "answer"),
    [
        pytest.param([(0.5, True), (0.5, False)], (0.5, None), id="half"),
        pytest.param([], (None, "empty"), id="none"),
        pytest.param([(None, True)], (None, "missing"), id="missing"),
        pytest.param([(-0.1, True)], (None, "negative_value"), id="negative"),
        pytest.param(
            [(0.9, True), (0.9, True)], (None, "listed_exceeds_world"), id="m"
        ),
    ],
)
def test_that_the_blocked_market_is_a_part_of_the_coalitions(markets, answer):
    assert blocked_market(markets) == answer


def test_that_exposure_is_of_the_sums():
    assert codes_exposure([1.0, 3.0], [2.0, 6.0]).value == 0.5


def test_that_exposure_needs_every_code():
    assert codes_exposure([1.0, None], [2.0, 6.0]).reason == "missing"
    assert codes_exposure([], []).reason == "empty"
    assert codes_exposure([0.0], [0.0]).reason == "no_trade"
