"""The cells of a stored sheet at Excel's own addresses, read a block at a time."""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from core.cell_blocks import BLOCK_ROWS
from core.i18n import _
from core.problems import column_letters
from gui.tips import short, tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

Index: TypeAlias = "QModelIndex | QPersistentModelIndex"
Fetch: TypeAlias = "Callable[[int], Sequence[Sequence[str]]]"

ROOT = QModelIndex()
BLOCKS_KEPT = 8
ERRORS = (
    "#DIV/0!",
    "#N/A",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#REF!",
    "#VALUE!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
)
NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]\d+)?", re.ASCII | re.IGNORECASE)
"""As numbers are stored: an exponent always has its sign."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ANSWERED = frozenset(
    int(role)
    for role in (
        *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole),
        *(Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.FontRole),
    )
)
"""What is asked of a cell and can be answered; Qt asks for as much again in vain."""
AROUND = (5, 2)
"""Empty rows and columns shown beyond the last filled ones."""


class Grid(Protocol):
    """Where the filled box of a sheet lies; rows and columns count from 1."""

    @property
    def first_row(self) -> int:
        """Excel's number of the first filled row."""

    @property
    def first_column(self) -> int:
        """Excel's number of the first filled column."""

    @property
    def rows(self) -> int:
        """How many rows are filled."""

    @property
    def columns(self) -> int:
        """How many columns are filled."""


class GridModel(QAbstractTableModel):
    """Shows a sheet from A1 on; rows are fetched when they come into view."""

    def __init__(self) -> None:
        super().__init__()
        self._grid: Grid | None = None
        self._fetch: Fetch | None = None
        self._blocks: OrderedDict[int, Sequence[Sequence[str]]] = OrderedDict()
        self._hidden_rows: frozenset[int] = frozenset()
        self._hidden_columns: frozenset[int] = frozenset()

    def show_sheet(
        self,
        grid: Grid,
        fetch: Fetch,
        hidden_rows: frozenset[int] = frozenset(),
        hidden_columns: frozenset[int] = frozenset(),
    ) -> None:
        """Show another sheet; `fetch` returns the block of rows with a row in it.

        Blocks are counted from the first filled row.
        """
        self.beginResetModel()
        self._grid, self._fetch = grid, fetch
        self._hidden_rows, self._hidden_columns = hidden_rows, hidden_columns
        self._blocks = OrderedDict()
        self.endResetModel()

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell at Excel's row and column; empty outside."""
        if self._grid is None:
            return ""
        down, across = row - self._grid.first_row, column - self._grid.first_column
        if not (0 <= down < self._grid.rows and 0 <= across < self._grid.columns):
            return ""
        cells = self._block(down // BLOCK_ROWS)
        within = down % BLOCK_ROWS
        if within >= len(cells) or across >= len(cells[within]):
            return ""
        return cells[within][across]

    def _block(self, number: int) -> Sequence[Sequence[str]]:
        if number not in self._blocks and self._grid and self._fetch:
            first = self._grid.first_row + number * BLOCK_ROWS
            self._blocks[number] = self._fetch(first)
            if len(self._blocks) > BLOCKS_KEPT:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(number)
        return self._blocks[number]

    # --- QAbstractTableModel ---

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the rows from 1 to a few beyond the last filled one."""
        if parent.isValid() or self._grid is None:
            return 0
        return self._grid.first_row + self._grid.rows - 1 + AROUND[0]

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the columns from A to a few beyond the last filled one."""
        if parent.isValid() or self._grid is None:
            return 0
        return self._grid.first_column + self._grid.columns - 1 + AROUND[1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell as it was stored."""
        if role not in ANSWERED or not index.isValid():
            return None
        text = self.text(index.row() + 1, index.column() + 1)
        if role == Qt.ItemDataRole.DisplayRole:
            return short(text)
        if role == Qt.ItemDataRole.ToolTipRole and text:
            return tip(text)
        if role == Qt.ItemDataRole.TextAlignmentRole and is_number(text):
            return int(RIGHT)
        if role == Qt.ItemDataRole.FontRole and text in ERRORS:
            return _striking()
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's letters or a row's number; hidden ones are marked."""
        across = orientation == Qt.Orientation.Horizontal
        hidden = self._hidden_columns if across else self._hidden_rows
        name = column_letters(section + 1) if across else str(section + 1)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{name} ·" if section + 1 in hidden else name
        if role == Qt.ItemDataRole.ToolTipRole and section + 1 in hidden:
            return tip(_("This row or column is hidden in the workbook."))
        return None


def is_number(text: str) -> bool:
    """Tell whether a cell is set right, as Excel sets numbers.

    A list number such as 4E091 is none, though Python reads one in it.

    Example:
        >>> is_number("-12.5"), is_number("1e-07"), is_number("4E091")
        (True, True, False)
    """
    return NUMBER.fullmatch(text) is not None


def _striking() -> QFont:
    font = QFont()
    font.setBold(True)
    font.setItalic(True)
    return font
