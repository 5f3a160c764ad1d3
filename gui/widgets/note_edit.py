"""A few lines to write in, which say what was written once it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from gui.widgets.drafts import Draft

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEdit(QPlainTextEdit, Draft):
    """Says a text with Ctrl+Enter or on being left; Esc takes back what was typed."""

    said = Signal(object)
    """The text that was written; never emitted by `show_text`."""

    def __init__(self, name: str, lines: int) -> None:
        super().__init__()
        self._shown = ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)

    def show_text(self, text: str) -> None:
        """Show what is known; what is being typed stays if nothing else is known."""
        if text != self._shown or not self.hasFocus():
            self._shown = text
            if text != self.toPlainText():
                self.setPlainText(text)

    def settle(self) -> bool:
        """Say what was typed and not yet said; return whether there was anything."""
        if not self._is_new():
            return False
        self._shown = self.toPlainText().strip()
        self.said.emit(self._shown)
        return True

    def _is_new(self) -> bool:
        return self.toPlainText().strip() != self._shown

    # --- QWidget ---

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Ctrl+Enter from the window while they are for the text."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say what was typed, or take it back; all else is Qt's."""
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._shown)
        else:
            self.settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say what was typed, unless only a menu has opened over it."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.settle()

    def _is_ours(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER:
            return bool(with_control)
        return event.key() == Qt.Key.Key_Escape and self._is_new()
