"""Plain words painted beside lines and bars."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from gui.charts.panel import Panel

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
BESIDE = 6.0
RIM = 2.0
"""Pixels that letters keep free of lines around them."""


def write_text(
    painter: QPainter, rect: QRectF, text: str, align: Qt.AlignmentFlag
) -> None:
    """Write one line of plain text, cut with an ellipsis if it has no room."""
    room = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1
    )
    flags = int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
    painter.drawText(rect, flags, room)


def write_over(painter: QPainter, rect: QRectF, text: str, ground: QColor) -> None:
    """Write where lines may cross: each letter stands on a rim of the ground."""
    ink = painter.pen()
    painter.setPen(ground)
    for across, down in product((-RIM, 0.0, RIM), repeat=2):
        write_text(painter, rect.translated(across, down), text, LEFT)
    painter.setPen(ink)
    write_text(painter, rect, text, LEFT)


def write_ticks(painter: QPainter, panel: Panel) -> None:
    """Write what the marks of a panel's axes mean."""
    rect, size = panel.rect, painter.fontMetrics().height()
    for value, text in panel.ticks.get("left", ()):
        height = panel.pixel(0, value).y()
        room = QRectF(0, height - size / 2, rect.left() - BESIDE, size)
        write_text(painter, room, text, RIGHT)
    heights = (("bottom", rect.bottom() + BESIDE - 2), ("top", rect.top() - size - 2))
    for side, top in heights:
        for value, text in panel.ticks.get(side, ()):
            across = panel.pixel(value, 0).x()
            wide = painter.fontMetrics().horizontalAdvance(text) + 4
            room = QRectF(across - wide / 2, top, wide, size)
            write_text(painter, room, text, CENTRE)
