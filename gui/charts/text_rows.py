"""Rows of texts as a model: a name, and a text for each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from core.briefs.exhibit import TextCell, TextSpec
from core.i18n import _

if TYPE_CHECKING:
    from gui.charts.cells import Index

ROOT = QModelIndex()
NAME = 0
"""The column of the names."""


class TextRows(QAbstractTableModel):
    """Shows a spec; another replaces it whole."""

    def __init__(self) -> None:
        super().__init__()
        self.spec = TextSpec((), ())

    def show_spec(self, spec: TextSpec) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.spec = spec
        self.endResetModel()

    def cell(self, index: Index) -> TextCell | None:
        """Return the text at an index; None at a name or a heading."""
        if not index.isValid() or index.column() == NAME:
            return None
        cells = self.spec.rows[index.row()].cells
        return cells[index.column() - 1] if cells else None

    def figure(self, index: Index) -> str | None:
        """Return what a text leads to; a name leads to the first of its row."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        row = self.spec.rows[index.row()].cells if cell is None else (cell,)
        return next((one.figure_id for one in row if one.figure_id), None)

    def is_heading(self, row: int) -> bool:
        """Return whether a row is a heading."""
        return not self.spec.rows[row].cells

    def said(self, index: Index) -> str:
        """Return what is read out at an index: its row, its column, its text."""
        if not index.isValid():
            return ""
        row, cell = self.spec.rows[index.row()], self.cell(index)
        if cell is None:
            return row.name
        head = self.spec.heads[index.column() - 1]
        name = f"{row.name}, {head}" if head else row.name
        return _("{name}: {text}").format(name=name, text=cell.text)

    # --- QAbstractTableModel ---

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are, headings included."""
        return 0 if parent.isValid() else len(self.spec.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are, that of the names included."""
        return 0 if parent.isValid() else 1 + len(self.spec.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name or a text; how it looks is painted by the delegate."""
        if role == Qt.ItemDataRole.DisplayRole:
            cell = self.cell(index)
            if cell is not None:
                return cell.text
            is_name = index.column() == NAME
            return self.spec.rows[index.row()].name if is_name else ""
        return self.said(index) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what a column of texts is called."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return self.spec.heads[section - 1] if section else ""
