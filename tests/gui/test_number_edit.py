"""A number in a text that is being written is one unit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor

from core.casefile.pins import Said
from gui.tabs.briefing.number_edit import NumberEdit

SAID = Said("en", "It is 24.8% now.", ((6, 5, "a/b"),), (0.248,))
BEFORE, BEHIND = 6, 11


@pytest.fixture
def edit(qtbot):
    """A text with one number in it, the keyboard at its beginning."""
    made = NumberEdit()
    made.resolve = lambda figure_id: (
        Said("en", "5.4%", ((0, 4, figure_id),), (0.054,)) if "/" in figure_id else None
    )
    made.describe = lambda figure_id: f"The figure {figure_id}"
    qtbot.addWidget(made)
    made.show()
    made.show_said(SAID, {})
    made.setFocus()
    made.moveCursor(QTextCursor.MoveOperation.Start)
    return made


def at(edit, place):
    cursor = edit.textCursor()
    cursor.setPosition(place)
    edit.setTextCursor(cursor)


def said(edit, emitted):
    heard = emitted(edit.said)
    edit.settle()
    return heard[-1]


def test_that_the_cursor_steps_over_a_number(edit, qtbot):
    at(edit, BEFORE)
    qtbot.keyClick(edit, Qt.Key.Key_Right)
    assert edit.textCursor().position() == BEHIND
    qtbot.keyClick(edit, Qt.Key.Key_Left)
    assert edit.textCursor().position() == BEFORE


def test_that_a_selection_takes_in_a_number_whole(edit, qtbot):
    at(edit, BEFORE)
    qtbot.keyClick(edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert edit.textCursor().selectedText() == "24.8%"


@pytest.mark.parametrize(
    ("place", "key"), [(BEHIND, Qt.Key.Key_Backspace), (BEFORE, Qt.Key.Key_Delete)]
)
def test_that_one_key_takes_a_number_away(edit, qtbot, emitted, place, key):
    at(edit, place)
    qtbot.keyClick(edit, key)
    assert said(edit, emitted) == Said("en", "It is  now.")


def test_that_a_number_cut_into_goes_away_whole(edit, qtbot, emitted):
    at(edit, BEHIND)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert said(edit, emitted).mentions == ()
    assert "24" not in edit.toPlainText()


@pytest.mark.parametrize(("place", "text"), [(BEFORE, "x24.8%"), (BEHIND, "24.8%x")])
def test_that_what_is_typed_beside_a_number_is_no_part_of_it(
    edit, qtbot, emitted, place, text
):
    at(edit, place)
    qtbot.keyClicks(edit, "x")
    now = said(edit, emitted)
    assert text in now.text
    [(start, length, _figure)] = now.mentions
    assert now.text[start : start + length] == "24.8%"


def test_that_what_is_typed_over_a_number_is_plain(edit, qtbot, emitted):
    at(edit, BEFORE)
    qtbot.keyClick(edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "so")
    assert said(edit, emitted) == Said("en", "It is so now.")


def test_that_two_numbers_side_by_side_stay_two(edit, qtbot, emitted):
    at(edit, BEHIND)
    qtbot.keyClicks(edit, "{c/d}{c/d}")
    assert said(edit, emitted).mentions == (
        *((6, 5, "a/b"), (11, 4, "c/d"), (15, 4, "c/d")),
    )


def test_that_places_are_counted_in_characters_also_behind_rare_ones(edit, emitted):
    edit.show_said(Said("ja", "𠮷野は24.8%。", ((3, 5, "a/b"),), (0.248,)), {})
    at(edit, 0)
    edit.insertPlainText("𠮷")
    assert said(edit, emitted) == Said(
        "ja", "𠮷𠮷野は24.8%。", ((4, 5, "a/b"),), (0.248,)
    )


def test_that_blank_ends_are_left_away_and_numbers_stay_in_their_place(edit, emitted):
    heard = emitted(edit.said)
    edit.insertPlainText("  \n")
    edit.settle()
    assert heard == []
    edit.insertPlainText("So. ")
    edit.settle()
    assert heard == [Said("en", f"So. {SAID.text}", ((10, 5, "a/b"),), (0.248,))]


def test_that_what_is_pasted_is_plain_and_its_references_are_numbers(edit, emitted):
    data = QMimeData()
    data.setHtml("<b>Bold</b> <img src='file:///x'>")
    data.setText("Bold {c/d}")
    edit.insertFromMimeData(data)
    now = said(edit, emitted)
    assert now.text == "Bold 5.4%It is 24.8% now."
    assert len(now.mentions) == 2


def test_that_escape_takes_back_what_was_typed(edit, qtbot, emitted):
    heard = emitted(edit.said)
    qtbot.keyClicks(edit, "No ")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    edit.settle()
    assert edit.toPlainText() == SAID.text
    assert heard == []


def test_that_showing_a_text_says_nothing(edit, emitted):
    heard, drafts = emitted(edit.said), emitted(edit.drafted)
    edit.show_said(SAID._replace(text="It is 24.8% then."), {"a/b": "25.0%"})
    assert (heard, drafts) == ([], [])


def test_that_the_number_the_keyboard_is_at_is_known(edit, emitted):
    pointed = emitted(edit.pointed)
    assert edit.figure is None
    at(edit, BEHIND)
    assert edit.figure == "a/b"
    at(edit, 0)
    assert edit.figure is None
    assert len(pointed) == 2


def test_that_a_number_says_what_it_is(edit):
    assert edit.tip_at(8) == "<qt>The figure a/b</qt>"


def test_that_what_esc_took_back_is_brought_back_by_undo(edit, qtbot):
    at(edit, 16)
    qtbot.keyClicks(edit, " Long work")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.toPlainText() == "It is 24.8% now."
    edit.undo()
    assert edit.toPlainText() == "It is 24.8% now. Long work"


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "It fell.", "It fell. 5.4%"),
        ("en", "It fell ", "It fell 5.4%"),
        ("en", "It fell (", "It fell (5.4%"),
        ("en", "", "5.4%"),
        ("ja", "低下し", "低下し5.4%"),
    ],
)
def test_that_a_number_put_in_stands_apart_from_the_words_before_it(
    edit, language, before, after
):
    edit.show_said(Said(language, before), {})
    edit.setPlainText(before)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insert(Said(language, "5.4%", ((0, 4, "a/b"),), (0.054,)))
    assert edit.toPlainText() == after
