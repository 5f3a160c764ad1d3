"""What is chosen for the briefing as a whole, and the office's markings."""

from __future__ import annotations

import pytest

from core.casefile.cover import (
    Cover,
    MarkingSet,
    choose_cover,
    cover,
    keep_markings,
    own_markings,
)
from core.casefile.history.changing import undo
from core.errors import RequestError


def test_that_nothing_is_chosen_to_begin_with(case):
    assert case.ask(cover) == Cover()
    assert case.ask(own_markings) is None


def test_that_a_choice_is_kept_in_one_line_and_can_be_undone(case):
    case.edit(choose_cover, "marking", " CUI \n//NOFORN\u202e ")
    assert case.ask(cover).marking == "CUI //NOFORN"
    case.edit(undo)
    assert case.ask(cover) == Cover()


def test_that_a_choice_can_be_taken_back_to_nothing(case):
    case.edit(choose_cover, "layout", "deck")
    case.edit(choose_cover, "layout", "")
    assert case.ask(cover) == Cover()


def test_that_the_same_choice_is_no_step(case):
    case.edit(choose_cover, "date", "2026-12-01")
    case.edit(choose_cover, "date", "2026-12-01")
    assert len(case.steps()) == 1


def test_that_there_is_no_other_choice(case):
    with pytest.raises(LookupError):
        case.edit(choose_cover, "colour", "red")


def test_that_an_office_keeps_sets_of_its_own(case):
    case.edit(keep_markings, [MarkingSet(" House ", ("Open", "", "Closed", "Open"))])
    assert case.ask(own_markings) == (MarkingSet("House", ("Open", "Closed")),)
    case.edit(keep_markings, None)
    assert case.ask(own_markings) is None


def test_that_an_office_may_have_none(case):
    case.edit(keep_markings, [])
    assert case.ask(own_markings) == ()


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01", "1 December 2026"])
def test_that_what_is_no_date_is_refused(case, text):
    with pytest.raises(RequestError, match="is no date; write"):
        case.edit(choose_cover, "date", text)
    assert case.ask(cover).date == ""
