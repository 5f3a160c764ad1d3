"""Bars of a chart: each in its colour, striped where it is unknown or incomplete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.colours import ink_on
from core.exports.paper.charts.frame import bar_label_size
from core.exports.paper.charts.labels import value_labels
from core.exports.paper.charts.markup import (
    NO_LINE,
    categories_reference,
    hatched,
    line,
    name_reference,
    properties,
    solid,
    values_reference,
)

if TYPE_CHECKING:
    from core.briefing.drawing import Point, Series
    from core.exports.paper.charts.columns import Column, Columns
    from core.exports.paper.charts.frame import Frame
    from core.exports.paper.script import Script

INK: Final = "333333"
SMALLEST: Final = 5.5
"""In points: bars too thin for numbers of this size have none."""
PALE: Final = "#bfbfbf"
ROOM_WITHIN: Final = 0.09
"""Of the axis: parts of a bar narrower than this have no number written on them."""


def bar_series(
    place: int, column: Column, columns: Columns, frame: Frame, script: Script
) -> str:
    """Return a series of bars; `place` is the number of its column, from 1."""
    series = column.series
    values = tuple(point.value for point in series.points)
    return "".join(
        (
            f'<c:ser><c:idx val="{place - 1}"/><c:order val="{place - 1}"/>',
            name_reference(columns.home, place + 1, series.name),
            properties(_look(series, series.colour, is_hatched=series.hatched)),
            '<c:invertIfNegative val="0"/>',
            "".join(_points(series)),
            _labels(series, columns, frame, script),
            categories_reference(columns.home, columns.categories),
            values_reference(
                columns.home, place + 1, values, columns.plot.number_format
            ),
            "</c:ser>",
        )
    )


def _look(series: Series, colour: str, *, is_hatched: bool) -> str:
    """Return fill and line: what was before is pale, the second of a pair is hollow."""
    if series.role == "earlier":
        return solid(PALE) + NO_LINE
    if series.role == "context":
        return solid("#ffffff") + line(colour, 1.0)
    return (hatched(colour) if is_hatched else solid(colour)) + NO_LINE


def _points(series: Series) -> list[str]:
    return [
        f'<c:dPt><c:idx val="{n}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{properties(_point_look(series, point))}</c:dPt>"
        for n, point in enumerate(series.points)
        if point.value is not None and (point.colour or point.flag)
    ]


def _point_look(series: Series, point: Point) -> str:
    is_hatched = series.hatched or point.flag == "partial"
    return _look(series, point.colour or series.colour, is_hatched=is_hatched)


def _labels(series: Series, columns: Columns, frame: Frame, script: Script) -> str:
    """Return the numbers at the ends of bars; within a bar where parts are piled up."""
    kind, size = columns.plot.kind, bar_label_size(columns, frame)
    if kind == "balance" or series.role == "earlier" or size < SMALLEST:
        return ""
    if kind == "range" and series is columns.columns[-1].series:
        ink = ink_on(series.colour)
        return value_labels(columns, script, size, ink, place="inEnd")
    if kind != "stacked":
        return value_labels(columns, script, size, INK)
    widths = [abs(point.value) for point in series.points if point.value is not None]
    span = columns.bounds.high - columns.bounds.low
    if not widths or min(widths) < span * ROOM_WITHIN:
        return ""
    ink = INK if series.hatched else ink_on(series.colour)
    return value_labels(columns, script, size, ink, place="ctr")
