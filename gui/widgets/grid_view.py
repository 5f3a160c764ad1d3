"""A workbook's sheet as Excel would show it, to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

from core.i18n import _
from core.problems import column_letters
from gui.grown import grown
from gui.widgets.grid_model import GridModel
from gui.widgets.read_only_table import ReadOnlyTable
from gui.widgets.row_header import RowHeader

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.widgets.grid_model import Fetch, Grid

CENTRED = QAbstractItemView.ScrollHint.PositionAtCenter
CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
COLUMN_WIDTH = 96
TOLD_AT_ONCE = 2_000
"""Of so many cells in a line it is told while painting whether all are selected."""


class GridView(ReadOnlyTable):
    """Shows a stored sheet with column letters and row numbers; nothing is edited."""

    pointed = Signal(object)
    """The cell reached as (row, column), counted from 1 as Excel counts."""

    def __init__(
        self, parent: QWidget | None = None, cells: GridModel | None = None
    ) -> None:
        """Show `cells`, which may know more of a sheet than what stands in it."""
        super().__init__(parent)
        self.cells = GridModel() if cells is None else cells
        self.cells.setParent(self)
        height = self.verticalHeader().defaultSectionSize()
        self.setVerticalHeader(RowHeader(self))
        self.verticalHeader().setDefaultSectionSize(height)
        self.setModel(self.cells)
        self.setAccessibleName(_("Workbook"))
        self.horizontalHeader().setDefaultSectionSize(self.sizeHintForColumn(0))
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._seeks = False
        self._unmarked = QItemSelectionModel(self.cells, self)
        self.cells.modelReset.connect(self._on_model_reset)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_sheet(
        self,
        grid: Grid,
        fetch: Fetch,
        hidden_rows: frozenset[int] = frozenset(),
        hidden_columns: frozenset[int] = frozenset(),
    ) -> None:
        """Show another sheet; see `GridModel.show_sheet`."""
        self.cells.show_sheet(grid, fetch, hidden_rows, hidden_columns)

    @Slot()
    def _on_model_reset(self) -> None:
        """Mark in the headers what is selected, where that can be told at once.

        Qt walks along every row and column whose header it paints, cell by cell.
        """
        cells, down, across = self.cells, self.verticalHeader(), self.horizontalHeader()
        lines = ((across, cells.rowCount()), (down, cells.columnCount()))
        for header, long in lines:
            told = long <= TOLD_AT_ONCE
            header.setSelectionModel(self.selectionModel() if told else self._unmarked)

    def show_cell(self, row: int, column: int) -> None:
        """Scroll to a cell, named by Excel's row and column, and select it."""
        index = self.cells.index(row - 1, column - 1)
        self.selectionModel().setCurrentIndex(index, CHOOSE)
        self._seeks = True
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Scroll no further right than needed: names stand in the first columns."""
        index = self.currentIndex()
        self.scrollTo(index, CENTRED)
        self.horizontalScrollBar().setValue(0)
        self.scrollTo(index)

    @property
    def current_address(self) -> str:
        """The cell the keyboard is on, as Excel names it; empty if none is."""
        index = self.currentIndex()
        if not index.isValid():
            return ""
        return f"{column_letters(index.column() + 1)}{index.row() + 1}"

    def copied(self) -> str:
        """Return the selected cells as lines of tabs."""
        rows, columns = self.chosen()
        return "\n".join(
            "\t".join(self.cells.text(row + 1, column + 1) for column in columns)
            for row in rows
        )

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.pointed.emit((index.row() + 1, index.column() + 1))

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look for the cell anew: it is asked for before the sheet has its size."""
        super().resizeEvent(event)
        if self._seeks:
            self._bring_into_view()

    def paintEvent(self, event: QPaintEvent) -> None:
        """From here on the user scrolls."""
        super().paintEvent(event)
        self._seeks = False

    def sizeHintForColumn(self, column: int) -> int:  # noqa: ARG002, N802
        """Return the common width; fitting would fetch every block."""
        return grown(COLUMN_WIDTH, self.fontMetrics())
