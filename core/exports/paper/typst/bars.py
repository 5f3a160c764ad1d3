"""Bars, stacks and ranges as a template draws them: rows from above, parts of 1."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from core.exports.paper.typst.axes import known_values, value_axis
from core.exports.paper.typst.curves import legend_entry
from core.exports.paper.typst.inks import readable_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.briefing.drawing import Plot, Point, Series
    from core.exports.paper.typst.axes import Axis
    from core.exports.paper.typst.curves import Shape

MANY_LANES: Final = 36
MOST_COLUMNS: Final = 3
JUDGING: Final = ("benchmark", "bound")
"""What a bar is judged by is a stroke across it."""


def bars(plot: Plot, *, room: int, axis: Axis | None = None) -> Shape:
    """Return a plot of kind `bar`, `stacked` or `range`.

    Args:
        plot: What is drawn.
        room: How many steps the axis of values may have.
        axis: The axis of values, where several plots have one.
    """
    along = axis or value_axis(_extent(plot), plot.unit, room, zero=True)
    lanes = {"bar": _bar_lanes, "stacked": _stack_lanes, "range": _range_lanes}
    made = lanes[plot.kind]
    rows = [
        {"name": name, "lanes": made(plot, place, along)}
        for place, name in enumerate(plot.categories)
    ]
    return {
        "shape": "bars",
        "x_ticks": along.marks,
        "zero": along.at(0.0),
        "benchmarks": [(along.at(value), name) for value, name in plot.benchmarks],
        "parts": _abreast(rows),
        "legend": _legend(plot, rows),
    }


def _abreast(rows: list[Shape]) -> list[list[Shape]]:
    """Return the rows in as many columns as they need to stay readable."""
    count = min(MOST_COLUMNS, 1 + sum(len(row["lanes"]) for row in rows) // MANY_LANES)
    each = max(1, math.ceil(len(rows) / count))
    return [rows[start : start + each] for start in range(0, len(rows), each)]


def _extent(plot: Plot) -> list[float]:
    if plot.kind != "stacked":
        return known_values(plot)
    found = [value for value, _name in plot.benchmarks]
    for parts in zip(*(series.points for series in plot.series), strict=True):
        values = [point.value for point in parts if point.value is not None]
        found.append(sum(value for value in values if value > 0))
        found.append(sum(value for value in values if value < 0))
    return [*found, 1.0] if plot.is_whole and max(found, default=0.0) <= 1 else found


def _bar_lanes(plot: Plot, place: int, along: Axis) -> list[Shape]:
    drawn = [series for series in plot.series if series.role not in JUDGING]
    known = [series for series in drawn if series.points[place].value is not None]
    if not known:
        return [_unknown(drawn, place, along)]
    strokes = [
        along.at(value)
        for series in plot.series
        if series.role in JUDGING and (value := series.points[place].value) is not None
    ]
    return [_bar_lane(series, series.points[place], strokes, along) for series in known]


def _bar_lane(
    series: Series, point: Point, strokes: Sequence[float], along: Axis
) -> Shape:
    value = point.value or 0.0
    bar = _piece(series, min(value, 0.0), max(value, 0.0), along)
    bar["hatched"] |= bool(point.flag)
    reach = max(bar["high"], *strokes) if strokes else bar["high"]
    return {"bars": [bar], "strokes": strokes, "label": point.text, "at": reach}


def _stack_lanes(plot: Plot, place: int, along: Axis) -> list[Shape]:
    up = down = 0.0
    pieces = []
    for series in plot.series:
        value = series.points[place].value
        if not value:
            continue
        start = up if value > 0 else down
        low, high = sorted((start, start + value))
        pieces.append(
            {**_piece(series, low, high, along), "text": series.points[place].text}
        )
        up, down = up + max(value, 0.0), down + min(value, 0.0)
    if not pieces:
        return [_unknown(plot.series, place, along)]
    return [{"bars": pieces, "strokes": [], "label": "", "at": along.at(up)}]


def _range_lanes(plot: Plot, place: int, along: Axis) -> list[Shape]:
    low, high = (plot.series[n].points[place] for n in (0, 1))
    if low.value is None or high.value is None:
        return [_unknown(plot.series, place, along)]
    bar = _piece(plot.series[0], low.value, high.value, along)
    dots = [
        (along.at(point.value), series.colour)
        for series in plot.series[2:]
        if (point := series.points[place]).value is not None
    ]
    texts = dict.fromkeys((low.text, high.text))
    label = "–".join(texts)
    ends = (*(at for at, _colour in dots), bar["high"])
    return [
        {"bars": [bar], "strokes": [], "dots": dots, "label": label, "at": max(ends)}
    ]


def _piece(series: Series, low: float, high: float, along: Axis) -> Shape:
    return {
        "low": along.at(low),
        "high": along.at(high),
        "colour": series.colour,
        "hatched": series.hatched,
        "text": "",
        "ink": readable_on(series.colour),
    }


def _unknown(series: Iterable[Series], place: int, along: Axis) -> Shape:
    """Return a lane without a bar: why nothing is known is written where it would be."""
    said = (one.points[place].text for one in series if one.points[place].text)
    text = next(said, "")
    return {"bars": [], "strokes": [], "label": text, "at": along.at(0.0)}


def _legend(plot: Plot, rows: Sequence[Shape]) -> list[Shape]:
    """Return the names of the series, where the names of the rows do not say them."""
    strokes = [legend_entry(s, "stroke") for s in plot.series if s.role in JUDGING]
    drawn = [series for series in plot.series if series.role not in JUDGING]
    if plot.kind == "range":
        return [legend_entry(series, "dot") for series in plot.series[2:]]
    is_many = any(len(row["lanes"]) > 1 for row in rows)
    covers = (sum(p.value is not None for p in series.points) for series in drawn)
    if len(drawn) > 1 and (is_many or plot.kind == "stacked" or max(covers) > 1):
        return [*(legend_entry(s, _filled(s)) for s in drawn), *strokes]
    return strokes


def _filled(series: Series) -> str:
    return "hatched" if series.hatched else "fill"
