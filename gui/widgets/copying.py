"""How lists and tables keep Ctrl+C for themselves, and what they put down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView as View
else:
    View = object
"""Which view of Qt's it is, the class says that is made with it."""


class Copying(View):
    """Copies with Ctrl+C while the keyboard is in it; the window has its own copy.

    Stands before that view among the bases of a class.
    """

    def copied(self) -> str:
        """Return what copying puts on the clipboard."""
        raise NotImplementedError

    # --- QWidget ---

    def event(self, event: QEvent) -> bool:
        """Take the key before the menu does."""
        if event.type() == QEvent.Type.ShortcutOverride and _wants_copy(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy as plain text; all else is Qt's."""
        if _wants_copy(event):
            copy_text(self.copied())
        else:
            super().keyPressEvent(event)


def copy_text(text: str) -> None:
    """Put plain text, and nothing else, on the clipboard."""
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def _wants_copy(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
