from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.change import cagr, difference, fold, percent_change, pp_change
from core.indicators.contribution import (
    growth_contribution,
    share_changes,
    shares_of_losses,
)

amounts = st.floats(1, 1e6)


@pytest.mark.parametrize("measure", [fold, percent_change])
@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        pytest.param(None, 1.0, "missing", id="no earlier value"),
        pytest.param(1.0, None, "missing", id="no later value"),
        pytest.param(0.0, 0.0, "base_zero", id="from nothing to nothing"),
        pytest.param(-1.0, -2.0, "base_negative", id="from below zero"),
        pytest.param(1.0, -2.0, "sign_change", id="to below zero"),
    ],
)
def test_that_a_ratio_without_a_base_says_why(measure, before, after, reason):
    assert measure(before, after).reason == reason


def test_that_a_fall_to_nothing_is_a_hundred_percent():
    assert percent_change(5.0, 0.0).value == -100.0


@pytest.mark.parametrize("measure", [difference, pp_change])
def test_that_a_difference_needs_both_ends(measure):
    assert (measure(None, 1.0).reason, measure(1.0, None).reason) == ("missing",) * 2


@pytest.mark.parametrize(
    ("before", "after", "years", "reason"),
    [
        pytest.param(None, 1.0, 1, "missing", id="no earlier value"),
        pytest.param(1.0, None, 1, "missing", id="no later value"),
        pytest.param(-1.0, 1.0, 1, "base_zero_or_negative", id="from below zero"),
        pytest.param(1.0, -1.0, 1, "negative_value", id="to below zero"),
        pytest.param(1.0, 2.0, -1, "negative_period", id="back in time"),
        pytest.param(1.0, 1e200, 0.5, "not_finite", id="beyond numbers"),
    ],
)
def test_that_growth_without_a_rate_says_why(before, after, years, reason):
    assert cagr(before, after, years).reason == reason


@given(amounts, amounts, st.integers(1, 30))
@settings(deadline=None)
def test_that_the_growth_rate_leads_from_the_first_value_to_the_last(a, b, years):
    rate = cagr(a, b, years).value
    assert a * (1 + rate) ** years == pytest.approx(b, rel=1e-6)


def test_that_an_economy_missing_in_one_year_has_no_change():
    assert share_changes({"JPN": 0.5}, {"CHN": 0.5})["CHN"].reason == "missing"


def test_that_losses_cannot_be_shared_out_while_a_share_is_missing():
    parts = shares_of_losses({"A": 0.6, "B": 0.4}, {"A": 0.5, "B": None})
    assert parts["A"].reason == "missing"


def test_that_losses_cannot_be_shared_out_of_a_part_of_the_world():
    parts = shares_of_losses({"A": 0.2, "B": 0.1}, {"A": 0.1, "B": 0.2})
    assert parts["A"].reason == "shares_incomplete"


def test_that_losses_without_any_gain_are_only_rounding():
    before, after = {"A": 0.501, "B": 0.5}, {"A": 0.5, "B": 0.5}
    assert shares_of_losses(before, after)["A"].reason == "no_change"


@pytest.mark.parametrize(
    ("world", "reason"),
    [(None, "missing"), (0.0, "world_zero"), (-1.0, "negative_value")],
)
def test_that_a_contribution_to_no_world_says_why(world, reason):
    assert growth_contribution(1.0, 2.0, world).reason == reason
