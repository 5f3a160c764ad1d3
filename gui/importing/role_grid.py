"""A previewed sheet whose rows and columns can be told what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QCursor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QMenu

from core.briefs.importing import COLUMN_ROLES, ROW_ROLES
from core.i18n import _
from gui.importing.meant import meant
from gui.importing.role_menu import RoleMenu
from gui.importing.role_model import RoleGridModel
from gui.importing.role_tints import tints
from gui.importing.role_words import columns_are, rows_are
from gui.widgets.grid_view import COLUMN_WIDTH, GridView

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionRange

    from core.briefs.importing import SheetPreview
    from gui.widgets.grid_model import Fetch

SelectionFlag = QItemSelectionModel.SelectionFlag
ROWS, COLUMNS = SelectionFlag.Rows, SelectionFlag.Columns
PIXELS = GridView.ScrollMode.ScrollPerPixel
CUSTOM = Qt.ContextMenuPolicy.CustomContextMenu
NAMING = ("economy", "partner", "industry", "product", "label")
"""Roles of columns that hold names."""
NAME_WIDTH = 150
WIDEST = 190
FITTED = 60
"""So many columns are made as wide as their headings; a sheet may have thousands."""
PADDING = 18


class RoleGrid(GridView):
    """Opens a menu of roles by a click on a header, by R or C, or by the right button.

    What is said holds for all rows or columns selected.
    """

    rows_said = Signal(object, object)
    """Excel's numbers of rows, and the role they are to have."""
    columns_said = Signal(object, object)
    """Excel's numbers of columns, and the role they are to have."""
    unit_asked = Signal()
    """The unit of the columns is to be written."""

    def __init__(self) -> None:
        self.sheet_cells = RoleGridModel()
        super().__init__(cells=self.sheet_cells)
        self.setAccessibleName(_("Cells of the sheet"))
        self.setAccessibleDescription(
            _("R says what the row is, C what the column is, U the unit of the column.")
        )
        self.setHorizontalScrollMode(PIXELS)
        self.rows_menu = RoleMenu(ROW_ROLES, self)
        self.columns_menu = RoleMenu(COLUMN_ROLES, self)
        self.menu = QMenu(self)
        self.menu.addMenu(self.rows_menu)
        self.menu.addMenu(self.columns_menu)
        self.unit = self.menu.addAction(_("&Unit of the column…"))
        self._connect()
        self._take_colours()

    def _connect(self) -> None:
        self.rows_menu.said.connect(self.rows_said)
        self.columns_menu.said.connect(self.columns_said)
        self.unit.triggered.connect(self._on_unit_triggered)
        self.take_row_header(self.verticalHeader())
        across = self.horizontalHeader()
        across.setContextMenuPolicy(CUSTOM)
        across.sectionClicked.connect(self._on_column_clicked)
        across.customContextMenuRequested.connect(self._on_column_menu_requested)

    def take_row_header(self, header: QHeaderView) -> None:
        """Open the menu of rows by a click on a header, be it of another view."""
        header.setContextMenuPolicy(CUSTOM)
        header.sectionClicked.connect(self._on_row_clicked)
        header.customContextMenuRequested.connect(self._on_row_menu_requested)

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
            self.setColumnWidth(column, max(least, min(wide, WIDEST)))

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

    def _areas(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel().selection()
        return [chosen.at(place) for place in range(chosen.count())]

    def _prepare(self) -> None:
        rows, columns = self.rows(), self.columns()
        roles = self.sheet_cells.roles
        span = roles.row(rows[0]) if rows else None
        known = roles.column(columns[0]) if columns else None
        self.rows_menu.prepare(rows_are(len(rows)), rows, span.role if span else "")
        role = known.role if known else ""
        self.columns_menu.prepare(columns_are(len(columns)), columns, role)
        self.unit.setEnabled(bool(self.value_columns()))

    def ask_rows(self, where: QPoint | None = None) -> None:
        """Open the menu of roles of the rows selected."""
        self._prepare()
        self.rows_menu.open_at(where or self._beside_current())

    def ask_columns(self, where: QPoint | None = None) -> None:
        """Open the menu of roles of the columns selected."""
        self._prepare()
        self.columns_menu.open_at(where or self._beside_current())

    def _beside_current(self) -> QPoint:
        """Return where a menu opens that the keyboard asked for."""
        place = self.visualRect(self.currentIndex()).bottomLeft()
        return self.viewport().mapToGlobal(place)

    @Slot(int)
    def _on_row_clicked(self, section: int) -> None:  # noqa: ARG002
        if not _is_adding():
            self.ask_rows(QCursor.pos())

    @Slot(int)
    def _on_column_clicked(self, section: int) -> None:  # noqa: ARG002
        if not _is_adding():
            self.ask_columns(QCursor.pos())

    @Slot(QPoint)
    def _on_row_menu_requested(self, where: QPoint) -> None:
        section = self.verticalHeader().logicalIndexAt(where)
        if self._reach(self.cells.index(section, 0), ROWS):
            self.ask_rows(QCursor.pos())

    @Slot(QPoint)
    def _on_column_menu_requested(self, where: QPoint) -> None:
        section = self.horizontalHeader().logicalIndexAt(where)
        if self._reach(self.cells.index(0, section), COLUMNS):
            self.ask_columns(QCursor.pos())

    def _reach(self, index: QModelIndex, whole: SelectionFlag) -> bool:
        """Select a row or column under the pointer, unless it is selected already."""
        chosen = self.selectionModel()
        if index.isValid() and not chosen.isSelected(index):
            chosen.setCurrentIndex(index, SelectionFlag.ClearAndSelect | whole)
        return index.isValid()

    @Slot()
    def _on_unit_triggered(self) -> None:
        self.unit_asked.emit()

    # --- QWidget ---

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Open the menu of rows and columns at the pointer or at the current cell."""
        self._prepare()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu.popup(self._beside_current() if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let letters ask; they look for nothing here."""
        asked = {
            Qt.Key.Key_R: self.ask_rows,
            Qt.Key.Key_C: self.ask_columns,
            Qt.Key.Key_U: self._on_unit_triggered,
        }.get(Qt.Key(event.key()))
        if asked and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            asked()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _take_colours(self) -> None:
        self.sheet_cells.show_tints(tints(self.palette()))


def _is_adding() -> bool:
    """Tell whether a click adds to what is selected: then more may be to come."""
    held = QGuiApplication.keyboardModifiers()
    more = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    return bool(held & more)
