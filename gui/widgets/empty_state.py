"""What to do where there is nothing to show yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.grown import grown
from gui.widgets.banner import ActionButton
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST = 560
ABREAST = 3


class EmptyState(QWidget):
    """A sentence in the middle, and buttons for what it advises."""

    acted = Signal(object)
    """The key of the action wished for."""

    def __init__(self) -> None:
        super().__init__()
        self.text = plain_label(wraps=True, name="emptyState")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setFixedWidth(grown(WIDEST, self.fontMetrics()))
        self.buttons: list[ActionButton] = []
        self._rows: list[QWidget] = []
        self._column = column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_text(self, text: str, *groups: Sequence[tuple[str, str]]) -> None:
        """Say what to do, with groups of actions as (key, words), a few to a row."""
        self.text.setText(text)
        # A label in the middle of a column is not asked how high it is at its width.
        self.text.setMinimumHeight(max(0, self.text.heightForWidth(self.text.width())))
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self.buttons = [], []
        for actions in groups:
            for start in range(0, len(actions), ABREAST):
                self._add_row(actions[start : start + ABREAST])

    def _add_row(self, actions: Sequence[tuple[str, str]]) -> None:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for key, words in actions:
            button = ActionButton(key, words)
            button.acted.connect(self.acted)
            self.buttons.append(button)
            row.addWidget(button)
        self._rows.append(widget)
        self._column.insertWidget(1 + len(self._rows), widget)
