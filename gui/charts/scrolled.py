"""A chart of rows: where there are many, it scrolls rather than squash them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QScrollArea

from gui.charts.plotted import PlottedChart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter

    from gui.charts.walk import Place

SpecT = TypeVar("SpecT")

UNLIMITED = 16_777_215
SPACIOUS = 12
"""With no more rows than this, they may share what height there is."""
ROOMIEST = 2.0
AXIS = 40
NEAR_EDGE = 40
TICK_WIDTH, TICK_OF_LINES = 90, 5.5
"""Room of a value at the axis: pixels, or lines of type where that is large."""


class ScrolledChart(PlottedChart[SpecT]):
    """Gives each row its height, and follows the keyboard up and down."""

    def _place_canvas(self) -> None:
        self.scroller = QScrollArea()
        self.scroller.setWidget(self.canvas)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.body.addWidget(self.scroller, 1)

    def _make_room(self, rows: int, lines: float) -> None:
        """Make the canvas high enough for rows of so many lines of text."""
        needed = self._height_needed(rows, lines)
        self.canvas.setMinimumHeight(needed)
        most = int(needed * ROOMIEST) if rows <= SPACIOUS else UNLIMITED
        self.canvas.setMaximumHeight(most)
        # A scroll bar may come or go: now, lest everything be painted twice.
        asked = QEvent.Type.LayoutRequest.value
        QCoreApplication.sendPostedEvents(self.scroller.viewport(), asked)

    def _height_needed(self, rows: int, lines: float) -> int:
        line = self.metrics().height()
        return int(rows * line * lines + line + AXIS)

    def _top(self, rows: int) -> float:
        """Return the room above: where rows scroll the axis is written there too."""
        return self.metrics().height() + 8 if self._is_long(rows) else 4

    def _is_long(self, rows: int) -> bool:
        """Return whether the axis below is out of sight before one scrolls."""
        seen = self.scroller.viewport().height()
        return rows > SPACIOUS or self.canvas.minimumHeight() > seen

    def _mark_axis(self, rows: int, ticks: Sequence[tuple[float, str]]) -> None:
        panel = self.canvas.panels[0]
        panel.set_ticks("bottom", ticks, grid=True)
        panel.set_ticks("top", ticks if self._is_long(rows) else ())
        panel.set_ticks("left", ())

    def _ticks_across(self, width: float) -> int:
        """Return how many values there is room for at an axis; two at least."""
        each = max(TICK_WIDTH, TICK_OF_LINES * self.metrics().height())
        return max(2, int(width / each))

    def _rows_seen(self, rows: int, painter: QPainter) -> Iterator[tuple[int, float]]:
        """Yield each row that is being painted with its middle in pixels.

        Far more rows than fit on the screen cost nothing until they are scrolled to.
        """
        panel, seen = self.canvas.panels[0], painter.clipBoundingRect()
        first = panel.pixel(0, 0).y()
        step = panel.pixel(0, -1).y() - first
        for place in range(rows):
            middle = first + place * step
            if seen.top() - step <= middle <= seen.bottom() + step:
                yield place, middle

    def _row_at(self, where: QPointF) -> int | None:
        """Return the row that a place on the canvas lies in."""
        panel = self.canvas.panels[0]
        for row in range(len(self._stops)):
            top, low = panel.pixel(0, 0.5 - row).y(), panel.pixel(0, -0.5 - row).y()
            if top <= where.y() < low:
                return row
        return None

    def _across(self, row: int, where: QPointF) -> int:
        """Return which figure of a row is nearest, however far across."""
        panel = self.canvas.panels[0]
        reach = [
            (abs(panel.pixel(stop.x, 0).x() - where.x()), column)
            for column, stop in enumerate(self._stops[row])
            if stop.y is not None
        ]
        return min(reach, default=(0.0, 0))[1]

    def _nearest(self, where: QPointF) -> Place | None:
        """Take the figure of the row that is nearest."""
        row = self._row_at(where)
        return None if row is None else (row, self._across(row, where))

    # --- what happens ---

    def _go_to(self, place: Place | None) -> None:
        super()._go_to(place)
        if self.current is not None:
            where = self._pixel(self.current).toPoint()
            self.scroller.ensureVisible(0, where.y(), 0, NEAR_EDGE)
