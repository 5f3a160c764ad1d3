"""The header above a table: which rows name its columns, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.found_table import Remark
from core.intake.reader.heading_words import role_of_heading
from core.intake.reader.row_roles import is_period_row
from core.intake.reader.words import reads_as_note, reads_as_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.cell_kinds import Grid
    from core.intake.reader.found_table import FoundTable

DEEPEST: Final = 6
"""No publisher stacks more rows of headings."""


def climb(grid: Grid, table: FoundTable, top: int) -> None:
    """Add to a table the header rows above its body, from below, down to row `top`.

    Headings stand above values. One text alone in the first columns is a title, unless
    headings stand above it; then it names the group of rows that follows.
    """
    first_value = min(table.values, default=0)
    for row in range(table.body[0] - 1, top - 1, -1):
        if not grid.filled[row]:
            if table.headers and not _headings_above(grid, table, row, top):
                break
            continue
        role = _role(grid, row, first_value)
        if role == "header" or _headings_above(grid, table, row, top):
            named = role_of_heading(grid.first_text(row))
            within = role == "header" or named or table.headers
            _add(grid, table, row, "header" if within else "group")
        else:
            break
        if len(table.headers) == DEEPEST:
            break
    table.headers.sort()


def _role(grid: Grid, row: int, first_value: int) -> str:
    if grid.lone(row) and grid.filled[row][0] < first_value:
        return "label"
    return "title" if _is_title(grid, row) else "header"


def _add(grid: Grid, table: FoundTable, row: int, role: str) -> None:
    if role == "header":
        table.headers.append(row)
        table.why[row] = (role, _reason(grid, table, row))
    else:
        table.groups.append(row)
        table.why[row] = (role, Remark("label_below_header"))


def headings(grid: Grid, rows: Sequence[int], first_value: int) -> list[list[str]]:
    """Return the headings of every column from the top; a spanning one fills blanks.

    A heading over several columns is written once, in the first of them, so in every
    row but the last a blank cell right of a text says the same as that text; but the
    heading of a label, left of `first_value`, says nothing of the values.
    """
    width = len(grid.rows[0])
    stacked: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        above = ""
        for at in range(width):
            text = grid.text(row, at)
            above = "" if at == first_value else above
            if row != rows[-1]:
                text = above = text or (above if _is_below(grid, row, rows, at) else "")
            if text and text not in stacked[at]:
                stacked[at].append(text)
    return stacked


def _is_below(grid: Grid, row: int, rows: Sequence[int], at: int) -> bool:
    return any(grid.text(lower, at) for lower in rows if lower > row)


def _headings_above(grid: Grid, table: FoundTable, row: int, top: int) -> bool:
    """Return whether a row with headings stands closely above `row`."""
    first_value = min(table.values, default=0)
    for above in range(row - 1, max(top, row - DEEPEST) - 1, -1):
        if grid.filled[above] and _role(grid, above, first_value) == "header":
            return any(at in table.values for at in grid.filled[above])
    return False


def _is_title(grid: Grid, row: int) -> bool:
    text = grid.first_text(row)
    few = len(grid.filled[row]) <= 2  # noqa: PLR2004
    return few and (reads_as_title(text) or (reads_as_note(text) and len(text) > 12))  # noqa: PLR2004


def _reason(grid: Grid, table: FoundTable, row: int) -> Remark:
    if is_period_row(grid, row):
        return Remark("periods_across")
    over = sum(at in table.values for at in grid.filled[row])
    return Remark.of("texts_above", over=over, count=len(table.values))
