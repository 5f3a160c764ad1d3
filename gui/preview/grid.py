"""A previewed sheet in the colours of its roles, and what is selected on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt

from gui.grown import grown
from gui.preview.meant import meant
from gui.preview.role_model import RoleGridModel
from gui.preview.role_tints import tints
from gui.widgets.grid_view import COLUMN_WIDTH, GridView

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionRange

    from core.briefs.importing import SheetPreview
    from gui.widgets.grid_model import Fetch

SelectionFlag = QItemSelectionModel.SelectionFlag
PIXELS = GridView.ScrollMode.ScrollPerPixel
NAMING = ("economy", "partner", "industry", "product", "label")
"""Roles of columns that hold names."""
NAME_WIDTH = 150
WIDEST = 190
FITTED = 60
"""So many columns are made as wide as their headings; a sheet may have thousands."""
PADDING = 18


class PreviewGrid(GridView):
    """Shows a sheet as it would be read; what is said holds for what is selected."""

    def __init__(self) -> None:
        self.sheet_cells = RoleGridModel()
        super().__init__(cells=self.sheet_cells)
        self.setHorizontalScrollMode(PIXELS)
        self._take_colours()

    def show_preview(self, sheet: SheetPreview, fetch: Fetch) -> None:
        """Show another sheet, the keyboard on its first filled cell."""
        self.sheet_cells.show_preview(sheet, fetch)
        self._fit()
        box = sheet.box
        first = self.cells.index(box.first_row - 1, box.first_column - 1)
        self.selectionModel().setCurrentIndex(first, SelectionFlag.ClearAndSelect)
        self.scrollToTop()

    def show_correction(self, sheet: SheetPreview, fetch: Fetch) -> None:
        """Show the sheet that is shown in its new roles; the user stays put."""
        self.sheet_cells.show_correction(sheet, fetch)
        self._fit()

    def _fit(self) -> None:
        """Make columns as wide as their headings, and wider where names stand."""
        metrics = self.horizontalHeader().fontMetrics()
        for column in range(min(self.cells.columnCount(), FITTED)):
            text = str(self.cells.headerData(column, Qt.Orientation.Horizontal))
            wide = metrics.horizontalAdvance(text) + PADDING
            known = self.sheet_cells.roles.column(column + 1)
            least = NAME_WIDTH if known and known.role in NAMING else COLUMN_WIDTH
            self.setColumnWidth(
                column, max(grown(least, metrics), min(wide, grown(WIDEST, metrics)))
            )

    def rows(self) -> tuple[int, ...]:
        """Return Excel's numbers of the rows selected, of those that are filled."""
        spans = ((area.top(), area.bottom()) for area in self._areas())
        last, current = self.cells.rowCount() - 1, self.currentIndex().row()
        told = meant(spans, last, current)
        return tuple(filter(self.sheet_cells.holds_row, told))

    def columns(self) -> tuple[int, ...]:
        """Return Excel's numbers of the columns selected; see `rows`."""
        spans = ((area.left(), area.right()) for area in self._areas())
        last, current = self.cells.columnCount() - 1, self.currentIndex().column()
        told = meant(spans, last, current)
        return tuple(filter(self.sheet_cells.holds_column, told))

    def value_columns(self) -> tuple[int, ...]:
        """Return those of the columns meant that hold values."""
        known = ((each, self.sheet_cells.roles.column(each)) for each in self.columns())
        return tuple(each for each, of in known if of and of.role == "value")

    def reasons(self) -> tuple[str, ...]:
        """Return what the current cell is taken for and why, a line each."""
        here = self.currentIndex()
        return self.sheet_cells.reasons(here.row() + 1, here.column() + 1)

    def _areas(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.count())]

    # --- QWidget ---

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _take_colours(self) -> None:
        self.sheet_cells.show_tints(tints(self.palette()))
