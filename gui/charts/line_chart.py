"""Lines over periods, each with its name at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPen

from core.briefs.datum_words import is_partial
from core.briefs.exhibit import LineSpec
from core.format import tick
from core.ticks import outward, period_ticks, steps, value_ticks
from gui.charts import time_marks
from gui.charts.lighting import Lighting
from gui.charts.line_looks import line_looks
from gui.charts.line_names import GAP, labels_of, named
from gui.charts.line_parts import (
    breaks,
    bridges,
    broken,
    label_text,
    marked,
    numbers,
    period_range,
    stops,
    value_range,
)
from gui.charts.panel import Mark
from gui.charts.plotted import PlottedChart
from gui.charts.writing import LEFT, write_over, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import Line
    from gui.charts.line_looks import Look
    from gui.charts.line_names import Label
    from gui.charts.walk import Place, Stops

WIDEST_MARGIN = 0.38
ROW_HEIGHT = 36
YEAR_WIDTH = 4.5
MOVED = 2.0
AT_THE_END = 0.03
"""How far from the end, in years, the only period stands."""


class LineChart(PlottedChart[LineSpec]):
    """Shows how values moved; gaps stay gaps, and incomplete periods are hollow."""

    _named_in: tuple[tuple[LineSpec, QRectF, str], tuple[int, ...]] | None = None
    """Which lines are named in a plot: found out once for every size of it."""

    def drawn(self) -> dict[str, list[tuple[float, float]]]:
        """Return the points of each line by name, NaN where there is a gap."""
        names = [line.name for line in self.spec.lines] if self.spec else []
        curves = self.canvas.panels[0].curves[: len(names)]
        return dict(zip(names, curves, strict=True))

    def labels(self) -> tuple[Label, ...]:
        """Return the names beside the plot, none over another.

        Where there are more than there is room for, the lines that end highest are
        named, and whoever stands out.
        """
        if self.spec is None:
            return ()
        size, width = self.metrics().height(), self.canvas.width()
        named = self._named(self.spec)
        return labels_of(self.spec, named, self.canvas.panels[0], width, size)

    def _named(self, spec: LineSpec) -> tuple[int, ...]:
        panel = self.canvas.panels[0]
        asked = spec, panel.rect, self._lit
        if self._named_in is None or self._named_in[0] != asked:
            size = self.metrics().height()
            self._named_in = asked, named(spec, panel, size, self._lighting)
        return self._named_in[1]

    # --- PlottedChart ---

    def _plot(self, spec: LineSpec) -> None:
        panel, gaps = self.canvas.panels[0], breaks(spec.positions)
        drawn = list(zip(spec.lines, self._looks(spec), strict=True))
        whole = [
            (*broken(spec.positions, numbers(line), gaps), look.pen)
            for line, look in drawn
        ]
        joined = [
            (*bridges(spec.positions, numbers(line), gaps), look.bridge)
            for line, look in (drawn if gaps else ())
        ]
        panel.show_lines([*whole, *joined])
        marks = [mark for line, look in drawn for mark in self._marks(spec, line, look)]
        panel.show_marks(marks, self.inks.ground)

    def _figures(self, spec: LineSpec) -> Stops:
        return (*stops(spec, spec.lines), time_marks.stops(spec.marks))

    @property
    def _lighting(self) -> Lighting:
        codes = [line.code for line in self.spec.lines] if self.spec else []
        return Lighting(self._lit, codes, self.inks)

    def _looks(self, spec: LineSpec) -> tuple[Look, ...]:
        return line_looks(spec.lines, self.inks, self._lighting)

    def _marks(self, spec: LineSpec, line: Line, look: Look) -> list[Mark]:
        places = marked(line.data, breaks(spec.positions))
        if look.every:
            places = list(range(len(line.data)))
        elif line.kind and len(spec.positions) > 1:
            places = []
        return [
            Mark(
                spec.positions[n],
                datum.value,
                look.marker,
                look.ink,
                look.hollow or is_partial(datum),
            )
            for n in places
            if (datum := line.data[n]).value is not None
        ]

    def _fit(self, spec: LineSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        low, high = value_range(spec)
        room = steps(self.canvas.height(), ROW_HEIGHT)
        low, high = outward(low, high, room)
        ticks = [(v, tick(v, spec.unit)) for v in value_ticks(low, high, room)]
        left = (
            max((metrics.horizontalAdvance(text) for _, text in ticks), default=0) + 12
        )
        right = self._right_margin(spec, metrics)
        above = 8 + time_marks.height(spec.marks, metrics)
        panel.set_margins(left, right, metrics.height() + 8, above)
        panel.set_view(_across(spec), (low, high))
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
        panel = self.canvas.panels[0]
        time_marks.write_marks(spec.marks, panel, painter, self.inks)
        lights = self._lighting
        nobody = Lighting("", (), self.inks)
        looks = line_looks(spec.lines, self.inks, nobody)
        for label in self.labels():
            line = spec.lines[label.place]
            colour = lights.name_colour(line.code, looks[label.place].ink)
            painter.setPen(QPen(colour, 1))
            is_lit = lights.is_lit(line.code) and not line.kind
            painter.setFont(self._name_font(is_lit=is_lit))
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
            top = height - size - 1 if height > size else height + 1
            place = QRectF(rect.left() + 4, top, rect.width() - 8, size)
            write_over(painter, place, benchmark.label, self.inks.ground)


def _across(spec: LineSpec) -> tuple[float, float]:
    """Return what the axis of periods holds; one alone stands beside its names."""
    if len(spec.positions) == 1:
        return spec.positions[0] - 1, spec.positions[0] + AT_THE_END
    return period_range(spec.positions)


def _lead(painter: QPainter, label: Label) -> None:
    """Draw a fine line from the end of a line to its name where they are apart."""
    target = QPointF(label.rect.left() - 2, label.rect.center().y())
    start = label.end + QPointF(5, 0)
    if abs(target.y() - start.y()) < MOVED and target.x() - start.x() < 2 * GAP:
        return
    painter.drawLine(start, target)
