"""Qt's own words, of file boxes, buttons and menus, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def speak_qt(app: QApplication, language: str) -> None:
    """Have Qt speak a language from now on; English where it does not know it."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    words = QTranslator(app)
    if words.load(f"qtbase_{language}", folder):
        app.installTranslator(words)
