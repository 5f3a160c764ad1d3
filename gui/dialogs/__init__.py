"""Every box that stops the user; tests answer `gui.questions` in their place."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.dialogs.asking import Asking
from gui.dialogs.files import FileBoxes
from gui.dialogs.printing import PrintBoxes


class QtDialogs(FileBoxes, PrintBoxes, Asking):
    """The boxes of the real window."""

    def show_text(self, title: str, text: str) -> None:
        """Show a text in a box of its own."""
        text_box(self.parent, title, text).exec()


def text_box(parent: QWidget | None, title: str, text: str) -> QDialog:
    """Return a box with a text that can be selected and copied."""
    box = QDialog(parent)
    box.setWindowTitle(title)
    words = QPlainTextEdit(text)
    words.setReadOnly(True)
    words.setAccessibleName(title)
    words.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    words.setMinimumSize(620, 380)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("&Close"))
    buttons.rejected.connect(box.reject)
    layout = QVBoxLayout(box)
    layout.addWidget(words)
    layout.addWidget(buttons)
    return box
