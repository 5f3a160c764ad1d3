"""What was done to the case is listed, undone, done again and forgotten."""

from __future__ import annotations

import pytest


@pytest.fixture
def pinned(user):
    """A user who has added two exhibits to the briefing."""
    for economy in ("JPN", "DEU"):
        user.chooses("economies", economy)
        user.wishes("pin")
    return user


def test_that_adding_to_the_briefing_can_be_undone_and_done_again(pinned):
    pinned.wishes("tab_briefing")
    both = pinned.briefing
    pinned.wishes("undo")
    assert pinned.briefing == both[:1]
    pinned.wishes("redo")
    assert pinned.briefing == both


def test_that_the_menu_says_what_would_be_undone(pinned):
    title = pinned.program.session.state.library.pins[-1].title
    assert pinned.menu_text("undo").startswith(f"&Undo adding of “{title[:20]}")


def test_that_every_step_is_listed_with_its_state(pinned):
    pinned.wishes("undo")
    pinned.wishes("history")
    rows = [row.texts for row in pinned.history_page.list.rows()]
    assert [(texts[0], texts[3]) for texts in rows] == [
        ("", ""),
        ("1", "done"),
        ("2", "taken back"),
    ]


def test_that_the_list_leads_to_any_state(pinned):
    pinned.wishes("tab_briefing")
    both = pinned.briefing
    pinned.wishes("history")
    pinned.goes_to_step(0)
    assert pinned.briefing == []
    pinned.goes_to_step(2)
    assert pinned.briefing == both


def test_that_the_state_one_is_in_is_where_one_stays(pinned):
    before = pinned.program.session.state
    pinned.wishes("history")
    pinned.goes_to_step(2)
    assert pinned.program.session.state == before


def test_that_a_forgotten_history_cannot_be_undone(pinned):
    pinned.wishes("history")
    pinned.history_page.forget.click()
    pinned.settles()
    assert pinned.told == "The history is forgotten."
    assert not pinned.may_wish("undo")
    pinned.wishes("tab_briefing")
    assert len(pinned.briefing) == 2


def test_that_a_history_is_kept_that_is_not_to_be_forgotten(pinned):
    pinned.dialogs.forgets = False
    pinned.wishes("history")
    pinned.history_page.forget.click()
    pinned.settles()
    assert pinned.dialogs.asked == ["forget history"]
    assert pinned.may_wish("undo")


def test_that_escape_leads_back_from_the_history(pinned):
    pinned.wishes("history")
    pinned.presses("Esc", pinned.history_page)
    assert not pinned.history_page.isVisible()


def test_that_the_history_is_there_after_saving_and_opening_again(pinned, tmp_path):
    path = tmp_path / "own.statecraft"
    pinned.dialogs.save_path = path
    pinned.wishes("save")
    pinned.dialogs.case = path
    pinned.wishes("open")
    pinned.wishes("undo")
    pinned.wishes("undo")
    pinned.wishes("tab_briefing")
    assert pinned.briefing == []
    pinned.wishes("redo")
    assert len(pinned.briefing) == 1


def test_that_a_case_without_a_past_has_no_history(user):
    assert not user.may_wish("history")
