"""Every move gives a new state and leaves the old one as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.selection import Selection
from core.state import TABS, Document, Notice, State, Work

NOTICE = Notice("warning", "There are 3 remarks.", problems=True)
PATH = Path("folder") / "brief.statecraft"


@pytest.fixture
def at_work():
    return State().opening("Reading a.xlsx")


def test_that_the_window_begins_on_the_first_tab_with_nothing():
    state = State()
    assert (state.library, state.tab, state.work) == (None, TABS[0], None)
    assert state.document == Document()


def test_that_a_job_asked_for_is_shown_and_the_notice_put_away():
    state = State(notice=NOTICE).opening("Reading a.xlsx")
    assert (state.work, state.notice) == (Work("Reading a.xlsx"), None)


def test_that_a_job_says_how_far_it_is(at_work):
    assert at_work.progressing(0.5, "Taking in").work == Work("Taking in", 0.5)


def test_that_progress_after_the_end_changes_nothing():
    assert State().progressing(0.5, "Taking in") == State()


def test_that_opening_a_case_keeps_tab_and_selection(at_work, tiny):
    selection = Selection(economies=("DEU",))
    before = at_work.selecting("trade", selection)
    state = before.opened(tiny, Document("case", PATH))
    assert (state.tab, state.selection) == ("trade", selection)
    assert (state.library, state.work, state.notice) == (tiny, None, None)
    assert state.document == Document("case", PATH)


def test_that_a_changed_case_is_to_be_saved(at_work, tiny):
    state = at_work.changed(tiny, NOTICE)
    assert state.document.modified
    assert (state.library, state.work, state.notice) == (tiny, None, NOTICE)


def test_that_a_changed_case_keeps_its_place(tiny):
    state = State(document=Document("case", PATH)).changed(tiny, None)
    assert state.document == Document("case", PATH, modified=True)


def test_that_a_saved_case_has_the_name_of_its_file(tiny):
    state = State().changed(tiny, None).saved(PATH)
    assert state.document == Document("brief", PATH)


def test_that_a_job_that_failed_leaves_the_rest(at_work, tiny):
    before = at_work.opened(tiny, Document("case")).opening("Reading b.xlsx")
    state = before.gave_up(NOTICE)
    assert (state.library, state.work, state.notice) == (tiny, None, NOTICE)


def test_that_a_notice_is_shown_and_put_away():
    assert State().told(NOTICE).notice == NOTICE
    assert State().told(NOTICE).told(None) == State()


@pytest.mark.parametrize("tab", TABS)
def test_that_every_tab_can_be_gone_to(tab):
    assert State().on_tab(tab).tab == tab


def test_that_a_choice_goes_into_the_selection():
    state = State().choosing("market.industry", ("C26",))
    assert state.selection == Selection().choosing("market.industry", ("C26",))


def test_that_going_back_to_a_pin_takes_its_tab_and_selection():
    selection = Selection(years=(1995, 2018))
    state = State().selecting("controls", selection)
    assert (state.tab, state.selection) == ("controls", selection)


@pytest.mark.parametrize("shown", [True, False])
def test_that_the_table_is_shown_or_put_away(shown):
    assert State().showing_table(shown=shown).table_shown is shown


def test_that_a_move_leaves_the_old_state_as_it_was(at_work):
    before = State()
    before.opening("x").told(NOTICE).on_tab("trade").showing_table(shown=True)
    assert before == State()
