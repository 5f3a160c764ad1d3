"""Lines from then to now, each named at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from core.briefs.exhibit import SlopeSpec
from core.briefs.looks import styles
from core.ticks import is_from_zero, outward, steps
from gui.charts.panel import Mark, line_pen
from gui.charts.plotted import PlottedChart
from gui.charts.slope_parts import labels_of, named, stops
from gui.charts.writing import CENTRE, LEFT, RIGHT, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.briefs.looks import Style
    from gui.charts.walk import Place, Stops

GAP = 12.0
"""Pixels between the end of a line and its name."""
WIDEST_MARGIN = 0.4
ROW_HEIGHT = 36
ENDS = (0.0, 1.0)
"""Where the two periods lie across."""
ASIDE = 0.02
MOVED = 2.0


class SideLabel(NamedTuple):
    """A name beside an end of a line: where that is, and where the name stands."""

    text: str
    code: str
    end: QPointF
    rect: QRectF


class SlopeChart(PlottedChart[SlopeSpec]):
    """Shows who rose and who fell; where many lie together, the largest are named."""

    _named_in: tuple[SlopeSpec, QRectF, frozenset[str]] | None = None
    """Which lines are named in a plot: found out once for every size of it."""

    def drawn(self) -> dict[str, list[tuple[float, float]]]:
        """Return the points of each line by name, NaN where an end is not known."""
        names = [line.name for line in self.spec.lines] if self.spec else []
        return dict(zip(names, self.canvas.panels[0].curves, strict=True))

    def labels(self, side: int) -> tuple[SideLabel, ...]:
        """Return the names at the start (0) or the end (1), none over another."""
        if self.spec is None:
            return ()
        panel, metrics = self.canvas.panels[0], self.metrics()
        rect, size = panel.rect, metrics.height()
        chosen = self._named(self.spec)
        known = [
            (line, value)
            for line in self.spec.lines
            if line.code in chosen and (value := line.data[side].value) is not None
        ]
        ends = [panel.pixel(ENDS[side], value) for _line, value in known]
        middles = labels_of([end.y() for end in ends], size, rect)
        room = self._room(side)
        return tuple(
            SideLabel(
                f"{line.name}  {line.data[side].text}",
                line.code,
                end,
                QRectF(room[0], middle - size / 2, room[1], size),
            )
            for (line, _), end, middle in zip(known, ends, middles, strict=True)
        )

    def _named(self, spec: SlopeSpec) -> frozenset[str]:
        """Return the codes of the lines that there is room to name."""
        panel = self.canvas.panels[0]
        if self._named_in is None or self._named_in[:2] != (spec, panel.rect):
            size = self.metrics().height()
            codes = named(spec, size, panel.rect, lambda y: panel.pixel(0, y).y())
            self._named_in = spec, panel.rect, codes
        return self._named_in[2]

    def _room(self, side: int) -> tuple[float, float]:
        """Return where names begin across, and how wide they may be."""
        panel = self.canvas.panels[0]
        beside = panel.pixel(ENDS[side], 0).x()
        if side == 0:
            return 2.0, beside - GAP - 2
        return beside + GAP, self.canvas.width() - beside - GAP - 2

    # --- PlottedChart ---

    def _plot(self, spec: SlopeSpec) -> None:
        panel = self.canvas.panels[0]
        looks = self._looks(spec)
        panel.show_lines(
            [
                (
                    ENDS,
                    [_drawn(d.value) for d in line.data],
                    self._pen(looks[line.code]),
                )
                for line in spec.lines
            ]
        )
        marks = [
            Mark(across, datum.value, look.marker, self.inks.hue(look.hue))
            for line in spec.lines
            for look in [looks[line.code]]
            for across, datum in zip(ENDS, line.data, strict=True)
            if datum.value is not None
        ]
        panel.show_marks(marks, self.inks.ground)

    def _figures(self, spec: SlopeSpec) -> Stops:
        return stops(spec)

    def _pen(self, style: Style) -> QPen:
        return line_pen(self.inks.hue(style.hue), style)

    def _looks(self, spec: SlopeSpec) -> dict[str, Style]:
        codes = [line.code for line in spec.lines]
        return dict(zip(codes, styles(codes), strict=True))

    def _fit(self, spec: SlopeSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        values = [d.value for line in spec.lines for d in line.data]
        known = [value for value in values if value is not None]
        known += [benchmark.value for benchmark in spec.benchmarks]
        low, high = min(known, default=0.0), max(known, default=1.0)
        if is_from_zero(spec.unit, low, high):
            low = min(low, 0.0)
        low, high = outward(low, high, steps(self.canvas.height(), ROW_HEIGHT))
        margins = [
            min(
                max((metrics.horizontalAdvance(t) for t in texts), default=0) + GAP + 6,
                self.canvas.width() * WIDEST_MARGIN,
            )
            for texts in _texts(spec)
        ]
        panel.set_margins(margins[0], margins[1], metrics.height() + 8, 8)
        panel.set_view((-ASIDE, 1 + ASIDE), (low, high))
        panel.set_ticks("left", ())
        panel.set_ticks("bottom", ())
        self.canvas.lay_out()

    def _nearest(self, where: QPointF) -> Place | None:
        """Take the number beside an end for the end itself."""
        beside = (
            label
            for side in (0, 1)
            for label in self.labels(side)
            if label.rect.contains(where)
        )
        label = next(beside, None)
        return super()._nearest(where if label is None else label.end)

    def _annotate(self, spec: SlopeSpec, painter: QPainter) -> None:
        self._write_benchmarks(spec, painter)
        self._write_periods(spec, painter)
        looks = self._looks(spec)
        for side, align in ((0, RIGHT), (1, LEFT)):
            for label in self.labels(side):
                painter.setPen(QPen(self.inks.hue(looks[label.code].hue), 1))
                _lead(painter, label, side)
                write_text(painter, label.rect, label.text, align)

    def _write_periods(self, spec: SlopeSpec, painter: QPainter) -> None:
        panel, size = self.canvas.panels[0], painter.fontMetrics().height()
        for across, period in zip(ENDS, spec.periods, strict=False):
            x, rect = panel.pixel(across, 0).x(), panel.rect
            painter.setPen(QPen(self.inks.grid, 1))
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            painter.setPen(self.inks.soft)
            room = QRectF(x - 60, rect.bottom() + 4, 120, size)
            write_text(painter, room, period, CENTRE)

    def _write_benchmarks(self, spec: SlopeSpec, painter: QPainter) -> None:
        panel, size = self.canvas.panels[0], painter.fontMetrics().height()
        for benchmark in spec.benchmarks:
            height, rect = panel.pixel(0, benchmark.value).y(), panel.rect
            painter.setPen(QPen(self.inks.soft, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(
                QPointF(rect.left(), height), QPointF(rect.right(), height)
            )
            wide = painter.fontMetrics().horizontalAdvance(benchmark.label) + 6
            left = rect.center().x() - wide / 2
            place = QRectF(left, height - size - 1, wide, size)
            painter.fillRect(place, self.inks.ground)
            write_text(painter, place, benchmark.label, CENTRE)


def _texts(spec: SlopeSpec) -> tuple[list[str], list[str]]:
    """Return the longest that may stand at either side."""
    before, after = (
        [f"{line.name}  {line.data[side].text}" for line in spec.lines]
        for side in (0, 1)
    )
    return before, after


def _drawn(value: float | None) -> float:
    return float("nan") if value is None else value


def _lead(painter: QPainter, label: SideLabel, side: int) -> None:
    """Draw a fine line from an end to its name where they are not level."""
    away = -1 if side == 0 else 1
    edge = label.rect.right() if side == 0 else label.rect.left()
    target = QPointF(edge - 2 * away, label.rect.center().y())
    start = label.end + QPointF(5 * away, 0)
    if abs(target.y() - start.y()) > MOVED:
        painter.drawLine(start, target)
