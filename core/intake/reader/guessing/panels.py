"""Tables whose columns mean something else from a row on: panels with a new header."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.intake.reader.words.texts import heading_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.grid import Sheet


def panels(sheet: Sheet, table: TableStructure) -> Iterator[TableStructure]:
    """Return a table in parts, each with the headings that hold for its values.

    A header within a table that says the same again parts nothing.
    """
    rest = table
    for block in _blocks(table.repeated_header_rows):
        paths = _paths_below(sheet, rest, block)
        if paths == rest.header_paths or block[-1] >= rest.last_row:
            continue
        yield _between(rest, rest.first_row, block[0] - 1)
        rest = replace(
            _between(rest, block[0], rest.last_row),
            header_rows=block,
            header_paths=paths,
        )
    yield rest


def _blocks(rows: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Return runs of rows that follow one another."""
    start = 0
    for n, row in enumerate(rows, 1):
        if n == len(rows) or rows[n] != row + 1:
            yield tuple(rows[start:n])
            start = n


def _paths_below(
    sheet: Sheet, table: TableStructure, block: Sequence[int]
) -> tuple[tuple[str, ...], ...]:
    """Return the headings that hold below a header within a table.

    Labels keep theirs; a text over values takes the place of the innermost heading,
    unless it is one of those above the column already.
    """
    paths = list(table.header_paths)
    for at in table.value_columns:
        texts = [text for row in block if (text := heading_of(sheet.rows[row][at]))]
        known = [heading_of(text) for text in paths[at]]
        new = [text for text in texts if text not in known]
        if new:
            paths[at] = (*paths[at][: -len(new)], *new)
    return tuple(paths)


def _between(table: TableStructure, first: int, last: int) -> TableStructure:
    def inside(rows: Sequence[int]) -> tuple[int, ...]:
        return tuple(row for row in rows if first <= row <= last)

    return replace(
        table,
        first_row=first,
        last_row=last,
        header_rows=inside(table.header_rows),
        repeated_header_rows=inside(table.repeated_header_rows),
        group_rows=inside(table.group_rows),
        total_rows=inside(table.total_rows),
        wrapped_rows=inside(table.wrapped_rows),
    )
