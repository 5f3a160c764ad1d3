"""How a cell of a grid is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPalette, QPen

from gui.charts.palette import inks, readable_on
from gui.charts.status_signs import Signs

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
    painter.fillRect(rect, _hatching(palette))


def _hatching(palette: QPalette) -> QBrush:
    faint = QColor(inks(palette).soft)
    faint.setAlphaF(0.45)
    return QBrush(faint, Qt.BrushStyle.BDiagPattern)


class CellPainter:
    """Paints cells one after the other, with the colours of one widget.

    A delegate would be asked for each cell, and a style for each before it: that
    takes several times as long as all the painting.
    """

    def __init__(self, painter: QPainter, palette: QPalette) -> None:
        self._painter = painter
        self._inks = inks(palette)
        self._signs = Signs(painter, self._inks)
        self._unknown = _hatching(palette)
        self._heading = palette.color(QPalette.ColorRole.AlternateBase)
        self._chosen = palette.color(QPalette.ColorRole.Highlight)

    def paint_heading(self, rect: QRect, *, is_current: bool) -> None:
        """Paint the ground of a heading, framed where the keyboard is."""
        self._painter.fillRect(rect, self._heading)
        if is_current:
            frame(self._painter, rect, self._chosen, 2)

    def paint_cell(self, rect: QRect, cell: Cell) -> None:
        """Paint a cell: its colour, hatching if unknown, then its sign or number."""
        painter, within = self._painter, rect.adjusted(0, 0, -1, -1)
        if cell.fill is not None:
            painter.fillRect(within, cell.fill)
        if cell.hatched:
            painter.fillRect(within, self._unknown)
        if cell.status:
            self._paint_sign(QRectF(within), cell)
        elif not cell.hatched and cell.fill is not None:
            painter.setPen(readable_on(cell.fill))
            painter.drawText(within, int(Qt.AlignmentFlag.AlignCenter), cell.text)
        if cell.marked:
            frame(painter, rect, self._inks.text, 3)

    def paint_current(self, rect: QRect) -> None:
        """Paint the frame of the cell where the keyboard is."""
        frame(self._painter, rect, self._chosen, 2)

    def paint_lit(self, rect: QRect) -> None:
        """Paint the lines above and below a row that stands out."""
        self._painter.setPen(QPen(self._chosen, 2))
        for edge in (rect.top() + 1, rect.bottom() - 1):
            self._painter.drawLine(rect.left(), edge, rect.right(), edge)

    def _paint_sign(self, rect: QRectF, cell: Cell) -> None:
        """Paint a sign; with a word beside it, the two together in the middle."""
        painter = self._painter
        if not cell.text:
            self._signs.paint(rect, cell.status)
            return
        side, wide = rect.height(), painter.fontMetrics().horizontalAdvance(cell.text)
        left = rect.center().x() - (side + wide) / 2
        sign = QRectF(left, rect.top(), side, side)
        self._signs.paint(sign, cell.status)
        painter.setPen(self._inks.text)
        beside = QRectF(sign.right(), rect.top(), wide + 2, side)
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), cell.text)
