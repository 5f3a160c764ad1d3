from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.advantage import normalized_rca, symmetric_rca
from core.indicators.specialization import (
    composite_lq,
    implied_gdp_share,
    location_quotient,
    location_quotients,
)

amounts = st.floats(0.01, 1e6)
worlds = st.dictionaries(
    st.sampled_from("ABCDEF"), st.tuples(amounts, amounts), min_size=2
)


@pytest.mark.parametrize(
    ("given_four", "reason"),
    [
        pytest.param((None, 1.0, 1.0, 1.0), "missing", id="no sector"),
        pytest.param((1.0, None, 1.0, 1.0), "missing", id="no economy"),
        pytest.param((1.0, 1.0, None, 1.0), "missing", id="no industry"),
        pytest.param((1.0, 1.0, 1.0, None), "missing", id="no world"),
        pytest.param((0.0, 0.0, 1.0, 1.0), "country_total_zero", id="empty economy"),
        pytest.param((0.0, 1.0, 0.0, 1.0), "world_industry_zero", id="empty industry"),
        pytest.param((1.0, 1.0, 1.0, 0.0), "world_zero", id="empty world"),
        pytest.param((1.0, 1.0, -1.0, 1.0), "negative_value", id="negative"),
        pytest.param((1.0, 5e-324, 1.0, 1e300), "country_total_zero", id="too small"),
    ],
)
def test_that_a_quotient_without_an_answer_says_why(given_four, reason):
    assert location_quotient(*given_four).reason == reason


def test_that_an_economy_without_the_sector_has_a_quotient_of_zero():
    assert location_quotient(0.0, 10.0, 5.0, 100.0).value == 0.0


@given(worlds)
@settings(deadline=None)
def test_that_quotients_average_one_when_weighted_by_gdp(world):
    sectors = {name: sector for name, (sector, _) in world.items()}
    gdp = {name: sector + rest for name, (sector, rest) in world.items()}
    found = location_quotients(sectors, gdp).by_economy
    whole = sum(gdp.values())
    assert sum(found[name].value * gdp[name] / whole for name in gdp) == pytest.approx(
        1
    )


@given(worlds)
@settings(deadline=None)
def test_that_an_incomplete_economy_changes_nobody_elses_quotient(world):
    sectors = {name: sector for name, (sector, _) in world.items()}
    gdp = {name: sector + rest for name, (sector, rest) in world.items()}
    without = location_quotients(sectors, gdp)
    beside = location_quotients({**sectors, "Z": None}, {**gdp, "Z": 1e9})
    assert beside.excluded == ("Z",)
    assert {**without.by_economy, "Z": beside.by_economy["Z"]} == beside.by_economy


def test_that_a_world_of_incomplete_economies_has_no_quotients():
    assert (
        location_quotients({"A": None}, {"A": 1.0}).by_economy["A"].reason == "missing"
    )


@pytest.mark.parametrize(
    ("own", "world", "reason"),
    [
        pytest.param({}, {}, "empty", id="no industries"),
        pytest.param({"p": 1.0}, {"p": 2.0, "q": 3.0}, "missing", id="not our side"),
        pytest.param({"p": 1.0, "q": 1.0}, {"p": 2.0}, "missing", id="not the world's"),
    ],
)
def test_that_a_composite_needs_every_industry_on_both_sides(own, world, reason):
    assert composite_lq(own, world, 10.0, 100.0).reason == reason


@pytest.mark.parametrize(
    ("share", "lq", "reason"),
    [
        (None, 1.0, "missing"),
        (0.1, None, "missing"),
        (0.1, 0.0, "lq_zero"),
        (-0.1, 1.0, "negative_value"),
    ],
)
def test_that_no_gdp_share_is_implied_by_half_a_statement(share, lq, reason):
    assert implied_gdp_share(share, lq).reason == reason


@pytest.mark.parametrize(
    ("rca", "reason"), [(None, "missing"), (-1.0, "negative_value")]
)
def test_that_symmetric_advantage_of_nothing_says_why(rca, reason):
    assert symmetric_rca(rca).reason == reason


@pytest.mark.parametrize(
    ("given_four", "reason"),
    [
        ((1.0, 1.0, None, 1.0), "missing"),
        ((1.0, -1.0, 1.0, 1.0), "negative_value"),
        ((0.0, 0.0, 0.0, 0.0), "world_zero"),
    ],
)
def test_that_normalized_advantage_of_nothing_says_why(given_four, reason):
    assert normalized_rca(*given_four).reason == reason
