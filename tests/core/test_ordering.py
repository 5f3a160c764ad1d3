"""Orders of many rows are those that numpy's stable sort finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.ordering import largest, order_of_numbers, order_of_words

NUMBERS = some.lists(some.floats(width=64), max_size=40)


def stable(values, *, descending):
    """Return the places of known numbers by numpy, then those of the unknown."""
    return np.argsort(-values if descending else values, kind="stable").tolist()


@given(NUMBERS, some.booleans())
def test_that_numbers_come_in_their_order_and_unknown_ones_last(numbers, descending):
    values = np.array(numbers, dtype=np.float64)
    found = order_of_numbers(values, descending=descending)
    assert found.tolist() == stable(values, descending=descending)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    "spread",
    [
        pytest.param(1e12, id="wide"),
        pytest.param(1e-12, id="alike-but-for-the-last-digits"),
    ],
)
def test_that_as_many_as_a_sheet_holds_are_in_order(spread, descending):
    values = 1 + np.random.default_rng(5).normal(size=1_048_575) * spread
    values[::97] = np.nan
    found = order_of_numbers(values, descending=descending)
    assert found.tolist() == stable(values, descending=descending)


@given(some.lists(some.integers(0, 9), max_size=40), some.booleans())
def test_that_words_come_by_rank_and_equal_ones_as_they_stood(codes, descending):
    ranks = np.array([3, 1, 4, 0, 5, 9, 2, 6, 8, 7])
    found = order_of_words(
        np.array(codes, dtype=np.int16), ranks, descending=descending
    )
    by_rank = sorted(
        range(len(codes)),
        key=lambda place: -ranks[codes[place]] if descending else ranks[codes[place]],
    )
    assert found.tolist() == by_rank


@given(NUMBERS, some.integers(1, 50))
def test_that_the_largest_are_the_first_of_the_order(numbers, count):
    values = np.array(numbers, dtype=np.float64)
    found = values[largest(values, count)]
    ordered = values[order_of_numbers(values, descending=True)][:count]
    assert np.array_equal(found, ordered, equal_nan=True)
