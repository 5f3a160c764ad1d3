"""The first and the last rows of a sheet in view at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStyle, QVBoxLayout, QWidget

from core.i18n import _
from gui.preview.grid import PIXELS
from gui.preview.role_grid import CUSTOM, RoleGrid
from gui.preview.spread import spread_texts
from gui.widgets.grid_model import AROUND
from gui.widgets.grid_view import GridView

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QResizeEvent, QWheelEvent

    from core.briefs.importing import SheetPreview
    from gui.widgets.grid_model import Fetch, Index

SHOWN: Final = 5
"""So many of the last rows stay in view."""
OFF: Final = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
ON_TOP: Final = GridView.ScrollHint.PositionAtTop
SIGN: Final = "  計"
"""Room for the sign of a role beside a row's number, be it in Japanese."""


class LastRows(GridView):
    """Shows the end of the sheet that a grid shows, with the same cells selected.

    The keyboard stays in the grid: a click here leads it to the row.
    """

    def __init__(self, grid: RoleGrid) -> None:
        super().__init__(cells=grid.cells)
        self._grid = grid
        own = self.selectionModel()
        self.setSelectionModel(grid.selectionModel())
        own.deleteLater()
        self.setAccessibleName(_("Last rows of the sheet"))
        self.horizontalHeader().hide()
        self.setHorizontalScrollMode(PIXELS)
        self.setHorizontalScrollBarPolicy(OFF)
        self.setVerticalScrollBarPolicy(OFF)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(grid)
        high = self.verticalHeader().defaultSectionSize() * SHOWN
        self.setFixedHeight(high + 2 * self.frameWidth())
        self._follow()

    def _follow(self) -> None:
        grid = self._grid
        grid.horizontalScrollBar().valueChanged.connect(
            self.horizontalScrollBar().setValue
        )
        grid.horizontalHeader().sectionResized.connect(self._on_section_resized)
        header = self.verticalHeader()
        header.setContextMenuPolicy(CUSTOM)
        header.sectionClicked.connect(grid.on_row_clicked)
        header.customContextMenuRequested.connect(self._on_row_menu_requested)
        grid.cells.modelReset.connect(self.show_end)

    @Slot(int, int, int)
    def _on_section_resized(self, column: int, before: int, width: int) -> None:
        del before
        self.setColumnWidth(column, width)

    @Slot(QPoint)
    def _on_row_menu_requested(self, where: QPoint) -> None:
        self._grid.ask_row_at(self.verticalHeader().logicalIndexAt(where))

    @Slot()
    def show_end(self) -> None:
        """Bring the last filled rows into view."""
        top = max(self.cells.rowCount() - AROUND[0] - SHOWN, 0)
        super().scrollTo(self.cells.index(top, 0), ON_TOP)
        across = self._grid.horizontalScrollBar().value()
        self.horizontalScrollBar().setValue(across)

    # --- QWidget ---

    def scrollTo(self, index: Index, hint: GridView.ScrollHint = ON_TOP) -> None:  # noqa: N802
        """Stay at the end, wherever the keyboard is."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the end anew: it is asked for before the sheet has its size."""
        super().resizeEvent(event)
        self.show_end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the grid: the end stays."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Open the grid's menu, which is about the cells selected."""
        self._grid.contextMenuEvent(event)


class SheetPane(QWidget):
    """A grid with the last rows below it, where the grid cannot show them all."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = RoleGrid()
        self.last = LastRows(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.grid, stretch=1)
        # The grid has a scroll bar here: without room for it both scroll unequally.
        room = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        end = QHBoxLayout()
        end.setContentsMargins(0, 0, room, 0)
        end.addWidget(self.last)
        column.addLayout(end)

    def show_preview(self, sheet: SheetPreview, fetch: Fetch) -> None:
        """Show another sheet."""
        self.grid.show_preview(sheet, fetch)
        self._spread(sheet)
        metrics = self.grid.verticalHeader().fontMetrics()
        wide = metrics.horizontalAdvance(f"{self.grid.cells.rowCount()}{SIGN}") + 12
        for header in (self.grid.verticalHeader(), self.last.verticalHeader()):
            header.setFixedWidth(wide)
        self._make_room()

    def show_correction(self, sheet: SheetPreview, fetch: Fetch) -> None:
        """Show the sheet that is shown in its new roles; the user stays put."""
        self.grid.show_correction(sheet, fetch)
        self._spread(sheet)

    def _spread(self, sheet: SheetPreview) -> None:
        for view in (self.grid, self.last):
            spread_texts(view, self.grid.sheet_cells, sheet.box)

    def _make_room(self) -> None:
        """Show the last rows apart if they are not seen with the first."""
        row = self.grid.verticalHeader().defaultSectionSize()
        filled = self.grid.cells.rowCount() - AROUND[0]
        self.last.setVisible((filled + 2) * row > self.height())

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether all rows fit now."""
        super().resizeEvent(event)
        self._make_room()
