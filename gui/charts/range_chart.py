"""Ranges from 0 to 100 per cent: what is certain, what is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPen

from core.briefs.datum_words import readout
from core.briefs.exhibit import RangeSpec
from core.format import tick
from core.i18n import _
from core.ticks import value_ticks
from gui.charts.bars import Block
from gui.charts.panel import Mark
from gui.charts.scrolled import ScrolledChart
from gui.charts.walk import Stop
from gui.charts.writing import LEFT, RIGHT, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import Range
    from gui.charts.walk import Stops

ROW = 2.3
THICK = 0.36
CAP = 0.22
MOST = 0.3
WHOLE = (-0.008, 1.008)
"""From 0 to 100 per cent, and room for half a sign at either end."""
GAP = 8.0
HUE = 0


class RangeChart(ScrolledChart[RangeSpec]):
    """Shows bounds as a bar with end caps; a point only where one is meant."""

    def drawn(self) -> dict[str, tuple[float, float]]:
        """Return the bounds of each range on the screen, by name."""
        shown = _known(self.spec) if self.spec else []
        blocks = self.canvas.panels[0].blocks
        return {
            each.name: (x, x + width)
            for (_place, each), (x, _y, width, _h) in zip(shown, blocks, strict=True)
        }

    def full_size(self) -> QSize:
        """Return the size at which every range has a row."""
        needed = self._height_needed(len(self.spec.ranges), ROW) if self.spec else 0
        return QSize(max(self.width(), 640), needed + 16)

    # --- ScrolledChart ---

    def _plot(self, spec: RangeSpec) -> None:
        colour = self.inks.hue(HUE)
        pale = self.inks.hue(HUE)
        pale.setAlphaF(0.45)
        panel = self.canvas.panels[0]
        panel.show_blocks(
            [
                Block(QRectF(low, -place - THICK / 2, high - low, THICK), pale)
                for place, each in _known(spec)
                if (low := each.low.value) is not None
                and (high := each.high.value) is not None
            ]
        )
        panel.show_marks(
            [
                Mark(each.point.value, -float(place), "d", colour)
                for place, each in enumerate(spec.ranges)
                if each.point.value is not None
            ],
            self.inks.ground,
        )
        self._make_room(len(spec.ranges), ROW)

    def _figures(self, spec: RangeSpec) -> Stops:
        names = (_("lower bound"), _("point"), _("upper bound"))
        return tuple(
            tuple(
                Stop(
                    readout(each.name, name, datum) + noted(each),
                    datum.figure_id,
                    0.0 if datum.value is None else datum.value,
                    None if datum.value is None else -float(place),
                )
                for name, datum in zip(
                    names, (each.low, each.point, each.high), strict=True
                )
            )
            for place, each in enumerate(spec.ranges)
        )

    def _fit(self, spec: RangeSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        most = self.canvas.width() * MOST
        names = [metrics.horizontalAdvance(each.name) for each in spec.ranges]
        texts = [
            metrics.horizontalAdvance(text)
            for each in spec.ranges
            for text in (range_text(each), each.note)
        ]
        left = min(max(names, default=0), most) + 2 * GAP
        right = min(max(texts, default=0), most) + 2 * GAP
        panel.set_margins(
            left, right, metrics.height() + 8, self._top(len(spec.ranges))
        )
        panel.set_view(WHOLE, (0.5 - len(spec.ranges), 0.5))
        ticks = [(v, tick(v, spec.unit)) for v in value_ticks(0.0, 1.0, 5)]
        self._mark_axis(len(spec.ranges), ticks)
        self.canvas.lay_out()

    def _annotate(self, spec: RangeSpec, painter: QPainter) -> None:
        panel, size = self.canvas.panels[0], self.metrics().height()
        for place, middle in self._rows_seen(len(spec.ranges), painter):
            each = spec.ranges[place]
            self._write_caps(each, place, painter)
            painter.setPen(self.inks.text)
            names = QRectF(0, middle - size / 2, panel.rect.left() - GAP, size)
            write_text(painter, names, each.name, RIGHT)
            left = panel.rect.right() + GAP
            top = middle - (size if each.note else size / 2)
            room = QRectF(left, top, self.canvas.width() - left, size)
            write_text(painter, room, range_text(each), LEFT)
            painter.setPen(self.inks.soft)
            write_text(painter, room.translated(0, size), each.note, LEFT)

    def _write_caps(self, each: Range, place: int, painter: QPainter) -> None:
        panel = self.canvas.panels[0]
        painter.setPen(QPen(self.inks.hue(HUE), 2))
        for bound in (each.low.value, each.high.value):
            if bound is not None:
                painter.drawLine(
                    panel.pixel(bound, CAP - place), panel.pixel(bound, -CAP - place)
                )


def range_text(each: Range) -> str:
    """Return a range in words."""
    words = each.low.text
    if each.low.text != each.high.text:
        words = _("{low} to {high}").format(low=each.low.text, high=each.high.text)
    if each.point.value is not None and each.low.text != each.high.text:
        words = _("{point} ({range})").format(point=each.point.text, range=words)
    return words


def noted(each: Range) -> str:
    """Return the note of a range as the end of a sentence."""
    return _(" ({note})").format(note=each.note) if each.note else ""


def _known(spec: RangeSpec) -> list[tuple[int, Range]]:
    return [
        (place, each)
        for place, each in enumerate(spec.ranges)
        if each.low.value is not None and each.high.value is not None
    ]
