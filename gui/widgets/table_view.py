"""A table that can be sorted, walked and copied, but not edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPalette

from gui.going import ENTER, Going
from gui.grown import grown
from gui.widgets.read_only_table import PADDING, ReadOnlyTable
from gui.widgets.rows_model import ASCENDING, UNSORTED, RowsModel
from gui.widgets.sorting import Sorting

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QWidget

    from core.briefs.exhibit import TableSpec

WIDEST_COLUMN = 420
ROWS_FITTED = 200
"""By so many rows, beside those in sight, columns are made wide."""
TINT = 0.28
"""How strongly the rows of an economy that stands out are tinted."""


class TableView(Going, Sorting, ReadOnlyTable):
    """Shows a `TableSpec`; a click on a heading, or Shift+F9, sorts by it.

    Attributes:
        marking: The handling marking that what is copied carries; empty for none.
    """

    GOING_TOO = ENTER
    pointed = Signal(object)
    """The id of the figure in the cell reached, or None."""
    asked = Signal(object)
    """The id of the figure whose source cell is wanted."""
    lit = Signal(object)
    """The code of the economy whose row is under the pointer, or an empty text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marking = ""
        self.rows = RowsModel()
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        # Else Qt walks down every column, cell by cell, to mark those all selected.
        heads.setSelectionModel(QItemSelectionModel(self.rows, self))
        heads.setResizeContentsPrecision(ROWS_FITTED)
        heads.setSortIndicator(UNSORTED, ASCENDING)
        self.setSortingEnabled(True)
        self.setMouseTracking(True)
        self.entered.connect(self._on_entered)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_table(self, spec: TableSpec) -> None:
        """Show another table; emits nothing."""
        headings = self._headings()
        self.rows.show_table(spec)
        if headings != self._headings():
            self.horizontalHeader().setSortIndicator(UNSORTED, ASCENDING)
            self._fit_columns()
        else:
            self._widen_columns()

    def copied(self) -> str:
        """Return what is selected under its headings, or the whole table; marked."""
        rows, columns = self.chosen()
        text = self.rows.tsv(rows, columns) if rows else self.whole()
        return f"{text}\n{self.marking}" if self.marking else text

    def whole(self) -> str:
        """Return the table under its headings."""
        return self.rows.tsv(
            range(self.rows.rowCount()), range(self.rows.columnCount())
        )

    @property
    def figure(self) -> str | None:
        """What the cell reached leads to, if anything."""
        return self.rows.figure(self.currentIndex())

    @property
    def figures(self) -> tuple[str, ...]:
        """Every figure that the words of the cell reached show."""
        return self.rows.figures(self.currentIndex())

    @property
    def whose(self) -> str:
        """The code of what the cell reached is of."""
        return self.rows.meant(self.currentIndex())

    def go(self) -> None:
        """Ask where the figure in the cell reached comes from."""
        self._ask(self.currentIndex())

    def _headings(self) -> list[object]:
        across = Qt.Orientation.Horizontal
        return [self.rows.headerData(n, across) for n in range(self.rows.columnCount())]

    def _fit_columns(self) -> None:
        self.resizeColumnsToContents()
        widest = grown(WIDEST_COLUMN, self.fontMetrics())
        for column in range(self.rows.columnCount()):
            wide = self.columnWidth(column) + 2 * PADDING
            self.setColumnWidth(column, min(wide, widest))

    def _widen_columns(self) -> None:
        """Let a column grow with its cells; it keeps the width it was pulled to."""
        widest = grown(WIDEST_COLUMN, self.fontMetrics())
        for column in range(self.rows.columnCount()):
            needed = min(self.sizeHintForColumn(column) + 2 * PADDING, widest)
            if needed > self.columnWidth(column):
                self.setColumnWidth(column, needed)

    def _ask(self, index: QModelIndex) -> None:
        figure = self.rows.figure(index)
        if figure is not None:
            self.asked.emit(figure)

    def light(self, code: str) -> None:
        """Let the rows of an economy stand out."""
        self.rows.lit_ink = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        self.rows.lit_ink.setAlphaF(TINT)
        self.rows.light(code)

    def _on_entered(self, index: QModelIndex) -> None:
        self.lit.emit(self.rows.whose(index))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Let nobody stand out when the pointer has gone."""
        super().leaveEvent(event)
        self.lit.emit("")

    def _on_current_changed(self, index: QModelIndex) -> None:
        self.pointed.emit(self.rows.figure(index))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._ask(index)
