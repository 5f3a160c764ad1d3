"""What the signs of a matrix mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.briefs.kind_looks import UNKNOWN
from gui.charts.cells_painting import paint_unknown
from gui.charts.palette import inks
from gui.charts.status_signs import Signs, tint
from gui.charts.writing import LEFT, write_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

SIGN = 22
BETWEEN = 18
LIKELY_WIDTH = 720


class MatrixLegend(QWidget):
    """Signs with their words, over as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_legend(self, entries: Sequence[tuple[str, str]]) -> None:
        """Explain other signs; what is explained already keeps its place."""
        if tuple(entries) == self._entries:
            return
        self._entries = tuple(entries)
        self.setAccessibleName("; ".join(words for _status, words in entries))
        self.updateGeometry()
        self.update()

    def places(self, width: int) -> list[QRectF]:
        """Return where each entry stands, wrapped at `width`."""
        line, left, top = self._line_height(), 4.0, 2.0
        places = []
        for _status, words in self._entries:
            wide = SIGN + self.fontMetrics().horizontalAdvance(words) + 6
            if left > BETWEEN and left + wide > width:
                left, top = 4.0, top + line
            places.append(QRectF(left, top, wide, line))
            left += wide + BETWEEN
        return places

    def _line_height(self) -> float:
        return self.fontMetrics().height() + 4.0

    # --- QWidget ---

    def hasHeightForWidth(self) -> bool:
        """Wrap rather than be cut."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        places = self.places(width)
        return int(places[-1].bottom() + 4) if places else 0

    def sizeHint(self) -> QSize:
        """Return what a chart of ordinary width needs."""
        return QSize(LIKELY_WIDTH, self.heightForWidth(LIKELY_WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint signs and words."""
        del event
        painter, ink = QPainter(self), inks(self.palette())
        signs = Signs(painter, ink)
        entries = zip(self._entries, self.places(self.width()), strict=True)
        for (status, words), place in entries:
            sign = QRectF(place.left(), place.top(), SIGN - 2, place.height())
            ground = sign.toRect().adjusted(0, 1, 0, -1)
            if status == UNKNOWN:
                paint_unknown(painter, ground, self.palette())
            if (fill := tint(status, ink)) is not None:
                painter.fillRect(ground, fill)
            signs.paint(sign, status)
            painter.setPen(ink.text)
            write_text(painter, place.adjusted(SIGN + 2, 0, 4, 0), words, LEFT)
