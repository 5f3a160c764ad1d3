"""The axes of a chart: what is plotted over what, and the numbers beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exports.paper.charts.columns import BARS
from core.exports.paper.charts.frame import category_size, every
from core.exports.paper.charts.markup import (
    GRID_INK,
    NO_LINE,
    line,
    properties,
    text_properties,
)
from core.exports.paper.charts.shown import axis_format
from core.exports.paper.script import escaped

if TYPE_CHECKING:
    from core.exports.paper.charts.columns import Columns
    from core.exports.paper.charts.frame import Frame
    from core.exports.paper.script import Script

CATEGORY_INK: Final = "262626"
AXIS_INK: Final = "8C8C8C"
UNBROKEN: Final = 1
"""Names that are not quite level are left out for want of room by every program; level
ones are broken in the middle of a year by some."""


def category_axis(columns: Columns, frame: Frame, script: Script) -> str:
    """Return the axis of periods or names; the first of horizontal bars is on top."""
    is_bars = columns.plot.kind in BARS
    order, place = ("maxMin", "l") if is_bars else ("minMax", "b")
    skip = "" if is_bars else _skip(columns, frame)
    size = category_size(columns, frame) if is_bars else frame.size
    turn = 0 if is_bars else UNBROKEN
    return (
        f'<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="{order}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{place}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{_names_at(columns)}"/>{properties(line(AXIS_INK, 0.75))}'
        f"{text_properties(script, size, CATEGORY_INK, turn=turn)}"
        '<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="50"/>{skip}'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _names_at(columns: Columns) -> str:
    """Return where names stand: at the edge, whatever lies below nought."""
    return "high" if columns.plot.is_turned else "low"


def _skip(columns: Columns, frame: Frame) -> str:
    """Return that only every so many periods are named, for want of room."""
    named = every(columns, frame.wide - frame.left - frame.right, frame.size)
    return f'<c:tickLblSkip val="{named}"/><c:tickMarkSkip val="{named}"/>'


def value_axis(columns: Columns, frame: Frame, script: Script) -> str:
    """Return the axis of numbers."""
    plot, bounds = columns.plot, columns.bounds
    is_bars = plot.kind in BARS
    order = "maxMin" if plot.is_turned else "minMax"
    between = "between" if is_bars or plot.kind in ("balance", "slope") else "midCat"
    # The axis of values stands where that of names ends, and names may be turned over.
    crosses = "max" if is_bars else "autoZero"
    hidden = plot.kind == "slope"
    grid = "" if hidden else f"<c:majorGridlines>{properties(line(GRID_INK, 0.5))}"
    return (
        '<c:valAx><c:axId val="222"/><c:scaling>'
        f'<c:orientation val="{order}"/><c:max val="{bounds.high!r}"/>'
        f'<c:min val="{bounds.low!r}"/></c:scaling><c:delete val="{hidden:d}"/>'
        f'<c:axPos val="{"b" if is_bars else "l"}"/>'
        f"{grid}{'' if hidden else '</c:majorGridlines>'}"
        f'<c:numFmt formatCode="{escaped(axis_format(columns))}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/>{properties(NO_LINE)}'
        f"{text_properties(script, frame.size)}"
        f'<c:crossAx val="111"/><c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="{between}"/><c:majorUnit val="{bounds.step!r}"/>'
        "</c:valAx>"
    )
