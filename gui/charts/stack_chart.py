"""What changes are made of: bars of parts to either side of nought, and their sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPen

from core.briefs.exhibit import StackSpec
from core.briefs.kind_looks import part_looks
from core.format import tick
from core.ticks import outward, value_ticks
from gui.charts.bars import HATCHED, SOLID, Block
from gui.charts.panel import Mark
from gui.charts.scrolled import ScrolledChart
from gui.charts.stack_parts import (
    beside,
    column_widths,
    end_stops,
    flowing,
    part_colour,
    part_stops,
    piled,
    value_range,
)
from gui.charts.writing import LEFT, RIGHT, write_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from core.briefs.exhibit import Datum, Stack
    from gui.charts.walk import Stops

ROW = 1.7
THICK = 0.6
NAMES_AT_MOST = 0.34
GAP = 6.0
SWATCH = 22.0


class StackChart(ScrolledChart[StackSpec]):
    """Shows parts that raise a sum to the right and those that lower it to the left."""

    _columns: tuple[float, ...] = ()
    """How wide the numbers behind the bars are."""

    def drawn(self) -> dict[str, list[tuple[float, float]]]:
        """Return from where to where each known part reaches, by name."""
        if self.spec is None:
            return {}
        return {
            stack.name: [(low, high) for _part, low, high in piled(stack)]
            for stack in self.spec.stacks
        }

    def full_size(self) -> QSize:
        """Return the size at which all rows are seen."""
        rows = len(self.spec.stacks) if self.spec else 0
        needed = self._height_needed(rows, ROW)
        return QSize(max(self.width(), 640), max(self.height(), needed + 16))

    # --- ScrolledChart ---

    def _height_needed(self, rows: int, lines: float) -> int:
        return super()._height_needed(rows + 1, lines)

    def _top(self, rows: int) -> float:
        """Return the room above: for the legend as well."""
        places = self._legend(self.spec) if self.spec else ()
        lines = 1 + max((at.y() for at in places), default=0.0)
        return super()._top(rows) + lines * self._line() + 2

    def _line(self) -> float:
        """Return the height of a line of the legend."""
        return self.metrics().height() + 6

    def _plot(self, spec: StackSpec) -> None:
        panel, looks = self.canvas.panels[0], part_looks(spec)
        panel.show_blocks(
            [
                Block(
                    QRectF(low, -place - THICK / 2, high - low, THICK),
                    part_colour(looks[part], self.inks),
                    hatched=looks[part].hatched,
                    edge=self.inks.hue(looks[part].hue),
                )
                for place, stack in enumerate(spec.stacks)
                for part, low, high in piled(stack)
            ]
        )
        panel.show_marks(
            [
                Mark(stack.total.value, -float(place), "d", self.inks.text)
                for place, stack in enumerate(spec.stacks)
                if stack.total.value is not None and not spec.is_whole
            ],
            self.inks.ground,
        )
        self._make_room(len(spec.stacks), ROW)

    def _figures(self, spec: StackSpec) -> Stops:
        return tuple(
            (*part_stops(spec, stack, place), *end_stops(spec, stack, place))
            for place, stack in enumerate(spec.stacks)
        )

    def _fit(self, spec: StackSpec) -> None:
        panel, metrics = self.canvas.panels[0], self.metrics()
        left = self._names_width(spec) + 2 * GAP
        self._columns = column_widths(
            spec, metrics, self.canvas.width() * NAMES_AT_MOST
        )
        right = self._beside_width()
        count = len(spec.stacks)
        panel.set_margins(left, right, metrics.height() + 8, self._top(count))
        room = self._ticks_across(self.canvas.width() - left - right)
        low, high = outward(*value_range(spec), room)
        if spec.is_whole:
            low, high = 0.0, 1.0
        panel.set_view((low, high), (0.5 - count, 0.5))
        ticks = [(v, tick(v, spec.unit)) for v in value_ticks(low, high, room)]
        self._mark_axis(count, ticks)
        self.canvas.lay_out()

    def _beside_width(self) -> float:
        return sum(self._columns) + (1 + len(self._columns)) * GAP

    def _names_width(self, spec: StackSpec) -> float:
        names = [
            QFontMetricsF(self._name_font(stack)).horizontalAdvance(stack.name)
            for stack in spec.stacks
        ]
        return min(max(names, default=0), self.canvas.width() * NAMES_AT_MOST)

    def _name_font(self, stack: Stack) -> QFont:
        font = self.small_font()
        font.setBold(stack.chosen)
        return font

    def _annotate(self, spec: StackSpec, painter: QPainter) -> None:
        panel, size = self.canvas.panels[0], self.metrics().height()
        self._write_legend(spec, painter)
        painter.setPen(QPen(self.inks.soft, 1))
        nought = panel.pixel(0, 0).x()
        painter.drawLine(
            QPointF(nought, panel.rect.top()), QPointF(nought, panel.rect.bottom())
        )
        for place, middle in self._rows_seen(len(spec.stacks), painter):
            stack = spec.stacks[place]
            painter.setPen(self.inks.text)
            painter.setFont(self._name_font(stack))
            names = QRectF(0, middle - size / 2, panel.rect.left() - GAP, size)
            write_text(painter, names, stack.name, RIGHT)
            painter.setFont(self.small_font())
            self._write_beside(beside(spec, stack), middle - size / 2, painter)

    def _write_beside(
        self, data: Sequence[Datum], top: float, painter: QPainter
    ) -> None:
        """Write the numbers behind a bar, each in its column."""
        for datum, room in zip(data, self._rooms(top), strict=True):
            known = datum.value is not None
            painter.setPen(self.inks.text if known else self.inks.soft)
            write_text(painter, room, datum.text, LEFT)

    def _rooms(self, top: float) -> Iterator[QRectF]:
        left = self.canvas.panels[0].rect.right() + GAP
        for wide in self._columns:
            yield QRectF(left, top, wide, self.metrics().height())
            left += wide + GAP

    def _write_legend(self, spec: StackSpec, painter: QPainter) -> None:
        """Name the parts above the plot, and the sign of their sum or its numbers."""
        size, line, places = self.metrics().height(), self._line(), self._legend(spec)
        for head, look, at in zip(spec.heads, part_looks(spec), places, strict=False):
            swatch = QRectF(at.x(), at.y() * line + 3, SWATCH, size - 4)
            colour = part_colour(look, self.inks)
            painter.setPen(QPen(self.inks.hue(look.hue), 1))
            painter.setBrush(QBrush(colour, HATCHED if look.hatched else SOLID))
            painter.drawRect(swatch)
            self._write_head(painter, at, head)
        if not places:
            return
        last = places[-1]
        if spec.is_whole:
            painter.setPen(self.inks.text)
            rooms = self._rooms(last.y() * line + 1)
            for head, room in zip(spec.beside, rooms, strict=True):
                write_text(painter, room, head, LEFT)
            return
        middle = QPointF(last.x() + SWATCH / 2, last.y() * line + size / 2 + 1)
        painter.setBrush(QBrush(self.inks.text))
        painter.setPen(Qt.PenStyle.NoPen)
        across_by, up_by = QPointF(4, 0), QPointF(0, 5)
        painter.drawPolygon(
            [middle - across_by, middle - up_by, middle + across_by, middle + up_by]
        )
        self._write_head(painter, last, spec.total)

    def _legend(self, spec: StackSpec) -> list[QPointF]:
        """Return where names begin: further to the left, or in lines, if many."""
        heads = spec.heads if spec.is_whole else (*spec.heads, spec.total)
        advance = self.metrics().horizontalAdvance
        widths = [SWATCH + 4 * GAP + 2 + advance(head) for head in heads]
        end = self.canvas.width() - self._beside_width()
        left = min(self._names_width(spec) + 2 * GAP, end - sum(widths))
        return flowing(widths, max(GAP, left), end)

    def _write_head(self, painter: QPainter, at: QPointF, head: str) -> None:
        wide, high = self.metrics().horizontalAdvance(head) + 2, self.metrics().height()
        painter.setPen(self.inks.text)
        room = QRectF(at.x() + SWATCH + GAP, at.y() * self._line() + 1, wide, high)
        write_text(painter, room, head, LEFT)

    def _nearest(self, where: QPointF) -> tuple[int, int] | None:
        """Take the part of the row that is nearest, its name standing for the sum."""
        row, rect = self._row_at(where), self.canvas.panels[0].rect
        if row is None:
            return None
        if rect.left() <= where.x() <= rect.right():
            return row, self._across(row, where)
        return row, len(self._stops[row]) - 1
