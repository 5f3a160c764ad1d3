"""Shows coloured cells, walked with the arrow keys."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.charts.cells import Cell, CellsModel
from gui.charts.headings import Headings
from gui.charts.palette import inks, readable_on
from gui.charts.status_signs import paint_status
from gui.charts.walk import ASKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

WIDEST_HEADING = 124
WIDEST_COLUMN = 190
WIDENED_BY = 11
ROUND = 18
"""Pixels around the words of a heading."""
NARROWEST = 54
NAMES_AT_MOST = 300
HEADING_LINES = 4
GO_TO_CELL = QKeySequence("Ctrl+G")


class CellsView(QTableView):
    """A table of colours; the headings stay where they are when it scrolls."""

    pointed = Signal(object)
    """The `Cell` reached, or None."""
    asked = Signal(object)
    """The `Cell` whose source is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names_at_most = NAMES_AT_MOST
        self.cells = CellsModel()
        self.cells.setParent(self)
        self.setHorizontalHeader(Headings(Qt.Orientation.Horizontal))
        self.setVerticalHeader(Headings(Qt.Orientation.Vertical))
        self.setModel(self.cells)
        self.setItemDelegate(CellPainter(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def current(self) -> Cell | None:
        """The cell reached last."""
        return self.cells.cell(self.currentIndex())

    def fit_headings(self, small: QFont) -> None:
        """Make columns as wide as their longest word and names as wide as is fair."""
        metrics = QFontMetrics(small)
        self.cells.heading_font = QFont(small)
        self.cells.heading_font.setBold(True)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(small)
        names = [metrics.horizontalAdvance(row.name) for row in self.cells.rows]
        bold = int(max(names, default=0) * 1.1) + 20
        self.verticalHeader().setFixedWidth(min(bold, self.names_at_most))
        self.verticalHeader().setDefaultSectionSize(int(metrics.height() * 1.55))
        columns = [
            str(self.cells.headerData(n, Qt.Orientation.Horizontal))
            for n in range(self.cells.columnCount())
        ]
        width, lines = fitting(columns, metrics)
        self.horizontalHeader().setDefaultSectionSize(width)
        self.horizontalHeader().setFixedHeight(lines * metrics.lineSpacing() + 10)

    def full_size(self) -> QSize:
        """Return the size at which nothing has to be scrolled."""
        wide = self.verticalHeader().width() + self.horizontalHeader().length()
        high = self.horizontalHeader().height() + self.verticalHeader().length()
        return QSize(wide + 4, high + 4)

    def _on_current_changed(self, index: QModelIndex) -> None:
        self.pointed.emit(self.cells.cell(index))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.asked.emit(self.cells.cell(index))

    def moveCursor(  # noqa: N802
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Begin at the first cell that is no heading; from there on it is Qt's."""
        if self.currentIndex().isValid():
            return super().moveCursor(cursorAction, modifiers)
        firsts = (self.cells.index(row, 0) for row in range(self.cells.rowCount()))
        known = (index for index in firsts if self.cells.cell(index) is not None)
        return next(known, QModelIndex())

    # --- QWidget ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask where a cell comes from; all else is the table's."""
        wants_cell = QKeySequence(event.keyCombination()) == GO_TO_CELL
        if Qt.Key(event.key()) in ASKING or wants_cell:
            self.asked.emit(self.current)
        else:
            super().keyPressEvent(event)


class CellPainter(QStyledItemDelegate):
    """Paints a cell: its colour, hatching if unknown, then its sign or number."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        view = self.parent()
        rect: QRect = option.rect
        if not isinstance(view, CellsView):
            return
        cell = view.cells.cell(index)
        palette = view.palette()
        if cell is None:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
            return
        _paint_cell(painter, rect.adjusted(0, 0, -1, -1), cell, palette)
        if index == view.currentIndex():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


def fitting(names: list[str], metrics: QFontMetrics) -> tuple[int, int]:
    """Return a width of columns, and the lines that the longest heading then takes.

    Columns grow wider where a heading would take too many lines.
    """
    width = column_width(names, metrics)
    lines = _most_lines(names, width, metrics)
    while lines > HEADING_LINES and width < WIDEST_COLUMN:
        width += WIDENED_BY
        lines = _most_lines(names, width, metrics)
    return width, min(lines, HEADING_LINES)


def column_width(names: list[str], metrics: QFontMetrics) -> int:
    """Return a width that breaks no word, unless the word is very long."""
    words = [word for name in names for word in name.split()]
    widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
    return min(max(widest + ROUND, NARROWEST), WIDEST_HEADING)


def heading_lines(name: str, width: int, metrics: QFontMetrics) -> int:
    """Return how many lines a heading takes at a width."""
    room = QRect(0, 0, width - ROUND, 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    height = metrics.boundingRect(room, flags, name).height()
    return max(1, math.ceil(height / metrics.lineSpacing()))


def _most_lines(names: list[str], width: int, metrics: QFontMetrics) -> int:
    return max((heading_lines(name, width, metrics) for name in names), default=1)


def paint_unknown(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """Hatch what is unknown: it is neither nought nor no."""
    faint = inks(palette).soft
    faint.setAlphaF(0.45)
    painter.fillRect(rect, QBrush(faint, Qt.BrushStyle.BDiagPattern))


def _paint_cell(painter: QPainter, rect: QRect, cell: Cell, palette: QPalette) -> None:
    if cell.fill is not None:
        painter.fillRect(rect, cell.fill)
    if cell.hatched:
        paint_unknown(painter, rect, palette)
    if cell.status:
        paint_status(painter, QRectF(rect), cell.status, inks(palette))
    elif not cell.hatched and cell.fill is not None:
        painter.setPen(readable_on(cell.fill))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), cell.text)
