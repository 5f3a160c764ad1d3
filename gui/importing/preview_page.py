"""What an import would do, in place of the tabs, to be put right before it is done."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.joining import sentences
from gui.importing.preview_layout import PreviewLayout
from gui.panels.escape import on_escape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.briefs.importing import ImportPreview, Remark, SheetPreview

KEYBOARD = Qt.FocusReason.OtherFocusReason
ACCEPT = "Ctrl+Return"


class PreviewPage(QWidget):
    """Shows workbooks that wait to come in, one at a time, sheet by sheet.

    A correction is answered by another `show_preview`, be it with the same preview.
    Until then nothing can be accepted, for it would not be what is seen.
    """

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
        self._preview: ImportPreview | None = None
        self._fetch: Callable[[int, int], Sequence[Sequence[str]]] = _nothing
        self._front = 0
        self.parts = PreviewLayout(self)
        self._connect()
        self._order_focus()

    def _connect(self) -> None:
        parts, grid = self.parts, self.parts.pane.grid
        parts.take.clicked.connect(self._on_take_clicked)
        parts.take_all.clicked.connect(self._on_take_all_clicked)
        parts.refuse.clicked.connect(self.refused)
        parts.sheets.moved.connect(self._on_sheets_moved)
        parts.sheets.ticked.connect(self._on_sheets_ticked)
        parts.remarks.chosen.connect(self._on_remarks_chosen)
        grid.rows_said.connect(self._on_rows_said)
        grid.columns_said.connect(self._on_columns_said)
        grid.unit_asked.connect(self._on_unit_asked)
        grid.selectionModel().selectionChanged.connect(self._on_selection_changed)
        parts.side.fact_said.connect(self._on_fact_said)
        parts.side.unit_said.connect(self._on_unit_said)
        parts.side.unit_left.connect(self._on_unit_left)
        parts.side.forgotten.connect(self._on_forgotten)
        on_escape(self, self.refused)
        accept = QShortcut(QKeySequence(ACCEPT), self)
        accept.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        accept.activated.connect(parts.take.click)

    def _order_focus(self) -> None:
        for first, second in pairwise(self.parts.stops()):
            QWidget.setTabOrder(first, second)

    # --- what is shown ---

    def show_preview(
        self,
        preview: ImportPreview,
        fetch: Callable[[int, int], Sequence[Sequence[str]]],
    ) -> None:
        """Show a workbook; after a correction of the same one the user stays put.

        Args:
            preview: What the import would do.
            fetch: Returns the block of rows that holds a row, of the sheet at a
                position in the workbook.
        """
        before, self._preview, self._fetch = self._preview, preview, fetch
        is_same = before is not None and _identity(before) == _identity(preview)
        known = is_same and self._front < len(preview.sheets)
        self._front = self._front if known else preview.front
        self.parts.show_workbook(preview, sentences(preview.will))
        self.parts.sheets.show_sheets(preview.sheets, self._front)
        self._show_front(is_same=known)
        self._order_focus()
        if not known:
            self.parts.pane.grid.setFocus(KEYBOARD)

    @property
    def sheet(self) -> SheetPreview | None:
        """The sheet being looked at; None while there is none."""
        sheets = self._preview.sheets if self._preview else ()
        return sheets[self._front] if self._front < len(sheets) else None

    def _show_front(self, *, is_same: bool) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        fetch = partial(self._fetch, sheet.box.position)
        if is_same:
            self.parts.pane.show_correction(sheet, fetch)
        else:
            self.parts.pane.show_preview(sheet, fetch)
        self.parts.side.show_sheet(sheet)
        self.parts.show_remarks(sheet.remarks)
        self._show_unit()

    def _show_unit(self) -> None:
        grid = self.parts.pane.grid
        columns = grid.value_columns()
        known = grid.sheet_cells.roles.column(columns[0]) if columns else None
        self.parts.side.show_columns(columns, known.unit if known else "")

    # --- what is wished ---

    def _position(self) -> int:
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

    @Slot(object)
    def _on_sheets_moved(self, place: int) -> None:
        self._front = place
        self._show_front(is_same=False)

    @Slot(object, object)
    def _on_sheets_ticked(self, place: int, is_read: bool) -> None:  # noqa: FBT001
        assert self._preview is not None  # noqa: S101  # there are sheets
        self.parts.wait()
        self.sheet_said.emit(self._preview.sheets[place].box.position, is_read)

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

    @Slot()
    def _on_unit_asked(self) -> None:
        if self.parts.side.unit.isEnabled():
            self.parts.side.unit.setFocus(KEYBOARD)
            self.parts.side.unit.selectAll()

    @Slot()
    def _on_unit_left(self) -> None:
        self.parts.pane.grid.setFocus(KEYBOARD)

    @Slot(object, object)
    def _on_selection_changed(self, chosen: object, before: object) -> None:
        del chosen, before
        self._show_unit()

    @Slot(object)
    def _on_remarks_chosen(self, remark: Remark | None) -> None:
        if remark is None or remark.place is None or self._preview is None:
            return
        names = [sheet.box.name for sheet in self._preview.sheets]
        if remark.place.sheet in names:
            self.parts.sheets.setCurrentRow(names.index(remark.place.sheet))
        self.parts.pane.grid.show_cell(remark.place.row, remark.place.column)
        self.parts.pane.grid.setFocus(KEYBOARD)


def _identity(preview: ImportPreview) -> tuple[str, int, tuple[object, ...]]:
    """Return what is the same for a workbook before and after a correction."""
    boxes = tuple(sheet.box for sheet in preview.sheets)
    return preview.name, preview.number, boxes


def _nothing(position: int, row: int) -> Sequence[Sequence[str]]:
    """Return no rows: there is no workbook yet."""
    del position, row
    return ()
