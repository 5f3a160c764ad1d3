"""Total rows as they stand on a sheet, against the rows they are the sum of."""

from __future__ import annotations

import numpy as np

from core.quality.totals import Block, misses

NONE = np.nan


def block(*rows, totals, groups=(), deducted=(), depths=()):
    numbers = np.array(rows, np.float64)
    of = np.array([at in totals for at in range(len(rows))])
    ends = np.array([at in {*totals, *groups} for at in range(len(rows))])
    less = np.array([at in deducted for at in range(len(rows))])
    return Block(numbers, of, ends, less, np.array(depths or [0] * len(rows)))


def found(*rows, totals, **said):
    return [
        (miss.row, miss.column, miss.added)
        for miss in misses(block(*rows, totals=totals, **said))
    ]


def test_that_a_total_that_adds_up_is_not_told():
    assert found((1, 2), (3, 4), (4, 6), totals={2}) == []


def test_that_the_column_that_does_not_add_up_is_told():
    rows = ((1, 2, 3), (3, 4, 5), (4, 6, 12))
    assert found(*rows, totals={2}) == [(2, 2, 8.0)]


def test_that_a_total_may_stand_above_its_parts():
    rows = ((4, 6, 12), (1, 2, 3), (3, 4, 5))
    assert found(*rows, totals={0}) == [(0, 2, 8.0)]


def test_that_a_grand_total_may_be_the_sum_of_subtotals():
    rows = ((1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (9, 9), (12, 12))
    assert found(*rows, totals={2, 5, 6}) == []


def test_that_a_subtotal_counts_from_the_heading_of_its_group():
    rows = ((1, 1), (1, 1), (NONE, NONE), (1, 2), (3, 4), (4, 6))
    assert found(*rows, totals={5}, groups={2}) == []


def test_that_rounding_is_no_difference():
    assert found((1.4, 2.1), (1.4, 2.1), (2.9, 4.2), totals={2}) == []


def test_that_a_lone_total_that_comes_near_is_told():
    assert found((100,), (200,), (301,), totals={2}) == []
    assert found((101,), (200,), (305,), totals={2}) == [(2, 0, 301.0)]


def test_that_a_total_whose_parts_are_not_there_is_left_alone():
    assert found((1, 2, 3), (3, 4, 5), (90, 80, 70), totals={2}) == []


def test_that_a_total_of_one_row_says_nothing():
    assert found((1, 2), (7, 9), totals={1}) == []


def test_that_a_total_may_carry_on_a_subtotal():
    rows = ((10.5, 1.5), (20.5, 2.5), (31.0, 4.0), (5.5, 1.5), (36.5, 5.5))
    assert found(*rows, totals={2, 4}) == []


def test_that_what_is_deducted_is_taken_away():
    rows = ((10.5, 1.5), (20.5, 2.5), (31.0, 4.0), (5.5, 1.5), (25.5, 2.5))
    assert found(*rows, totals={2, 4}, deducted={3}) == []


def test_that_a_reading_with_which_few_columns_agree_is_not_taken():
    rows = ((1, 2, 3, 4), (5, 6, 7, 8), (6, 8, 90, 90))
    assert found(*rows, totals={2}) == []


def test_that_rows_indented_below_another_are_not_added_twice():
    rows = ((9.5, 8.5), (4.5, 4.5), (5.0, 4.0), (1.0, 2.0), (10.5, 10.5))
    assert found(*rows, totals={4}, depths=[0, 2, 2, 0, 0]) == []


def test_that_in_a_very_long_table_a_total_is_compared_with_its_neighbours(monkeypatch):
    rows = ((1, 2), (2, 4), (3, 6), (1, 2), (2, 4), (3, 6), (6, 12))
    assert found(*rows, totals={2, 5, 6}) == []
    monkeypatch.setattr("core.quality.totals.MOST_COMPARED", 1)
    assert found(*rows, totals={2, 5, 6}) == []
