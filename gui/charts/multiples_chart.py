"""Many small charts in a grid, painted by ourselves: as plots they would be slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPalette, QPen

from core.briefs.datum_words import readout
from core.briefs.exhibit import MultiplesSpec
from core.briefs.looks import styles
from gui.charts.legend_row import legend_height, paint_legend
from gui.charts.lighting import Lighting
from gui.charts.line_parts import last_value, numbers
from gui.charts.multiples_parts import (
    has_legend,
    legend_names,
    legend_of,
    told,
)
from gui.charts.panel import LINE_WIDTH, line_pen
from gui.charts.plotted import NEAR, RING_RADIUS
from gui.charts.scrolled import ScrolledChart
from gui.charts.small_charts import Frame, frames, least_height
from gui.charts.small_painting import brushes, paint_small
from gui.charts.walk import Stop

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from gui.charts.walk import Place, Stops

DOT = 2.6
THIN = 0.8
"""Of the width that a line has in a large chart."""


class MultiplesChart(ScrolledChart[MultiplesSpec]):
    """Shows what is alike and what is not; scrolls where there are many."""

    HEIGHTS = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._frames: tuple[Frame, ...] = ()
        super().__init__(parent)

    def drawn(self) -> dict[str, dict[str, list[float]]]:
        """Return by small chart and line the values drawn, NaN where there is a gap."""
        return {
            chart.name: {line.name: numbers(line) for line in chart.lines}
            for chart in (self.spec.charts if self.spec else ())
        }

    def full_size(self) -> QSize:
        """Return the size at which all small charts are seen."""
        width = max(self.width(), 640)
        if self.spec is None:
            return QSize(width, self.height())
        needed = self._needed(self.spec, width - 12)
        return QSize(width, max(self.height(), int(needed) + 16))

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The small charts with their places on the canvas."""
        return self._frames

    # --- PlottedChart ---

    def _draw(self, spec: MultiplesSpec) -> None:
        self._known_stops = None
        self._fit(spec)
        self.canvas.sheet.update()

    def _fit(self, spec: MultiplesSpec) -> None:
        width, metrics = self.scroller.viewport().width(), self.metrics()
        self.canvas.setMinimumHeight(int(self._needed(spec, width)))
        top = legend_height(legend_names(spec), self.canvas.width(), metrics)
        area = QRectF(self.canvas.rect()).adjusted(0, top, 0, 0)
        self._frames = frames(spec, area, metrics)

    def _needed(self, spec: MultiplesSpec, width: float) -> float:
        metrics = self.metrics()
        top = legend_height(legend_names(spec), width, metrics)
        return top + least_height(spec, width, metrics.height())

    def _relight(self, spec: MultiplesSpec) -> None:
        del spec
        self.canvas.sheet.update()

    def _figures(self, spec: MultiplesSpec) -> Stops:
        return tuple(
            tuple(
                Stop(
                    readout(told(chart, line), period, datum),
                    datum.figure_id,
                    x,
                    datum.value,
                    place,
                )
                for x, period, datum in zip(
                    spec.positions, spec.periods, line.data, strict=True
                )
            )
            for place, chart in enumerate(spec.charts)
            for line in sorted(chart.lines, key=last_value, reverse=True)
        )

    def _pixel(self, stop: Stop) -> QPointF:
        frame = self.frames[stop.panel]
        if stop.y is None:
            return QPointF(frame.pixel(stop.x, frame.y[0]).x(), frame.plot.bottom())
        return frame.pixel(stop.x, stop.y)

    def _nearest(self, where: QPointF) -> Place | None:
        """Look within the small chart that is pointed at, and nowhere else."""
        over = [n for n, frame in enumerate(self._frames) if frame.cell.contains(where)]
        reach = [
            (self._distance(stop, where), (row, column))
            for row, along in enumerate(self._stops)
            if along and along[0].panel in over
            for column, stop in enumerate(along)
            if stop.y is not None
        ]
        distance, place = min(reach, default=(NEAR, None))
        return place if distance < NEAR else None

    def _write(self, painter: QPainter) -> None:
        spec = self.spec
        if spec is None:
            return
        painter.setFont(self.small_font())
        pens = self._pens(spec)
        legend = [
            (name, pens[code], code == self._lit)
            for code, name in (legend_of(spec) if has_legend(spec) else ())
        ]
        paint_legend(painter, legend, self.canvas.width(), self.inks.text)
        line = self.metrics().height()
        use = brushes(spec, self.inks, pens, self.small_font(), line)
        seen = painter.clipBoundingRect()
        for frame in self._frames:
            if frame.cell.intersects(seen):
                paint_small(painter, spec, frame, use)
        if self.current is not None:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._pixel(self.current), RING_RADIUS, RING_RADIUS)

    def _pens(self, spec: MultiplesSpec) -> dict[str, QPen]:
        """Return the pen of each line by its code: one hue in all small charts."""
        codes, inks = [code for code, _name in legend_of(spec)], self.inks
        lights = Lighting(self._lit, codes, inks)
        return {
            code: line_pen(
                lights.colour(code, inks.hue(look.hue)),
                look,
                lights.width(code, LINE_WIDTH * THIN),
            )
            for code, look in zip(codes, styles(codes), strict=True)
        }
