"""One model for every table: its rows are the cells of a `TableSpec`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from core.briefs.exhibit import TableSpec
from core.figure import whose
from gui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from core.briefs.exhibit import TableCell

Index: TypeAlias = "QModelIndex | QPersistentModelIndex"

ROOT = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ASCENDING = Qt.SortOrder.AscendingOrder
UNSORTED = -1


class RowsModel(QAbstractTableModel):
    """Shows a table; another table replaces it whole."""

    def __init__(self) -> None:
        super().__init__()
        self._spec = TableSpec()
        self._rows: list[tuple[TableCell, ...]] = []
        self._sorted_by = (UNSORTED, ASCENDING)
        self._lit = ""
        self._are_of_several = False
        self.lit_ink = QColor()

    def show_table(self, spec: TableSpec) -> None:
        """Replace what is shown; the order chosen stays while the headings do."""
        if spec == self._spec:
            return
        self.beginResetModel()
        if spec.columns != self._spec.columns:
            self._sorted_by = (UNSORTED, ASCENDING)
        self._spec = spec
        self._rows = list(spec.rows)
        self._rows = [self._rows[place] for place in self._order()]
        self._are_of_several = len({_whose(row) for row in self._rows} - {""}) > 1
        self.endResetModel()

    def whose(self, index: Index) -> str:
        """Return whose row an index is in; nobody's, where all rows are of one."""
        if not index.isValid() or not self._are_of_several:
            return ""
        return _whose(self._rows[index.row()])

    def meant(self, index: Index) -> str:
        """Return what a cell is of: what its row says, else whose its figure is."""
        if not index.isValid():
            return ""
        return _said(self._rows[index.row()]) or whose(self.figure(index))

    def light(self, code: str) -> None:
        """Let the rows of an economy stand out."""
        if code == self._lit:
            return
        self._lit = code
        if self._rows and self._spec.columns:
            last = self.index(len(self._rows) - 1, len(self._spec.columns) - 1)
            roles = [Qt.ItemDataRole.BackgroundRole]
            self.dataChanged.emit(self.index(0, 0), last, roles)

    def cell(self, index: Index) -> TableCell | None:
        """Return the cell at an index; None where there is none."""
        if not index.isValid():
            return None
        return self._rows[index.row()][index.column()]

    def figure(self, index: Index) -> str | None:
        """Return what the cell at an index leads to.

        A name or a rank has no figure of its own: it leads to the first of its row.
        """
        cell = self.cell(index)
        if cell is None or cell.figure_id is not None:
            return cell.figure_id if cell else None
        row = self._rows[index.row()]
        return next((one.figure_id for one in row if one.figure_id is not None), None)

    def figures(self, index: Index) -> tuple[str, ...]:
        """Return every figure that the words of a cell show, such as both ends."""
        cell = self.cell(index)
        return cell.figure_ids if cell else ()

    def tsv(self, rows: Sequence[int], columns: Sequence[int]) -> str:
        """Return rows under their headings as text for a spreadsheet."""
        headings = [self._spec.columns[column].heading for column in columns]
        body = ([self._rows[row][column].text for column in columns] for row in rows)
        return "\n".join("\t".join(map(_one_field, line)) for line in (headings, *body))

    # --- QAbstractTableModel ---

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._spec.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return one cell: its words, how they stand, and all of them in a tooltip."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(cell.text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.BackgroundRole and self._lit:
            return self.lit_ink if self.whose(index) == self._lit else None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a heading, set as the cells below it, or a row number."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        heading = self._spec.columns[section].heading
        if role == Qt.ItemDataRole.DisplayRole:
            return heading
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = ASCENDING) -> None:
        """Sort by value, unknown values last whichever way.

        Python does the comparing: Qt's sorting proxy leaves some kinds of value in
        no order at all, and says nothing.
        """
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        places = self._order()
        self._rows = [self._rows[place] for place in places]
        moved_to = {old: new for new, old in enumerate(places)}
        before = self.persistentIndexList()
        after = [self.index(moved_to[i.row()], i.column()) for i in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _alignment(self, column: int) -> int:
        return int(RIGHT if self._spec.columns[column].numeric else LEFT)

    def _order(self) -> list[int]:
        column, order = self._sorted_by
        places = list(range(len(self._rows)))
        if column == UNSORTED:
            return places
        known = [place for place in places if self._sort_value(place) is not None]
        unknown = [place for place in places if self._sort_value(place) is None]
        known.sort(key=self._sort_key, reverse=order != ASCENDING)
        return known + unknown

    def _sort_value(self, place: int) -> float | str | None:
        return self._rows[place][self._sorted_by[0]].sort

    def _sort_key(self, place: int) -> tuple[bool, float, str]:
        """Return what to compare: numbers come before words where both occur."""
        value = self._sort_value(place)
        if isinstance(value, str):
            return True, 0.0, value.casefold()
        return False, value or 0.0, ""


def _said(row: tuple[TableCell, ...]) -> str:
    return next((cell.code for cell in row if cell.code), "")


def _whose(row: tuple[TableCell, ...]) -> str:
    """Return what a row is of: what it says itself, else whose its first figure is."""
    if code := _said(row):
        return code
    figures = (cell.figure_id for cell in row if cell.figure_id is not None)
    return whose(next(figures, None))


def _one_field(text: str) -> str:
    """Return a text that stays one field of one line."""
    return " ".join(text.split())
