"""How each line looks: what the chart is about, what it is judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from core.briefs.colours import GREY
from core.briefs.kind_looks import DASHED, DOTTED
from core.briefs.looks import Style, styles
from gui.charts.panel import LINE_WIDTH, line_pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from core.briefs.exhibit import Line
    from gui.charts.lighting import Lighting
    from gui.charts.palette import Inks

THIN: Final = 1.3
BRIDGE: Final = 1.4
"""Widths of lines to judge by, and of the pieces over years that are missing."""


class Look(NamedTuple):
    """How a line looks.

    Attributes:
        ink: Its colour, and that of its marks.
        pen: What it is drawn with; none for marks alone.
        bridge: What is drawn over missing years.
        every: Whether each point has a mark, rather than the last alone.
        hollow: Whether the marks are.
    """

    ink: QColor
    pen: QPen
    bridge: QPen
    marker: str
    every: bool = False
    hollow: bool = False


def line_looks(lines: Sequence[Line], inks: Inks, lights: Lighting) -> tuple[Look, ...]:
    """Return the look of each line; what is of one economy has one hue."""
    codes = list(dict.fromkeys(line.code for line in lines if line.kind != "benchmark"))
    known = dict(zip(codes, styles(codes), strict=True))
    grey = Style(GREY, DASHED, "o")
    return tuple(
        _look(
            line, grey if line.kind == "benchmark" else known[line.code], inks, lights
        )
        for line in lines
    )


def _look(line: Line, style: Style, inks: Inks, lights: Lighting) -> Look:
    ink = lights.colour(line.code, inks.hue(style.hue))
    bridge = line_pen(ink, Style(style.hue, DOTTED, ""), BRIDGE)
    if line.kind == "published":
        none = QPen(Qt.PenStyle.NoPen)
        return Look(ink, none, none, "d", every=True, hollow=True)
    if line.kind:
        dash = DASHED if line.kind == "benchmark" else DOTTED
        pen = line_pen(ink, Style(style.hue, dash, ""), THIN)
        return Look(ink, pen, bridge, style.marker)
    width = lights.width(line.code, LINE_WIDTH)
    return Look(ink, line_pen(ink, style, width), bridge, style.marker)
