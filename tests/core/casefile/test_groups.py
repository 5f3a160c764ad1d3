"""Groups of economies of the user's: what is one, and that it can be taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from core.casefile import Case
from core.casefile.groups import add_group, change_group, remove_group
from core.casefile.history.changing import redo, undo
from core.casefile.named_sets import LONGEST
from core.errors import RequestError

CHIPS = ("JPN", "USA", "NLD")


@pytest.fixture
def add(case, economies):
    """Make a group in the case and return its code."""

    def make(name="Chip allies", members=CHIPS):
        return case.edit(add_group, economies, name, members)

    return make


def told(case):
    return [(group.name, group.members) for group in case.own_groups()]


def test_that_a_group_has_its_members_once_and_in_one_order(case, add):
    add(members=("USA", "JPN", "USA"))
    assert told(case) == [("Chip allies", ("JPN", "USA"))]
    assert case.own_groups()[0].is_own


def test_that_two_groups_are_kept_in_the_order_in_which_they_were_made(case, add):
    add("Zinc")
    add("Antimony")
    assert [name for name, _members in told(case)] == ["Zinc", "Antimony"]


def test_that_no_two_groups_of_any_cases_share_a_code(case, add):
    code = add()
    case.edit(remove_group, code)
    assert add() != code


@pytest.mark.parametrize(
    ("name", "members", "words"),
    [
        ("", CHIPS, "needs a name"),
        (" \t ", CHIPS, "needs a name"),
        ("x" * (LONGEST + 1), CHIPS, "at most 60 letters"),
        ("G7", CHIPS, "name of an economy or of another group"),
        ("quad", CHIPS, "name of an economy or of another group"),
        ("日米豪印（クアッド）", CHIPS, "name of an economy or of another group"),
        ("Japan", CHIPS, "name of an economy or of another group"),
        ("World", CHIPS, "name of an economy or of another group"),
        ("CHIP  ALLIES", CHIPS, "name of an economy or of another group"),
        ("Empty", (), "has no members"),
        ("Sums", ("JPN", "WLD"), "WLD is not a single economy"),
        ("Twice", ("BEL", "BLX"), "BLX is not a single economy"),
        ("Nobody", ("XYZ",), "XYZ is not a single economy"),
    ],
)
def test_that_a_group_that_would_mislead_is_refused(case, add, name, members, words):
    add()
    with pytest.raises(RequestError, match=words):
        add(name, members)
    assert len(case.own_groups()) == len(case.steps()) == 1


def test_that_a_name_is_kept_without_marks_and_spare_spaces(case, add):
    add("  Chip \u202e allies\n")
    assert told(case)[0][0] == "Chip allies"


def test_that_a_changed_group_keeps_its_code(case, add, economies):
    code = add()
    case.edit(change_group, code, economies, "Chip makers", ("JPN", "KOR"))
    assert told(case) == [("Chip makers", ("JPN", "KOR"))]
    assert case.own_groups()[0].code == code


def test_that_a_group_may_keep_its_own_name(case, add, economies):
    code = add()
    case.edit(change_group, code, economies, "chip allies", CHIPS)
    assert told(case)[0][0] == "chip allies"


def test_that_a_change_to_the_same_is_no_step(case, add, economies):
    code = add()
    case.edit(change_group, code, economies, "Chip allies", CHIPS)
    assert [step.what for step in case.steps()] == ["add_group"]


def test_that_a_group_that_is_gone_cannot_be_changed_or_deleted(case, add, economies):
    code = add()
    case.edit(remove_group, code)
    with pytest.raises(RequestError, match="no such group"):
        case.edit(change_group, code, economies, "Chips", CHIPS)
    with pytest.raises(RequestError, match="no such group"):
        case.edit(remove_group, code)


def test_that_each_edit_is_a_step_that_goes_back_and_comes_again(case, add, economies):
    code = add()
    case.edit(change_group, code, economies, "Chip makers", ("JPN", "KOR"))
    case.edit(remove_group, code)
    states = []
    for _each in range(3):
        case.edit(undo)
        states.append(told(case))
    assert states == [
        [("Chip makers", ("JPN", "KOR"))],
        [("Chip allies", ("JPN", "NLD", "USA"))],
        [],
    ]
    for _each in range(2):
        case.edit(redo)
    assert told(case) == [("Chip makers", ("JPN", "KOR"))]
    assert case.damage() == []


def test_that_groups_outlive_the_program(tmp_path, economies):
    path = tmp_path / "a.statecraft"
    with Case.create(path) as case:
        case.edit(add_group, economies, "Chip allies", CHIPS)
    with Case.open(path) as case:
        assert told(case) == [("Chip allies", ("JPN", "NLD", "USA"))]
        case.edit(undo)
        assert told(case) == []


def test_that_a_byte_changed_in_a_group_is_found(tmp_path, economies):
    path = tmp_path / "a.statecraft"
    with Case.create(path) as case:
        case.edit(add_group, economies, "Chip allies", CHIPS)
    with closing(sqlite3.connect(path)) as link, link:
        link.execute("UPDATE own_group SET members = 'JPN'")
    with Case.open(path) as case:
        assert case.damage() == ["the groups of economies"]
