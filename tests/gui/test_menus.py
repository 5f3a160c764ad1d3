"""The table of menus: every wish can be reached, and no key has two meanings."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar

from core.i18n import _, use_language
from core.state import State, Work
from gui.menus.bar import Menus, Options, plain, tooltip
from gui.menus.parts import Choice, Entry
from gui.menus.situation import Situation
from gui.menus.table import FILE, MENUS


def entries():
    return [item for menu in MENUS for item in menu.items if isinstance(item, Entry)]


def access_key(text):
    return re.search(r"&(\w)", text)[1].upper()


def test_that_every_entry_and_menu_has_an_access_key():
    texts = [menu.text for menu in MENUS]
    texts += [
        item.text
        for menu in MENUS
        for item in menu.items
        if isinstance(item, Entry | Choice)
    ]
    assert [text for text in texts if not re.search(r"&\w", text)] == []


def test_that_the_menus_have_different_access_keys():
    keys = [access_key(menu.text) for menu in MENUS]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("menu", MENUS, ids=lambda menu: plain(menu.text))
def test_that_no_access_key_is_used_twice_in_a_menu(menu):
    keys = [
        access_key(item.text) for item in menu.items if isinstance(item, Entry | Choice)
    ]
    assert len(set(keys)) == len(keys)


def test_that_no_shortcut_is_used_twice():
    keys = [entry.shortcut for entry in entries() if entry.shortcut]
    assert len(set(keys)) == len(keys)


def test_that_every_shortcut_is_one_qt_understands():
    for entry in entries():
        assert QKeySequence(entry.shortcut).toString() == entry.shortcut


def test_that_names_of_wishes_are_unique():
    keys = [entry.key for entry in entries()]
    assert len(set(keys)) == len(keys)


def test_that_nothing_is_saved_while_a_workbook_comes_in():
    save = next(item for item in FILE.items if getattr(item, "key", "") == "save")
    assert not save.when(Situation(State(work=Work("Reading"))))


def test_that_a_tooltip_says_the_keys():
    entry = next(entry for entry in entries() if entry.key == "import")
    assert tooltip(entry) == "Import workbook (Ctrl+Shift+I)"


@pytest.mark.parametrize("menu", MENUS, ids=lambda menu: plain(menu.text))
def test_that_no_access_key_is_used_twice_in_a_japanese_menu(menu):
    use_language("ja")
    keys = [
        access_key(_(item.text))
        for item in menu.items
        if isinstance(item, Entry | Choice)
    ]
    assert len(set(keys)) == len(keys)


def test_that_the_japanese_menus_have_different_access_keys():
    use_language("ja")
    keys = [access_key(_(menu.text)) for menu in MENUS]
    assert len(set(keys)) == len(keys)


def test_that_a_button_shows_no_access_key_in_brackets(qtbot):
    use_language("ja")
    bar = QMenuBar()
    qtbot.addWidget(bar)
    nothing = Options(tuple, str, str)
    choices = {
        item.key: nothing
        for menu in MENUS
        for item in menu.items
        if isinstance(item, Choice)
    }
    made = Menus(bar, {}, choices)
    assert made.actions["pin"].iconText() == "ブリーフィングに追加"
