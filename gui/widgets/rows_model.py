"""One model for every table: its rows are the cells of a `TableSpec`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from core.briefs.exhibit import LongRows, TableSpec
from core.digits import counted
from core.figure import whose
from core.i18n import ngettext
from gui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    import numpy as np
    import numpy.typing as npt

    from core.briefs.exhibit import TableCell
    from core.briefs.table_spec import TableRow

Index: TypeAlias = "QModelIndex | QPersistentModelIndex"

ROOT = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ASCENDING = Qt.SortOrder.AscendingOrder
UNSORTED = -1
MOST_COPIED = 50_000
"""So many rows go onto the clipboard; programs that paste more stand still."""
LIVE: Final = re.compile(r"[=@]|[+-].*[|(!]")
"""How a text begins that a spreadsheet would carry out; -1.5 is a number."""


class RowsModel(QAbstractTableModel):
    """Shows a table; another table replaces it whole."""

    def __init__(self) -> None:
        super().__init__()
        self._spec = TableSpec()
        self._rows: Sequence[TableRow] | LongRows = ()
        self._places: Sequence[int] | npt.NDArray[np.intp] = ()
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
        self._rows = spec.rows
        self._places = self._order()
        self._are_of_several = (
            isinstance(self._rows, LongRows)
            or len({_whose(row) for row in self._rows} - {""}) > 1
        )
        self.endResetModel()

    def whose(self, index: Index) -> str:
        """Return whose row an index is in; nobody's, where all rows are of one."""
        if not index.isValid() or not self._are_of_several:
            return ""
        return _whose(self._row(index.row()))

    def meant(self, index: Index) -> str:
        """Return what a cell is of: what its row says, else whose its figure is."""
        if not index.isValid():
            return ""
        return _said(self._row(index.row())) or whose(self.figure(index))

    def light(self, code: str) -> None:
        """Let the rows of an economy stand out."""
        if code == self._lit:
            return
        self._lit = code
        if len(self._rows) and self._spec.columns:
            last = self.index(len(self._rows) - 1, len(self._spec.columns) - 1)
            roles = [Qt.ItemDataRole.BackgroundRole]
            self.dataChanged.emit(self.index(0, 0), last, roles)

    def cell(self, index: Index) -> TableCell | None:
        """Return the cell at an index; None where there is none."""
        if not index.isValid():
            return None
        return self._row(index.row())[index.column()]

    def figure(self, index: Index) -> str | None:
        """Return what the cell at an index leads to.

        A name or a rank has no figure of its own: it leads to the first of its row.
        """
        cell = self.cell(index)
        if cell is None or cell.figure_id is not None:
            return cell.figure_id if cell else None
        row = self._row(index.row())
        return next((one.figure_id for one in row if one.figure_id is not None), None)

    def figures(self, index: Index) -> tuple[str, ...]:
        """Return every figure that the words of a cell show, such as both ends."""
        cell = self.cell(index)
        return cell.figure_ids if cell else ()

    def tsv(self, rows: Sequence[int], columns: Sequence[int]) -> str:
        """Return rows under their headings as text for a spreadsheet.

        Of more than `MOST_COPIED` the first, and a last line that says so.
        """
        headings = [self._spec.columns[column].heading for column in columns]
        copied = map(self._row, rows[:MOST_COPIED])
        body = ([row[column].text for column in columns] for row in copied)
        lines = ["\t".join(map(_one_field, line)) for line in (headings, *body)]
        if len(rows) > MOST_COPIED:
            lines.append(_said_of_more(len(rows)))
        return "\n".join(lines)

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
        no order at all, and says nothing. Of long tables nothing stays selected: Qt
        would follow a million cells to their new places.
        """
        if self._sorted_by == (column, order):
            return  # Qt asks twice when a table is sorted by its own hand
        self._sorted_by = (column, order)
        if isinstance(self._rows, LongRows):
            self.beginResetModel()
            self._places = self._order()
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._places[index.row()] for index in before]
        self._places = self._order()
        moved_to = {place: row for row, place in enumerate(self._places)}
        after = [
            self.index(moved_to[place], index.column())
            for place, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _row(self, number: int) -> TableRow:
        return self._rows[int(self._places[number])]

    def _alignment(self, column: int) -> int:
        return int(RIGHT if self._spec.columns[column].numeric else LEFT)

    def _order(self) -> Sequence[int] | npt.NDArray[np.intp]:
        column, order = self._sorted_by
        places = range(len(self._rows))
        if column == UNSORTED:
            return places
        if isinstance(self._rows, LongRows):
            return self._rows.order(column, descending=order != ASCENDING)
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


def _said_of_more(rows: int) -> str:
    text = ngettext(
        "The first {copied} of {count} row; narrow the selection for the others.",
        "The first {copied} of {count} rows; narrow the selection for the others.",
        rows,
    )
    return text.format(copied=counted(MOST_COPIED), count=counted(rows))


def _one_field(text: str) -> str:
    """Return a text that stays one field of one line, and a text."""
    line = " ".join(text.split())
    return f"'{line}" if LIVE.match(line) else line
