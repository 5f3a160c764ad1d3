"""Lines, slopes and balances as a template draws them: all places as parts of 1."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from core.exports.paper.typst.axes import known_values, period_axis, value_axis
from core.exports.paper.typst.inks import looks

if TYPE_CHECKING:
    from core.briefing.drawing import Plot, Point, Series
    from core.exports.paper.typst.axes import Axis
    from core.exports.paper.typst.inks import Look

Shape: TypeAlias = dict[str, Any]

COLUMN: Final = 0.7
"""Of the distance between two periods, how wide their columns are."""
A_STEP: Final = 1.5
"""Points further apart than so many of the least steps have something missing."""


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
    up = axis or value_axis(known_values(plot), plot.unit, room, zero=is_balance)
    drawn = plot.series[-1:] if is_balance else plot.series
    return {
        "shape": "curves",
        "slope": plot.kind == "slope",
        "x_ticks": across.marks,
        "y_ticks": up.marks,
        "zero": up.at(0.0) if up.low < 0 < up.high else None,
        "benchmarks": [(up.at(value), name) for value, name in plot.benchmarks],
        "marks": [
            (across.at(at), name)
            for at, name in plot.marks
            if across.low <= at <= across.high
        ],
        "columns": _columns(plot, across, up, step) if is_balance else [],
        "lines": [
            _line(one, look, plot, across, up)
            for one, look in zip(drawn, looks(drawn), strict=True)
        ],
        "legend": _legend(plot),
    }


def _line(series: Series, look: Look, plot: Plot, across: Axis, up: Axis) -> Shape:
    positions = plot.positions or tuple(map(float, range(len(series.points))))
    placed = [
        None if point.value is None else (across.at(at), up.at(point.value))
        for at, point in zip(positions, series.points, strict=True)
    ]
    known = [point for point in series.points if point.value is not None]
    is_named = bool(known) and series.role != "published"
    return {
        **look._asdict(),
        "pieces": _pieces(placed, positions) if look.dash else [],
        "dots": _dots(series, placed),
        "end": _end(series.name, known[-1], placed[::-1]) if is_named else None,
        "start": _end("", known[0], placed) if is_named else None,
        "main": series.role == "main",
    }


def _end(name: str, point: Point, placed: list[tuple[float, float] | None]) -> Shape:
    x, y = next(place for place in placed if place is not None)
    return {"x": x, "y": y, "name": name, "text": point.text}


def _pieces(
    placed: list[tuple[float, float] | None], positions: tuple[float, ...]
) -> list[list[tuple[float, float]]]:
    """Return the runs of points with nothing missing between them."""
    step = min((b - a for a, b in pairwise(positions)), default=1.0)
    runs: list[list[tuple[float, float]]] = [[]]
    last = None
    for at, place in zip(positions, placed, strict=True):
        if place is None or (last is not None and at - last > step * A_STEP):
            runs.append([])
        if place is not None:
            runs[-1].append(place)
        last = at
    return [run for run in runs if run]


def _dots(
    series: Series, placed: list[tuple[float, float] | None]
) -> list[tuple[float, float, bool]]:
    """Return the points that have a marker: (x, y, whether it is hollow).

    Those which stand alone have one, those that are flagged, and the last.
    """
    last = max((n for n, place in enumerate(placed) if place), default=-1)
    found = []
    for n, place in enumerate(placed):
        if place is None:
            continue
        beside = (placed[m] for m in (n - 1, n + 1) if 0 <= m < len(placed))
        is_hollow = bool(series.points[n].flag) or series.role == "published"
        if is_hollow or n == last or not any(beside):
            found.append((*place, is_hollow))
    return found


def _columns(plot: Plot, across: Axis, up: Axis, step: float) -> list[Shape]:
    positions = plot.positions or tuple(map(float, range(len(plot.categories))))
    return [
        {
            "x": across.at(at - step * COLUMN / 2),
            "width": across.at(across.low + step * COLUMN),
            "low": up.at(min(point.value, 0.0)),
            "high": up.at(max(point.value, 0.0)),
            "colour": series.colour,
            "hatched": series.hatched or bool(point.flag),
        }
        for series in plot.series[:-1]
        for at, point in zip(positions, series.points, strict=True)
        if point.value is not None
    ]


def _least_step(plot: Plot) -> float:
    return min((b - a for a, b in pairwise(plot.positions)), default=1.0)


def _legend(plot: Plot) -> list[Shape]:
    """Return what no name at the end of a line says."""
    if plot.kind == "balance":
        *columns, line = plot.series
        said = [
            legend_entry(one, "hatched" if one.hatched else "fill") for one in columns
        ]
        return [*said, legend_entry(line, "line")]
    return [legend_entry(s, "hollow") for s in plot.series if s.role == "published"]


def legend_entry(series: Series, sign: str) -> Shape:
    """Return a series as a legend names it; `sign` is how it is drawn."""
    return {"name": series.name, "colour": series.colour, "sign": sign}
