from __future__ import annotations

from math import fsum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.supply import effective_coverage, portfolio_coverage, supply_parts

names = st.sampled_from(["JPN", "NLD", "USA", "KOR", "TWN", "Various", "CHN"])
supplies = st.dictionaries(names, st.floats(0.01, 1), min_size=1).map(
    lambda raw: {name: value / fsum(raw.values()) for name, value in raw.items()}
)
strengths = st.dictionaries(names, st.sampled_from([0.0, 0.5, 1.0, None]))


def parts_of(found):
    return [
        part.value
        for part in (
            found.controlled,
            found.backfill,
            found.unread,
            found.others,
            found.target,
        )
    ]


@given(supplies, strengths, st.floats(0.96, 1.04))
@settings(deadline=None)
def test_that_the_five_parts_add_to_one(shares, known, raw_sum):
    raw = {name: share * raw_sum for name, share in shares.items()}
    assert fsum(parts_of(supply_parts(raw, known, "CHN"))) == pytest.approx(
        1, abs=1e-12
    )


@given(supplies, strengths)
@settings(deadline=None)
def test_that_effective_coverage_never_leaves_its_range(shares, known):
    found = effective_coverage(supply_parts(shares, known, "CHN"))
    if found.point.value is not None:
        assert 0 <= found.low.value <= found.point.value <= found.high.value <= 1 + 1e-9


def test_that_each_supplier_falls_into_its_part():
    shares = {"NLD": 0.4, "JPN": 0.2, "KOR": 0.1, "Various": 0.2, "CHN": 0.1}
    found = supply_parts(shares, {"NLD": 1.0, "JPN": 0.5, "KOR": None}, "CHN")
    assert parts_of(found) == pytest.approx([0.5, 0.1, 0.1, 0.2, 0.1])


def test_that_the_target_is_no_member_of_the_coalition():
    found = supply_parts({"CHN": 1.0}, {"CHN": 1.0}, "CHN")
    assert (found.controlled.value, found.target.value) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("shares", "reason"),
    [
        pytest.param({}, "empty", id="no suppliers"),
        pytest.param({"NLD": 1.0, "JPN": None}, "missing", id="a missing share"),
        pytest.param({"NLD": 1.2, "JPN": -0.2}, "negative_value", id="below zero"),
        pytest.param({"NLD": 0.6}, "shares_incomplete", id="a part of the world"),
        pytest.param({"NLD": 61.0, "JPN": 39.0}, "shares_incomplete", id="percent"),
    ],
)
def test_that_a_supply_that_cannot_be_split_says_why(shares, reason):
    found = supply_parts(shares, {"NLD": 1.0}, "CHN")
    assert found.controlled.reason == found.target.reason == reason
    assert effective_coverage(found).high.reason == reason


def test_that_a_target_without_foreign_suppliers_has_no_coverage():
    found = effective_coverage(supply_parts({"CHN": 1.0}, {"NLD": 1.0}, "CHN"))
    assert found.high.reason == "target_supplies_all"


def test_that_an_item_without_shares_is_counted_apart():
    found = portfolio_coverage(([0.5], [0.5]), [2.0], without=1)
    assert (found.measure.point.value, found.counted, found.without) == (0.5, 1, 1)


def test_that_a_portfolio_of_nothing_has_no_coverage():
    assert portfolio_coverage(([], []), []).measure.low.reason == "empty"


def test_that_a_portfolio_with_a_negative_weight_has_no_meaning():
    found = portfolio_coverage(([0.5], [0.5]), [-1.0])
    assert found.measure.low.reason == "negative_value"


def test_that_heavier_items_count_for_more():
    found = portfolio_coverage(([0.5, 1.0], [1.0, 1.0]), [1.0, 3.0]).measure
    assert (found.low.value, found.high.value) == (0.875, 1.0)
