"""The window as a thing: keyboard, pictures, and that it goes when it is done with."""

from __future__ import annotations

import subprocess
import sys
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from shiboken6 import isValid

from core.briefs.market.brief import VIEWS
from core.state import Notice
from gui import app as gui_app
from gui.crash import CrashReport
from gui.menus.table import MENUS


def forget_deleted_widgets():
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_that_tab_goes_round_from_selection_to_chart(user):
    user.window.activateWindow()
    user.window.parts.tabs.tabBar().setFocus()
    stops = user.tabs_through(13)
    assert stops[:3] == ["Views", user.exhibit.reading, user.exhibit.title]
    assert stops[3] == "Dataset"
    assert stops[-1] == "Tabs"


def test_that_the_table_is_a_stop_once_it_is_shown(user):
    user.wishes("table")
    user.window.activateWindow()
    user.window.parts.tabs.tabBar().setFocus()
    assert user.tabs_through(4)[3].startswith("Table")


def test_that_no_row_is_made_of_a_table_that_nobody_looks_at(user):
    user.program.session.choose("market.view", ("concentration",))
    before = user.exhibit.table
    user.chooses("economies", "JPN")
    tables = (before, user.exhibit.table)
    assert not any("rows" in vars(table) for table in tables)


def test_that_choosing_leaves_the_keyboard_where_it_is(user):
    user.window.activateWindow()
    control = user.window.parts.selection.controls["market.industry"]
    control.setFocus()
    user.chooses("economies", "JPN")
    assert user.window.focusWidget() is control


def test_that_every_button_and_list_has_a_name(user):
    for tab in ("tab_trade", "tab_controls", "tab_briefing", "tab_sources"):
        user.wishes(tab)
        for stop in user.window.parts.current_tab().stops:
            text = stop.property("text") or stop.accessibleName()
            assert text, type(stop).__name__


def test_that_a_window_of_another_language_lets_the_old_one_go(user):
    before = weakref.ref(user.window)
    user.picks("language", "日本語")
    user.picks("language", "English")
    forget_deleted_widgets()
    assert not _lives(before())


def _lives(window) -> bool:
    return window is not None and isValid(window)


def test_that_the_banner_says_what_the_session_says(user):
    session = user.program.session
    session.move(session.state.told(Notice("error", "Half of it is missing.")))
    banner = user.window.parts.banner
    assert banner.isVisible()
    banner.close_button.click()
    assert not banner.isVisible()


def test_that_problems_are_one_click_from_the_banner(user):
    session = user.program.session
    notice = Notice("warning", "Some cells are doubtful.", problems=True)
    session.move(session.state.told(notice))
    user.window.parts.banner.buttons[0].click()
    assert user.window.parts.panels.problems.isVisible()


def test_that_full_screen_comes_and_goes(user):
    user.wishes("full_screen")
    assert user.window.isFullScreen()
    user.wishes("full_screen")
    assert not user.window.isFullScreen()


def test_that_the_geometry_is_remembered(user):
    user.program.close()
    assert not user.program.settings.geometry.isEmpty()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_every_view_can_be_drawn_without_a_display(
    tmp_path, language, capsys, qapp, monkeypatch
):
    monkeypatch.setattr(gui_app, "QApplication", lambda words: qapp)
    words = ["--render", str(tmp_path / "pictures"), "--language", language]
    assert gui_app.main([*words, "--size", "1366x768"]) == 0
    drawn = {path.name for path in (tmp_path / "pictures").iterdir()}
    assert f"1-market_share-trend-{language}.png" in drawn
    assert f"5-sources-{language}.png" in drawn
    assert len(drawn) >= 10
    assert "1-market_share-trend" in capsys.readouterr().out


def test_that_a_case_that_cannot_be_drawn_is_said(tmp_path, capsys, qapp, monkeypatch):
    monkeypatch.setattr(gui_app, "QApplication", lambda words: qapp)
    words = [str(tmp_path / "gone.statecraft"), "--render", str(tmp_path / "p")]
    assert gui_app.main(words) == 2
    assert "There is no case at gone.statecraft" in capsys.readouterr().err


def test_that_a_right_click_offers_the_source_of_the_number(user):
    offered = [action.text() for action in user.window.parts.current_tab().actions()]
    assert offered[0] == "&Go to source cell"


def test_that_the_real_program_starts_and_leaves_nothing_behind(
    tmp_path, qapp, monkeypatch
):
    monkeypatch.setattr(gui_app, "QApplication", lambda words: qapp)
    monkeypatch.setattr(gui_app, "settings_path", lambda: tmp_path / "s.ini")
    monkeypatch.setattr(gui_app, "data_folder", lambda: tmp_path / "data")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    closing = QTimer()
    closing.timeout.connect(partial(_close_when_open, qapp))
    closing.start(50)
    assert gui_app.main(["--language", "en", "--size", "1280x800"]) == 0
    assert isinstance(sys.excepthook, CrashReport)
    assert list((tmp_path / "data" / "desk").iterdir()) == []
    assert (tmp_path / "s.ini").exists()


def _close_when_open(qapp):
    for window in qapp.topLevelWidgets():
        if "Sample case" in window.windowTitle():
            window.close()


def test_that_the_reader_starts_without_qt():
    code = (
        "import os, sys, runpy; sys.argv = ['statecraft', '--reader']\n"
        "os._exit = sys.exit\n"
        "try: runpy.run_module('gui', run_name='__main__')\n"
        "finally: print([m for m in sys.modules if 'PySide6' in m])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "[]"


def test_that_the_tools_beside_the_menus_are_on_the_screen(user):
    assert user.window.menuBar().cornerWidget().isVisible()


def test_that_tab_reaches_every_control_after_another_tab_was_seen(user, qtbot):
    user.opens()
    user.wishes("tab_trade")
    user.wishes("tab_market_share")
    user.settles()
    QApplication.processEvents()
    user.window.activateWindow()
    controls = list(user.window.parts.selection.controls.values())
    controls[0].setFocus()
    reached = []
    for _ in range(12):
        reached.append(user.window.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
    missed = [
        control
        for control in controls
        if not any(control is one or control.isAncestorOf(one) for one in reached)
    ]
    assert missed == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_no_access_key_is_offered_twice(user, output_workbook, language):
    user.program.speak(language)
    user.imports(output_workbook)
    for tab in ("market_share", "trade", "controls", "sources"):
        user.wishes(f"tab_{tab}")
        user.window.parts.panels.provenance.show()
        QApplication.processEvents()
        keys = [*_menu_keys(user.window), *_keys_of_controls(user.window)]
        assert len(keys) > len(MENUS), tab
        assert sorted(keys) == sorted(set(keys)), tab


@pytest.mark.parametrize("language", ["en", "ja"])
def test_that_what_only_a_view_asks_takes_nobody_s_access_key(user, language):
    user.program.speak(language)
    user.window.parts.panels.provenance.show()
    for view in VIEWS:
        user.chooses("market.view", view)
        QApplication.processEvents()
        keys = [*_menu_keys(user.window), *_keys_of_controls(user.window)]
        assert sorted(keys) == sorted(set(keys)), view


def _menu_keys(window):
    return [_key(action.text()) for action in window.menuBar().actions()]


def _keys_of_controls(window):
    labels = [one for one in window.findChildren(QLabel) if one.buddy() is not None]
    keyed = [*window.findChildren(QAbstractButton), *labels]
    words = [each.text() for each in keyed if each.isVisible() and each.isEnabled()]
    return [key for key in map(_key, words) if key]


def _key(words):
    return words.replace("&&", "").partition("&")[2][:1].upper()
