"""Two numbers about each thing on one axis: how far apart they are, and which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPalette, QPen

from core.briefs.exhibit import PairSpec
from core.briefs.looks import hue_of
from core.format import tick
from core.ticks import outward, value_ticks
from gui.charts.lighting import band
from gui.charts.pair_legend import Entry, write_legend
from gui.charts.pair_parts import (
    MARKERS,
    is_hollow,
    pair_text,
    span_of,
    stops,
    value_range,
)
from gui.charts.panel import Mark
from gui.charts.scrolled import SPACIOUS, ScrolledChart
from gui.charts.writing import LEFT, RIGHT, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from core.briefs.exhibit import Pair
    from gui.charts.walk import Stops

ROW = 1.6
ROW_WITH_NOTE = 2.3
ALWAYS = SPACIOUS + 1
"""The axis stands above the rows too, under the legend, however few they are."""
LEGEND = 1
"""The legend takes as much room as a row."""
MOST = 0.34
GAP = 8.0


class PairChart(ScrolledChart[PairSpec]):
    """Shows two signs in a row, joined by a line; what they mean stands above."""

    def drawn(self) -> dict[str, tuple[float, ...]]:
        """Return where the signs of each row stand, by name."""
        pairs = self.spec.pairs if self.spec else ()
        marks = self.canvas.panels[0].marks
        return {
            pair.name: tuple(x for x, y in marks if y == -float(place))
            for place, pair in enumerate(pairs)
            if pair.first.value is not None or pair.second.value is not None
        }

    def full_size(self) -> QSize:
        """Return the size at which every pair has a row."""
        needed = self._needed(self.spec) if self.spec else 0
        return QSize(max(self.width(), 640), needed + 16)

    def _needed(self, spec: PairSpec) -> int:
        return self._height_needed(len(spec.pairs) + LEGEND, row_height(spec))

    # --- ScrolledChart ---

    def _plot(self, spec: PairSpec) -> None:
        panel = self.canvas.panels[0]
        join = QPen(self.inks.soft, 2)
        join.setCosmetic(True)
        panel.show_lines(
            [
                (span, (-float(place),) * len(span), join)
                for place, pair in enumerate(spec.pairs)
                if (span := span_of(pair))
            ]
        )
        panel.show_marks(
            [
                Mark(
                    datum.value,
                    -float(place),
                    MARKERS[which],
                    self._colour(spec.codes[which] or pair.code),
                    hollow=is_hollow(spec, which),
                )
                for place, pair in enumerate(spec.pairs)
                for which, datum in enumerate((pair.first, pair.second))
                if datum.value is not None
            ],
            self.inks.ground,
        )
        self._make_room(len(spec.pairs) + LEGEND, row_height(spec))

    def _colour(self, code: str) -> QColor:
        """Return an economy's colour; what is of no one economy has none."""
        return self.inks.hue(hue_of(code)) if code else self.inks.text

    def _figures(self, spec: PairSpec) -> Stops:
        return stops(spec)

    def _fit(self, spec: PairSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        most = self.canvas.width() * MOST
        left = min(self._widest(spec, most), most) + 2 * GAP
        texts = [text for pair in spec.pairs for text in (pair_text(pair), pair.note)]
        wide = max(map(metrics.horizontalAdvance, texts), default=0)
        right = min(wide, most) + 3 * GAP
        top = self._top(ALWAYS) + self._legend_height()
        panel.set_margins(left, right, metrics.height() + 8, top)
        low, high = value_range(spec)
        room = self._ticks_across(self.canvas.width() - left - right)
        low, high = outward(low, high, room)
        margin = (high - low) * 0.012
        panel.set_view((low - margin, high + margin), (0.5 - len(spec.pairs), 0.5))
        ticks = [(v, tick(v, spec.unit)) for v in value_ticks(low, high, room)]
        self._mark_axis(ALWAYS, ticks)
        self.canvas.lay_out()

    def _widest(self, spec: PairSpec, most: float) -> float:
        widest = 0.0
        for pair in spec.pairs:
            metrics = QFontMetricsF(self._name_font(pair))
            widest = max(widest, metrics.horizontalAdvance(pair.name))
            if widest >= most:
                break
        return widest

    def _name_font(self, pair: Pair) -> QFont:
        font = self.small_font()
        font.setBold(pair.chosen)
        return font

    def _legend_height(self) -> float:
        return self.metrics().height() + GAP

    def _annotate(self, spec: PairSpec, painter: QPainter) -> None:
        self._write_legend(spec, painter)
        self._write_benchmarks(spec, painter)
        panel, size = self.canvas.panels[0], self.metrics().height()
        left = panel.rect.right() + 2 * GAP
        for place, middle in self._rows_seen(len(spec.pairs), painter):
            pair = spec.pairs[place]
            if pair.code and pair.code == self._lit:
                high = self.metrics().height() * row_height(spec)
                row = QRectF(0, middle - high / 2, self.canvas.width(), high)
                tint = self.palette().color(QPalette.ColorRole.Highlight)
                painter.fillRect(row, band(tint))
            painter.setFont(self._name_font(pair))
            painter.setPen(self.inks.text)
            names = QRectF(0, middle - size / 2, panel.rect.left() - GAP, size)
            write_text(painter, names, pair.name, RIGHT)
            painter.setFont(self.small_font())
            top = middle - (size if pair.note else size / 2)
            room = QRectF(left, top, self.canvas.width() - left, size)
            write_text(painter, room, pair_text(pair), LEFT)
            painter.setPen(self.inks.soft)
            write_text(painter, room.translated(0, size), pair.note, LEFT)

    def _relight(self, spec: PairSpec) -> None:
        """Tint another row; the signs stay as they are."""
        del spec
        self.canvas.sheet.update()

    def _write_legend(self, spec: PairSpec, painter: QPainter) -> None:
        """Say above the plot which sign is what."""
        entries = [
            Entry(head, MARKERS[n], self._colour(spec.codes[n]), is_hollow(spec, n))
            for n, head in enumerate(spec.heads)
        ]
        write_legend(painter, entries, self.canvas.width(), self.inks)

    def _write_benchmarks(self, spec: PairSpec, painter: QPainter) -> None:
        panel, size = self.canvas.panels[0], self.metrics().height()
        for benchmark in spec.benchmarks:
            across = panel.pixel(benchmark.value, 0).x()
            rect = panel.rect
            painter.setPen(QPen(self.inks.soft, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(
                QPointF(across, rect.top()), QPointF(across, rect.bottom())
            )
            wide = painter.fontMetrics().horizontalAdvance(benchmark.label) + 4.0
            start = min(across + 4, self.canvas.width() - wide)
            room = QRectF(start, rect.bottom() - size - 1, wide, size)
            write_text(painter, room, benchmark.label, LEFT)


def row_height(spec: PairSpec) -> float:
    """Return how many lines of text a row is high."""
    return ROW_WITH_NOTE if any(pair.note for pair in spec.pairs) else ROW
