"""Lines, slopes and balances as a template draws them: all places as parts of 1."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from core.briefs.datum_words import PARTIAL, flag_words
from core.exports.paper.typst.axes import (
    known_values,
    period_axis,
    positions_of,
    rank_axis,
    value_axis,
)
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.drawing import Plot, Point, Series
    from core.exports.paper.typst.axes import Axis

Shape: TypeAlias = dict[str, Any]
Spot: TypeAlias = tuple[float, float]

COLUMN: Final = 0.7
"""Of the distance between two periods, how wide their columns are."""
A_STEP: Final = 1.5
"""Points further apart than so many of the least steps have something missing."""
MAIN_WIDTH: Final = 1.6
WIDTH: Final = 1.0


def curves(plot: Plot, *, room: int, periods: int, axis: Axis | None = None) -> Shape:
    """Return a plot of kind `line`, `slope` or `balance`.

    Args:
        plot: What is drawn.
        room: How many steps the axis of values may have.
        periods: How many steps that of periods may have.
        axis: The axis of values, where several plots have one.
    """
    is_balance = plot.kind == "balance"
    step = _least_step(plot)
    across = period_axis(plot, periods, side=step / 2 if is_balance else 0.0)
    up = axis or curve_axis([plot], room)
    columns, lines = _parted(plot)
    return {
        "shape": "curves",
        "slope": plot.kind == "slope",
        "x_ticks": across.marks,
        "y_ticks": up.marks,
        "zero": up.at(0.0) if up.holds(0.0) else None,
        "benchmarks": [(up.at(value), name) for value, name in plot.benchmarks],
        "marks": [(across.at(at), said) for at, said in plot.marks if across.holds(at)],
        "columns": [
            column
            for one in columns
            for column in _columns(one, plot, (across, up), step)
        ],
        "lines": [_line(one, plot, across, up) for one in lines],
        "legend": _legend(columns, lines),
    }


def curve_axis(plots: Sequence[Plot], room: int) -> Axis:
    """Return one axis of values for several plots."""
    values = [value for plot in plots for value in known_values(plot)]
    if any(plot.is_turned for plot in plots):
        return rank_axis(values, room)
    is_balance = any(plot.kind == "balance" for plot in plots)
    return value_axis(values, plots[0].unit, room, zero=is_balance)


def _parted(plot: Plot) -> tuple[list[Series], list[Series]]:
    """Return what is drawn as columns, and what as lines."""
    drawn = [series for series in plot.series if series.role != "beside"]
    if plot.kind != "balance":
        return [], drawn
    columns = [series for series in drawn if series.role != "total"]
    return columns, [series for series in drawn if series.role == "total"]


def _line(series: Series, plot: Plot, across: Axis, up: Axis) -> Shape:
    positions = positions_of(plot)
    spots = [
        None if point.value is None else (across.at(at), up.at(point.value))
        for at, point in zip(positions, series.points, strict=True)
    ]
    known = [point for point in series.points if point.value is not None]
    is_named = bool(known) and series.role != "published"
    is_main = series.role in ("main", "total")
    width = MAIN_WIDTH if is_main else WIDTH
    pieces = [] if series.role == "published" else _pieces(series, spots, positions)
    return {
        "colour": series.colour,
        "dash": [length * width for length in series.dash],
        "width": width,
        "marker": series.marker,
        "pieces": pieces,
        "dots": _dots(series, spots),
        "end": _end(series.name, known[-1], spots[::-1]) if is_named else None,
        "start": _end("", known[0], spots) if is_named else None,
        "main": is_main,
    }


def _end(name: str, point: Point, spots: Sequence[Spot | None]) -> Shape:
    x, y = next(spot for spot in spots if spot is not None)
    return {"x": x, "y": y, "name": name, "text": point_text(point)}


def point_text(point: Point) -> str:
    """Return a number with what must be said beside it."""
    flag = flag_words(point.flag)
    if not flag or point.value is None:
        return point.text
    return _("{value} ({flag})").format(value=point.text, flag=flag)


def _pieces(
    series: Series, spots: Sequence[Spot | None], positions: tuple[float, ...]
) -> list[list[Spot]]:
    """Return the runs of points with nothing missing between them.

    A period that is not complete is joined to no other: the fall would not be one.
    """
    step = min((b - a for a, b in pairwise(positions)), default=1.0)
    runs: list[list[Spot]] = [[]]
    last = None
    for at, spot, point in zip(positions, spots, series.points, strict=True):
        is_apart = last is not None and at - last > step * A_STEP
        if spot is None or is_apart or point.flag == PARTIAL:
            runs.append([])
        if spot is not None:
            runs[-1].append(spot)
        last = at
    return [run for run in runs if run]


def _dots(
    series: Series, spots: Sequence[Spot | None]
) -> list[tuple[float, float, bool]]:
    """Return the points that have a marker: (x, y, whether it is hollow).

    Those which stand alone have one, those that are flagged, and the last.
    """
    last = max((n for n, spot in enumerate(spots) if spot), default=-1)
    found = []
    for n, spot in enumerate(spots):
        if spot is None:
            continue
        beside = (spots[m] for m in (n - 1, n + 1) if 0 <= m < len(spots))
        is_hollow = bool(series.points[n].flag) or series.role == "published"
        if is_hollow or n == last or not any(beside):
            found.append((*spot, is_hollow))
    return found


def _columns(
    series: Series, plot: Plot, axes: tuple[Axis, Axis], step: float
) -> list[Shape]:
    across, up = axes
    sign = -1 if series.is_down else 1
    return [
        {
            "x": across.at(at - step * COLUMN / 2),
            "width": across.at(across.near + step * COLUMN),
            "low": up.at(min(sign * point.value, 0.0)),
            "high": up.at(max(sign * point.value, 0.0)),
            "colour": series.colour,
            "hatched": series.hatched or bool(point.flag),
        }
        for at, point in zip(positions_of(plot), series.points, strict=True)
        if point.value is not None
    ]


def _least_step(plot: Plot) -> float:
    return min((b - a for a, b in pairwise(plot.positions)), default=1.0)


def _legend(columns: Sequence[Series], lines: Sequence[Series]) -> list[Shape]:
    """Return what no name at the end of a line says."""
    fills = [legend_entry(one, "hatched" if one.hatched else "fill") for one in columns]
    signs = [one for one in lines if one.role == "published"]
    return [*fills, *(legend_entry(one, "hollow") for one in signs)]


def legend_entry(series: Series, sign: str) -> Shape:
    """Return a series as a legend names it; `sign` is how it is drawn."""
    return {
        "name": series.name,
        "colour": series.colour,
        "sign": sign,
        "marker": series.marker,
        "dash": [length * WIDTH for length in series.dash],
    }
