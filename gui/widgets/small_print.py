"""The words below a chart, which give way where a window is small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel

from gui.tips import show_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

SMALL = 0.88
LEAST_LINES = 2
"""So many lines are seen in the smallest window: source and edition are the first."""
HIGH = 1_000_000


class SmallPrint(QLabel):
    """Shows all lines, or as many as there is room for; the tooltip has the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self._whole = ""

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setText(text)
        show_tip(self)

    def whole_height(self, width: int) -> int:
        """Return how high the whole text is at a width."""
        return self._height(self._whole, width)

    def least_height(self) -> int:
        """Return how high it is at least, where it is cut."""
        return LEAST_LINES * self.fontMetrics().lineSpacing()

    def keep_within(self, room: QSize) -> None:
        """Show as much as fits a room, with an ellipsis at the end if it is not all."""
        width, high = room.width(), max(room.height(), self.least_height())
        shown = self._whole
        if self._height(shown, width) > high:
            shown = f"{self._whole[: self._fitting(width, high)].rstrip()}…"
        if shown != self.text():
            self.setText(shown)
            cut = shown != self._whole
            show_tip(self, *(self._whole.splitlines() if cut else ()))

    def _fitting(self, width: int, high: int) -> int:
        """Return how many letters fit, by halving what is left to be found."""
        fits, too_many = 0, len(self._whole)
        while too_many - fits > 1:
            middle = (fits + too_many) // 2
            is_low = self._height(f"{self._whole[:middle]}…", width) <= high
            fits, too_many = (middle, too_many) if is_low else (fits, middle)
        return fits

    def _height(self, text: str, width: int) -> int:
        wrapped = int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, width, HIGH)
        return self.fontMetrics().boundingRect(room, wrapped, text).height()
