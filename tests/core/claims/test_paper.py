"""What a published paper says of market shares, from the inputs it states itself."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from core.indicators.change import difference, fold, percent_change
from core.indicators.outcome import known, quotient
from core.indicators.parity import parity_from_lqs
from core.indicators.rounding import Printed, Verdict, printed, reconciliation
from core.indicators.specialization import implied_gdp_share

CLAIMS = Path(__file__).parents[3] / "../shared/data/paper/claims.csv"

needs_shared = pytest.mark.skipif(
    not CLAIMS.is_file(), reason="the shared reference data are not here"
)


def decline(before, after):
    return known(-percent_change(before, after).value)


def above_the_world(lq):
    return known((lq - 1) * 100)


def parity(lq_peer, lq_own):
    return parity_from_lqs(lq_own, lq_peer).percent


def base(added, percent):
    return quotient(added * 100, percent, "base_zero")


FORMULAS = {
    "H04": fold,
    "H05": fold,
    "H06": fold,
    "H07": percent_change,
    "H08": above_the_world,
    "H11": decline,
    "H12": decline,
    "H13": decline,
    "H14": decline,
    "H15": decline,
    "H16": parity,
    "H17": base,
    "H18": base,
    "H19-Ch": implied_gdp_share,
    "H19-Un": implied_gdp_share,
    "H19-Ja": implied_gdp_share,
    "H20": difference,
}
"""By claim the formula that it rests on, over its inputs as they are printed."""

YEARS = {"H20"}
"""Years are not rounded."""

ROUNDED_TO = {"H17": 10.0, "H18": 100.0}
"""Billions of dollars that are printed in tens, and in tenths of a trillion."""


def stated_inputs(row):
    """Return the inputs that the paper prints; what others publish comes after."""
    texts = [text.split("(")[0].strip(" %") for text in row["inputs"].split(";")]
    numbers = [text for text in texts if text.replace(".", "").isdigit()]
    inputs = [printed(text) for text in numbers]
    if row["id"] in YEARS:
        return [Printed(one.value, 0.0) for one in inputs]
    if row["id"] in ROUNDED_TO:
        first, *others = inputs
        return [Printed(first.value, ROUNDED_TO[row["id"]] / 2), *others]
    return inputs


def reconciled(row):
    stated = Printed(0.0, 0.0)
    if row["stated_low"]:
        low, high = float(row["stated_low"]), float(row["stated_high"])
        stated = Printed(float(row["stated_value"]), (high - low) / 2)
    formula = FORMULAS[row["id"]]
    return reconciliation(formula, *stated_inputs(row), stated=stated)


def claims():
    with CLAIMS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["id"].startswith("H")]
    return {row["id"]: row for row in rows}


@needs_shared
def test_that_every_claim_with_a_computed_number_is_computed():
    assert {name for name, row in claims().items() if row["computed_point"]} == set(
        FORMULAS
    )


@needs_shared
@pytest.mark.parametrize("name", FORMULAS)
def test_that_a_claim_has_its_point_and_its_bounds(name):
    row = claims()[name]
    found = reconciled(row).computed
    for outcome, column in (
        (found.point, "computed_point"),
        (found.low, "computed_low"),
        (found.high, "computed_high"),
    ):
        assert outcome.value == pytest.approx(float(row[column]), abs=1e-6)


@needs_shared
def test_that_every_claim_that_can_be_judged_has_its_verdict():
    verdicts = {str(verdict) for verdict in Verdict}
    judged = {
        name: row["internal_verdict"].lower()
        for name, row in claims().items()
        if row["internal_verdict"].lower() in verdicts
    }
    assert len(judged) == 13
    assert {name: str(reconciled(claims()[name]).verdict) for name in judged} == judged


def test_that_the_42_percent_are_those_of_the_2022_edition():
    stated = printed("42")
    of_2022 = reconciliation(parity, printed("1.34"), printed("0.94"), stated=stated)
    of_2023 = reconciliation(parity, printed("1.47"), printed("0.87"), stated=stated)
    assert of_2022.verdict is Verdict.WITHIN_INPUT_ROUNDING_ONLY
    assert of_2023.verdict is Verdict.DOES_NOT_RECONCILE
    again = reconciliation(
        parity, printed("1.47"), printed("0.87"), stated=printed("69")
    )
    assert again.verdict is Verdict.REPRODUCES
