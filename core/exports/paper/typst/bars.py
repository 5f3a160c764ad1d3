"""Bars, stacks, ranges and pairs as a template draws them: rows from above."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from core.briefs.colours import ink_on
from core.exports.paper.typst.axes import known_values, value_axis
from core.exports.paper.typst.curves import legend_entry, point_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefing.drawing import Plot, Point, Series
    from core.exports.paper.typst.axes import Axis
    from core.exports.paper.typst.curves import Shape

MANY_LANES: Final = 36
MOST_COLUMNS: Final = 3
STROKES: Final = ("earlier", "benchmark", "bound")
"""What a bar is judged by is a stroke across it."""
FURTHER: Final = (*STROKES, "total", "beside")


def bars(plot: Plot, *, room: int, axis: Axis | None = None) -> Shape:
    """Return a plot of kind `bar`, `stacked`, `range` or `pair`.

    Args:
        plot: What is drawn.
        room: How many steps the axis of values may have.
        axis: The axis of values, where several plots have one.
    """
    along = axis or bar_axis([plot], room)
    rows = [_row(plot, place, along) for place in range(len(plot.categories))]
    return {
        "shape": "bars",
        "x_ticks": along.marks,
        "zero": along.at(0.0) if along.holds(0.0) else None,
        "benchmarks": [(along.at(value), name) for value, name in plot.benchmarks],
        "heads": [one.name for one in plot.series if one.role == "beside"],
        "parts": _abreast(rows),
        "legend": _legend(plot, rows),
    }


def bar_axis(plots: Iterable[Plot], room: int) -> Axis:
    """Return one axis of values for several plots."""
    plots = list(plots)
    values = [value for plot in plots for value in _extent(plot)]
    from_zero = all(plot.kind != "pair" for plot in plots)
    return value_axis(values, plots[0].unit, room, zero=from_zero)


def _row(plot: Plot, place: int, along: Axis) -> Shape:
    made = {
        "bar": _bar_lanes,
        "stacked": _stack_lanes,
        "range": _range_lanes,
        "pair": _pair_lanes,
    }[plot.kind]
    return {
        "name": plot.categories[place],
        "strong": place in plot.chosen,
        "note": plot.notes[place] if plot.notes else "",
        "beside": [
            one.points[place].text for one in plot.series if one.role == "beside"
        ],
        "lanes": made(plot, place, along),
    }


def _abreast(rows: list[Shape]) -> list[list[Shape]]:
    """Return the rows in as many columns as they need to stay readable."""
    lanes = sum(len(row["lanes"]) for row in rows)
    count = min(MOST_COLUMNS, 1 + lanes // MANY_LANES)
    each = max(1, math.ceil(len(rows) / count))
    return [rows[start : start + each] for start in range(0, len(rows), each)]


def _extent(plot: Plot) -> list[float]:
    if plot.kind != "stacked":
        return list(known_values(plot))
    found = [value for value, _name in plot.benchmarks]
    for points in zip(*(one.points for one in _parts(plot)), strict=True):
        values = [point.value for point in points if point.value is not None]
        found.append(sum(value for value in values if value > 0))
        found.append(sum(value for value in values if value < 0))
    totals = (one for one in plot.series if one.role == "total")
    found += [p.value for one in totals for p in one.points if p.value is not None]
    return [*found, 1.0] if plot.is_whole and max(found, default=0.0) <= 1 else found


def _parts(plot: Plot) -> list[Series]:
    return [series for series in plot.series if series.role not in FURTHER]


def _bar_lanes(plot: Plot, place: int, along: Axis) -> list[Shape]:
    known = [one for one in _parts(plot) if one.points[place].value is not None]
    if not known:
        return [_unknown(_parts(plot), place, along)]
    strokes = [
        along.at(value)
        for series in plot.series
        if series.role in STROKES and (value := series.points[place].value) is not None
    ]
    return [_bar_lane(series, series.points[place], strokes, along) for series in known]


def _bar_lane(series: Series, point: Point, strokes: list[float], along: Axis) -> Shape:
    value = point.value or 0.0
    bar = _piece(series, point, (min(value, 0.0), max(value, 0.0)), along)
    reach = max(bar["high"], *strokes) if strokes else bar["high"]
    return {**_lane(point_text(point), reach), "bars": [bar], "strokes": strokes}


def _stack_lanes(plot: Plot, place: int, along: Axis) -> list[Shape]:
    up = down = 0.0
    pieces = []
    for series in _parts(plot):
        point = series.points[place]
        if not point.value:
            continue
        start = up if point.value > 0 else down
        low, high = sorted((start, start + point.value))
        piece = _piece(series, point, (low, high), along)
        pieces.append({**piece, "text": point.text})
        up, down = up + max(point.value, 0.0), down + min(point.value, 0.0)
    if not pieces:
        return [_unknown(_parts(plot), place, along)]
    sums = [one for one in plot.series if one.role == "total"]
    known = [one for one in sums if one.points[place].value is not None]
    dots = [dot for one in known for dot in _dots(one, place, along)]
    label = "  ".join(point_text(one.points[place]) for one in known)
    reach = max([along.at(up), *(dot["at"] for dot in dots)])
    return [{**_lane(label, reach), "bars": pieces, "dots": dots}]


def _range_lanes(plot: Plot, place: int, along: Axis) -> list[Shape]:
    lower, upper = plot.series[:2]
    low, high = lower.points[place], upper.points[place]
    if low.value is None or high.value is None:
        return [_unknown(plot.series, place, along)]
    bar = _piece(lower, low, (low.value, high.value), along)
    dots = [dot for one in plot.series[2:] for dot in _dots(one, place, along)]
    if low.value == high.value and not dots:
        dots = _dots(upper, place, along)
    label = "–".join(dict.fromkeys((low.text, high.text)))
    reach = max([bar["high"], *(dot["at"] for dot in dots)])
    return [{**_lane(label, reach), "bars": [bar], "dots": dots}]


def _pair_lanes(plot: Plot, place: int, along: Axis) -> list[Shape]:
    dots = [dot for one in plot.series for dot in _dots(one, place, along)]
    if not dots:
        return [_unknown(plot.series, place, along)]
    label = "  ·  ".join(point_text(one.points[place]) for one in plot.series)
    ends = [dot["at"] for dot in dots]
    lane = _lane(label, max(ends))
    return [{**lane, "dots": dots, "joined": (min(ends), max(ends))}]


def _lane(label: str, at: float) -> Shape:
    """Return a lane on which nothing is drawn yet; its label stands beyond `at`."""
    return {
        "bars": [],
        "strokes": [],
        "dots": [],
        "joined": None,
        "label": label,
        "at": at,
    }


def _dots(series: Series, place: int, along: Axis) -> list[Shape]:
    point = series.points[place]
    if point.value is None:
        return []
    colour = point.colour or series.colour
    return [{"at": along.at(point.value), "colour": colour, "marker": series.marker}]


def _piece(
    series: Series, point: Point, ends: tuple[float, float], along: Axis
) -> Shape:
    colour = point.colour or series.colour
    return {
        "low": along.at(ends[0]),
        "high": along.at(ends[1]),
        "colour": colour,
        "hatched": series.hatched or bool(point.flag),
        "text": "",
        "ink": ink_on(colour),
    }


def _unknown(series: Iterable[Series], place: int, along: Axis) -> Shape:
    """Return a lane without a bar: it says why nothing is known."""
    said = (one.points[place].text for one in series if one.points[place].text)
    near = along.at(0.0) if along.holds(0.0) else 0.0
    return {**_lane(next(said, ""), near), "unknown": True}


def _legend(plot: Plot, rows: list[Shape]) -> list[Shape]:
    """Return the names of the series, where the names of the rows do not say them."""
    said = [
        {"name": words, "colour": colour, "sign": "fill"}
        for colour, words in plot.legend
    ]
    if plot.kind == "range":
        return [legend_entry(one, "dot") for one in plot.series[2:] if _has_any(one)]
    if plot.kind == "pair":
        return [legend_entry(one, "dot") for one in plot.series]
    parts = [one for one in _parts(plot) if one.name]
    is_many = any(len(row["lanes"]) > 1 for row in rows)
    if plot.kind == "stacked" or is_many:
        said += [
            legend_entry(one, "hatched" if one.hatched else "fill") for one in parts
        ]
    said += [legend_entry(one, "stroke") for one in plot.series if one.role in STROKES]
    return said + [legend_entry(o, "dot") for o in plot.series if o.role == "total"]


def _has_any(series: Series) -> bool:
    return any(point.value is not None for point in series.points)
