"""The sign for each answer to: is this item controlled there?

They are painted rather than written, because few fonts have them all. Shape alone
tells them apart; colour only helps.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPen

from core.briefs.kind_looks import STATUS_TINTS, UNKNOWN, status_hue
from gui.charts.palette import mixed

if TYPE_CHECKING:
    from gui.charts.palette import Inks

SIZE: Final = 0.62
"""Of the height of the cell."""
EDGE: Final = 2.0
"""Pixels around a sign for the width of its line."""
HALF_TURN: Final = 180 * 16
QUARTER_TURN: Final = 90 * 16
SOLID: Final = ("controlled", "member")
FILLED: Final = ("controlled", "broader")
CROSSED: Final = ("suspended", "expired")


def tint(status: str, inks: Inks) -> QColor | None:
    """Return the colour behind the sign of a status; that of most has none."""
    part = dict(STATUS_TINTS).get(status)
    return None if part is None else mixed(inks.ground, _hue(status, inks), part)


def _hue(status: str, inks: Inks) -> QColor:
    return inks.hue(status_hue(status))


class Signs:
    """Paints signs one after the other: a screen of a matrix shows hundreds."""

    def __init__(self, painter: QPainter, inks: Inks) -> None:
        self._painter = painter
        self._inks = inks
        is_raster = painter.paintEngine().type() == QPaintEngine.Type.Raster
        self._ratio = painter.device().devicePixelRatioF() if is_raster else None
        self._made: dict[tuple[str, float], QImage] = {}

    def paint(self, rect: QRectF, status: str) -> None:
        """Paint a sign in the middle of `rect`; unknown has none."""
        if status == UNKNOWN:
            return
        side = min(rect.height(), rect.width()) * SIZE
        middle = rect.center()
        left, top = middle.x() - side / 2, middle.y() - side / 2
        if self._ratio is None:
            disc = QRectF(left, top, side, side)
            self._painter.save()
            _paint_sign(self._painter, disc, status, _hue(status, self._inks))
            self._painter.restore()
            return
        made = self._made.get((status, side))
        if made is None:
            rgba = _hue(status, self._inks).rgba()
            made = self._made[status, side] = _image(status, side, rgba, self._ratio)
        self._painter.drawImage(QPointF(left - EDGE, top - EDGE), made)


@lru_cache(maxsize=256)
def _image(status: str, side: float, rgba: int, ratio: float) -> QImage:
    """Return a sign made before: there are but a few kinds and sizes."""
    whole = ceil((side + 2 * EDGE) * ratio)
    made = QImage(whole, whole, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    disc = QRectF(EDGE, EDGE, side, side)
    _paint_sign(painter, disc, status, QColor.fromRgba(rgba))
    painter.end()
    return made


def _paint_sign(painter: QPainter, disc: QRectF, status: str, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_disc(painter, disc, status, colour)
    if status in CROSSED:
        _paint_strokes(painter, disc, both=status == "expired")


def _paint_disc(painter: QPainter, disc: QRectF, status: str, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(colour if status in SOLID else Qt.BrushStyle.NoBrush)
    if status == "proposed":
        painter.drawPolygon(_corners(disc))
        return
    painter.drawEllipse(disc)
    painter.setBrush(colour)
    inner = disc.adjusted(3, 3, -3, -3)
    if status == "broader":
        painter.drawEllipse(inner)
    if status == "narrower":
        painter.drawPie(disc, QUARTER_TURN, HALF_TURN)


def _paint_strokes(painter: QPainter, disc: QRectF, *, both: bool) -> None:
    painter.drawLine(disc.bottomLeft(), disc.topRight())
    if both:
        painter.drawLine(
            QPointF(disc.left(), disc.top()), QPointF(disc.right(), disc.bottom())
        )


def _corners(disc: QRectF) -> list[QPointF]:
    middle = disc.center()
    return [
        QPointF(middle.x(), disc.top()),
        QPointF(disc.right(), middle.y()),
        QPointF(middle.x(), disc.bottom()),
        QPointF(disc.left(), middle.y()),
    ]
