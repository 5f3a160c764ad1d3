"""Lines of a chart: broken where nothing is known, named at their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exports.paper.charts.frame import end_of
from core.exports.paper.charts.labels import (
    end_label,
    event_labels,
    labels,
    start_label,
)
from core.exports.paper.charts.markup import (
    NO_FILL,
    NO_LINE,
    SOFT_INK,
    SYMBOLS,
    categories_reference,
    line,
    name_reference,
    properties,
    solid,
    values_reference,
)

if TYPE_CHECKING:
    from core.briefing.drawing import Series
    from core.exports.paper.charts.columns import Column, Columns
    from core.exports.paper.charts.frame import Frame
    from core.exports.paper.script import Script

WIDTH: Final = {"main": 2.25, "total": 2.25}
THIN: Final = 1.25
SIGN: Final = 6
FEW: Final = 12
"""With no more points than this each has a sign."""


def line_series(
    place: int, column: Column, columns: Columns, frame: Frame, script: Script
) -> str:
    """Return a line, or the signs of events; `place` is that of its column, from 1."""
    series = column.series
    if column.form == "event":
        return _events(place, column, columns, frame, script)
    values = tuple(point.value for point in series.points)
    stroke = NO_LINE if series.role == "published" else _stroke(series)
    return "".join(
        (
            f'<c:ser><c:idx val="{place - 1}"/><c:order val="{place - 1}"/>',
            name_reference(columns.home, place + 1, series.name),
            properties(stroke),
            _marker(series) if _is_signed(series) else NO_MARKER,
            "".join(_points(series, stroke)),
            _labels(column, columns, frame, script),
            categories_reference(columns.home, columns.categories),
            values_reference(
                columns.home, place + 1, values, columns.plot.number_format
            ),
            '<c:smooth val="0"/></c:ser>',
        )
    )


NO_MARKER: Final = '<c:marker><c:symbol val="none"/></c:marker>'


def _stroke(series: Series) -> str:
    return line(series.colour, WIDTH.get(series.role, THIN), series.dash)


def _is_signed(series: Series) -> bool:
    """Return whether every point has a sign: few do, and such as stand alone."""
    if series.role == "benchmark":
        return False
    known = sum(point.value is not None for point in series.points)
    return series.role == "published" or known <= FEW


def _marker(series: Series, *, hollow: bool = False) -> str:
    is_open = hollow or series.role == "published"
    fill = solid("#ffffff" if is_open else series.colour)
    return (
        f'<c:marker><c:symbol val="{SYMBOLS[series.marker]}"/><c:size val="{SIGN}"/>'
        f"{properties(fill + line(series.colour, 1.25))}</c:marker>"
    )


def _points(series: Series, stroke: str) -> list[str]:
    """Return what looks otherwise than its line: ends, lone points, incomplete ones.

    What is incomplete is joined to nothing: the fall would not be one.
    """
    if series.role in ("benchmark", "published"):
        return []
    found = []
    partial = [point.flag == "partial" for point in series.points]
    known = [point.value is not None for point in series.points]
    end = end_of(series)
    for n, is_known in enumerate(known):
        if not is_known:
            continue
        is_apart = partial[n] or (n > 0 and partial[n - 1])
        is_lone = not any(
            known[m] and not partial[m] for m in (n - 1, n + 1) if 0 <= m < len(known)
        )
        if is_apart or is_lone or n == end:
            signed = partial[n] or is_lone or n == end or _is_signed(series)
            mark = _marker(series, hollow=partial[n]) if signed else NO_MARKER
            shown = properties(NO_LINE if is_apart else stroke)
            found.append(
                f'<c:dPt><c:idx val="{n}"/>{mark}<c:bubble3D val="0"/>{shown}</c:dPt>'
            )
    return found


def _labels(column: Column, columns: Columns, frame: Frame, script: Script) -> str:
    if column.series.role == "published":
        return ""
    made = end_label(column, columns, frame, script)
    if columns.plot.kind == "slope":
        made = start_label(column, columns, frame, script) + made
    return labels(made) if made else ""


def _events(
    place: int, column: Column, columns: Columns, frame: Frame, script: Script
) -> str:
    """Return signs on top of lines down to the axis, each with its event's name."""
    values = tuple(point.value for point in column.series.points)
    fall = line(SOFT_INK, 0.75, (2.0, 2.0))
    return "".join(
        (
            f'<c:ser><c:idx val="{place - 1}"/><c:order val="{place - 1}"/>',
            name_reference(columns.home, place + 1, column.series.name),
            properties(NO_LINE),
            NO_MARKER,
            event_labels(column, frame, script),
            '<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/>',
            '<c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/>',
            f"{properties(NO_FILL + fall)}</c:errBars>",
            categories_reference(columns.home, columns.categories),
            values_reference(
                columns.home, place + 1, values, columns.plot.number_format
            ),
            '<c:smooth val="0"/></c:ser>',
        )
    )
