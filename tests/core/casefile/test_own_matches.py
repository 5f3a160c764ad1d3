"""What the user decides of numbers of lists: kept, taken back, done again."""

from __future__ import annotations

import pytest

from core.briefs.steps import step_words
from core.casefile import Case
from core.casefile.history.changing import redo, undo
from core.casefile.own_matches import (
    NONE,
    Match,
    decide_matches,
    undecide_matches,
)

EUV = Match("seed", "EUV", "US", "3B001.f.1.a", "equal", "same")
HBM = Match("seed", "HBM", "US", "3A090.c", "broader", "alike")


def test_that_a_decision_is_kept_in_the_file(case):
    path = case.path
    case.edit(decide_matches, (EUV, HBM))
    case.close()
    with Case.open(path) as again:
        assert again.own_matches() == (EUV, HBM)
        assert again.damage() == []


def test_that_a_later_decision_takes_the_place_of_an_earlier_one(case):
    case.edit(decide_matches, (EUV,))
    case.edit(decide_matches, (EUV._replace(relation=NONE),))
    assert [one.relation for one in case.own_matches()] == [NONE]


def test_that_a_decision_on_several_numbers_is_one_step(case):
    case.edit(decide_matches, (EUV, HBM))
    assert len(case.steps()) == 1
    case.edit(undo)
    assert case.own_matches() == ()
    case.edit(redo)
    assert case.own_matches() == (EUV, HBM)


def test_that_a_decision_can_be_undecided(case):
    case.edit(decide_matches, (EUV, HBM))
    case.edit(undecide_matches, (EUV,))
    assert case.own_matches() == (HBM,)


@pytest.mark.parametrize(
    ("decided", "words"),
    [
        ((EUV,), "US 3B001.f.1.a as EUV"),
        ((EUV._replace(relation=NONE),), "US 3B001.f.1.a not as EUV"),
        ((EUV, HBM), "decision on 2 list numbers"),
    ],
)
def test_that_a_step_says_what_was_decided(case, decided, words):
    case.edit(decide_matches, decided)
    [step] = case.steps()
    assert step_words(step) == words
