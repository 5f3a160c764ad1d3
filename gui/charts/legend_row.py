"""Names with a piece of their line before each, in as many rows as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from gui.charts.writing import LEFT, write_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter, QPen

SAMPLE = 26.0
"""How long the piece of a line is."""
APART = 18.0
ROW = 1.35


def places(names: Sequence[str], width: float, metrics: QFontMetricsF) -> list[QRectF]:
    """Return where each name stands, its piece of line included."""
    line = metrics.height() * ROW
    found: list[QRectF] = []
    x = y = 0.0
    for name in names:
        wide = SAMPLE + 6 + metrics.horizontalAdvance(name) + 2
        if x and x + wide > width:
            x, y = 0.0, y + line
        found.append(QRectF(x, y, min(wide, width), line))
        x += wide + APART
    return found


def legend_height(names: Sequence[str], width: float, metrics: QFontMetricsF) -> float:
    """Return the height of the rows; nothing for no names."""
    found = places(names, width, metrics)
    return found[-1].bottom() + 4 if found else 0.0


def paint_legend(
    painter: QPainter,
    named: Sequence[tuple[str, QPen, bool]],
    width: float,
    ink: QColor,
) -> None:
    """Paint the rows: of each its name, its pen, and whether it stands out."""
    names = [name for name, _pen, _is_lit in named]
    plain = painter.font()
    found = places(names, width, QFontMetricsF(painter.font()))
    for place, (name, pen, is_lit) in zip(found, named, strict=True):
        middle = place.center().y()
        painter.setPen(pen)
        painter.drawLine(
            QPointF(place.left(), middle), QPointF(place.left() + SAMPLE, middle)
        )
        font = painter.font()
        font.setBold(is_lit)
        painter.setFont(font)
        painter.setPen(ink)
        write_text(painter, place.adjusted(SAMPLE + 6, 0, APART, 0), name, LEFT)
        painter.setFont(plain)
