"""What the marks in texts mean: each word written as it marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.charts.palette import inks
from gui.charts.text_view import mark_format
from gui.charts.writing import LEFT, write_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

BETWEEN = 12


class TextLegend(QWidget):
    """One line; hidden where nothing is marked."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_legend(self, entries: Sequence[tuple[str, str]]) -> None:
        """Explain other marks."""
        self._entries = tuple(entries)
        self.setAccessibleName("; ".join(words for _kind, words in entries))
        self.setVisible(bool(entries))
        self.update()

    # --- QWidget ---

    def sizeHint(self) -> QSize:
        """Return what one line takes."""
        return QSize(320, self.fontMetrics().height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write each word as what it explains looks."""
        del event
        painter, ink, left = QPainter(self), inks(self.palette()), 6.0
        for kind, words in self._entries:
            look = mark_format(kind, ink)
            font = QFont(self.font())
            font.setWeight(QFont.Weight(look.fontWeight()))
            font.setUnderline(look.fontUnderline())
            font.setStrikeOut(look.fontStrikeOut())
            painter.setFont(font)
            wide = painter.fontMetrics().horizontalAdvance(words) + 8
            room = QRectF(left, 2, wide, self.height() - 4)
            painter.fillRect(room, look.background())
            painter.setPen(ink.text)
            write_text(painter, room.adjusted(4, 0, 4, 0), words, LEFT)
            left += wide + BETWEEN
