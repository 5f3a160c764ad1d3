"""What Qt says itself is said in the language of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

SHIPPED = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def cancel():
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


@pytest.mark.skipif(
    not (SHIPPED / "qtbase_ja.qm").exists(), reason="this Qt has no Japanese words"
)
def test_that_qt_speaks_japanese_in_a_japanese_window_and_english_again(user):
    user.program.speak("ja")
    assert cancel() == "キャンセル"
    user.program.speak("en")
    assert cancel() == "Cancel"


def test_that_the_words_of_one_language_at_most_are_kept(user):
    for language in ("ja", "en", "ja"):
        user.program.speak(language)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(QApplication.instance().findChildren(QTranslator)) == 1
