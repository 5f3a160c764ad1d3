"""The headings of a column above one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.words.texts import heading_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.intake.reader.workbook.grid import Sheet


def headings_of(
    sheet: Sheet, headers: Sequence[int], at: int
) -> Iterator[tuple[int, str]]:
    """Yield the headings of a column with their rows, the lowest first.

    A record's field may have one under another: both together come before either.
    """
    if len(headers) > 1:
        path = " / ".join(filter(None, heading_path(sheet, headers, at)))
        yield headers[-1], path
    for row in reversed(headers):
        yield row, heading_of(sheet.rows[row][at])


def heading_path(sheet: Sheet, headers: Sequence[int], at: int) -> list[str]:
    """Return the headings of a column from the top; one that spans others is repeated.

    In all rows but the last a blank belongs to the heading on its left.
    """
    *upper, last = headers
    above = [_spanning(sheet, row, at) for row in upper]
    return [*above, heading_of(sheet.rows[last][at])]


def _spanning(sheet: Sheet, row: int, at: int) -> str:
    left = (heading_of(sheet.rows[row][across]) for across in range(at, -1, -1))
    return next(filter(None, left), "")
