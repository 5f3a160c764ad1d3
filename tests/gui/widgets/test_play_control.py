"""The years pass by one after another, and stop where they were to end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.briefs.exhibit import Field, Option
from gui.widgets.play_button import PAUSE, PLAY
from gui.widgets.play_control import PlayControl

YEARS = tuple(Option(str(year), str(year)) for year in range(2000, 2005))


def span(first, last, options=YEARS):
    return Field("years", "&Years", "played", options, (str(first), str(last)))


@pytest.fixture
def control(qtbot):
    control = PlayControl()
    qtbot.addWidget(control)
    control.play.clock.setInterval(0)
    control.said = []
    control.show_field(span(2001, 2003))
    control.chosen.connect(_answering(control))
    return control


def _answering(control):
    """Return who shows what was wished for, as the session does."""

    def answer(_name, codes):
        control.said.append(codes)
        control.show_field(span(*codes))

    return answer


def presses(qtbot, control):
    qtbot.mouseClick(control.play, Qt.MouseButton.LeftButton)


def test_that_the_years_pass_from_the_first_to_the_last(control, qtbot):
    presses(qtbot, control)
    assert control.play.text() == PAUSE
    qtbot.waitUntil(lambda: not control.play.is_playing)
    assert control.said == [("2001", "2001"), ("2001", "2002"), ("2001", "2003")]
    assert control.play.text() == PLAY


def test_that_nothing_plays_where_it_is_not_seen(control, qtbot):
    control.show()
    control.play.clock.setInterval(60_000)
    presses(qtbot, control)
    control.hide()
    assert not control.play.is_playing
    assert control.play.text() == PLAY


def test_that_it_can_be_played_again(control, qtbot):
    for _turn in range(2):
        presses(qtbot, control)
        qtbot.waitUntil(lambda: not control.play.is_playing)
    assert control.said.count(("2001", "2003")) == 2


def test_that_what_was_paused_goes_on_from_where_it_is(control, qtbot):
    control.play.clock.setInterval(60_000)
    presses(qtbot, control)
    control._on_play_stepped()
    presses(qtbot, control)
    assert not control.play.is_playing
    presses(qtbot, control)
    control._on_play_stepped()
    assert control.said == [("2001", "2001"), ("2001", "2002"), ("2001", "2003")]


def test_that_one_year_is_played_to_the_end_of_the_dataset(control, qtbot):
    control.show_field(span(2003, 2003))
    presses(qtbot, control)
    qtbot.waitUntil(lambda: not control.play.is_playing)
    assert control.said[-1] == ("2003", "2004")


def test_that_years_shown_from_elsewhere_end_the_play(control, qtbot):
    """A pin of other years is not played over; nor is what an undoing brings back."""
    control.play.clock.setInterval(60_000)
    presses(qtbot, control)
    control.show_field(span(2000, 2004))
    assert not control.play.is_playing
    presses(qtbot, control)
    assert control.said[-1] == ("2000", "2000")


def test_that_choosing_years_by_hand_ends_the_play(control, qtbot):
    control.play.clock.setInterval(60_000)
    presses(qtbot, control)
    control._on_last_activated(4)
    assert not control.play.is_playing
    assert control.said[-1] == ("2001", "2004")


def test_that_other_years_end_the_play(control, qtbot):
    control.play.clock.setInterval(60_000)
    presses(qtbot, control)
    control.show_field(span(2000, 2001, YEARS[:2]))
    assert not control.play.is_playing


def test_that_one_year_alone_cannot_be_played(control):
    control.show_field(span(2000, 2000, YEARS[:1]))
    assert not control.play.isEnabled()


def test_that_showing_years_says_nothing(control):
    control.show_field(span(2000, 2004))
    assert control.said == []


def test_that_the_button_says_what_it_would_do(control, qtbot):
    control.play.clock.setInterval(60_000)
    assert control.play.accessibleName() == "Play the years one by one"
    presses(qtbot, control)
    assert control.play.accessibleName() == "Pause"
