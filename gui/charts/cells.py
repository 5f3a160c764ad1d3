"""A grid of coloured cells under headings that stay in view."""

from __future__ import annotations

from functools import lru_cache
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
KEPT = 256
"""So many rows looked at last are kept: more than a screen shows."""
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
    """The cells of a row.

    Attributes:
        cells: As they are painted; a heading has none.
        made: Returns a cell with its words, where those are made when wanted.
    """

    cells: tuple[Cell, ...]
    made: Callable[[int], Cell] | None = None


class Name(NamedTuple):
    """What stands beside a row.

    Attributes:
        text: What the row is called.
        is_heading: Whether this names the rows below it, and has no cells.
        is_open: Of a heading, whether the rows below it are shown.
    """

    text: str
    is_heading: bool = False
    is_open: bool = True

    @property
    def shown(self) -> str:
        """The name as it is written: a heading has a sign that says what it hides."""
        if not self.is_heading:
            return self.text
        return f"{OPEN if self.is_open else CLOSED} {self.text}"

    @property
    def said(self) -> str:
        """What a heading says of the rows below it."""
        text = _("{heading}, open") if self.is_open else _("{heading}, closed")
        return text.format(heading=self.text)


class CellsModel(QAbstractTableModel):
    """Rows of cells beside their names; new ones replace all the old.

    Names are there at once, for they say how much room they need. Cells are asked for
    row by row when they are looked at: most rows are scrolled to by nobody.
    """

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[str, ...] = ()
        self.names: tuple[Name, ...] = ()
        self._row_at: Callable[[int], Row] = _no_row
        self.heading_font = QFont()
        self.lit_row = NOWHERE

    def show_rows(
        self,
        columns: Sequence[str],
        names: Sequence[Name],
        row_at: Callable[[int], Row],
    ) -> None:
        """Replace what is shown; headings are not asked for their cells."""
        self.beginResetModel()
        self._columns, self.names = tuple(columns), tuple(names)
        self._row_at = lru_cache(KEPT)(row_at)
        self.endResetModel()

    def row(self, place: int) -> Row:
        """Return the cells of a row; a heading has none."""
        return _no_row(place) if self.names[place].is_heading else self._row_at(place)

    def look(self, index: Index) -> Cell | None:
        """Return the cell at an index as it is painted; None in a heading."""
        cells = self.row(index.row()).cells if index.isValid() else ()
        return cells[index.column()] if cells else None

    def cell(self, index: Index) -> Cell | None:
        """Return the cell at an index with its words; None in a heading."""
        look = self.look(index)
        made = self.row(index.row()).made if look else None
        return made(index.column()) if made else look

    def heading(self, index: Index) -> Name | None:
        """Return the heading at an index; None in a row of cells."""
        name = self.names[index.row()] if index.isValid() else None
        return name if name and name.is_heading else None

    def _heading_said(self, index: Index) -> str | None:
        heading = self.heading(index)
        return heading.said if heading else None

    # --- QAbstractTableModel ---

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are, headings included."""
        return 0 if parent.isValid() else len(self.names)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says; how it looks, the view paints."""
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
        name = self.names[section]
        is_bold = name.is_heading or section == self.lit_row
        if role == Qt.ItemDataRole.FontRole and is_bold:
            return self.heading_font
        return _heading(name.shown, role)


def _no_row(place: int) -> Row:
    """Return a row without cells, as a heading has."""
    del place
    return Row(())


def _heading(name: str, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return name
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip(name)
    return None
