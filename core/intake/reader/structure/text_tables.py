"""Tables that hold texts where others hold numbers: lists, contents, registers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.structure.words import reads_as_note, reads_as_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.structure.page import Page

_FEWEST: Final = 3
_FAR: Final = 4
_LONGEST_CELL: Final = 50


class Run(NamedTuple):
    """The rows with values of one table.

    Attributes:
        rows: The rows, from the top.
        of_texts: The table holds texts where others hold numbers.
        header: The row that names the columns of such a table, if there is one.
    """

    rows: list[int]
    of_texts: bool = False
    header: int | None = None


def texts_below(page: Page, run: Sequence[int]) -> list[Run]:
    """Return a table of texts with its own header below the last one of numbers."""
    below = page.filled_between(run[-1] + 1, len(page.lines))
    wide = [row for row in below if page.lines[row].width >= _FEWEST]
    if len(wide) < _FEWEST or any(_is_note_like(page, row) for row in wide):
        return []
    apart = wide[0] > run[-1] + 1
    close = wide[-1] - wide[0] < _FAR * len(wide)
    return (
        table_of_texts(page, below[below.index(wide[0]) :]) if apart and close else []
    )


def _is_note_like(page: Page, row: int) -> bool:
    line = page.lines[row]
    return reads_as_note(line.text) or len(line.text) > _LONGEST_CELL


def table_of_texts(page: Page, rows: Sequence[int]) -> list[Run]:
    """Return the body of a table of texts: what is full below its first full row.

    Where all rows open with the title of a table, it is a list of them without header.
    """
    least = max(2, 0.5 * max((page.lines[row].width for row in rows), default=0))
    dense = [row for row in rows if page.lines[row].width >= least]
    if len(dense) < 2 or len(dense) < 0.3 * len(rows):  # noqa: PLR2004
        return []
    if 2 * page.lines[dense[0]].width <= page.lines[dense[1]].width and dense[2:]:
        del dense[0]
    listed = all(reads_as_title(page.lines[row].text) for row in dense[:_FEWEST])
    start = dense[0] if listed else dense[1]
    body = [row for row in range(start, dense[-1] + 1) if page.lines[row].width > 1]
    while body[-1] + 1 < len(page.lines) and page.lines[body[-1] + 1].width > 1:
        body.append(body[-1] + 1)
    return [Run(body, of_texts=True, header=None if listed else dense[0])]
