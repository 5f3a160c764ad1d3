"""A tick, a number and words in the selection bar."""

from __future__ import annotations

import pytest

from core.briefs.fields import flag, number, text
from gui.widgets.selection_bar import SelectionBar

SCALE = flag("market.scale", "Co&mmon scale", "own", "common", "common")
TARGET = number("market.target", "&Target", "1.2")
PARTY = text("controls.party", "&Name of a party", "hua")


@pytest.fixture
def bar(qtbot) -> SelectionBar:
    shown = SelectionBar()
    qtbot.addWidget(shown)
    shown.show_fields((SCALE, TARGET))
    shown.show()
    return shown


def test_that_a_tick_shows_whether_it_is_on(bar):
    assert bar.controls["market.scale"].isChecked()


def test_that_a_tick_bears_its_label_itself(bar):
    assert bar.controls["market.scale"].text() == "Co&mmon scale"


def test_that_a_tick_is_told_by_its_code(bar, emitted):
    told = emitted(bar.chosen)
    bar.controls["market.scale"].click()
    assert told == [("market.scale", ("own",))]


def test_that_showing_a_tick_says_nothing(bar, emitted):
    told = emitted(bar.chosen)
    bar.show_fields((SCALE._replace(chosen=("own",)), TARGET))
    assert not bar.controls["market.scale"].isChecked()
    assert told == []


def test_that_a_number_shows_what_was_typed(bar):
    assert bar.controls["market.target"].text() == "1.2"


def test_that_a_number_is_told_when_it_is_finished(bar, emitted, qtbot):
    told = emitted(bar.chosen)
    control = bar.controls["market.target"]
    control.selectAll()
    qtbot.keyClicks(control, "2.5 ")
    assert told == []
    qtbot.keyPress(control, "\r")
    assert told == [("market.target", ("2.5",))]


def test_that_a_number_that_is_not_another_is_not_told(bar, emitted, qtbot):
    told = emitted(bar.chosen)
    qtbot.keyPress(bar.controls["market.target"], "\r")
    assert told == []


def test_that_screen_readers_hear_the_labels_without_access_keys(bar):
    names = [bar.controls[field.name].accessibleName() for field in (SCALE, TARGET)]
    assert names == ["Common scale", "Target"]


@pytest.fixture
def typing(qtbot) -> SelectionBar:
    shown = SelectionBar()
    qtbot.addWidget(shown)
    shown.show_fields((PARTY,))
    shown.show()
    return shown


def test_that_words_are_told_with_every_letter(typing, emitted, qtbot):
    told = emitted(typing.chosen)
    qtbot.keyClicks(typing.controls["controls.party"], "we")
    assert told == [("controls.party", ("huaw",)), ("controls.party", ("huawe",))]


def test_that_showing_words_says_nothing_and_leaves_the_mark(typing, emitted):
    told, control = emitted(typing.chosen), typing.controls["controls.party"]
    control.setCursorPosition(1)
    typing.show_fields((PARTY,))
    assert (told, control.cursorPosition()) == ([], 1)
    typing.show_fields((PARTY._replace(chosen=("zte",)),))
    assert (told, control.text()) == ([], "zte")


def test_that_a_field_of_words_is_called_by_its_label(typing):
    assert typing.controls["controls.party"].accessibleName() == "Name of a party"
