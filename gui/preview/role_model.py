"""The cells of a previewed sheet, with what each row and column is taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from core.briefs.sheet_roles import SheetRoles
from core.i18n import _
from gui.preview.role_tints import NAMES
from gui.preview.role_words import (
    column_heading,
    column_lines,
    row_heading,
    row_lines,
)
from gui.tips import tip_of_lines
from gui.widgets.grid_model import ANSWERED as CELL_ANSWERS
from gui.widgets.grid_model import GridModel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QColor

    from core.briefs.importing import SheetPreview
    from gui.preview.role_tints import Tint
    from gui.widgets.grid_model import Fetch, Index

ItemRole = Qt.ItemDataRole
ACROSS = Qt.Orientation.Horizontal
WIDE = 40
"""So many columns are looked at for texts that reach over others."""
BOLD = ("title", "header", "group")
SLANTED = ("group", "total", "note")
COLOURS = (int(ItemRole.BackgroundRole), int(ItemRole.ForegroundRole))
ANSWERED = CELL_ANSWERS | {*COLOURS, int(ItemRole.AccessibleTextRole)}


class RoleGridModel(GridModel):
    """Colours a sheet by roles; headers name them, tooltips say why."""

    def __init__(self) -> None:
        super().__init__()
        self.roles = SheetRoles()
        self._tints: Mapping[str, Tint] = {}
        apart = (*BOLD, *SLANTED, "ignored")
        self._fonts = {role: _font(role) for role in apart}

    def show_preview(self, sheet: SheetPreview, fetch: Fetch) -> None:
        """Show another sheet."""
        self.roles = SheetRoles.of(sheet)
        self.show_sheet(sheet.box, fetch)

    def show_correction(self, sheet: SheetPreview, fetch: Fetch) -> None:
        """Show the sheet that is shown in its new roles.

        Nothing is reset, so whoever looks at it stays where they are.
        """
        if sheet.box != self._grid:
            self.show_preview(sheet, fetch)
            return
        self.roles, self._fetch = SheetRoles.of(sheet), fetch
        self._blocks.clear()
        self._say_all_changed()

    def show_tints(self, tints: Mapping[str, Tint]) -> None:
        """Paint in other colours."""
        self._tints = tints
        self._say_all_changed()

    def role(self, row: int, column: int) -> str:
        """Return what a cell is taken for; nothing beyond the filled columns."""
        return self.roles.cell(row, column) if self.holds_column(column) else ""

    def lone_cell(self, row: int) -> int | None:
        """Return the column of the only filled cell of a row, if there is but one."""
        grid = self._grid
        assert grid is not None  # noqa: S101  # rows are asked of a sheet
        columns = range(grid.first_column, grid.first_column + min(grid.columns, WIDE))
        filled = [column for column in columns if self.text(row, column)]
        return filled[0] if len(filled) == 1 else None

    def holds_row(self, row: int) -> bool:
        """Tell whether a row lies in the filled part of the sheet."""
        grid = self._grid
        return grid is not None and 0 <= row - grid.first_row < grid.rows

    def holds_column(self, column: int) -> bool:
        """Tell whether a column lies in the filled part of the sheet."""
        grid = self._grid
        return grid is not None and 0 <= column - grid.first_column < grid.columns

    def _say_all_changed(self) -> None:
        rows, columns = self.rowCount(), self.columnCount()
        if rows and columns:
            self.dataChanged.emit(
                self.index(0, 0), self.index(rows - 1, columns - 1), []
            )
            self.headerDataChanged.emit(ACROSS, 0, columns - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, rows - 1)

    # --- QAbstractTableModel ---

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        """Return a cell as it was stored, in the colours of its role."""
        if role not in ANSWERED or not index.isValid():
            return None
        row, column = index.row() + 1, index.column() + 1
        if role in COLOURS:
            return self._colour(self.role(row, column), role)
        if role == ItemRole.FontRole:
            return self._fonts.get(self.role(row, column)) or super().data(index, role)
        if role == ItemRole.ToolTipRole:
            return tip_of_lines(self.text(row, column), *self.reasons(row, column))
        if role == ItemRole.AccessibleTextRole:
            named = NAMES.get(self.role(row, column), "")
            said = (self.text(row, column), _(named) if named else "")
            return ", ".join(text for text in said if text)
        return super().data(index, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = ItemRole.DisplayRole,
    ) -> object:
        """Return a column's letters or a row's number, and what it is taken for."""
        number, across = section + 1, orientation == ACROSS
        if role == ItemRole.DisplayRole:
            name = str(super().headerData(section, orientation, role))
            if across:
                return column_heading(name, self.roles.column(number))
            return row_heading(name, self.roles.row(number))
        if role == ItemRole.ToolTipRole:
            lines = self._of_column(number) if across else self._of_row(number)
            return tip_of_lines(*lines)
        return super().headerData(section, orientation, role)

    def _colour(self, role: str, which: int) -> QColor | None:
        tint = self._tints.get(role)
        if tint is None:
            return None
        return tint.fill if which == COLOURS[0] else tint.ink

    def reasons(self, row: int, column: int) -> tuple[str, ...]:
        """Return what a cell is and why, from its row and from its column."""
        role = self.role(row, column)
        if not role:
            return ()
        of_column = self._of_column(column) if role in ("label", "value") else ()
        return (*self._of_row(row), *of_column)

    def _of_row(self, row: int) -> tuple[str, ...]:
        span = self.roles.row(row)
        return row_lines(row, span) if span else ()

    def _of_column(self, column: int) -> tuple[str, ...]:
        known = self.roles.column(column)
        return column_lines(known) if known else ()


def _font(role: str) -> QFont:
    """Return a role's type, which sets it apart without any colour."""
    font = QFont()
    font.setBold(role in BOLD)
    font.setItalic(role in SLANTED)
    font.setStrikeOut(role == "ignored")
    return font
