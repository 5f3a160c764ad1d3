"""Changes between two years: of shares, quotients and values, computed or published."""

from __future__ import annotations

import pytest

from core.formulas.catalogue import figure
from core.formulas.market.changes import CHANGES, share_change
from core.formulas.market.rounded import change_bound

TEN = "hamilton-10"
ITIF = "itif-hamilton-2023"
SPAN = (1995, 2020)


@pytest.fixture(scope="module")
def published(sample):
    return sample.published(ITIF)


@pytest.fixture(scope="module")
def ncses(sample):
    return sample.output("ncses-10758")


def test_that_what_became_n_fold_grew_by_one_less(published):
    to, by = (
        share_change(published, formula, "CHN", TEN, SPAN).value
        for formula in ("fold", "fold_by")
    )
    assert by == pytest.approx(to - 1)


@pytest.mark.parametrize(
    ("formula", "low", "high"),
    [
        ("fold", 7.537313432835821, 7.8),
        ("fold_by", 6.537313432835821, 6.8),
        ("percent_change", 653.7313432835821, 680.0),
        ("pp_change", 21.9, 22.1),
        ("cagr", (25.25 / 3.35) ** (1 / 25) - 1, (25.35 / 3.25) ** (1 / 25) - 1),
    ],
)
def test_that_a_change_of_rounded_shares_has_bounds(published, formula, low, high):
    found = [
        change_bound(published, f"{formula}_{end}", "CHN", TEN, SPAN).value
        for end in ("low", "high")
    ]
    assert found == pytest.approx([low, high])


def test_that_a_number_ending_in_a_nought_is_as_exact_as_the_others(published):
    assert published.printed("share", 0.32).half_unit == pytest.approx(0.0005)


def test_that_a_number_with_more_decimals_than_usual_is_more_exact(published):
    assert published.printed("share", 0.0375).half_unit == pytest.approx(0.00005)


@pytest.mark.parametrize(("measure", "decimals"), [("share", 1), ("LQ", 2)])
def test_that_a_publisher_has_usual_decimals(published, measure, decimals):
    assert published.decimals[measure] == decimals


def test_that_a_bound_of_what_is_not_published_has_the_reason(published):
    found = change_bound(published, "fold_low", "CHN", TEN, SPAN, "LQ")
    assert (found.value, found.reason) == (None, "not_published")


def test_that_a_change_of_values_names_its_measure(ncses):
    grown = share_change(ncses, "fold", "CHN", "C26", (2002, 2022), "value")
    assert grown.id == (
        "fold/dataset=ncses-10758/economy=CHN/industry=C26/measure=value"
        "/period=2002:2022"
    )
    assert grown.value > 1


def test_that_points_are_of_shares_only(ncses):
    with pytest.raises(KeyError):
        share_change(ncses, "pp_change", "CHN", "C26", (2002, 2022), "LQ")


@pytest.mark.parametrize("formula", CHANGES)
@pytest.mark.parametrize("measure", ["LQ", "value"])
def test_that_a_change_is_found_again_by_its_id(sample, ncses, formula, measure):
    if formula != "pp_change":
        found = share_change(ncses, formula, "JPN", "C26", (2002, 2022), measure)
        assert figure(sample, found.id) == found


@pytest.mark.parametrize("formula", CHANGES)
def test_that_a_bound_is_found_again_by_its_id(sample, published, formula):
    found = change_bound(published, f"{formula}_high", "JPN", TEN, SPAN)
    assert figure(sample, found.id) == found


def test_that_an_unknown_end_says_why(ncses):
    found = share_change(ncses, "fold", "CHN", "C26", (1900, 2022))
    assert (found.value, found.reason) == (None, "year_missing")
