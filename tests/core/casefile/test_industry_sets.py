"""Sets of industries of the user's: what is one, and that it can be taken back."""

from __future__ import annotations

import pytest

from core.casefile import Case
from core.casefile.history.changing import redo, undo
from core.casefile.industry_sets import add_set, change_set, remove_set
from core.casefile.named_sets import LONGEST
from core.errors import RequestError
from core.industries import IndustrySets

CHIPS = ("C28", "C26")


@pytest.fixture
def add(case):
    """Make a set in the case and return its code."""

    def make(name="Chips and machines", members=CHIPS):
        return case.edit(add_set, IndustrySets(case.own_sets()), name, members)

    return make


def told(case):
    return [(known.name, known.members) for known in case.own_sets()]


def test_that_a_set_has_its_industries_once_and_in_one_order(case, add):
    add(members=("C28", "C26", "C28"))
    assert told(case) == [("Chips and machines", ("C26", "C28"))]
    assert case.own_sets()[0].is_own


@pytest.mark.parametrize(
    "odd", ["Fancy chips", "50% of it", "a%20b", "one\u3000two", "one\xa0two"]
)
def test_that_an_industry_whose_code_has_spaces_is_one_industry(case, add, odd):
    code = add(members=("C26", odd))
    assert case.own_sets()[0].members == tuple(sorted(("C26", odd)))
    case.edit(change_set, code, IndustrySets(case.own_sets()), "Odd", (odd,))
    assert told(case) == [("Odd", (odd,))]


@pytest.mark.parametrize(
    ("name", "members", "words"),
    [
        ("", CHIPS, "needs a name"),
        ("x" * (LONGEST + 1), CHIPS, "at most 60 letters"),
        ("CHIPS  and machines", CHIPS, "name of an industry or of another"),
        ("Ten industries of the Hamilton Index (2023)", CHIPS, "another industry set"),
        ("all Industries", CHIPS, "name of an industry or of another"),
        ("Empty", (), "has no industries"),
        ("Sums", ("C26", "C"), "C is a sum of other industries"),
        ("All", ("A-U",), "A-U is a sum of other industries"),
        ("Twice", ("C25", "C252"), "C25 and C252 overlap"),
    ],
)
def test_that_a_set_that_would_mislead_is_refused(case, add, name, members, words):
    add()
    with pytest.raises(RequestError, match=words):
        add(name, members)
    assert len(case.own_sets()) == len(case.steps()) == 1


def test_that_a_changed_set_keeps_its_code(case, add):
    code = add()
    case.edit(change_set, code, IndustrySets(case.own_sets()), "Chips", ("C26",))
    assert told(case) == [("Chips", ("C26",))]
    assert case.own_sets()[0].code == code


def test_that_a_set_that_is_gone_cannot_be_changed_or_deleted(case, add):
    code = add()
    case.edit(remove_set, code)
    with pytest.raises(RequestError, match="no such industry set"):
        case.edit(change_set, code, IndustrySets(), "Chips", CHIPS)
    with pytest.raises(RequestError, match="no such industry set"):
        case.edit(remove_set, code)


def test_that_each_edit_is_a_step_that_goes_back_and_comes_again(case, add):
    code = add()
    case.edit(change_set, code, IndustrySets(case.own_sets()), "Chips", ("C26",))
    case.edit(remove_set, code)
    states = []
    for _each in range(3):
        case.edit(undo)
        states.append(told(case))
    assert states == [
        [("Chips", ("C26",))],
        [("Chips and machines", ("C26", "C28"))],
        [],
    ]
    for _each in range(2):
        case.edit(redo)
    assert told(case) == [("Chips", ("C26",))]
    assert case.damage() == []


def test_that_sets_outlive_the_program(tmp_path):
    path = tmp_path / "a.statecraft"
    with Case.create(path) as case:
        case.edit(add_set, IndustrySets(), "Chips", CHIPS)
    with Case.open(path) as case:
        assert told(case) == [("Chips", ("C26", "C28"))]
