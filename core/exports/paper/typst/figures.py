"""A figure of a paper as plain data for the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Grid, Panels, Plot, Timeline
from core.exports.paper.typst.bars import bar_axis, bars
from core.exports.paper.typst.curves import curve_axis, curves, legend_entry
from core.exports.paper.typst.grids import grid_shape, table_shape, timeline_shape
from core.exports.paper.words import below_figure, figure_label

if TYPE_CHECKING:
    from core.briefing.drawing import Drawing
    from core.briefing.paper import Exhibit, Paper
    from core.briefs.mentions import Sentence
    from core.exports.paper.typst.axes import Axis
    from core.exports.paper.typst.curves import Shape

CURVES: Final = ("line", "slope", "balance")
ROOM: Final = 5
PERIODS: Final = 10
SMALL: Final = 3
SMALL_PERIODS: Final = 2
MANY_ROWS: Final = 14
MOST_ABREAST: Final = 4


def figure_shape(exhibit: Exhibit, paper: Paper) -> Shape:
    """Return a figure with every word that stands in its frame.

    `wide` says that it needs the width of a page, `long` that it may fill one.
    """
    drawn = None if exhibit.drawing is None else drawing_shape(exhibit.drawing)
    return {
        "kind": "exhibit",
        "number": exhibit.number,
        "label": figure_label(exhibit.number),
        "title": exhibit.title,
        "unit": exhibit.unit,
        "reading": labelled(exhibit.reading, paper),
        "drawing": drawn,
        "table": None if exhibit.table is None else table_shape(exhibit.table),
        "below": below_figure(exhibit),
        "note": exhibit.note.splitlines(),
        "alt": exhibit.alt or exhibit.reading.text or exhibit.title,
        "marking": exhibit.marking,
        "wide": _is_wide(exhibit),
        "long": exhibit.table is not None or _is_long(exhibit.drawing),
    }


def labelled(said: Sentence, paper: Paper) -> list[tuple[str, str]]:
    """Return a sentence in runs; behind each number its label in the annex."""
    runs: list[tuple[str, str]] = []
    at = 0
    for start, length, figure_id in said.mentions:
        traced = paper.traced(figure_id)
        end = start + length
        runs.append((said.text[at:end], traced.label if traced else ""))
        at = end
    return [run for run in (*runs, (said.text[at:], "")) if run[0]]


def drawing_shape(drawing: Drawing) -> Shape:
    """Return what is drawn."""
    if isinstance(drawing, Grid):
        return grid_shape(drawing)
    if isinstance(drawing, Timeline):
        return timeline_shape(drawing)
    if isinstance(drawing, Panels):
        return _panels(drawing)
    return _plot(drawing, ROOM, PERIODS)


def _plot(plot: Plot, room: int, periods: int, axis: Axis | None = None) -> Shape:
    if plot.kind in CURVES:
        return curves(plot, room=room, periods=periods, axis=axis)
    return bars(plot, room=room, axis=axis)


def _panels(panels: Panels) -> Shape:
    """Return several plots; lines that all of them have are named once above them."""
    plots = panels.plots
    are_curves = all(plot.kind in CURVES for plot in plots)
    common = curve_axis if are_curves else bar_axis
    room, periods = (SMALL, SMALL_PERIODS) if panels.is_common else (ROOM, PERIODS)
    axis = common(plots, room) if panels.is_common else None
    names = _names(plots)
    bare = are_curves and len(names) < sum(len(plot.series) for plot in plots)
    return {
        "shape": "panels",
        "columns": _abreast(len(plots)) if panels.is_common else 1,
        "bare": bare,
        "plots": [
            {**_plot(plot, room, periods, axis), "title": plot.title} for plot in plots
        ],
        "legend": names if bare else [],
    }


def _names(plots: tuple[Plot, ...]) -> list[Shape]:
    """Return each line once, by its name and colour."""
    found = {(s.name, s.colour): s for plot in plots for s in plot.series}
    return [legend_entry(series, "line") for series in found.values()]


def _abreast(count: int) -> int:
    """Return how many plots stand beside each other.

    Example:
        >>> [_abreast(count) for count in (1, 2, 4, 5, 9, 16)]
        [1, 2, 2, 3, 3, 4]
    """
    return next((n for n in range(1, MOST_ABREAST) if n * n >= count), MOST_ABREAST)


def _is_wide(exhibit: Exhibit) -> bool:
    drawing = exhibit.drawing
    return (
        exhibit.table is not None
        or not isinstance(drawing, Plot)
        or _is_worded(drawing)
    )


def _is_worded(plot: Plot) -> bool:
    """Return whether there is so much beside bars that half a page is too narrow."""
    is_beside = any(one.role == "beside" for one in plot.series)
    return is_beside or any(plot.notes)


def _is_long(drawing: Drawing | None) -> bool:
    if isinstance(drawing, Grid):
        return drawing.is_text or len(drawing.rows) > MANY_ROWS
    if isinstance(drawing, Plot):
        return len(drawing.categories) > MANY_ROWS and drawing.kind not in CURVES
    if isinstance(drawing, Timeline):
        return sum(len(spans) for _name, spans in drawing.rows) > MANY_ROWS
    return drawing is None
