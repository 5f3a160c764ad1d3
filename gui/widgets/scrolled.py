"""Room for what is larger than its place: large type in a small window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class Scrolled(QScrollArea):
    """Holds a widget as large as itself; scrolls where not even its least size fits.

    Qt's own would scroll as soon as the size that the widget would like does not fit:
    lists and charts like to be larger than they need.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def hold(self, content: QWidget) -> None:
        """Hold a widget that has a layout."""
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.fit()

    def least(self, content: QWidget, room: QSize) -> QSize:
        """Return the least size of the content in a room."""
        layout = content.layout()
        if layout is None:
            return content.minimumSizeHint()
        least = layout.totalMinimumSize().expandedTo(content.minimumSize())
        wide = max(least.width(), room.width())
        if layout.hasHeightForWidth():
            least.setHeight(layout.totalMinimumHeightForWidth(wide))
        return least

    def fit(self) -> None:
        """Give the content its size, beside the bar where there has to be one."""
        content = self.widget()
        if content is None:
            return
        room = self.maximumViewportSize()
        least = self.least(content, room)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        if least.height() > room.height():
            room -= QSize(bar, 0)
            least = self.least(content, room)
        if least.width() > room.width():
            room -= QSize(0, bar)
        content.resize(room.expandedTo(least))

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content its size in the new room."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the content its size when what lies in it has changed."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return done


def scrolled(content: QWidget) -> Scrolled:
    """Return a widget in a place that may be smaller than it."""
    place = Scrolled()
    place.hold(content)
    return place
