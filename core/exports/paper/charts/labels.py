"""Words within a chart: names and values at ends of lines and bars, and of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.paper.charts.frame import end_of, name_shifts
from core.exports.paper.charts.markup import (
    NO_FILL,
    NO_LINE,
    properties,
    rich,
    text_properties,
)
from core.exports.paper.script import escaped

if TYPE_CHECKING:
    from core.exports.paper.charts.columns import Column, Columns
    from core.exports.paper.charts.frame import Frame
    from core.exports.paper.script import Script

BARE = properties(NO_FILL + NO_LINE)


def labels(made: str) -> str:
    """Return the labels of a series: those that are given, and none besides."""
    return f"<c:dLbls>{made}{BARE}{_shows()}</c:dLbls>"


def value_labels(
    columns: Columns, script: Script, size: float, colour: str, *, place: str = "outEnd"
) -> str:
    """Return labels that say the value of every bar, as its cell has it."""
    number = escaped(columns.plot.number_format)
    return (
        f'<c:dLbls><c:numFmt formatCode="{number}" sourceLinked="0"/>{BARE}'
        f"{text_properties(script, size, colour)}"
        f'<c:dLblPos val="{place}"/>{_shows(value=True)}</c:dLbls>'
    )


def end_label(column: Column, columns: Columns, frame: Frame, script: Script) -> str:
    """Return name and value at the right end of a line, if there is room for them."""
    series, at = column.series, end_of(column.series)
    shifts = name_shifts(columns, frame)
    if at is None or series.name not in shifts:
        return ""
    moved = _moved(shifts[series.name])
    is_named = series.name != columns.plot.title
    said = _shows(value=series.role != "benchmark", name=is_named)
    return _label(at, moved, "r", said, (column, columns, frame, script))


def start_label(column: Column, columns: Columns, frame: Frame, script: Script) -> str:
    """Return the value at the left end of a line."""
    known = (n for n, p in enumerate(column.series.points) if p.value is not None)
    at = next(known, None)
    if at is None or at == end_of(column.series):
        return ""
    return _label(at, "", "l", _shows(value=True), (column, columns, frame, script))


def _label(
    at: int,
    moved: str,
    place: str,
    said: str,
    where: tuple[Column, Columns, Frame, Script],
) -> str:
    column, columns, frame, script = where
    is_main = column.series.role in ("main", "total")
    look = text_properties(script, frame.size, column.series.colour, bold=is_main)
    number = escaped(columns.plot.number_format)
    return (
        f'<c:dLbl><c:idx val="{at}"/>{moved}'
        f'<c:numFmt formatCode="{number}" sourceLinked="0"/>{BARE}{look}'
        f'<c:dLblPos val="{place}"/>{said}<c:separator>  </c:separator></c:dLbl>'
    )


def event_labels(column: Column, frame: Frame, script: Script) -> str:
    """Return the names of events beside their signs, to the left near the right end."""
    count = len(column.names)
    made = "".join(
        f'<c:dLbl><c:idx val="{n}"/>{rich(script, name, frame.size - 1)}'
        f'<c:dLblPos val="{"l" if n > count * 0.7 else "r"}"/>{_shows(name=True)}'
        "</c:dLbl>"
        for n, name in enumerate(column.names)
        if name
    )
    return labels(made)


def _moved(part: float) -> str:
    if not part:
        return ""
    return (
        '<c:layout><c:manualLayout><c:x val="0"/>'
        f'<c:y val="{part:.4f}"/></c:manualLayout></c:layout>'
    )


def _shows(*, value: bool = False, name: bool = False) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{value:d}"/>'
        f'<c:showCatName val="0"/><c:showSerName val="{name:d}"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
