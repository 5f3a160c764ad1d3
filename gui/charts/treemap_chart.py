"""Parts of a whole as tiles, each as large as its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette, QPen

from core.briefs.datum_words import is_partial, said
from core.briefs.exhibit import TreemapSpec
from core.briefs.kind_looks import OF_THE_REST, WITHOUT_SIGN
from core.briefs.looks import bar_hue
from core.i18n import _
from gui.charts.cells_painting import paint_unknown
from gui.charts.legend_row import legend_height, paint_legend
from gui.charts.lighting import Lighting
from gui.charts.palette import mixed, readable_on
from gui.charts.plotted import PlottedChart
from gui.charts.squares import squarified
from gui.charts.treemap_parts import lines_of, sign_name, sized, stops
from gui.charts.walk import ENDS, moved
from gui.charts.writing import LEFT, write_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from core.briefs.exhibit import Tile
    from gui.charts.walk import Place, Stop, Stops

ALONG = {Qt.Key.Key_Left: Qt.Key.Key_Up, Qt.Key.Key_Right: Qt.Key.Key_Down}
"""Tiles follow one another by size, whichever way the arrow points."""
EDGE = 1.0
PAD = 5.0
MOST_LINES = 4
LEGEND_PEN = 9.0
PICTURE = QSize(900, 520)


class Placed(NamedTuple):
    """A tile with its place on the canvas."""

    place: int
    tile: Tile
    rect: QRectF


class TreemapChart(PlottedChart[TreemapSpec]):
    """Shows what a whole is made of; a tile with parts of its own can be entered."""

    HEIGHTS = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._placed: tuple[Placed, ...] = ()
        super().__init__(parent)
        self.canvas.sheet.released.connect(self._on_sheet_released)

    def drawn(self) -> dict[str, float]:
        """Return which part of the area each tile has, by its name."""
        areas = {
            each.tile.name: each.rect.width() * each.rect.height()
            for each in self._placed
        }
        whole = sum(areas.values())
        return {name: area / whole for name, area in areas.items() if whole}

    def full_size(self) -> QSize:
        """Return the size at which most names can be read."""
        return self.size().expandedTo(PICTURE)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The tiles that have an area, with their places on the canvas."""
        return self._placed

    # --- PlottedChart ---

    def _draw(self, spec: TreemapSpec) -> None:
        self._known_stops = None
        self._fit(spec)
        self.canvas.sheet.update()

    def _fit(self, spec: TreemapSpec) -> None:
        top = legend_height(spec.signs, self.canvas.width(), self.metrics())
        area = QRectF(self.canvas.rect()).adjusted(0, top, 0, 0)
        known = sized(spec)
        rects = squarified([size for _place, _tile, size in known], area)
        self._placed = tuple(
            Placed(place, tile, rect)
            for (place, tile, _size), rect in zip(known, rects, strict=True)
        )

    def _relight(self, spec: TreemapSpec) -> None:
        del spec
        self.canvas.sheet.update()

    def _figures(self, spec: TreemapSpec) -> Stops:
        return stops(spec)

    def _pixel(self, stop: Stop) -> QPointF:
        row = next(row for row, along in enumerate(self._stops) if along[0] is stop)
        rects = {each.place: each.rect for each in self._placed}
        corner = QRectF(self.canvas.rect()).bottomRight()
        return rects[row].center() if row in rects else corner

    def _nearest(self, where: QPointF) -> Place | None:
        under = (each.place for each in self._placed if each.rect.contains(where))
        place = next(under, None)
        return None if place is None else (place, 0)

    def _hint(self) -> str:
        if self.spec is None or not any(tile.opens for tile in self.spec.tiles):
            return super()._hint()
        return _(
            "Arrow keys go from tile to tile, Enter to the source cell; Space or a "
            "click looks into a product."
        )

    def _go_to(self, place: Place | None) -> None:
        super()._go_to(place)
        tile = self._tile(place)
        self.lit.emit(tile.code if tile else "")

    def _on_sheet_hovered(self, where: QPointF) -> None:
        super()._on_sheet_hovered(where)
        tile = self._tile(self._nearest(where))
        self.lit.emit(tile.code if tile else "")

    def _on_sheet_released(self, where: QPointF) -> None:
        self._enter(self._tile(self._nearest(where)))

    def _enter(self, tile: Tile | None) -> None:
        if tile is not None and tile.opens:
            self.entered.emit(tile.code)

    def _tile(self, place: Place | None) -> Tile | None:
        if place is None or self.spec is None:
            return None
        return self.spec.tiles[place[0]]

    # --- painting ---

    def _write(self, painter: QPainter) -> None:
        spec = self.spec
        if spec is None:
            return
        painter.setFont(self.small_font())
        self._write_legend(spec, painter)
        lights = Lighting(self._lit, [tile.code for tile in spec.tiles], self.inks)
        for each in self._placed:
            self._paint_tile(spec, each, lights, painter)
        for each in self._placed:
            if self._place is not None and each.place == self._place[0]:
                self._frame(each.rect, painter)

    def _write_legend(self, spec: TreemapSpec, painter: QPainter) -> None:
        if spec.signs:
            scheme = self.inks.scheme
            colours = (QColor(scheme.high), QColor(scheme.low))
            named = [
                (name, QPen(colour, LEGEND_PEN), False)
                for name, colour in zip(spec.signs, colours, strict=True)
            ]
            paint_legend(painter, named, self.canvas.width(), self.inks.text)

    def _paint_tile(
        self, spec: TreemapSpec, each: Placed, lights: Lighting, painter: QPainter
    ) -> None:
        rect = each.rect.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if rect.width() <= 0 or rect.height() <= 0:
            return
        fill = lights.colour(each.tile.code, self._colour(spec, each.tile))
        painter.fillRect(rect, fill)
        if is_partial(each.tile.datum):
            paint_unknown(painter, rect.toAlignedRect(), self.palette())
        painter.setPen(readable_on(fill))
        self._write_words(
            each.tile, rect.adjusted(PAD, PAD / 2, -PAD, -PAD / 2), painter
        )

    def _colour(self, spec: TreemapSpec, tile: Tile) -> QColor:
        if not tile.code:
            return mixed(self.inks.ground, self.inks.text, OF_THE_REST)
        if not spec.signs:
            return self.inks.hue(bar_hue(tile.code))
        sign = sign_name(spec, tile)
        if not sign:
            return mixed(self.inks.ground, self.inks.text, WITHOUT_SIGN)
        scheme = self.inks.scheme
        return QColor(scheme.high if sign == spec.signs[0] else scheme.low)

    def _write_words(self, tile: Tile, room: QRectF, painter: QPainter) -> None:
        """Write name and share, as far as there is room for them."""
        font = QFont(self.small_font())
        font.setBold(tile.chosen)
        metrics = QFontMetricsF(font)
        line = metrics.height()
        most = min(MOST_LINES, int(room.height() / line))
        has_share = tile.share is not None and most > 1
        lines = lines_of(tile.name, room.width(), most - has_share, metrics)
        if not lines:
            return
        painter.setFont(font)
        for n, text in enumerate(lines):
            place = QRectF(room.left(), room.top() + n * line, room.width(), line)
            write_text(painter, place, text, LEFT)
        painter.setFont(self.small_font())
        share = said(tile.share) if tile.share is not None and has_share else ""
        if share and self.metrics().horizontalAdvance(share) <= room.width():
            top = room.top() + len(lines) * line
            place = QRectF(room.left(), top, room.width(), line)
            write_text(painter, place, share, LEFT)

    def _frame(self, rect: QRectF, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = rect.adjusted(2, 2, -2, -2)
        ground = QPen(self.inks.ground, 4)
        ring = QPen(self.palette().color(QPalette.ColorRole.Highlight), 2)
        for pen in (ground, ring):
            painter.setPen(pen)
            painter.drawRect(inner)

    # --- QWidget ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from tile to tile by size, or look into one."""
        key = Qt.Key(event.key())
        if key in ALONG:
            self._go_to(moved(self._stops, self._place, ALONG[key]))
        elif key in ENDS and self._stops:
            self._go_to((len(self._stops) - 1 if ENDS[key] else 0, 0))
        elif key == Qt.Key.Key_Space and self._place is not None:
            self._enter(self._tile(self._place))
        else:
            super().keyPressEvent(event)
