from __future__ import annotations

import pytest

from core.indicators.balance import (
    cover_ratio,
    cumulative_balance,
    normalized_balance,
    trade_balance,
    yearly_changes,
)


@pytest.mark.parametrize("measure", [trade_balance, normalized_balance, cover_ratio])
def test_that_one_side_of_trade_makes_no_balance(measure):
    assert (measure(None, 1.0).reason, measure(1.0, None).reason) == ("missing",) * 2


@pytest.mark.parametrize("measure", [normalized_balance, cover_ratio])
@pytest.mark.parametrize(
    ("exports", "imports", "reason"),
    [
        (0.0, 0.0, "no_trade"),
        (-1.0, 2.0, "negative_value"),
        (1.0, -2.0, "negative_value"),
    ],
)
def test_that_a_ratio_of_no_trade_says_why(measure, exports, imports, reason):
    assert measure(exports, imports).reason == reason


def test_that_exports_without_imports_have_no_cover_ratio():
    assert cover_ratio(5.0, 0.0).reason == "imports_zero"


def test_that_a_missing_year_makes_the_sum_unknown_and_is_named():
    found = cumulative_balance({2001: -1.0, 2002: None, 2004: -1.0}, 2001, 2004)
    assert (found.total.value, found.missing) == (None, (2002, 2003))


def test_that_years_not_asked_for_do_not_count():
    found = cumulative_balance({2000: -9.0, 2001: -1.0, 2002: 2.0}, 2001, 2002)
    assert (found.total.value, found.missing) == (1.0, ())


def test_that_a_sum_over_no_years_is_not_zero():
    assert cumulative_balance({2001: 1.0}, 2002, 2001).total.reason == "empty"


def test_that_a_cumulative_balance_keeps_its_label():
    found = cumulative_balance({2001: 1.0}, 2001, 2001, basis="Census, NSA")
    assert found.basis == "Census, NSA"


def test_that_a_change_never_jumps_a_gap():
    found = yearly_changes({2001: 1.0, 2002: None, 2003: 3.0, 2004: 5.0})
    assert [one.reason for one in found.values()] == ["missing", "missing", None]


def test_that_no_series_has_no_changes():
    assert yearly_changes({}) == {}
