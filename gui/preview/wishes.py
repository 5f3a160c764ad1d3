"""What the user wishes of an import, passed on with the sheet it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.panels.escape import on_escape
from gui.preview.layout import PreviewLayout

if TYPE_CHECKING:
    from core.briefs.importing import SheetPreview

ACCEPT = "Ctrl+Return"


class PreviewWishes(QWidget):
    """Passes on what is said in the parts of the page; nothing is accepted unseen."""

    rows_said = Signal(object, object, object)
    """Position of a sheet, Excel's numbers of rows, the role they are to have."""
    columns_said = Signal(object, object, object)
    """Position of a sheet, Excel's numbers of columns, the role they are to have."""
    unit_said = Signal(object, object, object)
    """Position of a sheet, Excel's numbers of columns, the unit of their values."""
    fact_said = Signal(object, object, object)
    """Position of a sheet, name of a fact, what it is."""
    sheet_said = Signal(object, object)
    """Position of a sheet, and whether it is to be read."""
    forgotten = Signal(object)
    """Position of a sheet, all corrections of which are to be undone."""
    accepted = Signal()
    """The workbook is to come in as it is shown."""
    all_accepted = Signal()
    """This workbook and all that wait are to come in as they are read."""
    refused = Signal()
    """The workbook is not to come in."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = PreviewLayout(self)
        self.sheets: tuple[SheetPreview, ...] = ()
        self.front = 0
        self._connect()

    def _connect(self) -> None:
        parts, grid, side = self.parts, self.parts.pane.grid, self.parts.side
        parts.take.clicked.connect(self._on_take_clicked)
        parts.take_all.clicked.connect(self._on_take_all_clicked)
        parts.refuse.clicked.connect(self.refused)
        parts.sheets.ticked.connect(self._on_sheets_ticked)
        grid.rows_said.connect(self._on_rows_said)
        grid.columns_said.connect(self._on_columns_said)
        side.fact_said.connect(self._on_fact_said)
        side.unit_said.connect(self._on_unit_said)
        side.forgotten.connect(self._on_forgotten)
        on_escape(self, self.refused)
        accept = QShortcut(QKeySequence(ACCEPT), self)
        accept.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        accept.activated.connect(parts.take.click)

    @property
    def sheet(self) -> SheetPreview | None:
        """The sheet being looked at; None while there is none."""
        return self.sheets[self.front] if self.front < len(self.sheets) else None

    def _position(self) -> int:
        """Return where the sheet stands in the workbook; what is said is about it."""
        assert self.sheet is not None  # noqa: S101  # what is pressed is on a sheet
        self.parts.wait()
        return self.sheet.box.position

    @Slot()
    def _on_take_clicked(self) -> None:
        if not self.parts.side.settle():
            self.accepted.emit()

    @Slot()
    def _on_take_all_clicked(self) -> None:
        if not self.parts.side.settle():
            self.all_accepted.emit()

    @Slot(object, object)
    def _on_sheets_ticked(self, place: int, is_read: bool) -> None:  # noqa: FBT001
        self.parts.wait()
        self.sheet_said.emit(self.sheets[place].box.position, is_read)

    @Slot(object, object)
    def _on_rows_said(self, rows: tuple[int, ...], role: str) -> None:
        self.rows_said.emit(self._position(), rows, role)

    @Slot(object, object)
    def _on_columns_said(self, columns: tuple[int, ...], role: str) -> None:
        self.columns_said.emit(self._position(), columns, role)

    @Slot(object, object)
    def _on_unit_said(self, columns: tuple[int, ...], unit: str) -> None:
        self.unit_said.emit(self._position(), columns, unit)

    @Slot(object, object)
    def _on_fact_said(self, name: str, value: str) -> None:
        self.fact_said.emit(self._position(), name, value)

    @Slot()
    def _on_forgotten(self) -> None:
        self.forgotten.emit(self._position())
