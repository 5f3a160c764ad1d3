"""What was announced, took effect and ends, jurisdiction by jurisdiction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPen

from core.briefs.exhibit import TimelineSpec
from core.briefs.kind_looks import SOON, SPAN_HUES, span_hue
from core.briefs.looks import SOLID as WHOLE
from core.briefs.looks import Style
from core.i18n import _
from core.ticks import date_ticks
from gui.charts.bars import HATCHED, SOLID
from gui.charts.panel import line_pen
from gui.charts.scrolled import ScrolledChart
from gui.charts.timeline_parts import (
    blocks,
    extent,
    lanes,
    marks,
)
from gui.charts.walk import Stop
from gui.charts.writing import LEFT, RIGHT, write_over, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import Span
    from gui.charts.timeline_parts import Lane
    from gui.charts.walk import Place, Stops

ROW: Final = 1.5
NAMES_AT_MOST: Final = 0.2
LONGEST_TICK: Final = "0000-00"
GAP: Final = 6.0
SIGN: Final = 9.0
"""Pixels between a sign and what is written beside it."""
SWATCH: Final = 20.0


class TimelineChart(ScrolledChart[TimelineSpec]):
    """Shows a line for each measure, and across them the date as at which all is."""

    _lanes: tuple[Lane, ...] = ()

    def drawn(self) -> dict[str, list[tuple[float, ...]]]:
        """Return the moments of each span on the screen, by jurisdiction."""
        found: dict[str, list[tuple[float, ...]]] = {}
        for row in self.spec.rows if self.spec else ():
            found[row.name] = [span.moments for span in row.spans]
        return found

    def full_size(self) -> QSize:
        """Return the size at which all lines are seen."""
        needed = self._height_needed(len(self._lanes), ROW)
        return QSize(max(self.width(), 820), max(self.height(), needed + 16))

    # --- ScrolledChart ---

    def _height_needed(self, rows: int, lines: float) -> int:
        return super()._height_needed(rows + 2, lines)

    def _top(self, rows: int) -> float:
        """Return the room above: for the legend, and for the name of the date."""
        return super()._top(rows) + 2 * self.metrics().height() + 8

    def _plot(self, spec: TimelineSpec) -> None:
        self._lanes = lanes(spec)
        panel, (_low, high) = self.canvas.panels[0], extent(spec)
        panel.show_blocks(list(blocks(self._lanes, high, self.inks)))
        panel.show_marks(list(marks(self._lanes, self.inks)), self.inks.ground)
        panel.show_lines(
            [
                (
                    (span.announced, span.start),
                    (-float(place), -float(place)),
                    line_pen(self.inks.hue(span_hue(span)), Style(0, WHOLE, "o"), 1.2),
                )
                for place, (_name, span) in enumerate(self._lanes)
                if span and span.announced is not None and span.start is not None
            ]
        )
        self._make_room(len(self._lanes), ROW)

    def _figures(self, spec: TimelineSpec) -> Stops:
        low, _high = extent(spec)
        return tuple(
            () if span is None else (_stop(name, span, low, -float(place)),)
            for place, (name, span) in enumerate(self._owned())
        )

    def _owned(self) -> list[Lane]:
        """Return the lines, each with the name of whose it is."""
        found: list[Lane] = []
        for lane in self._lanes:
            found.append(lane._replace(name=lane.name or found[-1].name))
        return found

    def _fit(self, spec: TimelineSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        wide = QFontMetricsF(self._bold()).horizontalAdvance
        names = max((wide(row.name) for row in spec.rows), default=0.0)
        left = min(names, self.canvas.width() * NAMES_AT_MOST) + 2 * GAP
        count = len(self._lanes)
        panel.set_margins(left, 2 * GAP, metrics.height() + 8, self._top(count))
        low, high = extent(spec)
        panel.set_view((low, high), (0.5 - max(count, 1), 0.5))
        each = metrics.horizontalAdvance(LONGEST_TICK) + 2 * GAP
        room = int((self.canvas.width() - left) / each)
        self._mark_axis(count, date_ticks(low, high, room))
        self.canvas.lay_out()

    def _bold(self) -> QFont:
        font = self.small_font()
        font.setBold(True)
        return font

    def _annotate(self, spec: TimelineSpec, painter: QPainter) -> None:
        self._write_legend(spec, painter)
        self._write_today(spec, painter)
        panel, size = self.canvas.panels[0], self.metrics().height()
        for place, middle in self._rows_seen(len(self._lanes), painter):
            name, span = self._lanes[place]
            top = middle - size / 2
            if name:
                owner = QRectF(0, top, panel.rect.left() - GAP, size)
                self._write_name(name, place, owner, painter)
            if span is None:
                painter.setPen(self.inks.soft)
                room = QRectF(panel.rect.left() + GAP, top, panel.rect.width(), size)
                write_text(painter, room, _("no dated measure is known"), LEFT)
            else:
                self._write_span(span, middle, painter)

    def _write_today(self, spec: TimelineSpec, painter: QPainter) -> None:
        """Draw a line through the date as at which all is seen, its name above it."""
        panel, metrics = self.canvas.panels[0], self.metrics()
        across, above = panel.pixel(spec.today, 0).x(), panel.rect.top()
        painter.setPen(QPen(self.inks.text, 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(across, above), QPointF(across, panel.rect.bottom()))
        wide = metrics.horizontalAdvance(spec.today_name) + 2
        left = min(max(across - wide / 2, 0.0), self.canvas.width() - wide)
        painter.setPen(self.inks.text)
        top = metrics.height() + 6
        room = QRectF(left, top, wide, metrics.height())
        write_text(painter, room, spec.today_name, LEFT)

    def _write_name(
        self, name: str, place: int, room: QRectF, painter: QPainter
    ) -> None:
        """Write whose the lines from here on are, below a thin line."""
        panel = self.canvas.panels[0]
        if place:
            edge = panel.pixel(0, 0.5 - place).y()
            painter.setPen(QPen(self.inks.grid, 1))
            painter.drawLine(QPointF(0, edge), QPointF(panel.rect.right(), edge))
        painter.setFont(self._bold())
        painter.setPen(self.inks.text)
        write_text(painter, room, name, RIGHT)
        painter.setFont(self.small_font())

    def _write_span(self, span: Span, middle: float, painter: QPainter) -> None:
        """Write a name behind its signs, or before them where there is more room."""
        rect, size = self.canvas.panels[0].rect, self.metrics().height()
        font = self._bold() if span.soon else self.small_font()
        painter.setFont(font)
        painter.setPen(self.inks.text)
        wide = QFontMetricsF(font).horizontalAdvance(span.name) + 2
        if not span.moments:
            self._write_undated(span, middle, painter)
            return
        first, last = self._reach(span)
        room = QRectF(last + SIGN, middle - size / 2, rect.right() - last - SIGN, size)
        before = first - SIGN - rect.left()
        if room.width() < wide and before > room.width():
            wide = min(wide, before)
            room = QRectF(first - SIGN - wide, room.top(), wide, size)
        write_over(painter, room, span.name, self.inks.ground)
        painter.setFont(self.small_font())

    def _write_undated(self, span: Span, middle: float, painter: QPainter) -> None:
        """Write what has no date at the edge: it lies nowhere in time."""
        rect, size = self.canvas.panels[0].rect, self.metrics().height()
        room = QRectF(rect.left() + GAP, middle - size / 2, rect.width() - GAP, size)
        painter.setPen(self.inks.soft)
        name = _("{name} (no date)").format(name=span.name)
        write_over(painter, room, name, self.inks.ground)

    def _reach(self, span: Span) -> tuple[float, float]:
        """Return from where to where the signs of a span reach, in pixels."""
        panel = self.canvas.panels[0]
        across = [panel.pixel(moment, 0).x() for moment in span.moments]
        goes_on = span.kind == "suspension" and span.end is None
        return min(across), panel.rect.right() if goes_on else max(across)

    def _write_legend(self, spec: TimelineSpec, painter: QPainter) -> None:
        size, across = self.metrics().height(), 2.0
        for kind, words in spec.legend:
            self._draw_swatch(kind, QRectF(across, 3, SWATCH, size - 4), painter)
            wide = self.metrics().horizontalAdvance(words) + 2
            painter.setPen(self.inks.text)
            room = QRectF(across + SWATCH + GAP, 1, wide, size)
            write_text(painter, room, words, LEFT)
            across = room.right() + 2 * GAP

    def _draw_swatch(self, kind: str, room: QRectF, painter: QPainter) -> None:
        """Draw what a kind looks like: a hollow sign, a full one, a bar."""
        colour = self.inks.hue(SOON if kind == "soon" else SPAN_HUES.get(kind, 0))
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = room.center()
        if kind in ("suspension", "lag"):
            hatched = kind == "suspension"
            painter.setBrush(QBrush(colour, HATCHED if hatched else SOLID))
            thin = 0 if hatched else room.height() / 3
            painter.drawRect(room.adjusted(0, thin, 0, -thin))
            return
        if kind in ("announced", "draft"):
            painter.drawPolygon(
                [middle + QPointF(*at) for at in ((-4, 0), (0, -4), (4, 0), (0, 4))]
            )
        elif kind == "end":
            painter.drawRect(QRectF(middle.x() - 3.5, middle.y() - 3.5, 7, 7))
        else:
            painter.setBrush(QBrush(colour))
            painter.drawEllipse(middle, 4, 4)

    def _nearest(self, where: QPointF) -> Place | None:
        """Take the measure of the line, wherever on it; an empty line has none."""
        row = self._row_at(where)
        return None if row is None or not self._stops[row] else (row, 0)


def _stop(name: str, span: Span, first: float, height: float) -> Stop:
    """Return a measure as it is reached; one without a date at the edge, `first`."""
    text = _("{jurisdiction}: {measure}").format(jurisdiction=name, measure=span.said)
    at = span.announced if span.start is None else span.start
    return Stop(text, span.figure_id, first if at is None else at, height)
