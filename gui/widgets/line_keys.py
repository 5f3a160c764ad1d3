"""The keys of a line in which one types to find something in the list below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QLineEdit

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WALKS: Final = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)


class LineKeys(QObject):
    """Hears keys in the line and in its list.

    The keyboard stays in the line, so that Japanese can be composed there; keys that
    walk go on to the list.
    """

    entered = Signal()
    """What is current in the list is meant (Enter in the line)."""
    closed = Signal()
    """Nothing of it is wanted (Esc)."""

    def __init__(self, line: QLineEdit, listed: QAbstractItemView) -> None:
        super().__init__(line)
        self._line, self._list = line, listed
        for widget in (line, listed):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are ours, Esc before the window does."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return False
        pressed = event.type() == QEvent.Type.KeyPress
        return pressed and self._takes(event, in_line=watched is self._line)

    def _takes(self, event: QKeyEvent, *, in_line: bool) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif in_line and key in ENTER:
            self.entered.emit()
        elif in_line and key in WALKS:
            QApplication.sendEvent(self._list, event)
        else:
            return False
        return True
