"""Lines over periods: trends, ranks, then and now, and many small charts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Panels, Plot, Series
from core.briefing.drawings.number_formats import format_of
from core.briefing.drawings.points import points
from core.briefs.colours import GREY, on_paper
from core.briefs.kind_looks import DASHED, DOTTED
from core.briefs.looks import Style, styles
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.briefing.drawing import Role
    from core.briefs.exhibit import (
        Benchmark,
        BumpSpec,
        Line,
        LineSpec,
        MultiplesSpec,
        SlopeSpec,
        TimeMark,
    )

SMALL_AT_MOST: Final = 24
"""So many small charts are drawn."""
ROLES: Final[Mapping[str, Role]] = MappingProxyType(
    {
        "": "main",
        "benchmark": "benchmark",
        "parity": "benchmark",
        "bound": "bound",
        "published": "published",
    }
)


def line_plot(spec: LineSpec) -> Plot:
    """Return a trend; each line looks as on the screen."""
    series = line_series(spec.lines)
    return Plot(
        "line",
        spec.periods,
        series,
        spec.unit,
        format_of(spec.unit, series),
        positions=spec.positions,
        benchmarks=levels(spec.benchmarks),
        marks=moments(spec.marks),
    )


def slope_plot(spec: SlopeSpec) -> Plot:
    """Return lines from one period to another."""
    series = line_series(spec.lines)
    return Plot(
        *("slope", spec.periods, series, spec.unit, format_of(spec.unit, series)),
        benchmarks=levels(spec.benchmarks),
    )


def rank_plot(spec: BumpSpec) -> Plot:
    """Return ranks over periods, the first on top; who was not chosen is grey."""
    known = dict(zip(spec.chosen, styles(spec.chosen), strict=True))
    series = tuple(
        _series(line, known.get(line.code, Style(GREY, (), "o")))._replace(
            role="main" if line.code in known else "context"
        )
        for line in spec.lines
    )
    return Plot(
        *("line", spec.periods, series, "rank", "0"),
        positions=spec.positions,
        is_turned=True,
    )


def small_plots(spec: MultiplesSpec) -> Panels:
    """Return small charts; a line has one look in all of them."""
    lines = [line for chart in spec.charts for line in chart.lines]
    looks = _looks(lines)
    plots = []
    for chart in spec.charts[:SMALL_AT_MOST]:
        series = tuple(_series(line, looks[line.code]) for line in chart.lines)
        plot = Plot(
            *("line", spec.periods, series, spec.unit, format_of(spec.unit, series)),
            positions=spec.positions,
            benchmarks=levels(spec.benchmarks),
            title=chart.name,
        )
        plots.append(plot)
    return Panels(tuple(plots), spec.is_common, _left_out(len(plots), spec))


def _left_out(shown: int, spec: MultiplesSpec) -> str:
    if shown == len(spec.charts):
        return ""
    text = _("Of {total} small charts, {shown} are shown here.")
    return text.format(total=len(spec.charts), shown=shown)


def line_series(lines: Sequence[Line]) -> tuple[Series, ...]:
    """Return lines as they look beside one another."""
    looks = _looks(line for line in lines if line.kind != "benchmark")
    grey = Style(GREY, DASHED, "o")
    return tuple(
        _series(line, grey if line.kind == "benchmark" else looks[line.code])
        for line in lines
    )


def _looks(lines: Iterable[Line]) -> dict[str, Style]:
    """Return a look for each economy: all that is of one has its hue."""
    codes = list(dict.fromkeys(line.code for line in lines))
    return dict(zip(codes, styles(codes), strict=True))


def _series(line: Line, style: Style) -> Series:
    dash = DOTTED if line.kind and line.kind != "benchmark" else style.dash
    is_published = line.kind == "published"
    return Series(
        line.name,
        points(line.data),
        on_paper(style.hue),
        ROLES[line.kind],
        () if is_published else dash,
        "d" if is_published else style.marker,
    )


def levels(benchmarks: Sequence[Benchmark]) -> tuple[tuple[float, str], ...]:
    """Return what is judged by."""
    return tuple((one.value, one.label) for one in benchmarks)


def moments(marks: Sequence[TimeMark]) -> tuple[tuple[float, str], ...]:
    """Return what happened when, by name; when exactly, where the axis is finer."""
    return tuple(
        (
            mark.position,
            _("{name} ({date})").format(name=mark.name, date=mark.when)
            if mark.when
            else mark.name,
        )
        for mark in marks
    )
