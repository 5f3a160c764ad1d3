"""Horizontal bars, the largest on top, each with its value at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPalette, QPen

from core.briefs.datum_words import is_partial, said
from core.briefs.exhibit import BarSpec
from core.briefs.looks import bar_hue
from core.format import tick
from core.ticks import outward, value_ticks
from gui.charts.bar_parts import (
    change_text,
    known_bars,
    rank_text,
    reach,
    stops,
    value_range,
    value_text,
)
from gui.charts.bars import Block
from gui.charts.lighting import band
from gui.charts.scrolled import ScrolledChart
from gui.charts.writing import LEFT, RIGHT, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import Bar
    from gui.charts.walk import Stops

ROW = 1.5
"""Height of a row, in heights of a line of text."""
THICK = 0.64
NAMES_AT_MOST = 0.36
MARK_HALF = 0.42
"""Half the height of the mark of an earlier year, of that of a row."""
GAP = 6.0


class BarChart(ScrolledChart[BarSpec]):
    """Shows a ranking; where there are many bars it scrolls rather than squash them."""

    def drawn(self) -> dict[str, float]:
        """Return how far each bar reaches, by name; an unknown one has no bar."""
        bars = known_bars(self.spec) if self.spec else []
        blocks = self.canvas.panels[0].blocks
        return {
            bar.name: x + width if bar.datum.value and bar.datum.value > 0 else x
            for (_, bar), (x, _y, width, _h) in zip(bars, blocks, strict=True)
        }

    def full_size(self) -> QSize:
        """Return the size at which all bars are seen."""
        needed = self._height_needed(len(self.spec.bars), ROW) if self.spec else 0
        return QSize(max(self.width(), 640), max(self.height(), needed + 16))

    # --- ScrolledChart ---

    def _plot(self, spec: BarSpec) -> None:
        self.canvas.panels[0].show_blocks(
            [
                Block(
                    QRectF(min(value, 0.0), -place - THICK / 2, abs(value), THICK),
                    self.inks.hue(bar_hue(bar.code)),
                    hatched=is_partial(bar.datum),
                )
                for place, bar in known_bars(spec)
                if (value := bar.datum.value) is not None
            ]
        )
        self._make_room(len(spec.bars), ROW)

    def _figures(self, spec: BarSpec) -> Stops:
        return stops(spec)

    def _fit(self, spec: BarSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        left = self.ranks_width(spec) + self.names_width(spec) + 2 * GAP
        texts = [value_text(bar) for bar in spec.bars]
        value_room = max(map(metrics.horizontalAdvance, texts), default=0) + 2 * GAP
        panel.set_margins(
            left, value_room, metrics.height() + 8, self._top(len(spec.bars))
        )
        low, high = value_range(spec)
        room = self._ticks_across(self.canvas.width() - left - value_room)
        low, high = outward(low, high, room) if low < 0 else (low, high)
        panel.set_view((low, high), (0.5 - len(spec.bars), 0.5))
        ticks = [(v, tick(v, spec.unit)) for v in value_ticks(low, high, room)]
        self._mark_axis(len(spec.bars), ticks)
        self.canvas.lay_out()

    def names_width(self, spec: BarSpec) -> float:
        """Return the width kept for the names, at most a good third of the chart."""
        names = [
            QFontMetricsF(self._name_font(bar)).horizontalAdvance(bar.name)
            for bar in spec.bars
        ]
        return min(max(names, default=0), self.canvas.width() * NAMES_AT_MOST)

    def ranks_width(self, spec: BarSpec) -> float:
        """Return the width kept for the places, before the names."""
        texts = [self.metrics().horizontalAdvance(rank_text(bar)) for bar in spec.bars]
        widest = max(texts, default=0.0)
        return widest + GAP if widest else 0.0

    def _annotate(self, spec: BarSpec, painter: QPainter) -> None:
        self._write_benchmarks(spec, painter)
        panel = self.canvas.panels[0]
        size, ranks = self.metrics().height(), self.ranks_width(spec)
        for place, middle in self._rows_seen(len(spec.bars), painter):
            bar = spec.bars[place]
            if bar.code and bar.code == self._lit:
                self._light_row(middle, painter)
            self._mark_before(bar, middle, painter)
            painter.setPen(self.inks.soft)
            room = QRectF(0, middle - size / 2, ranks - GAP, size)
            write_text(painter, room, rank_text(bar), RIGHT)
            painter.setPen(self.inks.text)
            names = QRectF(
                ranks, middle - size / 2, panel.rect.left() - GAP - ranks, size
            )
            painter.setFont(self._name_font(bar))
            write_text(painter, names, bar.name, RIGHT)
            painter.setFont(self.small_font())
            end = panel.pixel(reach(bar), 0).x() + GAP
            room = QRectF(end, middle - size / 2, self.canvas.width() - end, size)
            self._write_value(bar, room, painter)

    def _light_row(self, middle: float, painter: QPainter) -> None:
        high = self.metrics().height() * ROW
        row = QRectF(0, middle - high / 2, self.canvas.width(), high)
        painter.fillRect(row, band(self.palette().color(QPalette.ColorRole.Highlight)))

    def _relight(self, spec: BarSpec) -> None:
        """Tint another row; the bars stay as they are."""
        del spec
        self.canvas.sheet.update()

    def _name_font(self, bar: Bar) -> QFont:
        """Return the type of a name: bold for an economy that was chosen."""
        font = self.small_font()
        font.setBold(bar.chosen)
        return font

    def _write_value(self, bar: Bar, room: QRectF, painter: QPainter) -> None:
        wide = self.metrics().horizontalAdvance(value_text(bar))
        covered = QRectF(room.left() - 2, room.top(), wide + 4, room.height())
        painter.fillRect(covered, self.inks.ground)
        if bar.datum.value is None:
            painter.setPen(self.inks.soft)
        write_text(painter, room, said(bar.datum), LEFT)
        beside = self.metrics().horizontalAdvance(value_text(bar)) - (
            self.metrics().horizontalAdvance(change_text(bar))
        )
        painter.setPen(self.inks.soft)
        write_text(painter, room.adjusted(beside, 0, 0, 0), change_text(bar), LEFT)

    def _mark_before(self, bar: Bar, middle: float, painter: QPainter) -> None:
        """Draw a mark across the bar where it was before."""
        if bar.before is None or bar.before.value is None:
            return
        panel = self.canvas.panels[0]
        across = panel.pixel(bar.before.value, 0).x()
        half = abs(panel.pixel(0, 0).y() - panel.pixel(0, 1).y()) * MARK_HALF
        half = min(half, self.metrics().height() * MARK_HALF * ROW)
        for pen in (QPen(self.inks.ground, 4), QPen(self.inks.text, 2)):
            painter.setPen(pen)
            painter.drawLine(
                QPointF(across, middle - half), QPointF(across, middle + half)
            )

    def _write_benchmarks(self, spec: BarSpec, painter: QPainter) -> None:
        rect, size = self.canvas.panels[0].rect, self.metrics().height()
        for benchmark in spec.benchmarks:
            across = self.canvas.panels[0].pixel(benchmark.value, 0).x()
            painter.setPen(QPen(self.inks.soft, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(
                QPointF(across, rect.top()), QPointF(across, rect.bottom())
            )
            room = QRectF(
                across + 4, rect.bottom() - size - 1, self.canvas.width() - across, size
            )
            write_text(painter, room, benchmark.label, LEFT)

    def _nearest(self, where: QPointF) -> tuple[int, int] | None:
        """Take the whole row for its bar, name and value included."""
        row = self._row_at(where)
        return None if row is None else (row, len(self._stops[row]) - 1)
