"""The names at the ends of the lines of a line chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from core.label_places import nameable, spread
from gui.charts.line_parts import label_text, last_point

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefs.exhibit import LineSpec
    from gui.charts.lighting import Lighting
    from gui.charts.panel import Panel

GAP = 10.0
"""Pixels between the end of a line and its name."""
FARTHEST = 5.0
"""So many names high one may stand from the end of its line; then it is left out."""


class Label(NamedTuple):
    """A name at the end of a line: which line, where it ends, where the name stands."""

    place: int
    text: str
    end: QPointF
    rect: QRectF


def named(
    spec: LineSpec, panel: Panel, size: float, lighting: Lighting
) -> tuple[int, ...]:
    """Return the places of the lines that are named, in the order of the lines.

    Whoever stands out comes first, then the line that ends highest. What a publication
    says stands beside the line it belongs to and is not named again.

    Args:
        spec: The lines.
        panel: Where they are drawn.
        size: How high a name is, in pixels.
        lighting: Who stands out.
    """
    ends = {
        place: end[1]
        for place, line in enumerate(spec.lines)
        if line.kind != "published" and (end := last_point(spec, line)) is not None
    }

    def rank(place: int) -> tuple[bool, float]:
        return not lighting.is_lit(spec.lines[place].code), -ends[place]

    ordered = sorted(ends, key=rank)
    heights = [panel.pixel(0, ends[place]).y() for place in ordered]
    found = nameable([heights], size, _room(panel, size), FARTHEST)
    return tuple(sorted(ordered[place] for place in found))


def labels_of(
    spec: LineSpec, places: Iterable[int], panel: Panel, width: float, size: float
) -> tuple[Label, ...]:
    """Return the names of some lines beside the plot, none over another.

    Args:
        spec: The lines.
        places: Which of them are named; those of which nothing is known are not.
        panel: Where they are drawn.
        width: Where the canvas ends, in pixels.
        size: How high a name is, in pixels.
    """
    known = [
        (place, panel.pixel(*end))
        for place in places
        if (end := last_point(spec, spec.lines[place])) is not None
    ]
    middles = spread([end.y() for _place, end in known], size, *_room(panel, size))
    left = panel.rect.right() + GAP
    return tuple(
        Label(
            place,
            label_text(spec.lines[place]),
            end,
            QRectF(left, middle - size / 2, width - left - 2, size),
        )
        for (place, end), middle in zip(known, middles, strict=True)
    )


def _room(panel: Panel, size: float) -> tuple[float, float]:
    return max(panel.rect.top() - size, 0.0), panel.rect.bottom() + size / 2
