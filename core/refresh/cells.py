"""What has changed on the sheets of a workbook, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.grids import shown
from core.problems import Place
from core.refresh.changes import CellChange, Happened, SheetChanges
from core.refresh.columns import column_pairs
from core.refresh.marks import row_marks, same_cell
from core.refresh.rows import Marked, row_pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.refresh.columns import Pairs
    from core.refresh.rows import RowPairs
    from core.refresh.stored import StoredSheet

LISTED: Final = 5_000
"""So many changes of a workbook are listed; all are counted."""
ABOUT: Final = 6
"""So many labels say what a row is about."""


class Sheets(NamedTuple):
    """One sheet before and after, with the columns that hold values."""

    old: StoredSheet
    new: StoredSheet
    old_values: frozenset[int] = frozenset()
    new_values: frozenset[int] = frozenset()


def sheet_changes(
    sheets: Sheets, listed: list[CellChange], ask: Callable[[], None] = lambda: None
) -> SheetChanges:
    """Return how much has changed on a sheet, and list it as far as there is room.

    Args:
        sheets: The sheet as it was and as it is.
        listed: Takes the changes, up to `LISTED` of a workbook.
        ask: Called now and then; may raise `CancelledError`.
    """
    columns = column_pairs(sheets.old, sheets.new)
    rows = _rows(sheets, columns, ask)
    comparison = _Comparison(sheets, columns, listed, ask)
    changed = comparison.cells(sorted([*rows.changed, *rows.moved], key=_second))
    comparison.rows(rows)
    added, removed = comparison.columns()
    renamed = sheets.old.name if sheets.old.name != sheets.new.name else ""
    return SheetChanges(
        *(sheets.new.name, renamed, changed),
        *(len(rows.added), len(rows.removed), len(rows.moved), added, removed),
    )


def _rows(sheets: Sheets, columns: Pairs, ask: Callable[[], None]) -> RowPairs:
    both = [(i, j) for i, j in columns if i is not None and j is not None]
    values = {
        place
        for place, (i, j) in enumerate(both)
        if i in sheets.old_values or j in sheets.new_values
    }
    labels = frozenset(range(len(both))) - values
    old, new = (
        row_marks(sheet, {pair[side]: n for n, pair in enumerate(both)}, labels, ask)
        for side, sheet in enumerate((sheets.old, sheets.new))
    )
    # Without known values every column would hold labels: then the texts are they.
    if not values:
        return row_pairs(Marked(old[0], old[2]), Marked(new[0], new[2]), ask)
    return row_pairs(Marked(old[0], old[1]), Marked(new[0], new[1]), ask)


class _Comparison:
    """One sheet while its rows are compared, with the list that is being filled."""

    def __init__(
        self,
        sheets: Sheets,
        columns: Pairs,
        listed: list[CellChange],
        ask: Callable[[], None],
    ) -> None:
        self._sheets, self._columns = sheets, columns
        self._listed, self._ask = listed, ask
        self._old, self._new = sheets.old.reader(), sheets.new.reader()

    def cells(self, pairs: Sequence[tuple[int, int]]) -> int:
        """List the cells that differ in some rows; return how many there are."""
        count = 0
        both = [(i, j) for i, j in self._columns if i is not None and j is not None]
        for i, j in pairs:
            self._ask()
            old, new = self._old(i), self._new(j)
            for at, place in both:
                before, after = _cell(old, at), _cell(new, place)
                if not same_cell(before, after):
                    count += 1
                    if self._room:
                        self._list_cell(
                            (i, at), (j, place), shown(before), shown(after)
                        )
        return count

    def _list_cell(
        self, old_at: tuple[int, int], new_at: tuple[int, int], old: str, new: str
    ) -> None:
        happened = Happened.CHANGED if old and new else Happened.EMPTIED
        self._listed.append(
            CellChange(
                happened if old else Happened.FILLED,
                _place(self._sheets.old, *old_at),
                _place(self._sheets.new, *new_at),
                _about(self._new(new_at[0]), new_at[1]),
                *(old, new),
            )
        )

    def rows(self, rows: RowPairs) -> None:
        """List the rows that came and went."""
        for number in rows.added[: self._room]:
            self._list_row(Happened.ROW_ADDED, self._sheets.new, number)
        for number in rows.removed[: self._room]:
            self._list_row(Happened.ROW_REMOVED, self._sheets.old, number)

    @property
    def _room(self) -> int:
        return max(LISTED - len(self._listed), 0)

    def _list_row(self, happened: Happened, sheet: StoredSheet, number: int) -> None:
        is_new = happened is Happened.ROW_ADDED
        row = (self._new if is_new else self._old)(number)
        place = _place(sheet, number, _first(row))
        text = _text(row)
        if text and is_new:
            said = CellChange(happened, None, place, _about(row), "", text)
            self._listed.append(said)
        elif text:
            said = CellChange(happened, place, None, _about(row), text, "")
            self._listed.append(said)

    def columns(self) -> tuple[int, int]:
        """List the columns that came and went; return how many of each."""
        added = [j for i, j in self._columns if i is None and j is not None]
        removed = [i for i, j in self._columns if j is None and i is not None]
        for number in added:
            place, head = _heading(self._sheets.new, self._new, number)
            self._list_column(Happened.COLUMN_ADDED, None, place, head)
        for number in removed:
            place, head = _heading(self._sheets.old, self._old, number)
            self._list_column(Happened.COLUMN_REMOVED, place, None, head)
        return len(added), len(removed)

    def _list_column(
        self, happened: Happened, before: Place | None, after: Place | None, head: str
    ) -> None:
        if self._room:
            old, new = (head, "") if after is None else ("", head)
            self._listed.append(CellChange(happened, before, after, head, old, new))


def _second(pair: tuple[int, int]) -> int:
    return pair[1]


def _cell(row: Sequence[object], at: int) -> object:
    return row[at] if at < len(row) else None


def _place(sheet: StoredSheet, row: int, column: int) -> Place:
    return Place(sheet.name, sheet.first_row + row, sheet.first_column + column)


def _first(row: Sequence[object]) -> int:
    return next((at for at, cell in enumerate(row) if cell is not None), 0)


def _about(row: Sequence[object], but: int = -1) -> str:
    """Return the labels a row begins with, else its first cell: a year, a date."""
    others = [cell for at, cell in enumerate(row) if at != but and cell is not None]
    labels = list(_some(cell for cell in others if isinstance(cell, str)))[:ABOUT]
    return " · ".join(labels or map(shown, others[:1]))


def _some(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        if text.strip():
            yield text.strip()


def _text(row: Sequence[object]) -> str:
    return " | ".join(shown(cell) for cell in row if cell is not None)


def _heading(
    sheet: StoredSheet, read: Callable[[int], Sequence[object]], column: int
) -> tuple[Place, str]:
    """Return the first filled cell of a column and what it says."""
    for number in range(min(sheet.rows, LISTED)):
        cell = _cell(read(number), column)
        if cell is not None:
            return _place(sheet, number, column), shown(cell)
    return _place(sheet, 0, column), ""
