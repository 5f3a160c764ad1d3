"""Grounds, exposure, age and orders beside plain counting, on random cases.

Each oracle goes by the words of the methodology: it enumerates what the unknown may
turn out to be, walks days or adds fractions, and shares no code with what it checks.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.currency import STALE_AFTER, days_since_verified, is_stale
from core.indicators.exposure import codes_exposure
from core.indicators.orders import blocked_market, orders_without_counterpart
from core.indicators.rationales import beyond_security, rationale_divergence

CLASSES = ("security", "non_proliferation", "economic")
EVERY = [
    frozenset(chosen)
    for size in range(1, len(CLASSES) + 1)
    for chosen in combinations(CLASSES, size)
]
"""The grounds that a control may turn out to have: at least one of them."""
GROUNDS = st.tuples(
    st.sampled_from([None, 0.0, 0.5, 1.0]),
    st.one_of(st.just(frozenset()), st.sampled_from(EVERY)),
)
TODAY = date(2026, 12, 1)
DAYS = st.one_of(st.none(), st.dates(date(2026, 8, 1), TODAY))
AMOUNTS = st.one_of(st.none(), st.integers(0, 10**6))


def turning_out(grounds):
    """Every set of grounds that stated ones, or unstated ones, may turn out to be."""
    return [grounds] if grounds else EVERY


def ends(found):
    return found.low.value, found.high.value


@given(st.lists(st.tuples(GROUNDS, GROUNDS), max_size=4))
@settings(deadline=None, max_examples=150)
def test_that_grounds_lie_as_far_apart_as_they_may_turn_out(items):
    found = rationale_divergence([a for a, _b in items], [b for _a, b in items])
    both = [
        (ours, theirs)
        for (one, ours), (other, theirs) in items
        if one in (0.5, 1.0) and other in (0.5, 1.0)
    ]
    if not both:
        assert {outcome.reason for outcome in found} == {"empty"}
        return
    least = most = 0
    for ours, theirs in both:
        ways = {not a & b for a, b in product(turning_out(ours), turning_out(theirs))}
        # Grounds stated on one side alone are no grounds to tell them alike or apart.
        ways = ways if ours and theirs else {True, False}
        least, most = least + min(ways), most + max(ways)
    assert ends(found) == (
        pytest.approx(least / len(both)),
        pytest.approx(most / len(both)),
    )


@given(st.lists(GROUNDS, max_size=6))
@settings(deadline=None, max_examples=150)
def test_that_what_is_beyond_security_is_so_however_it_turns_out(items):
    found = beyond_security(items)
    held = [grounds for strength, grounds in items if strength in (0.5, 1.0)]
    if not held:
        assert {outcome.reason for outcome in found} == {"empty"}
        return
    shares = [
        sum(any(one != "security" for one in grounds) for grounds in way) / len(held)
        for way in product(*map(turning_out, held))
    ]
    assert ends(found) == (pytest.approx(min(shares)), pytest.approx(max(shares)))


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), max_size=6))
def test_that_exposure_is_the_fraction_of_two_sums(codes):
    """Each code has exports to the target, and exports to all others beside them."""
    here = [one for one, _others in codes]
    everywhere = [None if None in pair else sum(pair) for pair in codes]
    found = codes_exposure(here, everywhere)
    if not codes:
        assert found.reason == "empty"
    elif any(None in pair for pair in codes):
        assert found.reason == "missing"
    elif not any(everywhere):
        assert found.reason == "no_trade"
    else:
        part = Fraction(sum(here), sum(everywhere))
        assert found.value == pytest.approx(float(part))


@given(st.lists(DAYS, max_size=6), st.sampled_from(sorted(STALE_AFTER)))
def test_that_a_list_is_as_old_as_the_days_since_it_was_last_read(days, kind):
    found = days_since_verified(days, TODAY)
    age, day = 0, TODAY
    while day not in days and age < 200:
        age, day = age + 1, day - timedelta(1)
    assert found.value == (age if any(days) else None)
    limit = {"entities": 7, "target": 14, "list": 30}[kind]
    assert is_stale(found.value, kind) == (not any(days) or age > limit)


@given(st.lists(st.sets(st.sampled_from(["JP", "EU", "KR"])), max_size=6))
def test_that_an_order_without_a_counterpart_is_met_by_none(orders):
    found = orders_without_counterpart(orders, "JP")
    met = [one for held in orders for one in held if one == "JP"]
    assert found.value == (len(orders) - len(met) if orders else None)


@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=6),
    st.lists(st.booleans(), min_size=6, max_size=6),
)
def test_that_a_market_is_blocked_where_there_is_an_order(imports, blocked):
    whole = sum(imports)
    if not whole:
        return
    shares = [Fraction(one, whole) for one in imports]
    behind = sum(share for share, is_so in zip(shares, blocked, strict=False) if is_so)
    markets = zip(map(float, shares), blocked, strict=False)
    assert blocked_market(markets).value == pytest.approx(float(behind))
