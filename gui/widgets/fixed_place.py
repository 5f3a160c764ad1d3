"""A place whose size does not depend on what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent


class FixedPlace(QWidget):
    """Holds one widget, which fills it.

    A layout tells the one above it of every change, up to the window, which lays out
    and paints all of itself again. Here that ends: other words in a figure leave the
    tabs and the status line alone.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setParent(self)

    # --- QWidget ---

    def sizeHint(self) -> QSize:
        """Return the size that the content would like."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size that the content bears."""
        return self._content.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the content fill the place."""
        super().resizeEvent(event)
        self._content.resize(event.size())
