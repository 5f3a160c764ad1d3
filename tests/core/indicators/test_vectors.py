from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from core.indicators.balance import cumulative_balance
from tests.core.indicators.answers import ANSWERS

FIELDS = ("id", "indicator", "inputs", "expected")
VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))
SHARED = Path(__file__).parents[3] / "../shared/data"
PUBLISHED = SHARED / "vectors/indicator-vectors.json"


def near(expected):
    numeric = isinstance(expected, (int, float, list, dict)) and not isinstance(
        expected, bool
    )
    if not numeric or (isinstance(expected, list) and isinstance(expected[0], str)):
        return expected
    return pytest.approx(expected, abs=1e-9, rel=1e-12)


def disagreements(indicator, inputs, expected):
    answer = ANSWERS[indicator](inputs)
    return {
        name: (answer[name], value)
        for name, value in expected.items()
        if answer[name] != near(value)
    }


def published():
    return json.loads(PUBLISHED.read_text("utf-8"))["vectors"]


needs_shared = pytest.mark.skipif(
    not PUBLISHED.is_file(), reason="the shared reference data are not here"
)


@pytest.mark.parametrize(
    ("indicator", "inputs", "expected"),
    [
        pytest.param(*(vector[name] for name in FIELDS[1:]), id=vector["id"])
        for vector in VECTORS
    ],
)
def test_that_we_answer_as_published(indicator, inputs, expected):
    assert disagreements(indicator, inputs, expected) == {}


@needs_shared
def test_that_we_answer_every_covered_vector_of_the_shared_file():
    wrong = {
        vector["id"]: disagreements(
            vector["indicator"], vector["inputs"], vector["expected"]
        )
        for vector in published()
        if vector["indicator"] in ANSWERS
    }
    assert {name: found for name, found in wrong.items() if found} == {}


@needs_shared
def test_that_our_copy_of_the_vectors_is_the_shared_one():
    theirs = [{name: vector[name] for name in FIELDS} for vector in published()]
    assert [vector for vector in theirs if vector["indicator"] in ANSWERS] == VECTORS


def deficit(file_name, partner=None):
    path = SHARED / "sample" / file_name
    with path.open(encoding="utf-8", newline="") as file:
        balances = {
            int(row["year"]): float(row["balance_usd_m"])
            for row in csv.DictReader(file)
            if row["role"] == "used_in_sum" and row.get("partner") == partner
        }
    return -cumulative_balance(balances, 2001, 2023).total.value


def published_deficit(vector_id):
    vector = next(one for one in published() if one["id"] == vector_id)
    return vector["expected"]["usd_m"]


@needs_shared
def test_that_the_deficit_with_china_sums_as_published():
    assert deficit("us-china-balance.csv") == near(published_deficit("usch-1"))


@needs_shared
def test_that_the_advanced_technology_deficit_sums_as_published_but_for_rounding():
    """The vector was summed before each year's balance was rounded to 0.1."""
    rounding = 23 * 0.05
    found = deficit("us-china-atp.csv", partner="World")
    assert found == pytest.approx(published_deficit("atp-1"), abs=rounding)
