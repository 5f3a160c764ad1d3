"""Headings of a grid of cells, flat and in the colours of their palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QHeaderView

from gui.charts.palette import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

PADDING = 6
MIDDLE = Qt.AlignmentFlag.AlignVCenter
ACROSS = int(Qt.AlignmentFlag.AlignHCenter | MIDDLE | Qt.TextFlag.TextWordWrap)
DOWN = int(Qt.AlignmentFlag.AlignLeft | MIDDLE | Qt.TextFlag.TextSingleLine)
"""How names of columns and of rows lie in their headings."""


class Headings(QHeaderView):
    """Painted plainly: a styled header keeps the colours of the screen on paper.

    Type and sizes are its own as well: a style sheet puts back those of the header.
    """

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.type = self.font()
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    # --- QHeaderView ---

    def sizeHint(self) -> QSize:
        """Keep the size that was set: Qt would measure hundreds of names for it."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave blank what lies beyond the last heading."""
        super().paintEvent(event)
        rect, end = self.viewport().rect(), self.length() - self.offset()
        across = self.orientation() == Qt.Orientation.Horizontal
        beyond = rect.adjusted(end, 0, 0, 0) if across else rect.adjusted(0, end, 0, 0)
        ground = self.palette().color(QPalette.ColorRole.Base)
        QPainter(self.viewport()).fillRect(beyond, ground)

    def paintSection(  # noqa: N802
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803
    ) -> None:
        """Paint one heading: columns wrapped in the middle, rows cut at the end."""
        self._paint_ground(painter, rect)
        font = self._section(logicalIndex, Qt.ItemDataRole.FontRole)
        painter.setFont(font if isinstance(font, QFont) else self.type)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        text = str(self._section(logicalIndex, Qt.ItemDataRole.DisplayRole))
        flags = ACROSS
        if self.orientation() == Qt.Orientation.Vertical:
            flags = DOWN
            text = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
        painter.drawText(room, flags, text)

    def _paint_ground(self, painter: QPainter, rect: QRect) -> None:
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Base)
        ink = palette.color(QPalette.ColorRole.Text)
        painter.fillRect(rect, mixed(ground, ink, 0.05))
        painter.setPen(QPen(mixed(ground, ink, 0.18), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())

    def _section(self, section: int, role: int) -> object:
        return self.model().headerData(section, self.orientation(), role)
