"""Pinned exhibits are put in order and noted on; both can be taken back."""

from __future__ import annotations

import pytest

from core.casefile.pinning import add_pin
from gui.questions import Answer


@pytest.fixture
def pinned(user):
    """A user at a briefing of three exhibits, the keyboard on the first."""
    for economy in ("JPN", "DEU", "USA"):
        user.chooses("economies", economy)
        user.wishes("pin")
    user.wishes("tab_briefing")
    user.briefing_tab.outline.setFocus()
    return user


def pins(user):
    return user.program.session.state.library.pins


def order(user):
    return [line.pin.pin_id for line in user.briefing_tab.outline.lines()]


def note(user):
    return user.briefing_tab.desk.exhibit.note


def test_that_the_outline_counts_the_exhibits(pinned):
    lines = pinned.briefing_tab.outline.lines()
    assert [line.kind for line in lines] == ["Figure 1", "Figure 2", "Figure 3"]


def test_that_an_exhibit_moves_with_its_buttons_and_stays_current(pinned):
    pinned.briefing_tab.desk.down.click()
    assert order(pinned) == [2, 1, 3]
    assert pinned.briefing_tab.outline.current.pin_id == 1
    pinned.briefing_tab.desk.up.click()
    assert order(pinned) == [1, 2, 3]


def test_that_an_exhibit_moves_with_the_keyboard(pinned):
    pinned.presses("Alt+Down", pinned.briefing_tab.outline)
    pinned.presses("Alt+Down", pinned.briefing_tab.outline)
    assert order(pinned) == [2, 3, 1]
    pinned.presses("Alt+Up", pinned.briefing_tab.outline)
    assert order(pinned) == [2, 1, 3]


def test_that_nothing_moves_beyond_an_end(pinned):
    tab = pinned.briefing_tab
    desk = tab.desk
    assert (desk.up.isEnabled(), desk.down.isEnabled()) == (False, True)
    pinned.presses("Alt+Up", tab.outline)
    assert len(pinned.program.session.state.library.steps) == 3


def test_that_a_moved_exhibit_goes_back_with_undo(pinned):
    title = pins(pinned)[0].title
    pinned.briefing_tab.desk.down.click()
    assert pinned.menu_text("undo").startswith(f"&Undo moving of “{title[:20]}")
    pinned.wishes("undo")
    assert order(pinned) == [1, 2, 3]
    pinned.wishes("redo")
    assert order(pinned) == [2, 1, 3]


def test_that_a_note_is_kept_when_the_field_is_left(pinned):
    pinned.types("Ask about 2024.", note(pinned))
    pinned.presses("Tab", note(pinned))
    assert [pin.note for pin in pins(pinned)] == ["Ask about 2024.", "", ""]
    assert pinned.menu_text("undo").startswith("&Undo note on “")


def test_that_a_note_is_kept_with_ctrl_and_enter(pinned):
    pinned.types("One", note(pinned))
    pinned.presses("Return", note(pinned))
    pinned.types("Two", note(pinned))
    pinned.presses("Ctrl+Return", note(pinned))
    assert pins(pinned)[0].note == "One\nTwo"
    assert note(pinned).hasFocus()


def test_that_a_note_belongs_to_the_exhibit_it_was_written_for(pinned):
    pinned.types("For the first.", note(pinned))
    pinned.clicks_row(2, pinned.briefing_tab.outline)
    assert [pin.note for pin in pins(pinned)] == ["For the first.", "", ""]
    assert note(pinned).toPlainText() == ""
    assert pinned.briefing_tab.outline.current.pin_id == 3


def test_that_escape_takes_back_what_was_typed(pinned):
    pinned.types("Never mind", note(pinned))
    pinned.presses("Esc", note(pinned))
    assert note(pinned).toPlainText() == ""
    pinned.presses("Tab", note(pinned))
    assert pins(pinned)[0].note == ""


def test_that_a_note_goes_back_with_undo_and_comes_again(pinned):
    pinned.types("Ask.", note(pinned))
    pinned.presses("Ctrl+Return", note(pinned))
    pinned.wishes("undo")
    assert note(pinned).toPlainText() == ""
    pinned.wishes("redo")
    assert note(pinned).toPlainText() == "Ask."


def test_that_what_is_being_typed_is_undone_as_a_note(pinned):
    pinned.types("Ask.", note(pinned))
    pinned.wishes("undo")
    assert [pin.note for pin in pins(pinned)] == ["", "", ""]
    pinned.wishes("redo")
    assert pins(pinned)[0].note == "Ask."


def test_that_saving_saves_what_is_being_typed(pinned, tmp_path):
    path = tmp_path / "own.statecraft"
    pinned.dialogs.save_path = pinned.dialogs.case = path
    pinned.types("Ask.", note(pinned))
    pinned.wishes("save")
    pinned.wishes("open")
    assert pins(pinned)[0].note == "Ask."


def test_that_a_window_with_a_text_in_the_making_asks_before_it_closes(
    pinned, tmp_path
):
    pinned.dialogs.save_path = tmp_path / "own.statecraft"
    pinned.wishes("save")
    pinned.types("Ask.", note(pinned))
    pinned.dialogs.answer = Answer.CANCEL
    assert not pinned.closes_the_window()
    assert pinned.dialogs.asked[-1].startswith("unsaved")
    assert pins(pinned)[0].note == "Ask."


def test_that_markup_in_a_note_is_text(pinned):
    pinned.types("<b>bold</b>", note(pinned))
    pinned.presses("Ctrl+Return", note(pinned))
    assert note(pinned).toPlainText() == pins(pinned)[0].note == "<b>bold</b>"


def test_that_nothing_is_edited_while_other_work_is_under_way(pinned):
    session = pinned.program.session
    idle = session.state
    session.move(idle.opening("Working"))
    desk = pinned.briefing_tab.desk
    assert note(pinned).isReadOnly()
    assert not any(each.isEnabled() for each in (desk.up, desk.down, desk.remove))
    assert not session.edit(len)
    session.move(idle)
    assert desk.down.isEnabled()


def test_that_a_damaged_exhibit_says_so_and_the_user_stays_where_they_are(pinned):
    session = pinned.program.session
    odd = pins(pinned)[0]._replace(title="Odd", selection="{")
    session.edit(add_pin, odd)
    before = session.state.selection
    pinned.goes_to_pin("Odd")
    assert pinned.told.startswith(
        "What was chosen for an exhibit can no longer be read"
    )
    assert (session.state.selection, session.state.tab) == (before, "briefing")
