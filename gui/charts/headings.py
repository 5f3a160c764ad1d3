"""Headings of a grid of cells, flat and in the colours of their palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QHeaderView

from gui.charts.palette import mixed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

PADDING = 6
GROUND, INK = QPalette.ColorRole.Base, QPalette.ColorRole.Text
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
        """Paint the headings that are to be seen, and nothing beyond the last."""
        painter, area = QPainter(self.viewport()), event.rect()
        palette = self.palette()
        ground, ink = palette.color(GROUND), palette.color(INK)
        painter.fillRect(area, ground)
        wide, high = self.width(), self.height()
        is_across = self.orientation() == Qt.Orientation.Horizontal
        paint = _painter_of(painter, ground, ink, ACROSS if is_across else DOWN)
        ends = (area.left(), area.right()) if is_across else (area.top(), area.bottom())
        for section in self.seen(*ends):
            at, size = self.sectionViewportPosition(section), self.sectionSize(section)
            font = self._section(section, Qt.ItemDataRole.FontRole)
            painter.setFont(font if isinstance(font, QFont) else self.type)
            rect = QRect(at, 0, size, high) if is_across else QRect(0, at, wide, size)
            paint(rect, str(self._section(section, Qt.ItemDataRole.DisplayRole)))
        painter.end()

    def seen(self, first: int, last: int) -> range:
        """Return the sections between two pixels of what is to be seen."""
        begin, end = self.logicalIndexAt(first), self.logicalIndexAt(last)
        count = self.count()
        return range(begin if begin >= 0 else count, end + 1 if end >= 0 else count)

    def _section(self, section: int, role: int) -> object:
        return self.model().headerData(section, self.orientation(), role)


def _painter_of(
    painter: QPainter, ground: QColor, ink: QColor, flags: int
) -> Callable[[QRect, str], None]:
    """Return what paints headings one after the other: rows are cut at the end."""
    tint, line = mixed(ground, ink, 0.05), QPen(mixed(ground, ink, 0.18), 1)

    def paint(rect: QRect, text: str) -> None:
        painter.fillRect(rect, tint)
        painter.setPen(line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(ink)
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        if flags == DOWN:
            cut = Qt.TextElideMode.ElideRight
            text = painter.fontMetrics().elidedText(text, cut, room.width())
        painter.drawText(room, flags, text)

    return paint
