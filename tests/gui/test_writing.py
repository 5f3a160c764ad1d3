"""Texts of the briefing are written in two languages, with live numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from core.casefile.pinning import add_pin, write_pin
from core.casefile.pins import Pin, Said
from core.formulas.catalogue import figure


@pytest.fixture
def writer(user):
    """A user who has pinned an exhibit and begun a text."""
    user.wishes("pin")
    user.figure_id = user.exhibit.mentions[0].figure_id
    user.wishes("add_text")
    user.form = user.briefing_tab.desk.text
    user.edit = user.form.edit
    return user


def text_of(user, language="en"):
    return user.program.session.state.library.pins[-1].said(language)


def composes(edit, text):
    """Write a text with an input method, as Japanese is written."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


def chooses_language(user, name):
    bar = user.form.languages
    place = next(n for n in range(bar.count()) if bar.tabText(n).startswith(name))
    bar.setCurrentIndex(place)


def test_that_a_piece_that_is_added_is_written_over_at_once(writer):
    assert writer.tab == "Briefing"
    assert writer.edit.hasFocus()
    writer.types("It rose.", writer.edit)
    writer.presses("Ctrl+Return", writer.edit)
    assert text_of(writer) == Said("en", "It rose.")


def test_that_a_piece_is_added_after_the_current_one(writer):
    writer.briefing_tab.outline.setCurrentItem(writer.briefing_tab.outline.lines()[0])
    writer.wishes("add_heading")
    assert [pin.kind for pin in writer.program.session.state.library.pins] == [
        *("exhibit", "heading", "text"),
    ]
    assert writer.briefing_tab.outline.current.kind == "heading"


def test_that_a_text_says_the_same_place_in_the_other_language(writer):
    writer.types("It rose.", writer.edit)
    chooses_language(writer, "日本語")
    assert writer.edit.toPlainText() == ""
    composes(writer.edit, "上昇した。")
    writer.presses("Ctrl+Return", writer.edit)
    assert text_of(writer).text == "It rose."
    assert text_of(writer, "ja").text == "上昇した。"


def test_that_the_language_that_is_not_written_says_so(writer):
    def names():
        return [writer.form.languages.tabText(n) for n in range(2)]

    assert names() == ["English (not written)", "日本語 (not written)"]
    writer.types("It rose.", writer.edit)
    writer.presses("Ctrl+Return", writer.edit)
    assert names() == ["English", "日本語 (not written)"]


def test_that_a_reference_becomes_its_number_as_it_is_typed(writer):
    writer.types(f"It is {{{writer.figure_id}}}, no less.", writer.edit)
    writer.presses("Ctrl+Return", writer.edit)
    said = text_of(writer)
    [(start, length, figure_id)] = said.mentions
    number = said.text[start : start + length]
    assert said.text == f"It is {number}, no less."
    assert figure_id == writer.figure_id
    assert said.values == (figure(library(writer), figure_id).value,)


def library(user):
    return user.program.session.state.library


def test_that_a_reference_to_nothing_stays_as_it_is_typed(writer):
    writer.types("See {market_share/economy=XXX}.", writer.edit)
    writer.presses("Ctrl+Return", writer.edit)
    assert text_of(writer) == Said("en", "See {market_share/economy=XXX}.")


def test_that_a_number_is_found_by_typing_and_put_in(writer):
    writer.types("Share: ", writer.edit)
    writer.form.number.click()
    finder = writer.form.finder
    everything = len(finder.offered())
    writer.types("japan", finder.line)
    assert 0 < len(finder.offered()) < everything
    assert all("Japan" in words for words in finder.offered())
    first = finder.offered()[0].partition("  —  ")[0]
    writer.presses("Return", finder.line)
    writer.presses("Ctrl+Return", writer.edit)
    assert text_of(writer).text == f"Share: {first}"
    assert len(text_of(writer).mentions) == 1
    assert not finder.isVisibleTo(writer.form)


def test_that_the_sentence_of_an_exhibit_is_put_in_with_its_numbers(writer):
    writer.form.sentence.click()
    writer.presses("Return", writer.form.finder.line)
    writer.presses("Ctrl+Return", writer.edit)
    pin = library(writer).pins[0]
    assert text_of(writer).text == pin.reading
    assert [one[2] for one in text_of(writer).mentions] == [
        mention[2] for mention in pin.mentions
    ]


def test_that_a_sentence_is_offered_in_the_language_that_is_written(writer):
    chooses_language(writer, "日本語")
    writer.form.sentence.click()
    assert "日本" in writer.form.finder.offered()[0]


def test_that_escape_closes_the_finder_and_leaves_the_text_alone(writer):
    writer.form.number.click()
    writer.presses("Esc", writer.form.finder.line)
    assert not writer.form.finder.isVisibleTo(writer.form)
    assert writer.edit.hasFocus()


def test_that_the_number_at_the_cursor_leads_to_its_cell(writer):
    writer.types(f"{{{writer.figure_id}}}", writer.edit)
    assert writer.may_wish("trace")
    writer.wishes("trace")
    assert writer.card.figure_id == writer.figure_id


def changed_number(user):
    """Put a number into the text that was another when it was written."""
    pin = library(user).pins[-1]
    said = Said("en", "It is 1.0% now.", ((6, 4, user.figure_id),), (0.01,))
    user.program.session.edit(write_pin, pin.pin_id, said)
    user.settles()
    return said


def test_that_a_changed_number_says_what_it_was_and_is_taken_on_request(writer):
    before = changed_number(writer)
    assert writer.edit.toPlainText() == before.text
    told = writer.form.changes.text()
    assert told.startswith("1.0% is now ")
    assert "1 number has changed" in writer.briefing_tab.outline.lines()[1].toolTip(0)
    writer.form.accept.click()
    writer.settles()
    number = told.removeprefix("1.0% is now ").removesuffix(".")
    assert text_of(writer).text == f"It is {number} now."
    assert writer.form.changes.text() == ""
    writer.wishes("undo")
    assert text_of(writer) == before


def test_that_a_changed_number_tells_the_mouse_what_it_was(writer):
    changed_number(writer)
    told = writer.edit.tip_at(8)
    assert "was 1.0%, now " in told
    assert "<qt>" in told
    assert writer.edit.tip_at(1) == ""


def test_that_writing_on_leaves_a_changed_number_as_it_is_written(writer):
    changed_number(writer)
    writer.edit.moveCursor(writer.edit.textCursor().MoveOperation.End)
    writer.types("!", writer.edit)
    writer.presses("Ctrl+Return", writer.edit)
    assert text_of(writer).text == "It is 1.0% now.!"
    assert text_of(writer).values == (0.01,)


def test_that_markup_in_a_text_is_text(writer):
    writer.types("<img src='file:///x'> & <b>", writer.edit)
    writer.presses("Ctrl+Return", writer.edit)
    assert text_of(writer).text == "<img src='file:///x'> & <b>"
    assert writer.edit.toPlainText() == text_of(writer).text
    assert "<img" not in writer.briefing_tab.outline.lines()[1].toolTip(0)


def test_that_a_heading_is_one_line(user):
    user.wishes("add_heading")
    edit = user.briefing_tab.desk.text.edit
    user.types("Present situation", edit)
    user.presses("Return", edit)
    assert library(user).pins[0].name == "Present situation"


def test_that_a_text_is_not_lost_when_another_piece_is_clicked(writer):
    writer.types("Kept.", writer.edit)
    writer.briefing_tab.outline.setFocus(Qt.FocusReason.MouseFocusReason)
    writer.settles()
    assert text_of(writer).text == "Kept."


def test_that_what_is_being_written_is_seen_on_the_page(writer, qtbot):
    before = writer.briefing_tab.pages.drawings
    with qtbot.waitSignal(writer.edit.drafted):
        writer.types("A draft.", writer.edit)
    writer.settles()
    assert writer.briefing_tab.pages.drawings != before
    assert text_of(writer).text != "A draft."


def test_that_a_text_is_not_written_while_other_work_is_under_way(writer):
    session = writer.program.session
    session.move(session.state.opening("Working"))
    assert writer.edit.isReadOnly()
    assert not writer.form.number.isEnabled()
    session.move(session.state.gave_up(None))
    assert writer.form.number.isEnabled()


def test_that_a_case_of_texts_alone_offers_no_numbers(user):
    user.program.session.edit(add_pin, Pin.saying("text", Said("en", "So.")))
    user.wishes("tab_briefing")
    assert not user.briefing_tab.desk.text.number.isEnabled()
