"""What to do where there is nothing to show yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.banner import ActionButton
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST = 560


class EmptyState(QWidget):
    """A sentence in the middle, and buttons for what it advises."""

    acted = Signal(object)
    """The key of the action wished for."""

    def __init__(self) -> None:
        super().__init__()
        self.text = plain_label(wraps=True, name="emptyState")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setFixedWidth(WIDEST)
        self.buttons: list[ActionButton] = []
        self._row = QHBoxLayout()
        self._row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._row)
        column.addStretch(3)

    def show_text(self, text: str, actions: Sequence[tuple[str, str]] = ()) -> None:
        """Say what to do, with actions as (key, words)."""
        self.text.setText(text)
        # A label in the middle of a column is not asked how high it is at its width.
        self.text.setMinimumHeight(max(0, self.text.heightForWidth(WIDEST)))
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [ActionButton(key, words) for key, words in actions]
        for button in self.buttons:
            button.acted.connect(self.acted)
            self._row.addWidget(button)
