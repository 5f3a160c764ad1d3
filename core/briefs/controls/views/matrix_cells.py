"""The cells of the matrix and the rows of its table, made when they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls import words
from core.briefs.controls.names import category_name, item_name
from core.briefs.data import label_cell
from core.briefs.exhibit import (
    LongRows,
    MatrixRow,
    MatrixRows,
    StatusCell,
    StatusCells,
    TableCell,
    TableColumn,
    TableSpec,
)
from core.formulas.controls.lists import status_id
from core.formulas.controls.reach import controllers_of, item_reach
from core.i18n import _
from core.tables.controls import STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import numpy.typing as npt

    from core.briefs.table_spec import TableRow
    from core.tables.controls import ControlsTable, Item


class ItemCells(StatusCells):
    """What one item is in each jurisdiction."""

    def __init__(
        self,
        table: ControlsTable,
        item: Item,
        names: Mapping[str, str],
        statuses: tuple[str, ...],
    ) -> None:
        super().__init__(statuses)
        self._of = table, item
        self._names = names

    def __getitem__(self, place: int) -> StatusCell:
        """Return a cell with its words."""
        code = tuple(self._names)[place]
        table, item = self._of
        text = words.entry_said(
            table, item.item_id, code, self._names[code], item_name(item)
        )
        return StatusCell(
            self.statuses[place], text, status_id(table, item.item_id, code)
        )

    def __eq__(self, other: object) -> bool:
        """Tell whether another row is of the same item, lists and date."""
        if not isinstance(other, ItemCells):
            return NotImplemented
        mine, theirs = (self._of, self._names), (other._of, other._names)
        return mine == theirs

    __hash__ = None


class ItemRows(MatrixRows):
    """A row for each item, under the heading of its category."""

    def __init__(
        self,
        table: ControlsTable,
        items: tuple[Item, ...],
        names: Mapping[str, str],
        lists: tuple[tuple[str, ...], ...],
    ) -> None:
        headings = {code: category_name(code) for code in table.categories}
        self.labels = tuple((headings[one.category], item_name(one)) for one in items)
        self._of = table, items
        self._names = names
        self._lists = lists

    def __getitem__(self, place: int) -> MatrixRow:
        """Return the row of an item."""
        table, items = self._of
        item, statuses = items[place], tuple(one[place] for one in self._lists)
        cells = ItemCells(table, item, self._names, statuses)
        return MatrixRow(*self.labels[place], cells, item.item_id)

    def __eq__(self, other: object) -> bool:
        """Tell whether other rows are of the same items, lists and date."""
        if not isinstance(other, ItemRows):
            return NotImplemented
        mine = (self._of, self._names, self.labels)
        return mine == (other._of, other._names, other.labels)

    __hash__ = None


class MatrixTable(LongRows):
    """A row for each item, with how many control it and what it is on each list."""

    def __init__(
        self, table: ControlsTable, items: tuple[Item, ...], names: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._table, self._items, self._names = table, items, names

    @property
    def spec(self) -> TableSpec:
        """The table as it is shown."""
        heads = (_("Category"), _("Item"), _("Controlled by"), *self._names.values())
        return TableSpec((TableColumn(head) for head in heads), self)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, MatrixTable):
            return NotImplemented
        mine = self._table, self._items, self._names
        return mine == (other._table, other._items, other._names)

    __hash__ = None  # type: ignore[assignment]  # equal by what is not in it

    def made(self, place: int) -> TableRow:
        """Return the row of an item."""
        item = self._items[place]
        cells = (
            TableCell(
                words.status_name(status := _status(self._table, item, code)),
                status,
                status_id(self._table, item.item_id, code),
            )
            for code in self._names
        )
        low, high = item_reach(self._table, tuple(self._names), item.item_id)
        return (
            label_cell(category_name(item.category)),
            label_cell(item_name(item)),
            TableCell(words.range_text(low, high), low.value, low.id, (high.id,)),
            *cells,
        )

    def order(self, column: int, *, descending: bool) -> npt.NDArray[np.intp]:
        """Return the places of all rows as a column sorts them."""
        import numpy as np  # noqa: PLC0415  # when sorted, not when shown

        keys = [self._key(item, column) for item in self._items]
        places = sorted(range(len(keys)), key=keys.__getitem__, reverse=descending)
        return np.array(places, dtype=np.intp)

    def _key(self, item: Item, column: int) -> str | float:
        match column:
            case 0:
                return category_name(item.category).casefold()
            case 1:
                return item_name(item).casefold()
            case 2:
                found = controllers_of(self._table, tuple(self._names), item.item_id)
                return found.low.value or 0.0
            case _:
                return _status(self._table, item, tuple(self._names)[column - 3])


def _status(table: ControlsTable, item: Item, code: str) -> str:
    status = table.entry(item.item_id, code).status
    return status if status in STATUSES else "unknown"
