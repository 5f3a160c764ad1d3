"""Where within a chart its plot lies, and where the names of lines stand."""

from __future__ import annotations

from itertools import chain
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from core.exports.paper.charts.shown import axis_format, shown
from core.exports.paper.measure import width
from core.label_places import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.drawing import Point, Series
    from core.exports.paper.charts.columns import Column, Columns

GAP: Final = 8.0
ROOM_FOR_NAMES: Final = 0.34
ROOM_FOR_CATEGORIES: Final = 0.42
SLACK: Final = 1.08
"""So much more room than they take names of bars are given: an office program breaks
one that only just fits, and it then stands on its neighbours."""
LINE: Final = 1.25
NAMED_APART: Final = 1.12
"""Heights of type from one name at the end of a line to the next."""


class Frame(NamedTuple):
    """A chart's size and type, in points, and the margins around its plot."""

    wide: float
    high: float
    size: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def layout(self) -> str:
        """Return where the plot lies, as DrawingML has it."""
        parts = {
            "x": self.left / self.wide,
            "y": self.top / self.high,
            "w": max(0.1, 1 - (self.left + self.right) / self.wide),
            "h": max(0.1, 1 - (self.top + self.bottom) / self.high),
        }
        places = "".join(f'<c:{name} val="{at:.4f}"/>' for name, at in parts.items())
        return (
            '<c:layout><c:manualLayout><c:layoutTarget val="inner"/>'
            f'<c:xMode val="edge"/><c:yMode val="edge"/>{places}'
            "</c:manualLayout></c:layout>"
        )

    @property
    def plot_height(self) -> float:
        """Return how high the plot is, in points."""
        return max(1.0, self.high - self.top - self.bottom)


def curve_frame(columns: Columns, wide: float, high: float, size: float) -> Frame:
    """Return a frame for lines and columns over periods."""
    bounds, plot = columns.bounds, columns.plot
    ticks = (shown(one, axis_format(columns)) for one in (bounds.low, bounds.high))
    left = max(width(text, size) for text in ticks) + GAP
    names = [
        width(end_name(one), size) + 2 * GAP
        for one in named(columns)
        if end_of(one.series) is not None
    ]
    right = min(max(names, default=GAP), wide * ROOM_FOR_NAMES)
    if plot.kind == "slope":
        left = GAP
    low = size * (3.0 if every(columns, wide - left - right, size) > 1 else 2.0)
    return Frame(wide, high, size, left, right, size, low)


def category_size(columns: Columns, frame: Frame) -> float:
    """Return how large the names of bars are, so that none reaches into another's."""
    widest = names_width(columns, 1.0) or 1.0
    row = row_height(columns, frame) * 0.8
    room = max(frame.left - GAP / 2, 1.0) / widest
    return min(frame.size, max(min(row, room), min(row / 2, 2 * room)))


def names_width(columns: Columns, size: float) -> float:
    """Return how much room the longest name of a bar needs, in points."""
    return SLACK * max((width(name, size) for name in columns.categories), default=0.0)


def legend_lines(names: Sequence[str], wide: float, size: float) -> int:
    """Return on how many lines the names of a legend stand."""
    return max(1, ceil(sum(width(name, size) + 3 * size for name in names) / wide))


def every(columns: Columns, wide: float, size: float) -> int:
    """Return that one of so many periods is named, for want of room."""
    widest = max((width(name, size) for name in columns.categories), default=1.0)
    room = max(1.0, wide / (widest + size * 0.8))
    return max(1, ceil(len(columns.categories) / room))


def bar_frame(columns: Columns, wide: float, high: float, size: float) -> Frame:
    """Return a frame for horizontal bars: names to the left, numbers at their ends."""
    names = names_width(columns, size)
    texts = chain.from_iterable(one.series.points for one in columns.columns)
    values = max((width(point.text, size) for point in texts), default=0.0)
    left = min(names + GAP, wide * ROOM_FOR_CATEGORIES)
    right = GAP if columns.plot.kind == "stacked" else min(values, wide / 5) + GAP
    return Frame(wide, high, size, left, right, GAP / 2, size * 2.0)


def bar_label_size(columns: Columns, frame: Frame) -> float:
    """Return how large numbers at bars are: no larger than a bar is thick."""
    piled = columns.plot.kind in ("stacked", "range")
    named = sum(one.series.role != "earlier" for one in columns.columns)
    abreast = 1 if piled else max(1, named)
    return min(frame.size - 1, row_height(columns, frame) / abreast * 0.75)


def row_height(columns: Columns, frame: Frame) -> float:
    """Return how much height each category has, in points."""
    return frame.plot_height / max(1, len(columns.categories))


def named(columns: Columns) -> tuple[Column, ...]:
    """Return the lines that are named at their ends; flows have a legend instead."""
    if columns.plot.kind == "balance":
        return ()
    return tuple(
        one
        for one in columns.columns
        if one.form == "line" and one.series.role != "published"
    )


def end_of(series: Series) -> int | None:
    """Return the place of the last point known, if any is."""
    known = (n for n, point in enumerate(series.points) if point.value is not None)
    return max(known, default=None)


def end_name(column: Column) -> str:
    """Return what stands at the end of a line: its name and its last value."""
    point = _end(column)
    if point is None or column.series.role == "benchmark":
        return column.series.name
    return f"{column.series.name}  {point.text}".strip()


def _end(column: Column) -> Point | None:
    at = end_of(column.series)
    return None if at is None else column.series.points[at]


def name_shifts(columns: Columns, frame: Frame) -> dict[str, float]:
    """Return how far each name stands below its line's end, as a part of the chart.

    Lines without room for a name are left out, those of context first.
    """
    bounds = columns.bounds
    ends = [
        (one.series.role == "context", one.series.name, point.value)
        for one in named(columns)
        if (point := _end(one)) is not None and point.value is not None
    ]
    step = frame.size * NAMED_APART
    kept = sorted(ends, key=lambda end: end[0])[: int(frame.plot_height / step) + 1]
    scale = frame.plot_height / max(bounds.high - bounds.low, 1e-300)
    is_turned = columns.plot.is_turned
    wanted = [
        (value - bounds.low if is_turned else bounds.high - value) * scale
        for _is_context, _name, value in kept
    ]
    placed = spread(wanted, step, -step / 2, frame.plot_height + step / 2)
    return {
        name: (at - where) / frame.high
        for (_is_context, name, _value), at, where in zip(
            kept, placed, wanted, strict=True
        )
    }
