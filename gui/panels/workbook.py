"""A stored sheet in place of the tabs, at the cell a number came from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from gui.panels.escape import on_escape
from gui.widgets.grid_view import GridView

if TYPE_CHECKING:
    from core.casefile import Case
    from core.problems import Place


class WorkbookPage(QWidget):
    """Shows the copy of a workbook that the case keeps, as Excel would show it."""

    left = Signal()
    """The user has seen enough of the workbook."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton(_("&Back to the charts"))
        self.back.setToolTip(_("Back to the charts (Esc)"))
        self.where = QLabel()
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.grid = GridView()
        self._lay_out()
        self.back.clicked.connect(self.left)
        on_escape(self, self.left)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self.where, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 2)
        column.addLayout(top)
        column.addWidget(self.grid, stretch=1)

    def show_cell(self, case: Case, file: str, place: Place) -> None:
        """Show a sheet, scrolled to a cell.

        Raises:
            RequestError: The case holds no copy of the sheet.
        """
        grid = case.sheet_grid(file, place.sheet)
        self.where.setText(f"{file} › {place.sheet} › {place.address}")
        self.grid.show_sheet(grid, partial(case.grid_rows, grid))
        self.grid.show_cell(place.row, place.column)
        self.grid.setFocus()
