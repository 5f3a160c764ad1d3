"""A whole chart as an office program keeps it: groups of series, axes, legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exports.paper.charts.axes import category_axis, value_axis
from core.exports.paper.charts.bars import bar_series
from core.exports.paper.charts.columns import BARS
from core.exports.paper.charts.frame import bar_frame, curve_frame, legend_lines
from core.exports.paper.charts.lines import line_series
from core.exports.paper.charts.markup import (
    NO_FILL,
    NO_LINE,
    properties,
    text_properties,
)

if TYPE_CHECKING:
    from core.exports.paper.charts.columns import Columns
    from core.exports.paper.charts.frame import Frame
    from core.exports.paper.script import Script

NAMESPACES: Final = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
AXES: Final = '<c:axId val="111"/><c:axId val="222"/>'


def chart_space(
    columns: Columns, room: tuple[float, float], size: float, script: Script
) -> bytes:
    """Return a chart as XML; its workbook is joined to it by whoever keeps it.

    Args:
        columns: What is plotted.
        room: Width and height in points.
        size: Of the type, in points.
        script: Language and fonts.
    """
    is_bars = columns.plot.kind in BARS
    wide, high = room
    frame = (bar_frame if is_bars else curve_frame)(columns, wide, high, size)
    named = [columns.columns[place].series.name for place in legend_of(columns)]
    has_legend = bool(named)
    if has_legend:
        lines = legend_lines(named, wide, size)
        frame = frame._replace(top=frame.top + size * (0.4 + 1.4 * lines))
    plot = "".join(
        (
            f"<c:plotArea>{frame.layout}",
            _bars(columns, frame, script),
            _lines(columns, frame, script),
            category_axis(columns, frame, script),
            value_axis(columns, frame, script),
            f"{properties(NO_FILL)}</c:plotArea>",
        )
    )
    legend = _legend(columns, size, script) if has_legend else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace {NAMESPACES}><c:date1904 val="0"/>'
        f'<c:lang val="{script.lang}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/>{plot}{legend}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{properties(NO_FILL + NO_LINE)}{text_properties(script, size)}"
        "</c:chartSpace>"
    ).encode()


def _bars(columns: Columns, frame: Frame, script: Script) -> str:
    made = _series("bar", columns, frame, script)
    if not made:
        return ""
    kind = columns.plot.kind
    way = "col" if kind == "balance" else "bar"
    grouping = "stacked" if kind == "stacked" else "clustered"
    overlap = {"stacked": 100, "range": 100, "pair": 0, "bar": 0}.get(kind, 0)
    gap = 30 if kind == "balance" else 45
    return (
        f'<c:barChart><c:barDir val="{way}"/><c:grouping val="{grouping}"/>'
        f'<c:varyColors val="0"/>{made}<c:gapWidth val="{gap}"/>'
        f'<c:overlap val="{overlap}"/>{AXES}</c:barChart>'
    )


def _lines(columns: Columns, frame: Frame, script: Script) -> str:
    made = _series("line", columns, frame, script)
    made += _series("event", columns, frame, script)
    if not made:
        return ""
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{made}<c:marker val="1"/>{AXES}</c:lineChart>'
    )


def _series(form: str, columns: Columns, frame: Frame, script: Script) -> str:
    write = bar_series if form == "bar" else line_series
    return "".join(
        write(place, column, columns, frame, script)
        for place, column in enumerate(columns.columns, start=1)
        if column.form == form
    )


def legend_of(columns: Columns) -> tuple[int, ...]:
    """Return the places of the series that a legend has to name."""
    if columns.plot.kind in ("line", "slope"):
        return tuple(
            place
            for place, one in enumerate(columns.columns)
            if one.series.role == "published"
        )
    shown = [n for n, one in enumerate(columns.columns) if one.form != "event"]
    return tuple(shown) if len(shown) > 1 else ()


def _legend(columns: Columns, size: float, script: Script) -> str:
    named = legend_of(columns)
    hidden = "".join(
        f'<c:legendEntry><c:idx val="{place}"/><c:delete val="1"/></c:legendEntry>'
        for place in range(len(columns.columns))
        if place not in named
    )
    return (
        f'<c:legend><c:legendPos val="t"/>{hidden}<c:overlay val="0"/>'
        f"{text_properties(script, size)}</c:legend>"
    )
