"""What the colours of a heat map mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from core.format import tick
from core.i18n import _
from gui.charts.cells_painting import paint_unknown
from gui.charts.palette import inks
from gui.charts.writing import CENTRE, LEFT, RIGHT, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from core.briefs.heat_scale import HeatScale

WIDE, THICK = 240, 10
STEPS = 12
SWATCH = 26


class HeatLegend(QWidget):
    """A strip of the scale with its ends and its middle, and a sample of unknown."""

    def __init__(self) -> None:
        super().__init__()
        self._scale: HeatScale | None = None
        self._unit = ""

    def show_scale(self, scale: HeatScale, unit: str) -> None:
        """Show another scale."""
        self._scale, self._unit = scale, unit
        self.update()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written under the strip, from low to high."""
        if self._scale is None:
            return ()
        middle = () if self._scale.middle is None else (self._scale.middle,)
        places = (self._scale.low, *middle, self._scale.high)
        return tuple(tick(float(f"{place:.3g}"), self._unit) for place in places)

    # --- QWidget ---

    def sizeHint(self) -> QSize:
        """Return room for the strip and one line."""
        line = self.fontMetrics().height()
        unknown = self.fontMetrics().horizontalAdvance(_("unknown"))
        return QSize(WIDE + SWATCH + unknown + 60, THICK + line + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip."""
        del event
        if self._scale is None:
            return
        painter = QPainter(self)
        strip = QRectF(4, 4, WIDE, THICK)
        painter.fillRect(strip, self._gradient(strip, self._scale))
        painter.setPen(inks(self.palette()).soft)
        room = QRectF(4, strip.bottom() + 2, WIDE, self.fontMetrics().height())
        aligns = (LEFT, RIGHT) if self._scale.middle is None else (LEFT, CENTRE, RIGHT)
        for text, align in zip(self.texts, aligns, strict=True):
            write_text(painter, room, text, align)
        swatch = QRect(WIDE + 32, 4, SWATCH, THICK)
        paint_unknown(painter, swatch, self.palette())
        beside = QRectF(swatch.right() + 8, 0, self.width(), THICK + 8)
        painter.drawText(
            beside, int(LEFT | Qt.AlignmentFlag.AlignVCenter), _("unknown")
        )

    def _gradient(self, strip: QRectF, scale: HeatScale) -> QLinearGradient:
        gradient = QLinearGradient(strip.topLeft(), strip.topRight())
        scheme = inks(self.palette()).scheme
        for step in range(STEPS + 1):
            part = step / STEPS
            colour = scale.colour(_value_at(part, scale), scheme)
            gradient.setColorAt(part, QColor(colour))
        return gradient


def _value_at(part: float, scale: HeatScale) -> float:
    """Return the value at a part of the strip; a middle stands in its middle."""
    if scale.middle is None:
        return scale.low + part * (scale.high - scale.low)
    if part <= 1 / 2:
        return scale.low + 2 * part * (scale.middle - scale.low)
    return scale.middle + (2 * part - 1) * (scale.high - scale.middle)
