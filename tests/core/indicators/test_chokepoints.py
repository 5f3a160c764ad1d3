from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.indicators.backfill import (
    Supplier,
    backfill_gap,
    replacement_ratio,
    supply_to_verify,
)
from core.indicators.chokepoints import chokepoint_score, simple_rule, supplier_hhi
from core.indicators.gains import covered_at_least, portfolio_gain
from core.indicators.outcome import Outcome, unknown
from core.indicators.supply import (
    coverage_of_shares,
    effective_coverage,
    supply_parts,
)
from core.indicators.supplying import shares_of_whole

NAMES = ["JPN", "NLD", "USA", "KOR", "Various", "CHN"]
SHARES = st.dictionaries(st.sampled_from(NAMES), st.floats(0.01, 1), min_size=1).map(
    lambda raw: {name: share / sum(raw.values()) for name, share in raw.items()}
)
MEMBERS = ("JPN", "NLD", "USA", "KOR")
STRENGTHS = st.fixed_dictionaries(
    {name: st.sampled_from([0.0, 0.5, 1.0, None]) for name in MEMBERS}
)
PORTFOLIOS = st.lists(
    st.tuples(SHARES, STRENGTHS, st.sampled_from([0.5, 1.0, 2.0])),
    min_size=1,
    max_size=4,
)


@given(SHARES)
def test_that_many_small_suppliers_are_in_the_whole_and_not_in_the_squares(shares):
    found = supplier_hhi({name: 100 * s for name, s in shares.items()}, {"Various"})
    squares = sum(s * s for name, s in shares.items() if name != "Various")
    assert found.value == pytest.approx(10_000 * squares)


@pytest.mark.parametrize(
    ("shares", "reason"),
    [
        pytest.param({}, "empty", id="none"),
        pytest.param({"NLD": None}, "missing", id="missing"),
        pytest.param({"NLD": -1.0}, "negative_value", id="negative"),
        pytest.param({"NLD": 0.0}, "total_zero", id="all zero"),
    ],
)
def test_that_suppliers_that_are_not_known_are_not_concentrated(shares, reason):
    assert supplier_hhi(shares).reason == reason
    assert (
        chokepoint_score([Outcome(1.0)] * 3, supplier_hhi(shares)).low.reason == reason
    )


@given(SHARES, STRENGTHS, st.floats(0, 1))
def test_that_a_score_is_the_product_of_its_components(shares, strengths, sub):
    covered = effective_coverage(supply_parts(shares, strengths, "CHN"))
    hhi = supplier_hhi(shares, {"Various"})
    found = chokepoint_score(covered, hhi, sub)
    for part, end in zip(covered, found, strict=True):
        if part.value is None:
            assert end.reason == part.reason
        else:
            whole = 100 * part.value * sqrt(hhi.value / 10_000) * (1 - sub)
            assert end.value == pytest.approx(whole)
            assert 0 <= end.value <= 100 + 1e-9


def test_that_substitutability_is_a_share():
    found = chokepoint_score([Outcome(1.0)] * 3, Outcome(2500.0), 1.5)
    assert found.point.reason == "share_out_of_range"


def test_that_the_simple_rule_has_three_parts():
    assert simple_rule({"NLD": 0.6, "JPN": 0.4}, {"NLD", "JPN"}, "CHN").holds
    assert simple_rule({"NLD": 0.4, "JPN": 0.6}, {"NLD"}, "CHN") == (False, True, True)
    assert not simple_rule({}, {"NLD"}, "CHN").holds


def supplier(shares, strengths, name, weight=1.0):
    return Supplier(
        weight, shares.get(name, 0.0), strengths[name], shares.get("CHN", 0)
    )


@given(SHARES, STRENGTHS)
def test_that_gaps_and_what_is_to_verify_add_up_to_the_two_parts(shares, strengths):
    parts = supply_parts(shares, strengths, "CHN")
    if shares.get("CHN") == 1:
        return
    abroad = 1 - shares.get("CHN", 0)
    every = [supplier(shares, strengths, name) for name in MEMBERS]
    gaps = [backfill_gap(one).value for one in every if one.strength is not None]
    assert sum(gaps) * abroad == pytest.approx(parts.backfill.value)
    unread = sum(supply_to_verify(one).value for one in every)
    assert unread * abroad == pytest.approx(parts.unread.value)


def test_that_an_unread_list_has_no_gap_but_something_to_verify():
    unread = Supplier(2.0, 0.5, None, 0.5)
    assert backfill_gap(unread).reason == "status_unknown"
    assert supply_to_verify(unread).value == 2.0


def test_that_a_target_that_supplies_all_leaves_no_gap():
    assert backfill_gap(Supplier(1, 0, 0.0, 1.0)).reason == "target_supplies_all"


@given(SHARES, STRENGTHS)
def test_that_the_replacement_ratio_ranges_over_the_unread(shares, strengths):
    parts = supply_parts(shares, strengths, "CHN")
    found = replacement_ratio(parts)
    ends = []
    for turned in (1.0, 0.0):
        way = {n: turned if s is None else s for n, s in strengths.items()}
        ends.append(replacement_ratio(supply_parts(shares, way, "CHN")).point)
    for end, expected in zip((found.low, found.high), ends, strict=True):
        assert end.reason == expected.reason
        assert end.value == pytest.approx(expected.value)


def test_that_parts_without_a_value_have_no_ratio():
    assert replacement_ratio(supply_parts({}, {}, "CHN")).low.reason == "empty"


def mean_coverage(items, end):
    covered = [
        (getattr(effective_coverage(supply_parts(s, c, "CHN")), end).value, w)
        for s, c, w in items
    ]
    return sum(e * w for e, w in covered) / sum(w for _e, w in covered)


@given(PORTFOLIOS, st.sampled_from(MEMBERS))
def test_that_a_gain_is_the_coverage_after_less_that_before(items, name):
    items = [item for item in items if item[0].get("CHN", 0) < 0.999]
    if not items:
        return
    suppliers = [supplier(s, c, name, w) for s, c, w in items]
    gain = portfolio_gain(suppliers, [w for *_i, w in items])
    after = [(s, {**c, name: 1.0}, w) for s, c, w in items]
    before = [(s, {n: x or 0.0 for n, x in c.items()}, w) for s, c, w in items]
    rise = mean_coverage(after, "low") - mean_coverage(before, "low")
    assert gain.gap.value + gain.unread.value == pytest.approx(rise, abs=1e-12)
    least = [(s, {**c, name: None if c[name] is None else 1.0}, w) for s, c, w in items]
    rise = mean_coverage(least, "low") - mean_coverage(items, "low")
    assert gain.gap.value == pytest.approx(rise, abs=1e-12)


@given(PORTFOLIOS, st.sampled_from(MEMBERS))
def test_that_whoever_joins_as_it_stands_adds_what_it_controls(items, name):
    items = [item for item in items if item[0].get("CHN", 0) < 0.999]
    if not items:
        return
    suppliers = [supplier(s, c, name, w) for s, c, w in items]
    gain = portfolio_gain(suppliers, [w for *_i, w in items])
    without = [(s, {n: x for n, x in c.items() if n != name}, w) for s, c, w in items]
    for end, added in (
        ("low", gain.held.value),
        ("high", gain.held.value + gain.unread.value),
    ):
        rise = mean_coverage(items, end) - mean_coverage(without, end)
        assert added == pytest.approx(rise, abs=1e-12)


@given(PORTFOLIOS)
def test_that_gains_of_all_members_add_up(items):
    items = [item for item in items if item[0].get("CHN", 0) < 0.999]
    if not items:
        return
    weights = [w for *_i, w in items]
    gains = [
        portfolio_gain([supplier(s, c, name, w) for s, c, w in items], weights)
        for name in MEMBERS
    ]
    everything = [(s, dict.fromkeys(MEMBERS, 1.0), w) for s, _c, w in items]
    rise = mean_coverage(everything, "low") - mean_coverage(items, "low")
    added = sum(gain.gap.value + gain.unread.value for gain in gains)
    assert added == pytest.approx(rise, abs=1e-12)


def test_that_a_gain_without_items_is_no_gain():
    assert portfolio_gain([], []).gap.reason == "empty"
    whole = portfolio_gain([Supplier(1, 0, 0.0, 1.0)], [1.0])
    assert whole.gap.reason == "target_supplies_all"


def test_that_an_item_counts_from_the_threshold_on():
    assert covered_at_least([0.3 * 3, 0.89], [1.0, 1.0], 0.9).value == 0.5
    assert covered_at_least([], [], 0.9).reason == "empty"


@given(SHARES, STRENGTHS)
def test_that_coverage_at_once_is_that_of_the_parts_to_the_last_digit(
    shares, strengths
):
    at_once = coverage_of_shares(shares_of_whole(shares), strengths, "CHN")
    assert at_once == effective_coverage(supply_parts(shares, strengths, "CHN"))


def test_that_shares_that_are_not_the_whole_are_not_made_so():
    without = coverage_of_shares(shares_of_whole({"NLD": 0.5}), {"NLD": 1.0}, "CHN")
    assert without.low.reason == "shares_incomplete"
    assert shares_of_whole({"NLD": 0.5}) == unknown("shares_incomplete")
