"""What the two signs of a chart of pairs mean, written above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from gui.charts.pair_parts import MARKERS
from gui.charts.writing import LEFT, write_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter

    from gui.charts.palette import Inks

SIGN = 16.0
BETWEEN = 24.0
START = 16.0
TOP = 2.0
ROUND = 4.0
DIAMOND = (QPointF(0, -5), QPointF(4, 0), QPointF(0, 5), QPointF(-4, 0))


class Entry(NamedTuple):
    """A sign with what it means."""

    words: str
    marker: str
    colour: QColor
    hollow: bool


def write_legend(
    painter: QPainter, entries: Sequence[Entry], width: float, inks: Inks
) -> None:
    """Write signs and words side by side; each has at most its part of the width."""
    size, left = painter.fontMetrics().height(), START
    most = (width - START) / max(len(entries), 1) - SIGN - BETWEEN
    for entry in entries:
        if not entry.words:
            continue
        painter.setPen(QPen(entry.colour, 1.6))
        painter.setBrush(inks.ground if entry.hollow else entry.colour)
        _paint_sign(painter, QPointF(left + SIGN / 2, size / 2 + TOP), entry.marker)
        painter.setPen(inks.text)
        wide = min(painter.fontMetrics().horizontalAdvance(entry.words) + 4.0, most)
        room = QRectF(left + SIGN + TOP, TOP, wide, size)
        write_text(painter, room, entry.words, LEFT)
        left = room.right() + BETWEEN


def _paint_sign(painter: QPainter, middle: QPointF, marker: str) -> None:
    if marker == MARKERS[0]:
        painter.drawEllipse(middle, ROUND, ROUND)
    else:
        painter.drawPolygon([middle + corner for corner in DIAMOND])
