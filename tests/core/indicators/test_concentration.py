from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.concentration import (
    concentration_ratio,
    effective_number,
    hhi,
    hhi_bounds,
    hhi_points,
    normalized_hhi,
)
from core.indicators.merger import merger_delta, tier

markets = st.lists(st.floats(0.01, 1e9), min_size=1, max_size=8)


@pytest.mark.parametrize(
    "measure",
    [
        hhi,
        hhi_points,
        normalized_hhi,
        effective_number,
        lambda values: concentration_ratio(values, 1),
    ],
    ids=["hhi", "points", "normalized", "effective", "CR1"],
)
@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([], "empty"),
        ([0.0, 0.0], "total_zero"),
        ([2.0, -1.0], "negative_value"),
        ([2.0, None], "missing"),
    ],
)
def test_that_a_market_without_an_index_says_why(measure, values, reason):
    assert measure(values).reason == reason


@given(markets)
@settings(deadline=None)
def test_that_the_index_lies_between_equality_and_monopoly(values):
    assert 1 / len(values) - 1e-9 <= hhi(values).value <= 1 + 1e-9


def test_that_a_supplier_of_nothing_does_not_count():
    assert normalized_hhi([5.0, 0.0]).reason == "n=1"


def test_that_a_market_of_one_is_all_its_largest_three():
    assert concentration_ratio([5.0], 3).value == 1.0


@given(markets, st.lists(st.floats(0.01, 1e9), min_size=1, max_size=6))
@settings(deadline=None)
def test_that_however_the_rest_is_split_the_index_stays_in_its_bounds(named, rest):
    bounds = hhi_bounds(named, residual=sum(rest))
    assert (
        bounds.low.value - 1e-9
        <= hhi([*named, *rest]).value
        <= bounds.high.value + 1e-9
    )


def test_that_without_a_residual_the_bounds_are_the_index():
    bounds = hhi_bounds([5.0, 5.0], residual=0.0)
    assert {one.value for one in (bounds.low, bounds.point, bounds.high)} == {0.5}


def test_that_bounds_need_the_residual():
    assert hhi_bounds([5.0], residual=None).low.reason == "missing"


def test_that_a_market_known_only_as_a_residual_may_be_anything():
    bounds = hhi_bounds([], residual=5.0)
    assert (bounds.low.value, bounds.high.value) == (0.0, 1.0)


@given(st.lists(st.floats(0.01, 1e9), min_size=2, max_size=8))
@settings(deadline=None)
def test_that_a_merger_adds_its_delta_to_the_index(values):
    whole = sum(values)
    rise = merger_delta(values[0] / whole, values[1] / whole).value
    merged = [values[0] + values[1], *values[2:]]
    assert hhi_points(merged).value == pytest.approx(hhi_points(values).value + rise)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (None, 0.1, "missing"),
        (-0.1, 0.1, "share_out_of_range"),
        (0.6, 0.6, "share_out_of_range"),
    ],
)
def test_that_a_merger_of_no_shares_says_why(one, other, reason):
    assert merger_delta(one, other).reason == reason


def test_that_an_unknown_index_has_no_tier():
    assert tier(None) is None
