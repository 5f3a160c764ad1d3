from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.indicators.parity import parity_fixed, parity_from_lqs, parity_growing
from core.indicators.specialization import location_quotient
from core.indicators.target import parity_to_lq

shares = st.floats(0.001, 0.9)


@pytest.mark.parametrize("parity", [parity_fixed, parity_growing])
@pytest.mark.parametrize(
    ("own", "gdp", "peer", "reason"),
    [
        pytest.param(None, 1.0, 0.5, "missing", id="no sector"),
        pytest.param(1.0, 1.0, None, "missing", id="no peer"),
        pytest.param(1.0, 2.0, -0.5, "negative_value", id="negative peer"),
        pytest.param(0.0, 0.0, 0.5, "country_total_zero", id="no economy"),
        pytest.param(
            1.0, 2.0, 1.0, "peer_share_not_below_one", id="peer of nothing else"
        ),
    ],
)
def test_that_parity_without_an_answer_says_why(parity, own, gdp, peer, reason):
    found = parity(own, gdp, peer)
    assert (found.added.reason, found.percent.reason) == (reason, reason)
    assert found.already_met is None


def test_that_a_sector_to_be_built_from_nothing_has_an_amount_but_no_percent():
    found = parity_fixed(0.0, 1000.0, 0.3)
    assert (found.added.value, found.percent.reason) == (300.0, "base_zero")


def test_that_an_economy_above_its_peer_has_met_parity():
    assert parity_fixed(400.0, 1000.0, 0.3).already_met is True


def test_that_an_economy_below_its_peer_has_not_met_parity():
    assert parity_growing(200.0, 1000.0, 0.3).already_met is False


def test_that_quotients_alone_tell_whether_parity_is_met():
    assert parity_from_lqs(1.5, 1.0).already_met is True


@pytest.mark.parametrize(
    ("own", "peer", "sector", "reason"),
    [
        (None, 1.0, None, "missing"),
        (1.0, None, None, "missing"),
        (0.0, 1.0, None, "lq_zero"),
        (-1.0, 1.0, None, "negative_value"),
        (1.0, 1.0, -5.0, "negative_value"),
    ],
)
def test_that_parity_of_no_quotient_says_why(own, peer, sector, reason):
    assert parity_from_lqs(own, peer, sector).percent.reason == reason


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        pytest.param((None, 1.0, 1.0, 1.0, 1.0), "missing", id="no sector"),
        pytest.param(
            (1.0, 1.0, 1.0, 1.0, -1.0), "negative_value", id="target below zero"
        ),
        pytest.param((0.0, 0.0, 1.0, 9.0, 1.0), "country_total_zero", id="no economy"),
        pytest.param(
            (0.0, 1.0, 0.0, 9.0, 1.0), "world_industry_zero", id="no industry"
        ),
        pytest.param((1.0, 1.0, 1.0, 0.0, 1.0), "world_zero", id="no world"),
        pytest.param(
            (8.0, 100.0, 100.0, 1000.0, 9.0), "target_out_of_reach", id="too far"
        ),
        pytest.param((0.0, 1.0, 1.0, 1.0, 1.0), "target_out_of_reach", id="alone"),
    ],
)
def test_that_a_target_without_an_answer_says_why(inputs, reason):
    assert parity_to_lq(*inputs).added.reason == reason


def test_that_a_target_met_to_the_dot_needs_nothing():
    assert parity_to_lq(100.0, 1000.0, 1000.0, 10000.0, 1.0).added.value == 0.0


def test_that_a_target_of_zero_could_lose_the_whole_sector():
    found = parity_to_lq(100.0, 1000.0, 1000.0, 10000.0, 0.0)
    assert found.percent.value == pytest.approx(-100.0)


@given(shares, shares, shares, st.floats(0.3, 3.0))
@settings(deadline=None, max_examples=300)
def test_that_what_is_added_reaches_the_target(sector, size, industry, aim):
    gdp, world = size * 1e13, 1e13
    own, rest = sector * gdp, industry * (world - gdp)
    added = parity_to_lq(own, gdp, own + rest, world, aim).added.value
    assume(added is not None)
    grown = (own + added, gdp + added, own + rest + added, world + added)
    assert location_quotient(*(max(one, 0.0) for one in grown)).value == pytest.approx(
        aim, rel=1e-6
    )


@given(shares, shares)
@settings(deadline=None)
def test_that_growing_parity_reaches_the_peers_share(own, peer):
    added = parity_growing(own, 1.0, peer).added.value
    assert (own + added) / (1 + added) == pytest.approx(peer)
