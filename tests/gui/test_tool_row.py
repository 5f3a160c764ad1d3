"""The buttons beside the menus never push a menu out of the bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.main_window import SMALLEST


def words_shown(window):
    buttons = window.menuBar().cornerWidget().buttons
    [style] = {button.toolButtonStyle() for button in buttons}
    return style is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def menus_seen(window):
    bar = window.menuBar()
    corner = bar.cornerWidget().geometry()
    places = [bar.actionGeometry(action) for action in bar.actions()]
    return all(
        not place.isEmpty() and place.right() < corner.left() for place in places
    )


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("wide", [SMALLEST.width(), 1366, 1920])
def test_that_every_menu_is_seen_whatever_the_width(user, language, wide):
    user.program.speak(language)
    user.window.resize(wide, 768)
    QApplication.processEvents()
    assert menus_seen(user.window)


def test_that_the_words_come_back_with_the_room(user):
    user.program.speak("ja")
    user.window.resize(SMALLEST)
    QApplication.processEvents()
    assert not words_shown(user.window)
    user.window.resize(1920, 1080)
    QApplication.processEvents()
    assert words_shown(user.window)
