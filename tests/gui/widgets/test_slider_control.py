"""One of many dates: pulled along, stepped by keyboard, or played to the last."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.briefs import fields
from core.briefs.exhibit import Field
from gui.widgets.play_button import PAUSE, PLAY
from gui.widgets.slider_control import SliderControl

DATES = {f"2026-{month:02}-01": f"1.{month}." for month in range(1, 6)}


def at(code, names=DATES):
    return fields.slider("controls.as_of", "As &of", names, code)


@pytest.fixture
def control(qtbot):
    control = SliderControl()
    qtbot.addWidget(control)
    control.play.clock.setInterval(0)
    control.said = []
    control.show_field(at("2026-02-01"))
    control.chosen.connect(_answering(control))
    return control


def _answering(control):
    """Return who shows what was wished for, as the session does."""

    def answer(name, codes):
        assert name == "controls.as_of"
        control.said.append(codes[0])
        control.show_field(at(codes[0]))

    return answer


def plays(qtbot, control):
    qtbot.mouseClick(control.play, Qt.MouseButton.LeftButton)


def test_that_showing_a_date_wishes_for_nothing(control):
    control.show_field(at("2026-04-01"))
    assert control.said == []
    assert control.slider.value() == 3
    assert control.written.text() == "1.4."


@pytest.mark.parametrize(
    ("key", "reached"),
    [
        pytest.param(Qt.Key.Key_Right, "2026-03-01", id="right"),
        pytest.param(Qt.Key.Key_Left, "2026-01-01", id="left"),
        pytest.param(Qt.Key.Key_End, "2026-05-01", id="end"),
        pytest.param(Qt.Key.Key_Home, "2026-01-01", id="home"),
    ],
)
def test_that_keys_move_it_and_the_date_is_written_and_read(
    control, qtbot, key, reached
):
    qtbot.keyClick(control.slider, key)
    assert control.said == [reached]
    assert control.written.text() == DATES[reached]
    assert control.slider.accessibleName() == f"As of: {DATES[reached]}"


def test_that_a_page_is_a_tenth_of_a_hundred_dates(control, qtbot):
    many = {f"{year}": f"{year}" for year in range(1900, 2000)}
    control.show_field(at("1900", many))
    control.slider.triggerAction(control.slider.SliderAction.SliderPageStepAdd)
    assert control.said[0] == "1910"


def test_that_a_date_that_is_not_offered_is_the_first(control):
    control.show_field(at("1999-01-01"))
    assert control.slider.value() == 0


def test_that_it_plays_on_to_the_last_date(control, qtbot):
    plays(qtbot, control)
    assert control.play.text() == PAUSE
    qtbot.waitUntil(lambda: not control.play.is_playing)
    assert control.said == ["2026-03-01", "2026-04-01", "2026-05-01"]
    assert control.play.text() == PLAY


def test_that_it_plays_from_the_beginning_where_it_is_at_the_end(control, qtbot):
    control.show_field(at("2026-05-01"))
    plays(qtbot, control)
    qtbot.waitUntil(lambda: not control.play.is_playing)
    assert control.said == list(DATES)


def test_that_moving_it_by_hand_or_from_elsewhere_ends_the_play(control, qtbot):
    control.play.clock.setInterval(60_000)
    for move in (
        lambda: qtbot.keyClick(control.slider, Qt.Key.Key_Right),
        lambda: control.show_field(at("2026-01-01")),
        lambda: plays(qtbot, control),
    ):
        plays(qtbot, control)
        assert control.play.is_playing
        move()
        assert not control.play.is_playing


def test_that_nothing_plays_where_it_is_not_seen(control, qtbot):
    control.show()
    control.play.clock.setInterval(60_000)
    plays(qtbot, control)
    control.hide()
    assert not control.play.is_playing


def test_that_one_date_alone_cannot_be_moved(control):
    control.show_field(at("a", {"a": "A"}))
    assert not control.slider.isEnabled()
    assert not control.play.isEnabled()
    control.show_field(Field("x", "X", "slider", (), ("",)))
    assert control.written.text() == ""
