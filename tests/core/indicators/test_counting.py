"""Counts that sentences say: what is counted, and what is not known enough to count."""

from __future__ import annotations

import pytest

from core.indicators.counting import (
    controlled_entries,
    counted,
    entries_compared,
    industries_known,
    industries_led,
    items_known_on_both,
    leader,
)
from core.indicators.outcome import Outcome, unknown

COLUMNS = [(1.0, 2.0), (5.0, 4.0), (3.0, 1.0), (None, 9.0)]
"""Two economies in four industries, one of which is not known of the first."""


def test_that_the_largest_value_leads():
    assert leader((1.0, 3.0, 2.0)) == 1


def test_that_of_equal_values_the_first_leads():
    assert leader((2.0, 2.0)) == 0


@pytest.mark.parametrize("column", [(1.0, None), ()], ids=["unknown", "empty"])
def test_that_nobody_leads_where_one_is_unknown(column):
    assert leader(column) is None


def test_that_an_industry_is_known_if_all_its_values_are():
    assert industries_known(COLUMNS) == Outcome(3.0)


def test_that_the_industries_an_economy_leads_are_counted():
    assert [industries_led(COLUMNS, place).value for place in (0, 1)] == [2.0, 1.0]


def test_that_where_no_industry_is_known_nobody_leads_in_none_of_them():
    assert industries_led([(None, 1.0)], 0) == unknown("missing")


def test_that_things_are_counted():
    assert counted(["e1", "e2"]) == Outcome(2.0)


def test_that_every_item_has_an_entry_on_every_list():
    assert entries_compared(3, 2) == Outcome(6.0)


def test_that_a_part_of_an_item_counts_as_controlled_and_an_unread_one_as_unknown():
    found = controlled_entries([1.0, 0.5, 0.0, None, None])
    assert [part.value for part in found] == [2.0, 1.0, 2.0]


def test_that_an_item_is_known_if_both_lists_were_read():
    assert items_known_on_both([1.0, None, 0.0], [0.0, 1.0, None]) == Outcome(1.0)


def test_that_two_sides_of_unequal_length_are_no_pair():
    with pytest.raises(ValueError, match="zip"):
        items_known_on_both([1.0], [])
