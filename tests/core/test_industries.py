"""Industry sets are summed over their members and named in both languages."""

from __future__ import annotations

import pytest

from core.industries import (
    NAMES,
    SETS,
    WHOLE_ECONOMY,
    industry_name,
    industry_set,
    is_aggregate,
    members,
)


def test_that_the_index_has_ten_industries_and_its_first_edition_seven():
    assert (len(members("hamilton-10")), len(members("hamilton-7"))) == (10, 7)
    assert set(members("hamilton-10")) - set(members("hamilton-7")) == {
        *("C20", "C24", "C25"),
    }


@pytest.mark.parametrize("known", SETS, ids=lambda known: known.code)
def test_that_a_set_sums_no_industry_twice(known):
    assert len(set(known.members)) == len(known.members)
    assert not any(is_aggregate(code) for code in known.members)


@pytest.mark.parametrize("known", SETS, ids=lambda known: known.code)
def test_that_a_set_is_found_by_its_code_and_has_a_name(known):
    assert industry_set(known.code) is known
    assert industry_name(known.code) == known.title


def test_that_an_industry_stands_for_itself():
    assert members("C26") == ("C26",)
    assert industry_set("C26") is None


@pytest.mark.parametrize(
    "code", [WHOLE_ECONOMY, "C", "G-N", "KTI", "KTI-M", "KTI-S", "A"]
)
def test_that_sections_and_published_sums_are_aggregates(code):
    assert is_aggregate(code)


@pytest.mark.parametrize("code", ["C26", "C30X", "J62-63", "hamilton-10", "M72", ""])
def test_that_a_division_is_no_aggregate(code):
    assert not is_aggregate(code)


def test_that_an_industry_of_the_index_has_a_short_name():
    assert industry_name("C26", "Manufacture of computers") == NAMES["C26"]


def test_that_another_industry_is_named_as_published():
    assert industry_name("M72", "Research") == "Research"
    assert industry_name("M72") == "M72"


def test_that_every_industry_of_the_index_has_a_short_name():
    assert set(members("hamilton-10")) <= set(NAMES)
