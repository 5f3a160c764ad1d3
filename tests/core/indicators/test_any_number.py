"""Whatever numbers come in, an indicator answers with a number or a listed reason."""

from __future__ import annotations

import dataclasses
import inspect
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.indicators.outcome import REASONS, Outcome
from tests.core.indicators.every import EVERY

anything = st.none() | st.floats() | st.sampled_from([0.0, 1.0, -1.0, 5e-324, 1.7e308])
series = st.lists(anything, max_size=4)
table = st.dictionaries(st.sampled_from("ABCD"), anything, max_size=4)
years = st.dictionaries(st.integers(2000, 2004), anything, max_size=4)

SCALARS = [
    getattr(EVERY, name)
    for name in [
        "world_share",
        "fold",
        "percent_change",
        "difference",
        "pp_change",
        "growth_contribution",
        "location_quotient",
        "implied_gdp_share",
        "symmetric_rca",
        "normalized_rca",
        "parity_fixed",
        "parity_growing",
        "parity_from_lqs",
        "parity_to_lq",
        "years_to_grow",
        "merger_delta",
        "trade_balance",
        "normalized_balance",
        "cover_ratio",
        "fold_by",
        "own_share_effect",
        "structure_effect",
        "interaction_effect",
        "weighted_share_change",
        "growth_effect",
        "mix_effect",
        "competitive_effect",
    ]
]
LISTS = [
    getattr(EVERY, name)
    for name in ["hhi", "hhi_points", "normalized_hhi", "effective_number", "total"]
]
TABLES = [
    getattr(EVERY, name)
    for name in ["share_changes", "shares_of_losses", "location_quotients"]
]


def outcomes_in(answer):
    if isinstance(answer, Outcome):
        yield answer
    elif isinstance(answer, dict):
        yield from answer.values()
    elif dataclasses.is_dataclass(answer):
        for field in dataclasses.fields(answer):
            yield from outcomes_in(getattr(answer, field.name))


def is_answered(answer):
    return all(
        outcome.reason in REASONS
        if outcome.value is None
        else isfinite(outcome.value) and outcome.reason is None
        for outcome in outcomes_in(answer)
    )


@pytest.mark.parametrize("indicator", SCALARS, ids=lambda one: one.__name__)
@given(data=st.data())
@settings(deadline=None)
def test_that_any_numbers_are_answered(indicator, data):
    inputs = [data.draw(anything) for _ in inspect.signature(indicator).parameters]
    assert is_answered(indicator(*inputs))


@given(anything, anything, st.floats())
@settings(deadline=None)
def test_that_growth_over_any_years_is_answered(before, after, period):
    assert is_answered(EVERY.cagr(before, after, period))


@pytest.mark.parametrize("indicator", LISTS, ids=lambda one: one.__name__)
@given(values=series)
@settings(deadline=None)
def test_that_any_market_is_answered(indicator, values):
    assert is_answered(indicator(values))


@given(series, anything)
@settings(deadline=None)
def test_that_any_residual_is_answered(values, residual):
    assert is_answered(EVERY.hhi_bounds(values, residual))


@pytest.mark.parametrize("indicator", TABLES, ids=lambda one: one.__name__)
@given(one=table, other=table)
@settings(deadline=None)
def test_that_any_two_tables_are_answered(indicator, one, other):
    assert is_answered(indicator(one, other))


@given(table, anything)
@settings(deadline=None)
def test_that_any_list_in_any_world_is_answered(values, world):
    assert is_answered(EVERY.rest_of_world(values, world))
    assert is_answered(EVERY.overstatement(values, world))
    assert is_answered(EVERY.listed_world(values))


@given(table, table)
@settings(deadline=None)
def test_that_any_supply_is_answered(shares, others):
    strengths = dict.fromkeys(others, 0.5)
    parts = EVERY.supply_parts(shares, strengths, "A")
    assert is_answered(parts)
    assert is_answered(EVERY.effective_coverage(parts))


@given(years)
@settings(deadline=None)
def test_that_any_years_are_answered(balances):
    assert is_answered(EVERY.cumulative_balance(balances, 2000, 2004))
    assert is_answered(EVERY.yearly_changes(balances))
