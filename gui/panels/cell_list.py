"""The cells behind a figure: ten thousand of them are listed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView

from core.briefs.behind_words import heads, sort_key, texts
from core.i18n import _
from gui.going import ENTER, Going
from gui.grown import grown
from gui.tips import short, tip
from gui.widgets.read_only_table import ReadOnlyTable
from gui.widgets.sorting import Sorting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from core.briefs.behind import CellRow

Index: TypeAlias = "QModelIndex | QPersistentModelIndex"

ROOT = QModelIndex()
ASCENDING = Qt.SortOrder.AscendingOrder
UNSORTED = -1
FITTED = 40
"""So many rows say how wide a column is to be."""
WIDEST = 220
NUMERIC = (2, 4)
"""Columns of numbers are set right."""
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CellsBehind(QAbstractTableModel):
    """Cells as rows; what stands in one is put into words when it is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._heads = heads()
        self._given: Sequence[CellRow] = ()
        self._shown: list[CellRow] = []

    def show_cells(self, cells: Sequence[CellRow]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._given, self._shown = cells, list(cells)
        self.endResetModel()

    def cell(self, row: int) -> CellRow | None:
        """Return the cell of a row, if there is such a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def lines(self, rows: Sequence[int]) -> str:
        """Return rows under their headings as text for a spreadsheet."""
        said = (self._heads, *(texts(self._shown[row]) for row in rows))
        return "\n".join("\t".join(" ".join(t.split()) for t in row) for row in said)

    # --- QAbstractTableModel ---

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many cells there are."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many things are said of each."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is said of a cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in NUMERIC:
            return RIGHT
        if role == Qt.ItemDataRole.DisplayRole:
            return short(texts(self._shown[index.row()])[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(texts(self._shown[index.row()])[index.column()])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a heading."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in NUMERIC:
            return RIGHT
        return None

    def sort(self, column: int, order: Qt.SortOrder = ASCENDING) -> None:
        """Sort by what a column means; not by any, as they were given."""
        self.beginResetModel()
        self._shown = list(self._given)
        if column != UNSORTED:
            key = sort_key(column)
            self._shown.sort(key=key, reverse=order != ASCENDING)
        self.endResetModel()


class CellList(Going, Sorting, ReadOnlyTable):
    """Lists cells; Enter, a double click or Ctrl+G leads to one in its workbook."""

    GOING_TOO = ENTER
    gone_to = Signal(object)
    """The cell the user wants to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = CellsBehind()
        self.cells.setParent(self)
        self.setModel(self.cells)
        self.setAccessibleName(_("Cells"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setResizeContentsPrecision(FITTED)
        self.horizontalHeader().setSortIndicator(UNSORTED, ASCENDING)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_cells(self, cells: Sequence[CellRow]) -> None:
        """List cells in the order given, the first one current."""
        with QSignalBlocker(self.horizontalHeader()):
            self.horizontalHeader().setSortIndicator(UNSORTED, ASCENDING)
        self.cells.show_cells(cells)
        for column in range(self.cells.columnCount()):
            self.resizeColumnToContents(column)
            widest = grown(WIDEST, self.fontMetrics())
            self.setColumnWidth(column, min(self.columnWidth(column), widest))
        if cells:
            self.setCurrentIndex(self.cells.index(0, 0))

    def copied(self) -> str:
        """Return the selected cells under their headings, or all of them."""
        rows, _columns = self.chosen()
        return self.cells.lines(rows or range(self.cells.rowCount()))

    @property
    def current(self) -> CellRow | None:
        """The cell the keyboard is on."""
        return self.cells.cell(self.currentIndex().row())

    def go(self) -> None:
        """Ask for the cell the keyboard is on."""
        if self.current is not None:
            self.gone_to.emit(self.current)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:  # noqa: ARG002
        self.go()
