"""One pair of axes with its curves and bars: the side of pyqtgraph that we use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QGraphicsItem

from gui.charts.bars import Bars
from gui.charts.curves import Curve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from core.briefs.looks import Style
    from gui.charts.bars import Block
    from gui.charts.palette import Inks

CLIPS = QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape
SIDES = ("left", "right", "top", "bottom")
LINE_WIDTH = 2.0
MARK_SIZE = 8
GRID = 255
HAIR = 0.004
BEHIND = -1000
DENSE = 100
"""With more points than this a line is drawn piece by piece: its outline as a whole
takes Qt a hundred times as long, and no joint can be seen any more."""


class Mark(NamedTuple):
    """A point with a sign on it; hollow where the period is incomplete."""

    x: float
    y: float
    marker: str
    colour: QColor
    hollow: bool = False


class Panel:
    """Wraps a PlotItem; its items are kept and given new data, not made again."""

    def __init__(self, item: Any) -> None:  # noqa: ANN401  # pyqtgraph is untyped
        self.item = item
        self._curves: list[Any] = []
        self._bars = Bars()
        self._marks = pg.ScatterPlotItem(size=MARK_SIZE, antialias=True)
        item.addItem(self._bars)
        item.addItem(self._marks)
        self._marks.setZValue(10)
        # All that is drawn lies within the axes; only half a sign may reach beyond.
        item.getViewBox().setFlag(CLIPS, False)
        item.setMenuEnabled(enableMenu=False)
        item.hideButtons()
        item.setMouseEnabled(x=False, y=False)
        item.disableAutoRange()
        for side in SIDES:
            item.showAxis(side)
            item.getAxis(side).setStyle(showValues=False, tickLength=0)
            item.getAxis(side).setTicks([[]])
        self.ticks: dict[str, tuple[tuple[float, str], ...]] = {}

    def dress(self, inks: Inks) -> None:
        """Give axes and grid the colours of the scheme."""
        for side in SIDES:
            axis = self.item.getAxis(side)
            axis.setPen(pg.mkPen(inks.grid) if side == "bottom" else None)
            axis.setTickPen(pg.mkPen(inks.grid))

    def set_margins(self, left: float, right: float, bottom: float, top: float) -> None:
        """Keep room for what is written beside the plot."""
        self.item.getAxis("left").setWidth(left)
        self.item.getAxis("right").setWidth(right)
        self.item.getAxis("bottom").setHeight(bottom)
        self.item.getAxis("top").setHeight(top)
        self.item.layout.activate()

    def set_view(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show just this part of the plane; a sign at its edge is drawn whole.

        And a hair more: pyqtgraph leaves out the grid line that lies on the upper edge.
        """
        y = (y[0], y[1] + (y[1] - y[0]) * HAIR)
        self.item.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)

    def set_ticks(
        self, side: str, ticks: Sequence[tuple[float, str]], *, grid: bool = False
    ) -> None:
        """Mark an axis, with lines across the plot if asked.

        What is written there the chart writes itself: pyqtgraph leaves out the
        first and the last mark, and those are the ones people look for.
        """
        self.ticks[side] = tuple(ticks)
        axis = self.item.getAxis(side)
        axis.setTicks([[(place, "") for place, _text in ticks]])
        axis.setGrid(GRID if grid else False)
        axis.setZValue(BEHIND)

    # --- what is drawn ---

    def show_lines(
        self, lines: Sequence[tuple[Sequence[float], Sequence[float], QPen]]
    ) -> None:
        """Draw lines that break where a value is NaN."""
        while len(self._curves) < len(lines):
            curve = Curve(antialias=True)
            self.item.addItem(curve)
            self._curves.append(curve)
        for place, curve in enumerate(self._curves):
            curve.setVisible(place < len(lines))
            if place < len(lines):
                xs, ys, pen = lines[place]
                dense = len(xs) > DENSE and pen.style() == Qt.PenStyle.SolidLine
                curve.setSegmentedLineMode("on" if dense else "off")
                curve.setData(list(xs), list(ys), pen=pen, connect="finite")

    def show_marks(self, marks: Sequence[Mark], ground: QColor) -> None:
        """Draw signs on points."""
        # pyqtgraph draws each pair of pen and brush once: marks alike share theirs.
        inks: dict[tuple[int, bool], tuple[QPen, QBrush]] = {}
        for mark in marks:
            fill = ground if mark.hollow else mark.colour
            look = (mark.colour.rgba(), mark.hollow)
            inks.setdefault(look, (pg.mkPen(mark.colour, width=1.6), QBrush(fill)))
        looks = [inks[mark.colour.rgba(), mark.hollow] for mark in marks]
        self._marks.setData(
            x=[mark.x for mark in marks],
            y=[mark.y for mark in marks],
            symbol=[mark.marker for mark in marks],
            pen=[pen for pen, _brush in looks],
            brush=[brush for _pen, brush in looks],
        )

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Draw bars."""
        self._bars.show_blocks(blocks)

    @property
    def curves(self) -> list[list[tuple[float, float]]]:
        """The points of each line on the screen."""
        shown = [curve for curve in self._curves if curve.isVisible()]
        return [list(_points(*curve.getData())) for curve in shown]

    @property
    def marks(self) -> list[tuple[float, float]]:
        """Where signs stand."""
        return _points(*self._marks.getData())

    @property
    def blocks(self) -> list[tuple[float, float, float, float]]:
        """The bars on the screen as x, y, width, height."""
        rects = (block.rect for block in self._bars.blocks)
        return [(r.x(), r.y(), r.width(), r.height()) for r in rects]

    # --- where it is ---

    @property
    def rect(self) -> QRectF:
        """The plot without its axes, in pixels of the canvas."""
        rect: QRectF = self.item.getViewBox().sceneBoundingRect()
        return rect

    def pixel(self, x: float, y: float) -> QPointF:
        """Return where a point of the plane is on the canvas."""
        rect = self.rect
        (left, right), (low, high) = self.item.getViewBox().viewRange()
        across = (x - left) / (right - left) * rect.width()
        return QPointF(
            rect.left() + across,
            rect.bottom() - (y - low) / (high - low) * rect.height(),
        )


def line_pen(colour: QColor, style: Style, width: float = LINE_WIDTH) -> QPen:
    """Return the pen of a line, dashed if its style is."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if style.dash:
        pen.setDashPattern(list(style.dash))
    return pen


def _points(xs: Any, ys: Any) -> list[tuple[float, float]]:  # noqa: ANN401
    if xs is None:
        return []
    return [(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]
