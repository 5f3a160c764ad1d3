"""Help from a box, which stops the window and with it the window's own help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.help.window import HelpWindow


class HelpOnF1(QObject):
    """Opens a page in front of a box, and goes when the box goes."""

    def __init__(self, box: QWidget, key: str) -> None:
        super().__init__(box)
        self._box, self._key = box, key
        self.window: HelpWindow | None = None
        QShortcut(QKeySequence("F1"), box).activated.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show the page."""
        if self.window is None:
            from gui.help.window import HelpWindow

            self.window = HelpWindow(self._box)
        self.window.open(self._key)
