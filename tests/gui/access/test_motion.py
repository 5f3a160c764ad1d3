"""Nothing moves by itself that the user does not move, where that is chosen."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt, QTimer
from PySide6.QtGui import QMovie
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView

from gui.theme import EFFECTS, apply_motion, effects
from tests.house import ROOT

GENERAL = Qt.UIEffect.UI_General
"""Off, it outweighs all others."""
MOVING = re.compile(r"\b(Q\w*Animation\w*|QMovie|QTimeLine|setAnimated\(True\))")
"""What would set something going in Qt."""


@pytest.fixture
def still(user):
    """A user who wants nothing to move, until the test is over."""
    user.program.choose("motion", "reduced")
    yield user
    user.program.settings.forget_options()
    user.program.options.forget()


def test_that_nothing_in_the_code_sets_a_thing_moving():
    found = {
        path.name: MOVING.findall(path.read_text("utf-8"))
        for path in (ROOT / "gui").rglob("*.py")
    }
    assert {name: said for name, said in found.items() if said} == {}


def test_that_no_part_of_the_window_moves_or_blinks(still):
    window = still.window
    assert window.findChildren(QAbstractAnimation) == []
    assert window.findChildren(QMovie) == []
    assert [one for one in window.findChildren(QTreeView) if one.isAnimated()] == []
    assert QApplication.cursorFlashTime() == 0
    assert not any(effects(QApplication.instance()).values())


def test_that_panels_do_not_slide_to_their_place(still):
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    mains = [one for one in windows if isinstance(one, QMainWindow)]
    assert mains
    assert [one for one in mains if one.isAnimated()] == []


def test_that_no_clock_steps_on_after_a_press(still):
    still.wishes("tab_market_share")
    years = still.window.parts.selection.controls["years"]
    running = {one for one in years.findChildren(QTimer) if one.isActive()}
    years.play.click()
    assert {one for one in years.findChildren(QTimer) if one.isActive()} == running


@pytest.mark.parametrize("wish", [True, False], ids=["moves", "does not move"])
def test_that_the_wish_of_the_system_is_followed_unless_reduced(qapp, wish):
    system = dict.fromkeys(EFFECTS, wish)
    any_at_all = qapp.isEffectEnabled(GENERAL)
    qapp.setEffectEnabled(GENERAL, True)
    before = effects(qapp)
    apply_motion(qapp, system, reduced=True)
    reduced = effects(qapp)
    apply_motion(qapp, system, reduced=False)
    followed = qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    apply_motion(qapp, before, reduced=False)
    qapp.setEffectEnabled(GENERAL, any_at_all)
    assert not any(reduced.values())
    assert followed == wish
