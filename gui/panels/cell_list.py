"""The cells behind a figure: ten thousand of them are listed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

from core.briefs.behind_words import heads, spec_of
from core.i18n import _
from gui.widgets.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.behind import CellRow

FITTED = 40
"""So many rows say how wide a column is to be."""
WIDEST = 220


class CellList(TableView):
    """Lists cells; Enter, a double click or Ctrl+G leads to one in its workbook."""

    gone_to = Signal(object)
    """The cell the user wants to go to."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: Sequence[CellRow] = ()
        self.setAccessibleName(_("Cells"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.horizontalHeader().setResizeContentsPrecision(FITTED)
        self.asked.connect(self._on_asked)

    def show_cells(self, cells: Sequence[CellRow]) -> None:
        """List cells in the order given, the first one current."""
        self._cells = cells
        self.show_table(spec_of(cells))
        self.sortByColumn(-1, self.horizontalHeader().sortIndicatorOrder())
        for column in range(len(heads())):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(self.columnWidth(column), WIDEST))
        if cells:
            self.setCurrentIndex(self.rows.index(0, 0))

    @property
    def current(self) -> CellRow | None:
        """The cell the keyboard is on."""
        return self._cells[int(self.figure)] if self.figure is not None else None

    @Slot(object)
    def _on_asked(self, place: str) -> None:
        self.gone_to.emit(self._cells[int(place)])
