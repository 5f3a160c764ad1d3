"""No test of the window may stop at a dialog or leave a window behind."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMessageBox,
)

from gui.theme import OF_SYSTEM, apply_appearance, apply_type
from tests.gui.user import (
    at_desk,
    bare_sample,
    output_workbook,
    saved_case,
    user,
)

__all__ = ["at_desk", "bare_sample", "output_workbook", "saved_case", "user"]

if TYPE_CHECKING:
    from collections.abc import Iterator

QUESTIONS = (
    (QFileDialog, ("getOpenFileName", "getOpenFileNames", "getSaveFileName")),
    (QFileDialog, ("getExistingDirectory",)),
    (QMessageBox, ("information", "warning", "critical", "question", "about")),
    (QInputDialog, ("getText", "getItem", "getInt")),
    (QColorDialog, ("getColor",)),
)


def _refuse(*args: object, **kwargs: object) -> None:
    pytest.fail("a dialog opened where the test had answered none")


@pytest.fixture(autouse=True)
def _no_dialog_waits_for_an_answer(monkeypatch) -> None:
    monkeypatch.setattr(QDialog, "exec", _refuse)
    for kind, names in QUESTIONS:
        for name in names:
            monkeypatch.setattr(kind, name, _refuse)


@pytest.fixture(autouse=True)
def _the_clock_goes_faster(monkeypatch) -> None:
    """What waits for a moment, lest it be in a user's way, waits for a shorter one."""
    monkeypatch.setattr("gui.cases.desk.SETTLED_MS", 0)
    monkeypatch.setattr("gui.refreshing.lookout.QUIET_MS", 20)
    monkeypatch.setattr("gui.refreshing.lookout.AGAIN_MS", 60)
    monkeypatch.setattr("gui.refreshing.lookout.YOUNG_S", 0)


@pytest.fixture(autouse=True)
def _nothing_is_there_to_stay(monkeypatch) -> None:
    """Let what one window was made of be collected during the tests of the next."""
    monkeypatch.setattr(gc, "freeze", lambda: None)


@pytest.fixture(autouse=True)
def _the_sample_comes_without_its_briefing(monkeypatch, bare_sample) -> None:
    monkeypatch.setattr("gui.cases.desk.files", lambda _package: bare_sample)


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test(qapp) -> Iterator[None]:
    yield
    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert left == []


@pytest.fixture(autouse=True)
def _no_dress_outlives_its_test(qapp) -> Iterator[None]:
    """Undress the application when the window is gone, for that takes no time then.

    A widget under a style sheet takes no palette of its own, whoever left it.
    """
    yield
    if qapp.styleSheet():
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        apply_type(qapp, OF_SYSTEM)
        apply_appearance(qapp, "system")
        qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def _nothing_stays_on_the_clipboard(qapp) -> Iterator[None]:
    """Offscreen, Qt frees what is left there after Python has ended, and crashes."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def emitted(qtbot):
    """Return a function that collects what a signal says from now on."""

    def listen(signal) -> list[object]:
        said: list[object] = []

        def hear(*values: object) -> None:
            said.append(values[0] if len(values) == 1 else values)

        signal.connect(hear)
        return said

    return listen
