from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.change import fold, percent_change
from core.indicators.rounding import Verdict, corner_range, printed, reconciliation
from core.indicators.shares import world_share


def verdict(formula, *inputs, stated):
    numbers = [printed(text) for text in inputs]
    return reconciliation(formula, *numbers, stated=printed(stated)).verdict


@pytest.mark.parametrize(
    ("text", "half_unit"),
    [("4000", 0.5), ("3.3", 0.05), ("3.30", 0.005), ("-0.1", 0.05), ("0", 0.5)],
)
def test_that_half_a_unit_of_the_last_digit_is_open(text, half_unit):
    assert printed(text).half_unit == half_unit


@pytest.mark.parametrize("text", ["n/a", "nan", "inf", "1,5", "1e999999999"])
def test_that_a_text_that_is_no_number_is_refused(text):
    with pytest.raises(ValueError, match=text):
        printed(text)


def test_that_a_scaled_number_keeps_its_relative_width():
    share = printed("25.3").scaled(0.01)
    assert (share.low, share.high) == pytest.approx((0.2525, 0.2535))


@pytest.mark.parametrize("stated", ["2.5", "2", "3"])
def test_that_a_number_that_rounds_to_the_statement_reproduces_it(stated):
    assert verdict(fold, "2", "5", stated=stated) is Verdict.REPRODUCES


@pytest.mark.parametrize("stated", ["1.7", "4.0", "2.62"])
def test_that_a_statement_out_of_reach_does_not_reconcile(stated):
    assert verdict(fold, "2.0", "5.0", stated=stated) is Verdict.DOES_NOT_RECONCILE


@pytest.mark.parametrize("stated", ["2.4", "2.6"])
def test_that_a_statement_touched_from_either_side_is_on_the_edge(stated):
    found = verdict(fold, "2.0", "5.0", stated=stated)
    assert found is Verdict.EDGE_OF_ROUNDING_INTERVAL


def test_that_a_statement_some_inputs_give_is_within_their_rounding():
    found = verdict(fold, "2.0", "5.0", stated="2.58")
    assert found is Verdict.WITHIN_INPUT_ROUNDING_ONLY


def test_that_a_formula_without_an_answer_contradicts_nothing():
    found = reconciliation(fold, printed("0"), printed("5"), stated=printed("3"))
    assert (found.verdict, found.overlap) == (Verdict.CANNOT_BE_COMPUTED, False)


def test_that_a_corner_without_an_answer_leaves_the_range_open():
    found = corner_range(fold, printed("1"), printed("0"))
    assert (found.point.value, found.low.reason) == (0.0, "sign_change")


def test_that_an_open_range_is_not_judged():
    found = verdict(fold, "1", "0", stated="7")
    assert found is Verdict.CANNOT_BE_COMPUTED


@given(st.floats(0.2, 9), st.floats(0.2, 9))
@settings(deadline=None)
def test_that_what_printed_numbers_were_rounded_from_lies_in_the_range(a, b):
    found = corner_range(percent_change, printed(f"{a:.1f}"), printed(f"{b:.1f}"))
    exact = percent_change(a, b).value
    assert found.low.value - 1e-9 <= exact <= found.high.value + 1e-9


@given(st.integers(1, 99), st.integers(100, 999))
@settings(deadline=None)
def test_that_a_rightly_rounded_result_reproduces(part, whole):
    stated = f"{part / whole:.3f}"
    assert verdict(world_share, str(part), str(whole), stated=stated) == "reproduces"
