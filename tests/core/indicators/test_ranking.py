"""Ranks count who is larger, and pass over whom nobody knows."""

from __future__ import annotations

import pytest

from core.indicators.outcome import known, unknown
from core.indicators.ranking import rank, ranks


@pytest.mark.parametrize(
    ("values", "places"),
    [
        pytest.param((3.0, 2.0, 1.0), (1, 2, 3), id="in-order"),
        pytest.param((2.0, 3.0, 2.0, 1.0), (2, 1, 2, 4), id="a-tie-leaves-a-gap"),
        pytest.param((0.0, 0.0), (1, 1), id="noughts"),
        pytest.param((5.0,), (1,), id="alone"),
    ],
)
def test_that_equal_values_share_the_better_place(values, places):
    assert tuple(rank(value, values).value for value in values) == places
    many = ranks({str(n): known(value) for n, value in enumerate(values)})
    assert tuple(one.value for one in many.values()) == places


def test_that_the_unknown_are_passed_over():
    assert rank(1.0, [None, 2.0, None, 1.0]) == known(2.0)


def test_that_an_unknown_value_has_no_rank():
    assert rank(None, [1.0]) == unknown("missing")


def test_that_each_unknown_keeps_its_reason():
    found = ranks({"A": unknown("year_missing"), "B": known(1.0)})
    assert found == {"A": unknown("year_missing"), "B": known(1.0)}


def test_that_nothing_is_ranked_of_nothing():
    assert ranks({}) == {}
