"""Help from a box, which stops the window and with it the window's own help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut

from gui.help.at_hand import HelpAtHand

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class HelpOnF1(HelpAtHand):
    """Opens the page of a box."""

    def __init__(self, box: QWidget, key: str) -> None:
        super().__init__(box)
        self._key = key
        QShortcut(QKeySequence("F1"), box).activated.connect(self.show_page)

    @Slot()
    def show_page(self) -> None:
        """Open the page."""
        self.open(self._key)
