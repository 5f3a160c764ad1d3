"""A previewed sheet whose rows and columns can be told what they are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QCursor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu

from core.briefs.importing import COLUMN_ROLES, ROW_ROLES
from core.i18n import _
from gui.preview.grid import PreviewGrid, SelectionFlag
from gui.preview.role_menu import RoleMenu
from gui.preview.role_words import columns_are, rows_are

ROWS, COLUMNS = SelectionFlag.Rows, SelectionFlag.Columns
CUSTOM = Qt.ContextMenuPolicy.CustomContextMenu


class RoleGrid(PreviewGrid):
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
        super().__init__()
        self.setAccessibleName(_("Cells of the sheet"))
        self.setAccessibleDescription(
            _("R says what the row is, C what the column is, U the unit of the column.")
        )
        self.rows_menu = RoleMenu(ROW_ROLES, self)
        self.columns_menu = RoleMenu(COLUMN_ROLES, self)
        self.menu = QMenu(self)
        self.menu.addMenu(self.rows_menu)
        self.menu.addMenu(self.columns_menu)
        self.unit = self.menu.addAction(_("&Unit of the column…"))
        self._connect()

    def _connect(self) -> None:
        self.rows_menu.said.connect(self.rows_said)
        self.columns_menu.said.connect(self.columns_said)
        self.unit.triggered.connect(self._on_unit_triggered)
        down, across = self.verticalHeader(), self.horizontalHeader()
        for header in (down, across):
            header.setContextMenuPolicy(CUSTOM)
        down.sectionClicked.connect(self.on_row_clicked)
        down.customContextMenuRequested.connect(self._on_row_menu_requested)
        across.sectionClicked.connect(self._on_column_clicked)
        across.customContextMenuRequested.connect(self._on_column_menu_requested)

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

    def ask_row_at(self, row: int) -> None:
        """Open the menu at the pointer, for a row or for those selected with it."""
        if self._reach(self.cells.index(row, 0), ROWS):
            self.ask_rows(QCursor.pos())

    @Slot(int)
    def on_row_clicked(self, row: int) -> None:  # noqa: ARG002  # it is selected
        """Open the menu by a click on the number of a row, be it of another view."""
        if not _is_adding():
            self.ask_rows(QCursor.pos())

    @Slot(int)
    def _on_column_clicked(self, column: int) -> None:  # noqa: ARG002  # likewise
        if not _is_adding():
            self.ask_columns(QCursor.pos())

    @Slot(QPoint)
    def _on_row_menu_requested(self, where: QPoint) -> None:
        self.ask_row_at(self.verticalHeader().logicalIndexAt(where))

    @Slot(QPoint)
    def _on_column_menu_requested(self, where: QPoint) -> None:
        column = self.horizontalHeader().logicalIndexAt(where)
        if self._reach(self.cells.index(0, column), COLUMNS):
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


def _is_adding() -> bool:
    """Tell whether a click adds to what is selected: then more may be to come."""
    held = QGuiApplication.keyboardModifiers()
    more = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    return bool(held & more)
