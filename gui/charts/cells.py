"""A grid of coloured cells under headings that stay in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from core.i18n import _
from gui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from PySide6.QtGui import QColor

Index: TypeAlias = "QModelIndex | QPersistentModelIndex"

ROOT = QModelIndex()
REACHED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
NOWHERE = -1
OPEN, CLOSED = "▾", "▸"
WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class Cell(NamedTuple):
    """One cell as it looks and what it says.

    Attributes:
        text: What is written in it.
        said: What is read out: row, column and value, or why there is none.
        figure_id: Leads to formula and cells.
        fill: Its colour; None for the ground.
        hatched: Whether it stands for something unknown.
        status: The sign painted in it instead of a text, if any.
        marked: Whether it stands out among the others.
    """

    text: str
    said: str
    figure_id: str | None = None
    fill: QColor | None = None
    hatched: bool = False
    status: str = ""
    marked: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to be said here."""
        return not (self.status or self.said)


class Row(NamedTuple):
    """A named row of cells; a heading is a row without any.

    Attributes:
        cells: As they are painted.
        made: Returns a cell with its words, where those are made when wanted.
        is_open: Of a heading, whether the rows below it are shown.
    """

    name: str
    cells: tuple[Cell, ...]
    made: Callable[[int], Cell] | None = None
    is_open: bool = True

    @property
    def shown(self) -> str:
        """The name as it is written: a heading has a sign that says what it hides."""
        if not self.is_heading:
            return self.name
        return f"{OPEN if self.is_open else CLOSED} {self.name}"

    @property
    def said(self) -> str:
        """What a heading says of the rows below it."""
        text = _("{heading}, open") if self.is_open else _("{heading}, closed")
        return text.format(heading=self.name)

    @property
    def is_heading(self) -> bool:
        """Whether this names the rows below it."""
        return not self.cells


class CellsModel(QAbstractTableModel):
    """Rows of cells; new ones replace all the old."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self.heading_font = QFont()
        self.lit_row = NOWHERE

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._columns, self._rows = tuple(columns), tuple(rows)
        self.endResetModel()

    def look(self, index: Index) -> Cell | None:
        """Return the cell at an index as it is painted; None in a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.cells[index.column()] if row and row.cells else None

    def cell(self, index: Index) -> Cell | None:
        """Return the cell at an index with its words; None in a heading."""
        look = self.look(index)
        made = self._rows[index.row()].made if look else None
        return made(index.column()) if made else look

    def heading(self, index: Index) -> Row | None:
        """Return the heading at an index; None in a row of cells."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if row and row.is_heading else None

    def _heading_said(self, index: Index) -> str | None:
        heading = self.heading(index)
        return heading.said if heading else None

    # --- QAbstractTableModel ---

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says; how it looks is painted by the delegate."""
        if role not in WORDS or (cell := self.cell(index)) is None:
            is_read = role == Qt.ItemDataRole.AccessibleTextRole
            return self._heading_said(index) if is_read else None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.said
        return tip(cell.said)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the arrow keys pass over blanks; at a heading they stop, for it folds."""
        look = self.look(index)
        if not index.isValid() or (look is not None and look.is_blank):
            return Qt.ItemFlag.NoItemFlags
        return REACHED

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a row or a column."""
        if orientation == Qt.Orientation.Horizontal:
            return _heading(self._columns[section], role)
        row = self._rows[section]
        is_bold = row.is_heading or section == self.lit_row
        if role == Qt.ItemDataRole.FontRole and is_bold:
            return self.heading_font
        return _heading(row.shown, role)


def _heading(name: str, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return name
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip(name)
    return None
