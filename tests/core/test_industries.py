"""Industry sets are summed over their members and named in both languages."""

from __future__ import annotations

from itertools import combinations

import pytest

from core.i18n import use_language
from core.industries import (
    NAMES,
    SETS,
    WHOLE_ECONOMY,
    IndustrySet,
    IndustrySets,
    is_aggregate,
    overlap,
)

KNOWN = IndustrySets()


def test_that_the_index_has_ten_industries_and_its_first_edition_seven():
    counted = [len(KNOWN.members(code)) for code in ("hamilton-10", "hamilton-7")]
    assert counted == [10, 7]
    assert set(KNOWN.members("hamilton-10")) - set(KNOWN.members("hamilton-7")) == {
        *("C20", "C24", "C25"),
    }


@pytest.mark.parametrize("known", SETS, ids=lambda known: known.code)
def test_that_a_set_sums_no_industry_twice(known):
    assert len(set(known.members)) == len(known.members)
    assert not any(is_aggregate(code) for code in known.members)


@pytest.mark.parametrize("known", SETS, ids=lambda known: known.code)
def test_that_every_industry_of_a_set_is_named_in_japanese(known):
    use_language("ja")
    names = [KNOWN.industry_name(code, "Published") for code in known.members]
    assert [name for name in names if name.isascii()] == []


@pytest.mark.parametrize("known", SETS, ids=lambda known: known.code)
def test_that_a_set_is_found_by_its_code_and_has_a_name(known):
    assert KNOWN.get(known.code) is known
    assert KNOWN.industry_name(known.code) == known.title


def test_that_an_industry_stands_for_itself():
    assert KNOWN.members("C26") == ("C26",)
    assert KNOWN.get("C26") is None


@pytest.mark.parametrize(
    "code", [WHOLE_ECONOMY, "C", "G-N", "KTI", "KTI-M", "KTI-S", "A"]
)
def test_that_sections_and_published_sums_are_aggregates(code):
    assert is_aggregate(code)


@pytest.mark.parametrize("code", ["C26", "C30X", "J62-63", "hamilton-10", "M72", ""])
def test_that_a_division_is_no_aggregate(code):
    assert not is_aggregate(code)


def test_that_an_industry_of_the_index_has_a_short_name():
    assert KNOWN.industry_name("C26", "Manufacture of computers") == NAMES["C26"]


def test_that_another_industry_is_named_as_published():
    assert KNOWN.industry_name("M71", "Engineering") == "Engineering"
    assert KNOWN.industry_name("M71") == "M71"


def test_that_every_industry_of_the_index_has_a_short_name():
    assert set(KNOWN.members("hamilton-10")) <= set(NAMES)


CHIPS = IndustrySet("SET-1", "Chips and machines", ("C26", "C28"), is_own=True)


def test_that_a_set_of_the_users_is_known_beside_those_built_in():
    known = IndustrySets((CHIPS,))
    assert known.get("SET-1") == CHIPS
    assert known.members("SET-1") == ("C26", "C28")
    assert [one.code for one in known][-1] == "SET-1"


def test_that_the_name_of_a_users_set_is_not_translated():
    use_language("ja")
    own = IndustrySet("SET-2", "Chemicals", ("C20",), is_own=True)
    assert IndustrySets((own,)).industry_name("SET-2") == "Chemicals"


def test_that_sets_are_the_same_if_what_is_in_them_is():
    assert IndustrySets((CHIPS,)) == IndustrySets((CHIPS,))
    assert IndustrySets((CHIPS,)) != IndustrySets()
    assert IndustrySets() != 0


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("C26", "C26", True),
        ("C25", "C252", True),
        ("C30", "C30X", True),
        ("C303", "C30X", False),
        ("J62-63", "J62", True),
        ("J62-63", "J631", True),
        ("J62-63", "J61", False),
        ("C26", "D26", False),
        ("KTI", "C26", False),
        ("", "", True),
    ],
)
def test_that_industries_that_share_a_part_overlap(one, other, said):
    assert overlap(one, other) is said
    assert overlap(other, one) is said


@pytest.mark.parametrize("known", SETS, ids=lambda known: known.code)
def test_that_no_industries_of_a_built_in_set_overlap(known):
    pairs = combinations(known.members, 2)
    assert not [pair for pair in pairs if overlap(*pair)]
