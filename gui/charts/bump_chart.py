"""Ranks over periods: lines that cross where one overtakes another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from core.briefs.colours import GREY
from core.briefs.datum_words import readout
from core.briefs.exhibit import BumpSpec
from core.briefs.looks import Style, styles
from core.label_places import spread
from core.ticks import period_ticks, value_ticks
from gui.charts.lighting import Lighting
from gui.charts.line_parts import period_range
from gui.charts.panel import LINE_WIDTH, Mark, line_pen
from gui.charts.plotted import PlottedChart
from gui.charts.walk import Stop
from gui.charts.writing import LEFT, write_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import Line
    from gui.charts.walk import Place, Stops

GAP = 12.0
WIDEST_MARGIN = 0.38
ROW_HEIGHT = 18
YEAR_WIDTH = 4.5
OTHERS = 1.2
"""Width of the line of an economy that was not chosen."""
ROOM = 0.6
"""So much of a rank is kept free above the first and below the last."""
MARKED = 200
"""With more points than this only the ends of lines have a sign."""


class Name(NamedTuple):
    """What stands at the end of a line."""

    line: Line
    text: str
    end: QPointF
    rect: QRectF


class BumpChart(PlottedChart[BumpSpec]):
    """Shows who overtook whom; the chosen have colours, all others are grey."""

    def drawn(self) -> dict[str, list[tuple[float, float]]]:
        """Return the ranks of each line by name, NaN where there is none."""
        lines = self.spec.lines if self.spec else ()
        curves = self.canvas.panels[0].curves
        return {
            line.name: [(x, -y) for x, y in curve]
            for line, curve in zip(lines, curves, strict=True)
        }

    def names(self) -> tuple[Name, ...]:
        """Return the names beside the plot, none over another."""
        if self.spec is None:
            return ()
        panel, size = self.canvas.panels[0], self.metrics().height()
        ends = [
            (line, end)
            for line in self.spec.lines
            if (end := _end(self.spec, line)) is not None
        ]
        pixels = [panel.pixel(x, -rank) for _line, (x, rank) in ends]
        rect = panel.rect
        middles = spread(
            [pixel.y() for pixel in pixels], size, rect.top() - 4, rect.bottom() + 4
        )
        left = rect.right() + GAP
        width = self.canvas.width() - left - 2
        return tuple(
            Name(
                line,
                _named(line, rank),
                pixel,
                QRectF(left, middle - size / 2, width, size),
            )
            for (line, (_x, rank)), pixel, middle in zip(
                ends, pixels, middles, strict=True
            )
        )

    # --- PlottedChart ---

    def _plot(self, spec: BumpSpec) -> None:
        panel, looks = self.canvas.panels[0], self._looks(spec)
        panel.show_lines(
            [
                (spec.positions, _heights(line), self._pen(spec, line, look))
                for line, look in zip(spec.lines, looks, strict=True)
            ]
        )
        few = len(spec.lines) * len(spec.positions) <= MARKED
        marks = [
            Mark(x, -datum.value, look.marker, self._colour(line, look))
            for line, look in zip(spec.lines, looks, strict=True)
            for place, (x, datum) in enumerate(
                zip(spec.positions, line.data, strict=True)
            )
            if datum.value is not None and (few or place in (0, len(line.data) - 1))
        ]
        panel.show_marks(marks, self.inks.ground)

    def _looks(self, spec: BumpSpec) -> tuple[Style, ...]:
        """Return how the lines look: those that were not chosen are grey and whole."""
        known = styles(spec.chosen)
        by_code = dict(zip(spec.chosen, known, strict=True))
        return tuple(
            by_code.get(line.code, Style(GREY, (), "o")) for line in spec.lines
        )

    def _pen(self, spec: BumpSpec, line: Line, look: Style) -> QPen:
        wide = LINE_WIDTH if line.code in spec.chosen else OTHERS
        return line_pen(
            self._colour(line, look), look, self._lighting.width(line.code, wide)
        )

    @property
    def _lighting(self) -> Lighting:
        codes = [line.code for line in self.spec.lines] if self.spec else []
        return Lighting(self._lit, codes, self.inks)

    def _colour(self, line: Line, look: Style) -> QColor:
        return self._lighting.colour(line.code, self.inks.hue(look.hue))

    def _figures(self, spec: BumpSpec) -> Stops:
        ordered = sorted(spec.lines, key=_last)
        return tuple(
            tuple(
                Stop(
                    readout(line.name, period, datum),
                    datum.figure_id,
                    x,
                    None if datum.value is None else -datum.value,
                )
                for x, period, datum in zip(
                    spec.positions, spec.periods, line.data, strict=True
                )
            )
            for line in ordered
        )

    def _fit(self, spec: BumpSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        lowest = max((_worst(line) for line in spec.lines), default=1.0)
        left = metrics.horizontalAdvance(f"{lowest:.0f}") + 14
        right = self._right_margin(spec)
        panel.set_margins(left, right, metrics.height() + 8, 6)
        panel.set_view(period_range(spec.positions), (-lowest - ROOM, -1.0 + ROOM))
        room = max(2, int(self.canvas.height() / ROW_HEIGHT))
        panel.set_ticks("left", _rank_ticks(lowest, room), grid=True)
        width = self.canvas.width() - left - right
        room = int(width / (metrics.averageCharWidth() * YEAR_WIDTH * 2))
        panel.set_ticks("bottom", period_ticks(spec.positions, spec.periods, room))
        self.canvas.lay_out()

    def _right_margin(self, spec: BumpSpec) -> float:
        metrics = QFontMetricsF(self._font(chosen=True))
        widest = max(
            (metrics.horizontalAdvance(_named(line, 100)) for line in spec.lines),
            default=0,
        )
        return min(widest + GAP + 6, self.canvas.width() * WIDEST_MARGIN)

    def _font(self, *, chosen: bool) -> QFont:
        font = self.small_font()
        font.setBold(chosen)
        return font

    def _nearest(self, where: QPointF) -> Place | None:
        """Take the name beside a line for the rank at its end."""
        beside = (name for name in self.names() if name.rect.contains(where))
        name = next(beside, None)
        return super()._nearest(where if name is None else name.end)

    def _annotate(self, spec: BumpSpec, painter: QPainter) -> None:
        looks = dict(
            zip([line.code for line in spec.lines], self._looks(spec), strict=True)
        )
        for name in self.names():
            is_lit = self._lighting.is_lit(name.line.code)
            chosen = name.line.code in spec.chosen
            hue = self.inks.hue(looks[name.line.code].hue)
            colour = self._lighting.name_colour(name.line.code, hue)
            painter.setPen(QPen(colour, 1))
            painter.setFont(self._font(chosen=chosen or is_lit))
            write_text(painter, name.rect, name.text, LEFT)
        painter.setFont(self.small_font())


def _named(line: Line, rank: float) -> str:
    return f"{rank:.0f}  {line.name}"


def _heights(line: Line) -> list[float]:
    """Return ranks turned over, the first on top; NaN where there is none."""
    return [
        float("nan") if datum.value is None else -datum.value for datum in line.data
    ]


def _end(spec: BumpSpec, line: Line) -> tuple[float, float] | None:
    """Return where the last rank known stands, if any is."""
    for x, datum in zip(reversed(spec.positions), reversed(line.data), strict=True):
        if datum.value is not None:
            return x, datum.value
    return None


def _last(line: Line) -> float:
    known = [datum.value for datum in line.data if datum.value is not None]
    return known[-1] if known else float("inf")


def _worst(line: Line) -> float:
    return max((d.value for d in line.data if d.value is not None), default=1.0)


def _rank_ticks(lowest: float, room: int) -> Sequence[tuple[float, str]]:
    """Return the ranks that are marked: the first always, then round ones."""
    if lowest <= room:
        ranks = [float(rank) for rank in range(1, int(lowest) + 1)]
    else:
        step = value_ticks(0.0, lowest, max(2, room // 2))
        ranks = [1.0, *(rank for rank in step if rank > 1.0)]
    return [(-rank, f"{rank:.0f}") for rank in ranks]
