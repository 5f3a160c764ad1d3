"""A chart on axes: how the mouse and the arrow keys reach its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPalette, QPen

from core.figure import whose
from gui.charts.base import Chart
from gui.charts.canvas import Canvas
from gui.charts.time_marks import place
from gui.charts.walk import ACROSS, ASKING, DOWN, ENDS, Place, Stop, every_place, moved
from gui.charts.writing import write_ticks
from gui.going import goes_to_cell
from gui.tips import show_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from gui.charts.walk import Stops

SpecT = TypeVar("SpecT")

SMALL = 0.92
NEAR = 24.0
RING_RADIUS = 7.0


class PlottedChart(Chart[SpecT]):
    """Draws on a canvas; one kind of chart says what, and what is written there."""

    HEIGHTS: ClassVar[tuple[int, ...]] = (1,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas(self.HEIGHTS, self._write)
        self._is_plotting = False
        self._known_stops: Stops | None = None
        self._place: Place | None = None
        self._place_canvas()
        self.body.addWidget(self.readout)
        self.canvas.resized.connect(self._on_canvas_resized)
        self.canvas.sheet.hovered.connect(self._on_sheet_hovered)
        self.canvas.sheet.left.connect(self._on_sheet_left)
        self.canvas.sheet.clicked.connect(self._on_sheet_clicked)
        self.canvas.sheet.double_clicked.connect(self._on_sheet_double_clicked)

    def _place_canvas(self) -> None:
        self.canvas.setMinimumHeight(160)
        self.body.addWidget(self.canvas, 1)

    @property
    def _stops(self) -> Stops:
        """The figures that can be reached; put into words when first wanted."""
        if self._known_stops is None:
            self._known_stops = () if self.spec is None else self._figures(self.spec)
        return self._known_stops

    @property
    def current(self) -> Stop | None:
        """The figure reached last, if any."""
        if self._place is None:
            return None
        row, column = self._place
        return self._stops[row][column]

    def show_spec(self, spec: SpecT) -> None:
        """Draw `spec` in place of what was drawn before; emits nothing."""
        if spec != self.spec:
            self._place = None
        super().show_spec(spec)

    def whose(self, figure_id: str | None) -> str:
        """Return the code of what a figure is of, as the chart goes by it."""
        of = (
            s.code for _place, s in every_place(self._stops) if s.figure_id == figure_id
        )
        return next(filter(None, of), "") or super().whose(figure_id)

    # --- for each kind of chart ---

    def _plot(self, spec: SpecT) -> None:
        raise NotImplementedError

    def _figures(self, spec: SpecT) -> Stops:
        raise NotImplementedError

    def _fit(self, spec: SpecT) -> None:
        raise NotImplementedError

    def _annotate(self, spec: SpecT, painter: QPainter) -> None:
        raise NotImplementedError

    # --- shared by them ---

    def small_font(self) -> QFont:
        """Return the type of axes and labels."""
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * SMALL, 6.0))
        return font

    def metrics(self) -> QFontMetricsF:
        """Return the measure of that type."""
        return QFontMetricsF(self.small_font())

    def _draw(self, spec: SpecT) -> None:
        for panel in self.canvas.panels:
            panel.dress(self.inks)
        self._known_stops = None
        self._is_plotting = True
        self._plot(spec)
        self._is_plotting = False
        self._on_canvas_resized()

    def _write(self, painter: QPainter) -> None:
        if self.spec is None:
            return
        painter.setFont(self.small_font())
        painter.setPen(self.inks.soft)
        for panel in self.canvas.panels:
            if panel.item.isVisible():
                write_ticks(painter, panel)
        self._annotate(self.spec, painter)
        if self.current is not None:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._pixel(self.current), RING_RADIUS, RING_RADIUS)

    def _pixel(self, stop: Stop) -> QPointF:
        panel = self.canvas.panels[stop.panel]
        if stop.above is not None:
            return place(panel, stop.x, stop.above)
        if stop.y is None:
            return QPointF(panel.pixel(stop.x, 0.0).x(), panel.rect.bottom())
        return panel.pixel(stop.x, stop.y)

    def _nearest(self, where: QPointF) -> Place | None:
        reach = [
            (self._distance(stop, where), at)
            for at, stop in every_place(self._stops)
            if stop.y is not None or stop.above is not None
        ]
        distance, nearest = min(reach, default=(NEAR, None))
        return nearest if distance < NEAR else None

    def _distance(self, stop: Stop, where: QPointF) -> float:
        away = self._pixel(stop) - where
        return float(QPointF.dotProduct(away, away) ** 0.5)

    def _go_to(self, place: Place | None) -> None:
        self._place = place
        self.canvas.sheet.update()
        stop = self.current
        self._say(stop.text if stop else "")
        self.pointed.emit(stop.figure_id if stop else None)

    def _ask(self) -> None:
        if self.current is not None and self.current.figure_id is not None:
            self.asked.emit(self.current.figure_id)

    # --- what happens ---

    def _on_canvas_resized(self) -> None:
        if self.spec is not None and not self._is_plotting:
            self._fit(self.spec)
            self.canvas.sheet.update()

    def _relight(self, spec: SpecT) -> None:
        self._is_plotting = True
        self._plot(spec)
        self._is_plotting = False
        self.canvas.sheet.update()

    def _on_sheet_left(self) -> None:
        self.lit.emit("")

    def _on_sheet_hovered(self, where: QPointF) -> None:
        place = self._nearest(where)
        stop = None if place is None else self._stops[place[0]][place[1]]
        text = "" if stop is None else stop.text
        self.lit.emit("" if stop is None else stop.code or whose(stop.figure_id))
        show_tip(self.canvas.sheet, text)
        if text:
            self._say(text)
        elif self.current is not None:
            self._say(self.current.text)

    def _on_sheet_clicked(self, where: QPointF) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self._nearest(where)
        if place is not None or self._place is not None:
            self._go_to(place)

    def _on_sheet_double_clicked(self, where: QPointF) -> None:
        if self._nearest(where) is not None:
            self._ask()

    # --- QWidget ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from figure to figure, or ask where one comes from."""
        key = Qt.Key(event.key())
        if key in ACROSS or key in DOWN or key in ENDS:
            self._go_to(moved(self._stops, self._place, key))
        elif key in ASKING or goes_to_cell(event):
            self._ask()
        else:
            super().keyPressEvent(event)
