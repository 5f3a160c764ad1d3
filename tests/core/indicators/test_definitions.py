from __future__ import annotations

import dataclasses

import pytest

from core.indicators.definitions import BY_FORMULA, DEFINITIONS

UNITS = {
    "share",
    "LQ",
    "USD",
    "pp",
    "percent",
    "per_year",
    "ratio",
    "points",
    "count",
    "index",
    "score",
    "strength",
    "years",
    "rank",
    "stated",
    "days",
    "policy",
}
CONTRACT = """market_share location_quotient percent_change fold pp_change cagr
    parity_fixed parity_growing hhi hhi_low hhi_high contribution rca exports imports
    trade_balance cumulative_balance alignment_jaccard alignment_jaccard_low
    alignment_jaccard_high coverage effective_coverage_low effective_coverage_high
    backfill"""


def test_that_every_formula_of_the_contract_covered_here_is_defined():
    assert set(CONTRACT.split()) - set(BY_FORMULA) == set()


def test_that_no_formula_is_defined_twice():
    assert len(BY_FORMULA) == len(DEFINITIONS)


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda one: one.formula_id)
def test_that_a_definition_is_complete(definition):
    assert definition.unit in UNITS
    assert all(
        getattr(definition, field.name) for field in dataclasses.fields(definition)
    )
    assert "\n" not in definition.expression


def test_that_definitions_cannot_be_changed():
    with pytest.raises(TypeError):
        BY_FORMULA["fold"] = DEFINITIONS[0]
