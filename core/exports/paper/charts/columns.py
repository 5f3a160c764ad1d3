"""The rows behind a chart: what is plotted over what, and how each column is drawn."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from core.briefing.drawing import Point, Series
from core.briefs.colours import GREY, PAPER, on_paper, tinted
from core.briefs.kind_looks import DASHED
from core.briefs.unit_words import unit_name
from core.exports.paper.charts.bounds import bounds_of
from core.exports.paper.charts.markup import Home
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefing.drawing import Plot
    from core.exports.paper.charts.bounds import Bounds

Form: TypeAlias = Literal["bar", "line", "event"]
BARS: Final = ("bar", "stacked", "range", "pair")
"""Kinds of plots with horizontal bars."""
OWN_BOOK: Final = Home()
"""The workbook within a chart."""
NOTHING: Final = Point(None, "")
NEAR: Final = 0.02
"""Of a step between periods: so exactly others are a multiple of it."""
POSSIBLE: Final = 0.45
"""How full the part of a range is that is possible but not certain."""
MOST_PERIODS: Final = 600
EVENT_ROWS: Final = 3
"""So many names of events stand below one another before they begin on top again."""
EVENT_STEP: Final = 0.07


class Column(NamedTuple):
    """A column of numbers with its look.

    Attributes:
        form: `event` is a sign on top of a line through the plot.
        names: Of events, what is written at each.
    """

    series: Series
    form: Form
    names: tuple[str, ...] = ()


class Columns(NamedTuple):
    """All that a chart plots.

    Attributes:
        categories: What the rows are called; a period of which nothing is known has a
            row as well, so that distances on the axis are true.
        bounds: From where to where the axis of values reaches.
        home: Where these rows stand.
    """

    plot: Plot
    categories: tuple[str, ...]
    columns: tuple[Column, ...]
    bounds: Bounds
    home: Home = OWN_BOOK


def columns_of(plot: Plot, bounds: Bounds | None = None) -> Columns:
    """Return what a chart of a plot refers to.

    Args:
        plot: What is drawn.
        bounds: Those of the axis, where several plots have one.
    """
    reach = bounds or bounds_of(plot)
    if plot.kind in BARS:
        return _bars(plot, reach)
    places, categories = _filled(plot)
    columns = [
        *(Column(_spaced(one, places), _form(plot, one)) for one in drawn(plot)),
        *(Column(_level(*one, len(places)), "line") for one in plot.benchmarks),
        *_events(plot, places, reach),
    ]
    return Columns(plot, categories, tuple(columns), reach)


def pieces(plot: Plot, most: int) -> list[Plot]:
    """Return bars in as many plots as there is room for below one another."""
    count = len(plot.categories)
    if plot.kind not in BARS or count <= most:
        return [plot]
    each = -(-count // -(-count // most))
    return [_piece(plot, slice(n, n + each)) for n in range(0, count, each)]


def _piece(plot: Plot, rows: slice) -> Plot:
    series = (one._replace(points=one.points[rows]) for one in plot.series)
    return plot._replace(
        categories=plot.categories[rows],
        series=tuple(series),
        notes=plot.notes[rows],
        chosen=(),
    )


def drawn(plot: Plot) -> tuple[Series, ...]:
    """Return the series that are plotted; of ranges the upper bound lies below."""
    if plot.kind == "range":
        low, high, *_point = plot.series
        return high._replace(colour=tinted(PAPER, high.colour, POSSIBLE)), low
    written = ("beside",) if plot.kind == "balance" else ("beside", "total")
    return tuple(one for one in plot.series if one.role not in written)


def written(plot: Plot) -> tuple[Series, ...]:
    """Return the series that are not plotted but written beside their categories."""
    if plot.kind == "range":
        return plot.series[2:]
    return tuple(one for one in plot.series if one.role in ("beside", "total"))


def _form(plot: Plot, series: Series) -> Form:
    return "bar" if plot.kind == "balance" and series.role != "total" else "line"


def _bars(plot: Plot, bounds: Bounds) -> Columns:
    """Return bars; a level to judge by is one of them, named as such, in grey."""
    grey = on_paper(GREY)
    # Nought is where bars begin: it needs none of its own.
    marked = [(value, name) for value, name in plot.benchmarks if value]
    levels = tuple(Point(value, name, colour=grey) for value, name in marked)
    columns = tuple(
        Column(
            one._replace(
                name=one.name or unit_name(plot.unit),
                points=(*one.points, *(levels if n == 0 else blanks(levels))),
            ),
            "bar",
        )
        for n, one in enumerate(drawn(plot))
    )
    names = (*labelled(plot), *(name for _value, name in marked))
    return Columns(plot, names, columns, bounds)


def labelled(plot: Plot) -> tuple[str, ...]:
    """Return the categories, each with what is written beside it."""
    return tuple(
        _with_beside(plot, place, name) for place, name in enumerate(plot.categories)
    )


def _with_beside(plot: Plot, place: int, name: str) -> str:
    points = [one.points[place] for one in written(plot)]
    said = [point.text for point in points if point.value is not None]
    if all(one.points[place].value is None for one in drawn(plot)):
        said.insert(0, _("n/a"))
    beside = [f"({' · '.join(said)})"] if said else []
    note = plot.notes[place] if plot.notes else ""
    return "  ".join(filter(None, (name, *beside, note)))


def blanks(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return as many points at which there is nothing."""
    return (NOTHING,) * len(points)


# --- periods ---


def _filled(plot: Plot) -> tuple[tuple[int | None, ...], tuple[str, ...]]:
    """Return for each row the place of its period, and what it is called.

    An axis of an office program sets its categories at equal distances, so years that
    are missing get rows without numbers.
    """
    places = tuple(range(len(plot.categories)))
    steps = [after - before for before, after in pairwise(plot.positions)]
    is_yearly = all(name.isdigit() for name in plot.categories)
    step = 1.0 if steps and is_yearly else min(steps, default=0.0)
    if step <= 0 or any(abs(one / step - round(one / step)) > NEAR for one in steps):
        return places, plot.categories
    counts = [round(one / step) for one in steps]
    if sum(counts) > MOST_PERIODS:
        return places, plot.categories
    rows: list[int | None] = [0]
    for place, count in enumerate(counts, 1):
        rows += [None] * (count - 1)
        rows.append(place)
    return tuple(rows), tuple(_names(plot, rows, step))


def _names(plot: Plot, rows: Sequence[int | None], step: float) -> Iterator[str]:
    is_yearly = step == 1 and all(name.isdigit() for name in plot.categories)
    for number, place in enumerate(rows):
        if place is not None:
            yield plot.categories[place]
        else:
            yield f"{plot.positions[0] + number:.0f}" if is_yearly else ""


def _spaced(series: Series, places: Sequence[int | None]) -> Series:
    points = (NOTHING if at is None else series.points[at] for at in places)
    return series._replace(points=tuple(points))


def _level(value: float, name: str, count: int) -> Series:
    points = (Point(value, name),) * count
    return Series(name, points, on_paper(GREY), "benchmark", dash=DASHED)


def _events(
    plot: Plot, places: Sequence[int | None], bounds: Bounds
) -> tuple[Column, ...]:
    """Return what happened when: at the period in which it did, names in turns."""
    found: dict[int, list[str]] = {}
    for position, name in sorted(plot.marks):
        rows = [n for n, at in enumerate(places) if _is_before(plot, at, position)]
        if rows:
            found.setdefault(rows[-1], []).append(name)
    if not found:
        return ()
    step = (bounds.high - bounds.low) * EVENT_STEP
    heights = {
        row: bounds.high - step * (turn % EVENT_ROWS) for turn, row in enumerate(found)
    }
    points = tuple(
        Point(heights[n], ", ".join(found[n])) if n in found else NOTHING
        for n in range(len(places))
    )
    series = Series(_("Events"), points, on_paper(GREY), "benchmark")
    return (Column(series, "event", tuple(point.text for point in points)),)


def _is_before(plot: Plot, place: int | None, position: float) -> bool:
    return place is not None and plot.positions[place] <= position + NEAR
