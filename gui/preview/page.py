"""What an import would do, in place of the tabs, to be put right before it is done."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from core.joining import sentences
from gui.preview.wishes import PreviewWishes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from core.briefs.importing import ImportPreview, Remark

    FetchOf: TypeAlias = Callable[[int, int], Sequence[Sequence[str]]]

KEYBOARD = Qt.FocusReason.OtherFocusReason


class PreviewPage(PreviewWishes):
    """Shows workbooks that wait to come in, one at a time, sheet by sheet.

    A correction is answered by another `show_preview`, be it with the same preview.
    Until then nothing can be accepted, for it would not be what is seen.
    """

    def __init__(self) -> None:
        super().__init__()
        self._preview: ImportPreview | None = None
        self._fetch: FetchOf | None = None
        parts, grid = self.parts, self.parts.pane.grid
        parts.sheets.moved.connect(self._on_sheets_moved)
        parts.remarks.chosen.connect(self._on_remarks_chosen)
        parts.side.unit_left.connect(self._on_unit_left)
        grid.unit_asked.connect(self._on_unit_asked)
        grid.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def show_preview(self, preview: ImportPreview, fetch: FetchOf) -> None:
        """Show a workbook; after a correction of the same one the user stays put.

        Does nothing if it is shown already and no correction waits for its answer.

        Args:
            preview: What the import would do.
            fetch: Returns the block of rows that holds a row, of the sheet at a
                position in the workbook.
        """
        if preview is self._preview and not self.parts.waits:
            return
        before, self._preview, self._fetch = self._preview, preview, fetch
        is_same = before is not None and _identity(before) == _identity(preview)
        self.sheets = preview.sheets
        self.front = self.front if is_same else preview.front
        self.parts.show_workbook(preview, sentences(preview.will))
        self.parts.sheets.show_sheets(preview.sheets, self.front)
        self._show_front(is_same=is_same)
        if not is_same:
            self.parts.pane.grid.setFocus(KEYBOARD)

    def _show_front(self, *, is_same: bool) -> None:
        sheet = self.sheet
        if sheet is None or self._fetch is None:
            return
        fetch = partial(self._fetch, sheet.box.position)
        pane = self.parts.pane
        show = pane.show_correction if is_same else pane.show_preview
        show(sheet, fetch)
        self.parts.side.show_sheet(sheet)
        self.parts.show_remarks(sheet.remarks)
        self._show_here()
        self._order_focus()

    def _show_here(self) -> None:
        grid = self.parts.pane.grid
        columns = grid.value_columns()
        known = grid.sheet_cells.roles.column(columns[0]) if columns else None
        self.parts.side.show_columns(columns, known.unit if known else "")
        self.parts.side.show_reasons(grid.reasons())

    def _order_focus(self) -> None:
        """Let Tab go through the page as it is read; facts may be new."""
        for first, second in pairwise(self.parts.stops()):
            QWidget.setTabOrder(first, second)

    @Slot(object)
    def _on_sheets_moved(self, place: int) -> None:
        self.front = place
        self._show_front(is_same=False)

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
        self._show_here()

    @Slot(object)
    def _on_remarks_chosen(self, remark: Remark | None) -> None:
        if remark is None or remark.place is None:
            return
        names = [sheet.box.name for sheet in self.sheets]
        if remark.place.sheet in names:
            self.parts.sheets.setCurrentRow(names.index(remark.place.sheet))
        self.parts.pane.grid.show_cell(remark.place.row, remark.place.column)
        self.parts.pane.grid.setFocus(KEYBOARD)


def _identity(preview: ImportPreview) -> tuple[str, int, tuple[object, ...]]:
    """Return what is the same for a workbook before and after a correction."""
    boxes = tuple(sheet.box for sheet in preview.sheets)
    return preview.name, preview.number, boxes
