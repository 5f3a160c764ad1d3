"""Tables side by side: each with its own columns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.intake.reader.words.heading_words import role_of_heading
from core.intake.reader.words.texts import text_of
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.grid import Sheet

_LONGEST_MARK: Final = 4
_SAMPLE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Side:
    """One of the tables that stand side by side, or the only one.

    Attributes:
        table: What the finder says of all of them.
        left: The first column.
        right: The column after the last one.
        labels: Its label columns.
        values: Its value columns.
        marks: Columns of marks, each with the column of the values it speaks of.
        is_first: No other stands left of it.
    """

    table: TableStructure
    left: int
    right: int
    labels: tuple[int, ...]
    values: tuple[int, ...]
    marks: Mapping[int, int]
    is_first: bool

    def headings(self, at: int) -> tuple[str, ...]:
        """Return the stacked headings of a column, outermost first."""
        return self.table.header_paths[at]


def sides_of(sheet: Sheet, table: TableStructure) -> Iterator[Side]:
    """Return the tables side by side that have labels and values, from the left.

    One without values belongs to the table left of it.
    """
    width = len(sheet.rows[0])
    starts = [first for first, last in table.parts if _has_values(table, first, last)]
    edges = [0, *starts[1:], width]
    marked = _marks(sheet, table)
    for n, (left, right) in enumerate(pairwise(edges)):
        marks = {at: of for at, of in marked.items() if left <= at < right}
        inside = range(left, right)
        yield Side(
            table,
            left,
            right,
            tuple(at for at in table.label_columns if at in inside),
            tuple(at for at in table.value_columns if at in inside and at not in marks),
            marks,
            is_first=n == 0,
        )


def _has_values(table: TableStructure, first: int, last: int) -> bool:
    return any(first <= at <= last for at in table.value_columns)


def _marks(sheet: Sheet, table: TableStructure) -> dict[int, int]:
    """Return the columns of flags beside values, as Eurostat prints them."""
    found: dict[int, int] = {}
    rows = range(
        max(table.header_rows, default=table.first_row - 1) + 1, table.last_row + 1
    )
    body = [sheet.rows[row] for row in rows[:_SAMPLE]]
    for at in range(min(table.value_columns, default=0) + 1, len(sheet.rows[0])):
        of = found.get(at - 1, at - 1)
        if of not in table.value_columns or at in table.label_columns:
            continue
        if _is_named_apart(table, at, of) or not _are_marks(body, at):
            continue
        found[at] = of
    return found


def _is_named_apart(table: TableStructure, at: int, of: int) -> bool:
    """Return whether a column has a heading of its own that is not that of a flag."""
    own = table.header_paths[at]
    if not own or own == table.header_paths[of]:
        return False
    return role_of_heading(own[-1]) != "flag"


def _are_marks(body: Sequence[Sequence[object]], at: int) -> bool:
    texts = []
    for row in body:
        cell = row[at]
        if cell is None:
            continue
        if not isinstance(cell, str) or isinstance(cell, ErrorCell | UncalculatedCell):
            return False
        texts.append(text_of(cell))
    return bool(texts) and all(
        len(text) <= _LONGEST_MARK and not any(map(str.isdigit, text)) for text in texts
    )
