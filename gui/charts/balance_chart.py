"""Exports up, imports down, their balance, and below it what it has added up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from core.briefs.datum_words import PARTIAL, flag_words, is_partial, readout
from core.briefs.exhibit import BalanceSpec
from core.briefs.kind_looks import FLOW_FULL, sum_name
from core.briefs.looks import SOLID, Style, hue_of
from core.format import tick
from core.i18n import _
from core.label_places import spread
from core.ticks import outward, period_ticks, steps, value_ticks
from gui.charts import time_marks
from gui.charts.balance_parts import (
    bar_rows,
    bar_width,
    imports_sign,
    joined_at,
    known,
    line_marks,
    period_range,
    rows_of,
    value_range,
    whole_periods,
)
from gui.charts.bars import Block
from gui.charts.palette import mixed
from gui.charts.panel import MARK_SIZE, line_pen
from gui.charts.plotted import PlottedChart
from gui.charts.walk import Stop, every_place
from gui.charts.writing import LEFT, RIGHT, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from core.briefs.exhibit import Datum
    from gui.charts.panel import Panel
    from gui.charts.walk import Place, Stops

EXPORTS, IMPORTS = "exports", "imports"
GAP = 10.0
ROW_HEIGHT = 34
YEAR_WIDTH = 9.0


class BalanceChart(PlottedChart[BalanceSpec]):
    """Shows trade in two panels over the same periods."""

    HEIGHTS: ClassVar[tuple[int, ...]] = (5, 2)

    def drawn(self) -> dict[str, list[tuple[float, float]]]:
        """Return bars as (position, height) and lines as points, by name."""
        if self.spec is None:
            return {}
        above, below = self.canvas.panels
        bars = [
            (x + width / 2, y + high if y == 0 else y)
            for x, y, width, high in above.blocks
        ]
        exports = len(known(self.spec.exports))
        return {
            "exports": bars[:exports],
            "imports": bars[exports:],
            "balance": above.curves[0] if above.curves else [],
            "cumulative": below.curves[0] if below.curves else [],
        }

    # --- PlottedChart ---

    def _plot(self, spec: BalanceSpec) -> None:
        above, below = self.canvas.panels
        above.show_blocks(
            [
                *self._blocks(spec, spec.exports, EXPORTS, 1),
                *self._blocks(spec, spec.imports, IMPORTS, imports_sign(spec)),
            ]
        )
        self._show_line(above, spec, spec.balance)
        self._show_line(below, spec, spec.cumulative)
        self.canvas.set_heights(self.HEIGHTS if known(spec.cumulative) else (1, 0))

    def _figures(self, spec: BalanceSpec) -> Stops:
        flows = tuple(
            tuple(
                Stop(
                    readout(name, period, datum),
                    datum.figure_id,
                    x,
                    None if datum.value is None else sign * datum.value,
                    panel,
                )
                for x, period, datum in zip(
                    spec.positions, spec.periods, data, strict=True
                )
            )
            for name, data, sign, panel in rows_of(spec)
        )
        return (*flows, time_marks.stops(spec.marks))

    def _nearest(self, where: QPointF) -> Place | None:
        """Take a point that is near, or else the bar that is pointed into."""
        near = super()._nearest(where)
        if near is not None or self.spec is None:
            return near
        rows, half = bar_rows(self.spec), bar_width(self.spec.positions) / 2
        panel = self.canvas.panels[0]
        for at, stop in every_place(self._stops):
            if at[0] in rows and stop.y is not None:
                ends = panel.pixel(stop.x - half, 0), panel.pixel(stop.x + half, stop.y)
                if QRectF(*ends).normalized().contains(where):
                    return at
        return None

    def _ink(self, flow: str) -> QColor:
        return self.inks.hue(hue_of(flow))

    def _blocks(
        self, spec: BalanceSpec, data: tuple[Datum, ...], flow: str, sign: int
    ) -> list[Block]:
        colour = mixed(self.inks.ground, self._ink(flow), FLOW_FULL)
        wide = bar_width(spec.positions)
        return [
            Block(
                QRectF(
                    x - wide / 2, min(sign * datum.value, 0), wide, abs(datum.value)
                ),
                colour,
                hatched=is_partial(datum),
            )
            for x, datum in zip(spec.positions, data, strict=bool(data))
            if datum.value is not None
        ]

    def _show_line(
        self, panel: Panel, spec: BalanceSpec, data: tuple[Datum, ...]
    ) -> None:
        style = Style(0, SOLID, "o")
        numbers = [joined_at(datum) for datum in data]
        pen = line_pen(self.inks.text, style)
        panel.show_lines([(spec.positions, numbers, pen)] if data else [])
        panel.show_marks(line_marks(spec, data, self.inks.text), self.inks.ground)

    def _fit(self, spec: BalanceSpec) -> None:
        above, below = self.canvas.panels
        rows = [row for row in rows_of(spec) if row.panel == 0]
        flows = value_range(*((row.data, row.sign) for row in rows))
        total = value_range((spec.cumulative, 1))
        metrics = self.metrics()
        widths = (metrics.horizontalAdvance(row.name) for row in rows)
        right = max(widths, default=0) + GAP + 8
        bottom = metrics.height() + 8
        height = self.canvas.height()
        part = 5 / 7 if known(spec.cumulative) else 1.0
        flow_ticks = self._ticks(flows, spec, height * part)
        sum_ticks = self._ticks(total, spec, height * (1 - part))
        texts = [text for _, text in (*flow_ticks, *sum_ticks)]
        left = max(map(metrics.horizontalAdvance, texts), default=0) + 12
        for panel, ticks in ((above, flow_ticks), (below, sum_ticks)):
            room = time_marks.height(spec.marks, metrics) if panel is above else 0
            panel.set_margins(left, right, bottom, bottom + room)
            panel.set_view(period_range(spec.positions), (ticks[0][0], ticks[-1][0]))
            panel.set_ticks("left", ticks, grid=True)
        # Not the panel's own width: that is settled only when it is laid out.
        width = self.canvas.width() - left - right
        room = int(width / (metrics.averageCharWidth() * YEAR_WIDTH))
        for panel in (above, below):
            panel.set_ticks("bottom", period_ticks(spec.positions, spec.periods, room))
        self.canvas.lay_out()

    def _ticks(
        self, span: tuple[float, float], spec: BalanceSpec, height: float
    ) -> list[tuple[float, str]]:
        room = steps(height, ROW_HEIGHT)
        low, high = outward(*span, room)
        return [
            (value, tick(value, spec.unit)) for value in value_ticks(low, high, room)
        ]

    def _annotate(self, spec: BalanceSpec, painter: QPainter) -> None:
        above, below = self.canvas.panels
        self._write_zero(above, painter)
        time_marks.write_marks(spec.marks, above, painter, self.inks)
        self._write_names(spec, above, painter)
        self._write_partial(spec, above, painter)
        if known(spec.cumulative):
            self._write_zero(below, painter)
            size = self.metrics().height()
            top = below.rect.top() - MARK_SIZE / 2 - 3 - size
            title = QRectF(below.rect.left(), top, below.rect.width(), size)
            painter.setPen(self.inks.text)
            write_text(painter, title, sum_name(spec), LEFT)

    def _write_zero(self, panel: Panel, painter: QPainter) -> None:
        height = panel.pixel(0, 0).y()
        painter.setPen(QPen(self.inks.soft, 1))
        painter.drawLine(
            QPointF(panel.rect.left(), height), QPointF(panel.rect.right(), height)
        )

    def _write_names(self, spec: BalanceSpec, panel: Panel, painter: QPainter) -> None:
        size, rect = self.metrics().height(), panel.rect
        ends = self._ends(spec)
        wanted = [panel.pixel(0, value).y() for _name, value, _ink in ends]
        middles = spread(wanted, size, rect.top(), rect.bottom())
        left = rect.right() + GAP
        for (name, _value, ink), middle in zip(ends, middles, strict=True):
            painter.setPen(ink)
            room = QRectF(left, middle - size / 2, self.canvas.width() - left, size)
            write_text(painter, room, name, LEFT)

    def _write_partial(
        self, spec: BalanceSpec, panel: Panel, painter: QPainter
    ) -> None:
        """Say at the first incomplete period of a run what its hatching means."""
        size, words = self.metrics().height(), flag_words(PARTIAL)
        data = spec.exports or spec.imports
        places = {n for n, datum in enumerate(data) if is_partial(datum)}
        painter.setPen(QPen(self.inks.soft, 1))
        for place in sorted(n for n in places if n - 1 not in places):
            value = data[place].value or 0.0
            foot = panel.pixel(spec.positions[place], value)
            top = panel.rect.top() - 2 - time_marks.height(spec.marks, self.metrics())
            painter.drawLine(QPointF(foot.x(), top), foot)
            room = QRectF(0, top - size, foot.x() + size, size)
            write_text(painter, room, words, RIGHT)

    def _ends(self, spec: BalanceSpec) -> list[tuple[str, float, QColor]]:
        """Return what is named at the right: name, height to stand at, colour."""
        rows = (
            (_("Exports"), spec.exports, 0.5, self._ink(EXPORTS)),
            (_("Balance"), spec.balance, 1.0, self.inks.text),
            (
                *(_("Imports"), spec.imports),
                *(0.5 * imports_sign(spec), self._ink(IMPORTS)),
            ),
        )
        return [
            (name, part * whole[-1], ink)
            for name, data, part, ink in rows
            if (whole := whole_periods(data) or known(data))
        ]
