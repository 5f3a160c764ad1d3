"""A line to write in, which says what was written once it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from core.i18n import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SaidEdit(QLineEdit):
    """Says a text with Enter or on being left; Esc takes back what was typed."""

    said = Signal(object)
    """The text that was written; never emitted by `show_text`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setPlaceholderText(_("not known"))
        self.editingFinished.connect(self._on_editing_finished)

    def show_text(self, text: str) -> None:
        """Show what is known; what is being typed stays if nothing else is known."""
        if text != self._shown or not self.hasFocus():
            self._shown = text
            self.setText(text)
            self.setCursorPosition(0)

    def settle(self) -> bool:
        """Say what was typed and not yet said; return whether there was anything."""
        if not self._is_new():
            return False
        self._shown = self.text().strip()
        self.said.emit(self._shown)
        return True

    def _is_new(self) -> bool:
        return self.text().strip() != self._shown

    @Slot()
    def _on_editing_finished(self) -> None:
        self.settle()

    # --- QWidget ---

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the page while there is something to take back."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and self._takes_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what was typed; all else is Qt's."""
        if self._takes_back(event):
            self.setText(self._shown)
        else:
            super().keyPressEvent(event)

    def _takes_back(self, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return escape and self._is_new()
