"""Every coalition is tried, as an oracle tries them one by one."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.formulas.controls.coalitions import Stakes, best_coalitions
from core.indicators.gains import covered_at_least

STEPS = st.integers(0, 8).map(lambda eighths: eighths / 40)


@st.composite
def portfolios(draw):
    items, candidates = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    row = st.lists(STEPS, min_size=candidates, max_size=candidates)
    return (
        draw(
            st.lists(st.sampled_from([0.5, 1.0, 2.0]), min_size=items, max_size=items)
        ),
        draw(st.lists(STEPS, min_size=items, max_size=items)),
        draw(st.lists(row, min_size=items, max_size=items)),
        draw(st.sampled_from([None, 0.1, 0.2, 0.3, 0.5])),
    )


def stakes(weights, start, gains, threshold):
    arrays = (np.array(part, float) for part in (weights, start, gains))
    return Stakes(*arrays, threshold)


def covered(weights, start, gains, threshold, joined):
    """What a coalition covers, worked out without any array."""
    coverages = [
        first + sum(row[one] for one in joined)
        for first, row in zip(start, gains, strict=True)
    ]
    if threshold is None:
        return sum(w * c for w, c in zip(weights, coverages, strict=True))
    return covered_at_least(coverages, weights, threshold).value * sum(weights)


@given(portfolios())
@settings(deadline=None)
def test_that_the_best_of_each_size_covers_as_much_as_any_of_that_size(portfolio):
    found = best_coalitions(stakes(*portfolio), stakes(*portfolio[:3], None))
    count = len(portfolio[2][0])
    assert [len(best) for best in found.by_size] == list(range(count + 1))
    for size, best in enumerate(found.by_size):
        most = max(covered(*portfolio, one) for one in combinations(range(count), size))
        assert covered(*portfolio, best) == pytest.approx(most)


@given(portfolios())
@settings(deadline=None)
def test_that_the_greedy_path_takes_the_best_next_candidate(portfolio):
    path = best_coalitions(stakes(*portfolio), stakes(*portfolio[:3], None)).greedy
    assert sorted(path) == list(range(len(portfolio[2][0])))
    for at, taken in enumerate(path):
        most = max(covered(*portfolio, (*path[:at], one)) for one in path[at:])
        assert covered(*portfolio, (*path[:at], taken)) == pytest.approx(most)


@given(portfolios())
@settings(deadline=None)
def test_that_without_a_threshold_the_greedy_path_is_the_best_of_each_size(portfolio):
    whole = (*portfolio[:3], None)
    found = best_coalitions(stakes(*whole), stakes(*whole))
    for size, best in enumerate(found.by_size):
        assert covered(*whole, found.greedy[:size]) == pytest.approx(
            covered(*whole, best)
        )


def test_that_a_threshold_can_make_the_greedy_path_miss_the_best_pair():
    gains = [[0.5, 0.5, 0.0], [0.5, 0.5, 0.0], [0.0, 0.0, 0.9]]
    found = best_coalitions(
        stakes([1, 1, 1], [0, 0, 0], gains, 0.9),
        stakes([1, 1, 1], [0] * 3, gains, None),
    )
    assert found.by_size[2] == (0, 1)
    assert found.greedy[:2] == (2, 0)
