"""The hues of the palette chosen, on light ground and on dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from core.briefs.colours import palette
from core.briefs.looks import styles
from core.i18n import _

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from core.briefs.colours import Scheme

GROUNDS: Final = ("#ffffff", "#1d1f22")
SHOWN: Final = ("USA", "CHN", "JPN", "EU27", "KOR", "WORLD")
"""One economy for each hue."""
SAMPLE: Final = QSize(64, 30)
SIDE: Final = 12
PEN: Final = 2.2


class Swatches(QWidget):
    """Shows a line and a square in each hue; it is a picture and nothing to press."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(SAMPLE.width() * len(SHOWN), SAMPLE.height() * len(GROUNDS))
        self.setAccessibleName(_("The colours chosen, on light ground and on dark"))

    # --- QWidget ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the samples."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = palette()
        for row, (ground, scheme) in enumerate(
            zip(GROUNDS, (chosen.light, chosen.dark), strict=True)
        ):
            top = row * SAMPLE.height()
            painter.fillRect(0, top, self.width(), SAMPLE.height(), QColor(ground))
            self._draw(painter, top + SAMPLE.height() / 2, scheme)
        painter.end()

    def _draw(self, painter: QPainter, middle: float, scheme: Scheme) -> None:
        for place, look in enumerate(styles(SHOWN)):
            left = place * SAMPLE.width() + 6.0
            colour = QColor(scheme.hues[look.hue])
            pen = QPen(colour, PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if look.dash:
                pen.setDashPattern(look.dash)
            painter.setPen(pen)
            painter.drawLine(QPointF(left, middle), QPointF(left + 34, middle))
            square = QRectF(left + 38, middle - SIDE / 2, SIDE, SIDE)
            painter.fillRect(square, colour)
