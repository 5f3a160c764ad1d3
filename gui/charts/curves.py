"""A curve as thick in a picture, or on a fine screen, as it is on any other.

Its pen is cosmetic, for the plane of a plot has a scale of its own in each direction,
and Qt counts the width of such a pen in dots, however many there are to a pixel.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


class Curve(pg.PlotCurveItem):  # type: ignore[misc]  # pyqtgraph is untyped
    """Breaks where a value is NaN."""

    # --- QGraphicsItem ---

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:  # noqa: ANN401
        """Paint with a pen that is as wide as its dots are fine."""
        pen = self.opts["pen"]
        self.opts["pen"] = QPen(pen)
        self.opts["pen"].setWidthF(pen.widthF() * fineness(painter))
        super().paint(painter, option, widget)
        self.opts["pen"] = pen


def fineness(painter: QPainter) -> float:
    """Return how many dots there are to a pixel where a painter paints."""
    pixels = abs(painter.worldTransform().determinant())
    dots = abs(painter.deviceTransform().determinant())
    return math.sqrt(dots / pixels) if pixels else 1.0
