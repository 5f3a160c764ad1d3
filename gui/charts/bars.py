"""Bars as one item of a plot: all that look alike are drawn at one stroke."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence


SOLID, HATCHED = Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern
DENSE = 100
"""With more bars than this they are a few pixels wide."""


class Block(NamedTuple):
    """A bar, in the units of the axes; hatched where the period is incomplete.

    Its edge has its own colour, unless that is too faint to be an edge.
    """

    rect: QRectF
    colour: QColor
    hatched: bool = False
    edge: QColor | None = None


class Bars(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """Draws blocks; pyqtgraph's own item changes pen and brush for every single one."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: tuple[Block, ...] = ()
        self._looks: dict[tuple[int, int, bool], list[QRectF]] = {}
        self._bounds = QRectF()

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Draw other blocks."""
        self.prepareGeometryChange()
        self.blocks = tuple(blocks)
        self._looks = {}
        self._bounds = QRectF()
        for block in blocks:
            edge = block.edge or block.colour
            look = (block.colour.rgba(), edge.rgba(), block.hatched)
            self._looks.setdefault(look, []).append(block.rect)
            self._bounds = self._bounds.united(block.rect)
        self.update()

    # --- QGraphicsItem ---

    def boundingRect(self) -> QRectF:
        """Return what the blocks cover, their outlines included."""
        across, up = self.pixelWidth(), self.pixelHeight()
        return self._bounds.adjusted(-across, -up, across, up)

    def paint(self, painter: QPainter, *_options: Any) -> None:  # noqa: ANN401
        """Draw all blocks of a look, then those of the next.

        An outline lets even the smallest bar be seen; around hundreds it would cost
        more than all the rest of the chart.
        """
        for (rgba, edge, hatched), rects in self._looks.items():
            colour = QColor.fromRgba(rgba)
            outline = QPen(QColor.fromRgba(edge), 1)
            outline.setCosmetic(True)
            outlined = hatched or len(rects) <= DENSE
            painter.setPen(outline if outlined else Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour, HATCHED if hatched else SOLID))
            painter.drawRects(rects)

    def viewTransformChanged(self) -> None:  # noqa: N802  # pyqtgraph's name
        """Outlines are a pixel wide at any scale, so the bounds change with it."""
        self.prepareGeometryChange()
