"""Shows coloured cells, walked with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QTableView,
)

from gui.charts.cells import NOWHERE, Cell, CellsModel
from gui.charts.cells_painting import CellPainter
from gui.charts.folding import FOLDING, Fold
from gui.charts.headings import Headings
from gui.charts.headings_fit import NARROWEST, Fit, Widths, fit, spread_out
from gui.charts.walk import ASKING
from gui.going import goes_to_cell
from gui.grown import grown

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

NAMES_AT_MOST = 300
"""Where columns need the room; where there is more, names may have it."""
AROUND = (20, 10)
"""Pixels beside the name of a row, and above and below that of a column."""
ROW = 1.55


class CellsView(QTableView):
    """A table of colours; the headings stay where they are when it scrolls."""

    pointed = Signal(object)
    """The `Cell` reached, or None."""
    asked = Signal(object)
    """The `Cell` whose source is wanted."""
    opened = Signal(object)
    """Row and column of the cell that is to be looked at by itself (Space)."""
    lit = Signal(object)
    """The row under the pointer, or -1."""
    folded = Signal(object)
    """The `Fold` that is wished for: what is under a heading shows, or does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corners = self.findChildren(QAbstractButton)
        self.names_at_most = NAMES_AT_MOST
        self.leads_on = False
        self.narrowest = NARROWEST
        self.cells = CellsModel()
        self.cells.setParent(self)
        self.across = Headings(Qt.Orientation.Horizontal)
        self.down = Headings(Qt.Orientation.Vertical)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self._names = 0
        self._widths = Widths()
        self._least = self._fit = Fit(0, 0, 0)
        self.setModel(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def current(self) -> Cell | None:
        """The cell reached last."""
        return self.cells.cell(self.currentIndex())

    def fit_headings(self, small: QFont) -> None:
        """Set headings in this type, and find the least room they take."""
        bold = QFont(small)
        bold.setBold(True)
        self.cells.heading_font = bold
        self.across.type = self.down.type = small
        kinds = QFontMetrics(small), QFontMetrics(bold)
        names = [(name.shown, name.is_heading) for name in self.cells.names]
        self._names = self._widths.widest(names, (small, bold)) + AROUND[0]
        most, columns = grown(self.names_at_most, kinds[0]), self._columns
        self._least = fit(self._names, most, columns, kinds[0], self.narrowest)
        self.down.setDefaultSectionSize(int(kinds[0].height() * ROW))
        self._use_room()

    def lay_out(self) -> None:
        """Lay out new rows now: Qt would after the first painting, and paint again."""
        for view in (self.across, self.down, self):
            view.executeDelayedItemsLayout()

    def full_size(self) -> QSize:
        """Return the least size at which nothing has to be scrolled."""
        wide = self._least.names + len(self._columns) * self._least.column
        high = self._height_above(self._least) + self.down.length()
        return QSize(wide + 4, high + 4)

    def _use_room(self) -> None:
        inside = self.viewport().width() + self.viewportMargins().left()
        room = min(inside, self.contentsRect().width())  # names may be wider than it
        metrics = QFontMetrics(self.across.type)
        found = spread_out(self._least, self._names, room, self._columns, metrics)
        if found != self._fit:
            self._fit = found
            self.across.setDefaultSectionSize(found.column)
            self.across.setFixedHeight(self._height_above(found))
            self.down.setFixedWidth(found.names)
            self.updateGeometries()

    def _height_above(self, found: Fit) -> int:
        line = QFontMetrics(self.across.type).lineSpacing()
        return found.lines * line + AROUND[1]

    @property
    def _columns(self) -> list[str]:
        across = Qt.Orientation.Horizontal
        count = self.cells.columnCount()
        return [str(self.cells.headerData(n, across)) for n in range(count)]

    def light_row(self, row: int) -> None:
        """Let a row stand out; none, if it is -1."""
        if row != self.cells.lit_row:
            self.cells.lit_row = row
            self.viewport().update()
            self.down.viewport().update()

    def _on_entered(self, index: QModelIndex) -> None:
        self.lit.emit(index.row())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Let nothing stand out that nobody points at."""
        super().leaveEvent(event)
        self.lit.emit(NOWHERE)

    def _on_current_changed(self, index: QModelIndex) -> None:
        self.pointed.emit(self.cells.cell(index))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._fold(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.cells.look(index) is not None:
            self._look_into(index)

    def _look_into(self, index: QModelIndex) -> None:
        """Look at a cell by itself where that is offered, else at its source."""
        if self.leads_on and index.isValid():
            self.opened.emit((index.row(), index.column()))
        else:
            self.asked.emit(self.cells.cell(index))

    def _fold(
        self, index: QModelIndex, *, opens: bool | None = None, whole: bool = False
    ) -> None:
        heading = self.cells.heading(index)
        if heading is not None:
            self.folded.emit(Fold(heading.text, opens, whole))

    def moveCursor(  # noqa: N802
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Begin at the first cell, or heading if all are closed; then it is Qt's."""
        if self.currentIndex().isValid():
            return super().moveCursor(cursorAction, modifiers)
        firsts = (self.cells.index(row, 0) for row in range(self.cells.rowCount()))
        known = (index for index in firsts if self.cells.look(index) is not None)
        return next(known, self.cells.index(0, 0))

    def updateGeometries(self) -> None:  # noqa: N802
        """Leave the corner bare: Qt's is styled as no heading here is."""
        super().updateGeometries()
        for corner in self._corners:
            corner.hide()

    # --- QWidget ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that are to be seen."""
        painter = QPainter(self.viewport())
        painter.setBrushOrigin(-self.across.offset(), -self.down.offset())
        cells, area = CellPainter(painter, self.palette()), event.rect()
        for row in self.down.seen(area.top(), area.bottom()):
            self._paint_row(cells, row, area)
        painter.end()

    def _paint_row(self, cells: CellPainter, row: int, area: QRect) -> None:
        top, high = self.rowViewportPosition(row), self.rowHeight(row)
        current, shown = self.currentIndex(), self.cells.row(row).cells
        if not shown:
            across = QRect(-self.across.offset(), top, self.across.length(), high)
            cells.paint_heading(across, is_current=row == current.row())
            return
        for column in self.across.seen(area.left(), area.right()):
            left = self.columnViewportPosition(column)
            rect = QRect(left, top, self.columnWidth(column), high)
            cells.paint_cell(rect, shown[column])
            if row == self.cells.lit_row:
                cells.paint_lit(rect)
            if row == current.row() and column == current.column():
                cells.paint_current(rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let names and columns have what room there is."""
        super().resizeEvent(event)
        self._use_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what is reached, fold a heading, or ask for a source; else go on."""
        key, index = Qt.Key(event.key()), self.currentIndex()
        if self.cells.heading(index) is not None and key in FOLDING:
            whole = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            self._fold(index, opens=FOLDING[key], whole=whole)
        elif goes_to_cell(event):
            self.asked.emit(self.current)
        elif key in ASKING:
            self._look_into(index)
        elif key == Qt.Key.Key_Space and index.isValid():
            self.opened.emit((index.row(), index.column()))
        else:
            super().keyPressEvent(event)
