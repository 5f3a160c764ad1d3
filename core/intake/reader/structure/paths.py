"""The labels over a column and beside a row, outermost first: what a value is of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.intake.reader.structure.styles import NoStyles
from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.structure.page import Page
    from core.intake.reader.structure.styles import CellStyles, Merged
    from core.intake.reader.workbook.grid import Value

Path = tuple[str, ...]


def header_paths(
    page: Page, headers: Sequence[int], labels: Sequence[int]
) -> tuple[Path, ...]:
    """Return the headings of every column, outermost first.

    A heading over several columns is written once, in the first of them: it goes on
    over blanks, as far as no heading above it ends, no label column begins and the
    columns have headings of their own below it. Merged ranges say it exactly.
    """
    paths: list[list[str]] = [[] for _ in range(page.width)]
    spans = [list(range(page.width))]
    for n, row in enumerate(headers):
        source = _sources(page, headers[n:], spans[-1], frozenset(labels))
        spans.append(source)
        for at in range(page.width):
            text = page.text(row, source[at])
            if text and text not in paths[at]:
                paths[at].append(text)
    return tuple(map(tuple, paths))


def _sources(
    page: Page, headers: Sequence[int], over: Sequence[int], labels: frozenset[int]
) -> list[int]:
    """Return for every column the one whose text in a header row stands over it.

    Args:
        page: The sheet.
        headers: The header row, and those below it.
        over: The same for the header row above.
        labels: The columns no heading goes on over.
    """
    row, below = headers[0], headers[1:]
    merged = _merged_in(page, row)
    named = [any(page.text(lower, at) for lower in below) for at in range(page.width)]
    found = list(range(page.width))
    start = 0
    for at in range(page.width):
        if at in merged:
            found[at] = start = merged[at]
            continue
        is_new = page.text(row, at) or at in labels or start in labels
        ends = over[at] != over[start] and over != list(range(page.width))
        if is_new or ends or not (named[start] and named[at]):
            start = at if is_new or ends or not named[start] else start
            continue
        found[at] = start
    return found


def _merged_in(page: Page, row: int) -> dict[int, int]:
    """Return the first column of the merged range over each column of a row."""

    def covers(one: Merged) -> bool:
        return (
            one.first_row <= row <= one.last_row and one.first_column < one.last_column
        )

    return {
        at: one.first_column
        for one in page.styles.merged
        if covers(one)
        for at in range(one.first_column, min(one.last_column + 1, page.width))
    }


class RowPath(NamedTuple):
    """The labels beside a row of values, outermost first.

    Attributes:
        row: The row, counted from 0.
        groups: The labels of the groups it stands under.
        parents: The labels it is indented below.
        labels: Its own labels, those above them filled down.
    """

    row: int
    groups: Path
    parents: Path
    labels: Path


class _Label(NamedTuple):
    """A label that others stand under, and how it is set."""

    text: str
    column: int
    indent: int
    bold: bool

    def holds(self, other: _Label) -> bool:
        """Return whether another label, set after this one, stands under it."""
        mine, theirs = (self.column, self.indent), (other.column, other.indent)
        return theirs > mine or (theirs == mine and self.bold and not other.bold)


def row_paths(
    rows: Sequence[Sequence[Value]],
    table: TableStructure,
    styles: CellStyles | None = None,
) -> Iterator[RowPath]:
    """Return the labels of every row of values of a table, from the top."""
    return _Descent(rows, table, styles or NoStyles()).paths()


class _Descent:
    """Walks a table from the top and keeps in mind what the rows stand under."""

    def __init__(
        self, rows: Sequence[Sequence[Value]], table: TableStructure, styles: CellStyles
    ) -> None:
        self._rows = rows
        self._table = table
        self._styles = styles
        self._groups: list[_Label] = []
        self._parents: list[_Label] = []
        self._last: dict[int, str] = {}
        self._carried = ""
        self._group_just_set = False

    def paths(self) -> Iterator[RowPath]:
        table = self._table
        groups, wrapped = frozenset(table.group_rows), frozenset(table.wrapped_rows)
        heads = frozenset((*table.header_rows, *table.repeated_header_rows))
        for row in range(table.first_row, table.last_row + 1):
            if row in heads:
                continue
            if row in groups:
                self._enter(row)
            elif row in wrapped:
                self._carried = self._first_text(row) if self._goes_down(row) else ""
            elif path := self._path(row):
                yield path

    def _goes_down(self, row: int) -> bool:
        return self._table.why[row][1].code == "carried_on_below"

    def _first_text(self, row: int) -> str:
        return next(filter(None, map(text_of, self._rows[row])), "")

    def _label_at(self, row: int) -> _Label | None:
        for at, cell in enumerate(self._rows[row]):
            if text := text_of(cell):
                spaces = len(cell) - len(cell.lstrip()) if isinstance(cell, str) else 0
                indent = self._styles.indent(row, at) * 2 + spaces
                return _Label(text, at, indent, self._styles.bold(row, at))
        return None

    def _enter(self, row: int) -> None:
        """Put a group below those it stands under; the others have ended."""
        label = self._label_at(row)
        if label is None:
            return
        kept = [one for one in self._groups if one.holds(label)]
        if self._group_just_set and self._groups and self._groups[-1] not in kept:
            last = self._groups[-1]
            kept = [*kept, last] if not label.holds(last) else kept
        self._groups = [*kept, label]
        self._parents = []
        self._group_just_set = True

    def _path(self, row: int) -> RowPath | None:
        label = self._label_at(row)
        if label is None:
            return None
        self._group_just_set = False
        self._parents = [one for one in self._parents if one.indent < label.indent]
        parents = tuple(one.text for one in self._parents)
        own = self._own_labels(row)
        if own and label.column in self._table.label_columns[:1]:
            self._parents.append(label._replace(text=own[0]))
        return RowPath(row, tuple(one.text for one in self._groups), parents, own)

    def _own_labels(self, row: int) -> Path:
        cells = self._rows[row]
        found: list[str] = []
        for n, at in enumerate(self._table.label_columns):
            text = text_of(cells[at]) if at < len(cells) else ""
            if n == 0 and self._carried:
                text, self._carried = f"{self._carried} {text}".strip(), ""
            if at in self._table.fill_down_columns:
                self._last[at] = text = text or self._last.get(at, "")
            if text:
                found.append(text)
        return tuple(found)
