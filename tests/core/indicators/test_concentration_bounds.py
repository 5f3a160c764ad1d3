from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.concentration import concentration_ratio, effective_number
from core.indicators.concentration_bounds import (
    concentration_ratio_bounds,
    effective_number_bounds,
)

markets = st.lists(st.floats(0.01, 1e6), min_size=1, max_size=8)


@given(markets, st.lists(st.floats(0.01, 1e6), min_size=1, max_size=6))
@settings(deadline=None)
def test_that_however_the_rest_is_split_both_stay_in_their_bounds(named, rest):
    number = effective_number([*named, *rest]).value
    ratio = concentration_ratio([*named, *rest], 4).value
    numbers = effective_number_bounds(named, sum(rest))
    ratios = concentration_ratio_bounds(named, sum(rest), 4)
    assert numbers.low.value <= number * (1 + 1e-9)
    assert number <= numbers.high.value * (1 + 1e-9)
    assert ratios.low.value <= ratio + 1e-9
    assert ratio <= ratios.high.value + 1e-9


@given(markets)
@settings(deadline=None)
def test_that_without_a_rest_the_bounds_are_the_point(named):
    assert len(set(effective_number_bounds(named, 0.0))) == 1
    assert len(set(concentration_ratio_bounds(named, 0.0, 4))) == 1


def test_that_a_rest_smaller_than_the_last_of_the_largest_changes_nothing():
    found = concentration_ratio_bounds([50.0, 20.0, 10.0], 5.0, 3)
    assert found.point == found.low == found.high


def test_that_a_market_without_names_has_no_upper_number():
    found = effective_number_bounds([], 10.0)
    assert (found.low.value, found.high.reason) == (1.0, "residual")


@pytest.mark.parametrize(
    ("values", "residual", "reason"),
    [
        ([1.0], None, "missing"),
        ([None], 1.0, "missing"),
        ([-1.0], 2.0, "negative_value"),
        ([0.0], 0.0, "total_zero"),
    ],
)
def test_that_bounds_without_an_answer_say_why(values, residual, reason):
    for found in (
        effective_number_bounds(values, residual),
        concentration_ratio_bounds(values, residual, 4),
    ):
        assert {outcome.reason for outcome in found} == {reason}
