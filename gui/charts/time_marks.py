"""What happened when, above a plot: signs on a thin line, names where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QPolygonF

from core.i18n import _
from core.joining import listed
from gui.charts.walk import Stop
from gui.charts.writing import CENTRE, write_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import TimeMark
    from gui.charts.palette import Inks
    from gui.charts.panel import Panel

SIGN: Final = 4.0
"""Half the height of a sign."""
STEP: Final = 10.0
"""From one sign to the next above it."""
ROWS: Final = 2
"""So many lines of names, one above another."""
BESIDE: Final = 8.0


class Name(NamedTuple):
    """What is written over the signs of one moment, and where."""

    text: str
    rect: QRectF


def height(marks: Sequence[TimeMark], metrics: QFontMetricsF) -> float:
    """Return the room that marks take above a plot."""
    if not marks:
        return 0.0
    most = max(map(len, _moments(marks).values()))
    return most * STEP + ROWS * metrics.height() + SIGN


def stops(marks: Sequence[TimeMark], panel: int = 0) -> tuple[Stop, ...]:
    """Return the marks as the arrow keys reach them, from left to right."""
    return tuple(
        Stop(mark.said, mark.datum.figure_id, position, None, panel, above)
        for position, alike in _moments(marks).items()
        for above, mark in enumerate(alike)
    )


def place(panel: Panel, position: float, above: int) -> QPointF:
    """Return where a sign stands, counted upwards from the plot."""
    x = panel.pixel(position, 0.0).x()
    return QPointF(x, panel.rect.top() - SIGN - above * STEP)


def names(
    marks: Sequence[TimeMark], panel: Panel, metrics: QFontMetricsF
) -> tuple[Name, ...]:
    """Return the names that are written, none over another nor beyond the plot."""
    taken = [0.0] * ROWS
    moments = _moments(marks)
    most = max(map(len, moments.values()), default=0)
    found = []
    for position, alike in moments.items():
        text = _named(alike)
        wide = metrics.horizontalAdvance(text)
        left = place(panel, position, 0).x() - wide / 2
        left = min(max(left, 2.0), panel.rect.right() - wide)
        row = next((n for n, end in enumerate(taken) if end <= left), None)
        if row is None:
            continue
        taken[row] = left + wide + BESIDE
        top = panel.rect.top() - most * STEP - (row + 1) * metrics.height()
        found.append(Name(text, QRectF(left, top, wide + 1, metrics.height())))
    return tuple(found)


def write_marks(
    marks: Sequence[TimeMark], panel: Panel, painter: QPainter, inks: Inks
) -> None:
    """Draw a line through the plot at each moment, its signs and its name."""
    for position, alike in _moments(marks).items():
        foot = place(panel, position, 0)
        painter.setPen(QPen(inks.soft, 1, Qt.PenStyle.DotLine))
        painter.drawLine(foot, QPointF(foot.x(), panel.rect.bottom()))
        painter.setPen(QPen(inks.text, 1))
        painter.setBrush(inks.text)
        for above in range(len(alike)):
            painter.drawPolygon(_sign(place(panel, position, above)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(inks.text)
    for name in names(marks, panel, QFontMetricsF(painter.font())):
        write_text(painter, name.rect, name.text, CENTRE)


def _named(alike: Sequence[TimeMark]) -> str:
    """Return whose marks of one moment are, and when where they cannot show it."""
    names = listed(dict.fromkeys(mark.name for mark in alike))
    whens = dict.fromkeys(mark.when for mark in alike if mark.when)
    if not whens:
        return names
    return _("{name} ({date})").format(name=names, date=listed(whens))


def _sign(at: QPointF) -> QPolygonF:
    beside, up = QPointF(SIGN, 0.0), QPointF(0.0, SIGN)
    return QPolygonF([at - beside, at - up, at + beside, at + up])


def _moments(marks: Sequence[TimeMark]) -> dict[float, list[TimeMark]]:
    found: dict[float, list[TimeMark]] = {}
    for mark in sorted(marks, key=lambda mark: mark.position):
        found.setdefault(mark.position, []).append(mark)
    return found
