"""Where small charts stand in a grid, and what each has for axes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from core.format import tick
from core.ticks import is_from_zero, outward, value_ticks
from gui.charts.line_parts import period_range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFontMetricsF

    from core.briefs.exhibit import MultiplesSpec, SmallChart

LEAST_WIDTH = 13
LEAST_LINES = 8.5
"""Least width and height of a small chart, in lines of text."""
BEST_SHAPE = 1.6
"""How many times as wide as high a small chart is at its best."""
GAP = 14.0
STEPS = (2, 5)
"""An axis has at least and at most so many steps."""
APART = 2.4
"""Marks stand at least so many lines of text apart."""


class Frame(NamedTuple):
    """A small chart on the screen.

    Attributes:
        cell: All of it, its name included.
        plot: What lies between its axes.
        x: The first and last period.
        y: The lowest and highest value.
        ticks: What is marked on the axis of values.
    """

    chart: SmallChart
    cell: QRectF
    plot: QRectF
    x: tuple[float, float]
    y: tuple[float, float]
    ticks: tuple[tuple[float, str], ...]

    def pixel(self, x: float, y: float) -> QPointF:
        """Return where a point is."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = (y - self.y[0]) / (self.y[1] - self.y[0])
        return QPointF(
            self.plot.left() + across * self.plot.width(),
            self.plot.bottom() - up * self.plot.height(),
        )

    def pixels(self, points: Sequence[tuple[float, float]]) -> list[QPointF]:
        """Return where many points are."""
        left, bottom = self.plot.left(), self.plot.bottom()
        across = self.plot.width() / (self.x[1] - self.x[0])
        up = self.plot.height() / (self.y[1] - self.y[0])
        first, low = self.x[0], self.y[0]
        return [
            QPointF(left + (x - first) * across, bottom - (y - low) * up)
            for x, y in points
        ]


def columns(width: float, height: float, charts: int, line: float) -> int:
    """Return how many charts stand side by side in an area.

    Of those numbers that leave each chart room, it is the one that gives them the
    best shape and leaves the fewest places empty.

    Args:
        width: Of the area, in pixels.
        height: Of the area; one too low for the charts is filled as densely as can be.
        charts: How many there are.
        line: The height of a line of text.

    Example:
        >>> columns(1330, 430, 7, 16), columns(1890, 160, 7, 16)
        (4, 7)
    """
    most = _most_columns(width, charts, line)
    least = line * LEAST_LINES
    roomy = [n for n in range(1, most + 1) if _rows(charts, n) * least <= height]

    def flaw(across: int) -> float:
        rows = _rows(charts, across)
        shape = (width / across) / (height / rows)
        return abs(math.log(shape / BEST_SHAPE)) + (rows * across - charts) / charts

    return min(roomy, key=flaw, default=most)


def least_height(spec: MultiplesSpec, width: float, line: float) -> float:
    """Return the height that all charts need below one another."""
    charts = len(spec.charts)
    return _rows(charts, _most_columns(width, charts, line)) * line * LEAST_LINES


def _most_columns(width: float, charts: int, line: float) -> int:
    return max(1, min(int(width // (LEAST_WIDTH * line)), charts))


def _rows(charts: int, across: int) -> int:
    return -(-charts // across)


def frames(
    spec: MultiplesSpec, area: QRectF, metrics: QFontMetricsF
) -> tuple[Frame, ...]:
    """Return every small chart with its place in an area."""
    if not spec.charts:
        return ()
    line = metrics.height()
    across = columns(area.width(), area.height(), len(spec.charts), line)
    rows = _rows(len(spec.charts), across)
    wide, high = area.width() / across, area.height() / rows
    steps = _steps(high - 2 * line - 16, line)
    ranges = _ranges(spec, steps)
    marked = [_ticks(*one, spec.unit, steps) for one in ranges]
    texts = [text for ticks in marked for _value, text in ticks]
    left = max(map(metrics.horizontalAdvance, texts), default=0.0) + 8
    x = period_range(spec.positions)
    found = []
    for n, chart in enumerate(spec.charts):
        row, column = divmod(n, across)
        cell = QRectF(
            area.left() + column * wide, area.top() + row * high, wide - GAP, high
        )
        plot = cell.adjusted(left, line + 6, -8, -(line + 10))
        found.append(Frame(chart, cell, plot, x, ranges[n], marked[n]))
    return tuple(found)


def _steps(height: float, line: float) -> int:
    """Return how many steps an axis of some height has room for."""
    least, most = STEPS
    return max(least, min(most, int(height / (line * APART))))


def _ranges(spec: MultiplesSpec, steps: int) -> list[tuple[float, float]]:
    """Return what each axis of values must hold; the same for all, if common."""
    own = [_range_of(spec, [chart], steps) for chart in spec.charts]
    if spec.is_common:
        return [_range_of(spec, spec.charts, steps)] * len(spec.charts)
    return own


def _range_of(
    spec: MultiplesSpec, charts: Sequence[SmallChart], steps: int
) -> tuple[float, float]:
    values = [
        datum.value
        for chart in charts
        for line in chart.lines
        for datum in line.data
        if datum.value is not None
    ]
    values += [benchmark.value for benchmark in spec.benchmarks]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    if spec.unit == "LQ" or is_from_zero(spec.unit, low, high):
        low, high = min(low, 0.0), max(high, 0.0)
    return outward(low, high, steps)


def _ticks(
    low: float, high: float, unit: str, steps: int
) -> tuple[tuple[float, str], ...]:
    return tuple((value, tick(value, unit)) for value in value_ticks(low, high, steps))
