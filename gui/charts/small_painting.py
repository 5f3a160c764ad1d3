"""Painting one small chart: its name, its axes, its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPen, QPolygonF

from gui.charts.line_looks import BRIDGE
from gui.charts.line_parts import breaks, bridges, broken, marked, numbers
from gui.charts.multiples_parts import unbroken
from gui.charts.writing import CENTRE, LEFT, RIGHT, write_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import Line, MultiplesSpec
    from gui.charts.palette import Inks
    from gui.charts.small_charts import Frame

DOT: Final = 2.6
NO_BRUSH: Final = Qt.BrushStyle.NoBrush


class Brushes(NamedTuple):
    """What all small charts of a grid are painted with, made once for all of them.

    Attributes:
        pens: By the code of a line.
        font: Of all words; names are bold.
        line: The height of a line of text.
        gaps: The places after which years are missing.
    """

    inks: Inks
    pens: Mapping[str, QPen]
    font: QFont
    line: float
    gaps: tuple[int, ...]


def brushes(
    spec: MultiplesSpec, inks: Inks, pens: Mapping[str, QPen], font: QFont, line: float
) -> Brushes:
    """Return what the charts of a spec are painted with."""
    return Brushes(inks, pens, font, line, breaks(spec.positions))


def paint_small(
    painter: QPainter, spec: MultiplesSpec, frame: Frame, use: Brushes
) -> None:
    """Paint one small chart."""
    _paint_axes(painter, spec, frame, use)
    _write_words(painter, spec, frame, use)
    for line in frame.chart.lines:
        _paint_line(painter, spec.positions, frame, line, use)


def _paint_line(
    painter: QPainter,
    positions: Sequence[float],
    frame: Frame,
    line: Line,
    use: Brushes,
) -> None:
    pen, ys = use.pens[line.code], numbers(line)
    bridge = QPen(pen.color(), BRIDGE, Qt.PenStyle.DotLine)
    painter.setBrush(NO_BRUSH)
    if use.gaps:
        _paint_runs(painter, frame, bridges(positions, ys, use.gaps), bridge)
    _paint_runs(painter, frame, broken(positions, ys, use.gaps), pen)
    painter.setBrush(pen.color())
    for n in marked(line.data, use.gaps):
        painter.drawEllipse(frame.pixel(positions[n], ys[n]), DOT, DOT)


def _paint_runs(
    painter: QPainter,
    frame: Frame,
    points: tuple[list[float], list[float]],
    pen: QPen,
) -> None:
    painter.setPen(pen)
    for run in unbroken(*points):
        painter.drawPolyline(QPolygonF(frame.pixels(run)))


def _paint_axes(
    painter: QPainter, spec: MultiplesSpec, frame: Frame, use: Brushes
) -> None:
    plot, left, size = frame.plot, frame.cell.left(), use.line
    painter.setFont(use.font)
    for value, text in frame.ticks:
        height = frame.pixel(frame.x[0], value).y()
        painter.setPen(QPen(use.inks.grid, 1))
        painter.drawLine(QPointF(plot.left(), height), QPointF(plot.right(), height))
        painter.setPen(use.inks.soft)
        room = QRectF(left, height - size / 2, plot.left() - left - 4, size)
        write_text(painter, room, text, RIGHT)
    painter.setPen(QPen(use.inks.soft, 1.2, Qt.PenStyle.DashLine))
    for benchmark in spec.benchmarks:
        height = frame.pixel(frame.x[0], benchmark.value).y()
        painter.drawLine(QPointF(plot.left(), height), QPointF(plot.right(), height))


def _write_words(
    painter: QPainter, spec: MultiplesSpec, frame: Frame, use: Brushes
) -> None:
    plot, bold = frame.plot, QFont(use.font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(use.inks.text)
    name = QRectF(plot.left(), frame.cell.top() + 2, plot.width() + 8, use.line)
    write_text(painter, name, frame.chart.name, LEFT)
    painter.setFont(use.font)
    painter.setPen(use.inks.soft)
    below = QRectF(plot.left(), plot.bottom() + 3, plot.width(), use.line)
    ends = dict.fromkeys((spec.periods[0], spec.periods[-1]))
    for text, align in zip(ends, (LEFT, RIGHT), strict=False):
        write_text(painter, below, text, CENTRE if len(ends) == 1 else align)
