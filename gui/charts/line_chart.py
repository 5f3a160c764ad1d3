"""Lines over periods, each with its name at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPen

from core.briefs.exhibit import LineSpec
from core.format import tick
from gui.charts.labels import spread
from gui.charts.lighting import Lighting
from gui.charts.line_parts import (
    label_text,
    last_point,
    marked,
    numbers,
    period_range,
    stops,
    value_range,
)
from gui.charts.looks import styles
from gui.charts.panel import LINE_WIDTH, Mark, line_pen
from gui.charts.plotted import PlottedChart
from gui.charts.ticks import outward, period_ticks, value_ticks
from gui.charts.words import is_partial
from gui.charts.writing import LEFT, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import Line
    from gui.charts.looks import Style
    from gui.charts.walk import Place, Stops

GAP = 10.0
"""Pixels between the end of a line and its name."""
WIDEST_MARGIN = 0.38
ROW_HEIGHT = 36
YEAR_WIDTH = 4.5
MOVED = 2.0


class Label(NamedTuple):
    """A name at the end of a line: where the line ends, and where the name stands."""

    text: str
    end: QPointF
    rect: QRectF


class LineChart(PlottedChart[LineSpec]):
    """Shows how values moved; gaps stay gaps, and incomplete periods are hollow."""

    def drawn(self) -> dict[str, list[tuple[float, float]]]:
        """Return the points of each line by name, NaN where there is a gap."""
        names = [line.name for line in self.spec.lines] if self.spec else []
        return dict(zip(names, self.canvas.panels[0].curves, strict=True))

    def labels(self) -> tuple[Label, ...]:
        """Return the names beside the plot, none over another."""
        if self.spec is None:
            return ()
        panel, metrics = self.canvas.panels[0], self.metrics()
        ends = [
            (label_text(line), panel.pixel(*end))
            for line in self.spec.lines
            if (end := last_point(self.spec, line)) is not None
        ]
        rect = panel.rect
        size = metrics.height()
        middles = spread(
            [end.y() for _, end in ends],
            size,
            rect.top() - size,
            rect.bottom() + size / 2,
        )
        left, width = rect.right() + GAP, self.canvas.width() - rect.right() - GAP - 2
        return tuple(
            Label(text, end, QRectF(left, middle - size / 2, width, size))
            for (text, end), middle in zip(ends, middles, strict=True)
        )

    # --- PlottedChart ---

    def _plot(self, spec: LineSpec) -> None:
        panel, looks = self.canvas.panels[0], styles([line.code for line in spec.lines])
        panel.show_lines(
            [
                (spec.positions, numbers(line), self._pen(line, style))
                for line, style in zip(spec.lines, looks, strict=True)
            ]
        )
        marks = [
            mark
            for line, style in zip(spec.lines, looks, strict=True)
            for mark in self._marks(spec, line, style)
        ]
        panel.show_marks(marks, self.inks.ground)

    def _figures(self, spec: LineSpec) -> Stops:
        return stops(spec, spec.lines)

    @property
    def _lighting(self) -> Lighting:
        codes = [line.code for line in self.spec.lines] if self.spec else []
        return Lighting(self._lit, codes, self.inks)

    def _pen(self, line: Line, style: Style) -> QPen:
        lights = self._lighting
        colour = lights.colour(line.code, self.inks.hue(style.hue))
        return line_pen(colour, style, lights.width(line.code, LINE_WIDTH))

    def _marks(self, spec: LineSpec, line: Line, style: Style) -> list[Mark]:
        colour = self._lighting.colour(line.code, self.inks.hue(style.hue))
        return [
            Mark(
                spec.positions[n], datum.value, style.marker, colour, is_partial(datum)
            )
            for n in marked(line.data)
            if (datum := line.data[n]).value is not None
        ]

    def _fit(self, spec: LineSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        low, high = value_range(spec)
        room = max(2, int(self.canvas.height() / ROW_HEIGHT))
        low, high = outward(low, high, room)
        ticks = [(v, tick(v, spec.unit)) for v in value_ticks(low, high, room)]
        left = (
            max((metrics.horizontalAdvance(text) for _, text in ticks), default=0) + 12
        )
        right = self._right_margin(spec, metrics)
        panel.set_margins(left, right, metrics.height() + 8, 8)
        panel.set_view(period_range(spec.positions), (low, high))
        panel.set_ticks("left", ticks, grid=True)
        width = self.canvas.width() - left - right
        room = int(width / (metrics.averageCharWidth() * YEAR_WIDTH * 2))
        panel.set_ticks("bottom", period_ticks(spec.positions, spec.periods, room))
        self.canvas.lay_out()

    def _right_margin(self, spec: LineSpec, metrics: QFontMetricsF) -> float:
        texts = [label_text(line) for line in spec.lines]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return min(widest + GAP + 6, self.canvas.width() * WIDEST_MARGIN)

    def _nearest(self, where: QPointF) -> Place | None:
        """Take the number beside a line for the one at its end."""
        beside = (label for label in self.labels() if label.rect.contains(where))
        label = next(beside, None)
        return super()._nearest(where if label is None else label.end)

    def _annotate(self, spec: LineSpec, painter: QPainter) -> None:
        self._write_benchmarks(spec, painter)
        lights = self._lighting
        shown = [line for line in spec.lines if last_point(spec, line) is not None]
        looks = dict(
            zip(
                [line.code for line in spec.lines],
                styles([line.code for line in spec.lines]),
                strict=True,
            )
        )
        for line, label in zip(shown, self.labels(), strict=True):
            colour = lights.colour(line.code, self.inks.hue(looks[line.code].hue))
            painter.setPen(QPen(colour, 1))
            painter.setFont(self._name_font(is_lit=lights.is_lit(line.code)))
            _lead(painter, label)
            write_text(painter, label.rect, label.text, LEFT)
        painter.setFont(self.small_font())

    def _name_font(self, *, is_lit: bool) -> QFont:
        font = self.small_font()
        font.setBold(is_lit)
        return font

    def _write_benchmarks(self, spec: LineSpec, painter: QPainter) -> None:
        panel = self.canvas.panels[0]
        size = painter.fontMetrics().height()
        for benchmark in spec.benchmarks:
            height = panel.pixel(0, benchmark.value).y()
            rect = panel.rect
            painter.setPen(QPen(self.inks.soft, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(
                QPointF(rect.left(), height), QPointF(rect.right(), height)
            )
            place = QRectF(rect.left() + 4, height - size - 1, rect.width() - 8, size)
            write_text(painter, place, benchmark.label, LEFT)


def _lead(painter: QPainter, label: Label) -> None:
    """Draw a fine line from the end of a line to its name where they are apart."""
    target = QPointF(label.rect.left() - 2, label.rect.center().y())
    start = label.end + QPointF(5, 0)
    if abs(target.y() - start.y()) < MOVED and target.x() - start.x() < 2 * GAP:
        return
    painter.drawLine(start, target)
