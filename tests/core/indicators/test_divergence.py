"""How licensing policies, grounds and thresholds differ."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.licensing import (
    Treatment,
    policy_divergence,
    policy_spread,
)
from core.indicators.rationales import beyond_security, rationale_divergence
from core.indicators.thresholds import Broader, Threshold, parameter_gap

TREATMENTS = st.builds(
    Treatment,
    st.sampled_from([0.0, 1.0, None]),
    st.sampled_from([None, *range(6)]),
)
ITEMS = st.lists(
    st.tuples(TREATMENTS, TREATMENTS, st.sampled_from([0.5, 1.0, 3.0])),
    min_size=1,
    max_size=3,
)


def turning_out(one):
    """Every pair of "controlled" and step that a treatment may turn out to be."""
    if one.strength == 0.0:
        return [(False, 0)]
    steps = [one.policy] if one.strength and one.policy is not None else range(6)
    every = [(True, int(step)) for step in steps]
    return every if one.strength else [(False, 0), *every]


def pair_values(ours, theirs):
    """The distance where the pair is in the union, for every way it may turn out."""
    return {
        abs(a - b) if in_a or in_b else None
        for (in_a, a), (in_b, b) in product(turning_out(ours), turning_out(theirs))
    }


@given(ITEMS)
@settings(deadline=None, max_examples=200)
def test_that_policy_divergence_ranges_over_all_completions(items):
    ours, theirs, weights = zip(*items, strict=True)
    found = policy_divergence(ours, theirs, weights).measure
    values = []
    for way in product(*map(pair_values, ours, theirs)):
        kept = [(d, w) for d, w in zip(way, weights, strict=True) if d is not None]
        if kept:
            values.append(sum(d * w for d, w in kept) / sum(5 * w for _d, w in kept))
    if values:
        assert found.low.value == pytest.approx(min(values))
        assert found.high.value == pytest.approx(max(values))
    else:
        assert found.low.reason == "empty_union"


@given(st.lists(TREATMENTS, min_size=1, max_size=3))
@settings(deadline=None)
def test_that_policy_spread_ranges_over_all_completions(item):
    found = policy_spread(item)
    values = [
        (max(step for _c, step in way) - min(step for _c, step in way)) / 5
        for way in product(*map(turning_out, item))
    ]
    assert (found.low.value, found.high.value) == (min(values), max(values))
    assert (found.point.value is None) == (min(values) < max(values))


def test_that_an_item_without_jurisdictions_has_no_spread():
    assert policy_spread([]).low.reason == "empty"


def test_that_an_unstated_policy_is_not_no_licence():
    found = policy_divergence(
        [Treatment(1.0, 5), Treatment(1.0)],
        [Treatment(1.0, 5), Treatment(1.0, 5)],
    )
    assert (found.measure.point.value, found.known_items, found.items) == (0.0, 1, 2)
    assert found.measure.high.value == 0.5


def test_that_a_negative_weight_has_no_divergence():
    one = Treatment(1.0, 5)
    found = policy_divergence([one], [one], [-1.0])
    assert found.measure.low.reason == "negative_value"


def test_that_grounds_of_one_class_are_alike():
    assert (
        rationale_divergence(
            [(1.0, {"security"})], [(1.0, {"security", "foreign_policy"})]
        ).point.value
        == 0
    )


def test_that_unstated_grounds_are_in_the_range_alone():
    found = rationale_divergence(
        [(1.0, {"security"}), (1.0, {"security"}), (1.0, {"security"})],
        [(1.0, {"economic"}), (1.0, ()), (None, {"economic"})],
    )
    assert [end.value for end in found] == [1.0, 0.5, 1.0]


def test_that_no_common_item_has_no_common_ground():
    assert (
        rationale_divergence([(1.0, {"security"})], [(0.0, ())]).point.reason == "empty"
    )


def test_that_a_control_on_more_grounds_than_security_is_beyond_it():
    found = beyond_security(
        [
            (1.0, {"security", "foreign_policy"}),
            (1.0, {"security"}),
            (1.0, ()),
            (0.0, ()),
        ]
    )
    assert found.point.value == 0.5
    assert (found.low.value, found.high.value) == (pytest.approx(1 / 3), 2 / 3)


def test_that_of_at_most_the_larger_catches_more():
    found = parameter_gap(Threshold("<=", 1.5, "nm"), Threshold("<=", 2.4, "nm"))
    assert found.broader == Broader.SECOND
    assert found.difference.value == pytest.approx(0.9)
    assert found.ratio.value == pytest.approx(1.6)


def test_that_of_at_least_the_smaller_catches_more():
    found = parameter_gap(Threshold(">=", 4800), Threshold(">=", 6000))
    assert found.broader == Broader.FIRST


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(Threshold("<=", 2, "nm"), Threshold("<=", 2, "um"), id="units"),
        pytest.param(Threshold("<=", 2), Threshold(">=", 2), id="ways"),
        pytest.param(Threshold("has", 0), Threshold("<", 2), id="no number"),
    ],
)
def test_that_thresholds_of_two_kinds_are_not_compared(first, second):
    found = parameter_gap(first, second)
    assert found.difference.reason == "thresholds_of_two_kinds"
    assert found.broader is None


OPS = ("<", "<=", "=", ">=", ">", "between")
CAUGHT = {
    "<": lambda x, one: x < one.value,
    "<=": lambda x, one: x <= one.value,
    "=": lambda x, one: x == one.value,
    ">=": lambda x, one: x >= one.value,
    ">": lambda x, one: x > one.value,
    "between": lambda x, one: one.value <= x <= one.upper,
}
THRESHOLDS = st.builds(
    lambda op, value, more: Threshold(op, value, upper=value + more),
    st.sampled_from(OPS),
    st.integers(0, 4).map(float),
    st.integers(0, 3).map(float),
)


@given(THRESHOLDS, THRESHOLDS)
def test_that_the_broader_threshold_catches_all_the_other_does(first, second):
    found = parameter_gap(first, second).broader
    every = [step / 2 for step in range(-4, 22)]
    one, two = ({x for x in every if CAUGHT[t.op](x, t)} for t in (first, second))
    expected = {
        (True, True): Broader.SAME,
        (True, False): Broader.SECOND,
        (False, True): Broader.FIRST,
        (False, False): Broader.NEITHER,
    }[one <= two, two <= one]
    if found is not None:
        assert found == expected
    else:
        assert {first.op[0], second.op[0]} == {"<", ">"}
