"""How a cell of a grid is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPalette, QPen

from gui.charts.palette import inks, readable_on
from gui.charts.status_signs import paint_status

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.charts.cells import Cell


def frame(painter: QPainter, rect: QRect, colour: QColor, width: int) -> None:
    """Draw a frame within the edges of a cell."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -2, -2))


def paint_unknown(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """Hatch what is unknown: it is neither nought nor no."""
    faint = QColor(inks(palette).soft)
    faint.setAlphaF(0.45)
    painter.fillRect(rect, QBrush(faint, Qt.BrushStyle.BDiagPattern))


def paint_cell(painter: QPainter, rect: QRect, cell: Cell, palette: QPalette) -> None:
    """Paint a cell: its colour, hatching if unknown, then its sign or number."""
    if cell.fill is not None:
        painter.fillRect(rect, cell.fill)
    if cell.hatched:
        paint_unknown(painter, rect, palette)
    if cell.status and cell.text:
        _paint_dated(painter, QRectF(rect), cell, palette)
    elif cell.status:
        paint_status(painter, QRectF(rect), cell.status, inks(palette))
    elif not cell.hatched and cell.fill is not None:
        painter.setPen(readable_on(cell.fill))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), cell.text)


def _paint_dated(
    painter: QPainter, rect: QRectF, cell: Cell, palette: QPalette
) -> None:
    """Paint a sign with a word beside it, the two together in the middle."""
    side, wide = rect.height(), painter.fontMetrics().horizontalAdvance(cell.text)
    left = rect.center().x() - (side + wide) / 2
    sign = QRectF(left, rect.top(), side, side)
    paint_status(painter, sign, cell.status, inks(palette))
    painter.setPen(inks(palette).text)
    beside = QRectF(sign.right(), rect.top(), wide + 2, side)
    painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), cell.text)
