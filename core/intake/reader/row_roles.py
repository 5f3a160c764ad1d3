"""Which rows of a sheet hold values, and which of them belong together."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.intake.reader.cell_kinds import VALUES, CellKind
from core.intake.reader.units import read_unit
from core.intake.reader.words import reads_as_note, reads_as_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.cell_kinds import Grid

_NUMBERS: Final = frozenset({CellKind.NUMBER, CellKind.MISSING})
_PERIODS: Final = frozenset({CellKind.PERIOD})
_HEADINGS: Final = frozenset({CellKind.TEXT, CellKind.PERIOD})
_MOSTLY: Final = 0.6
_FAR: Final = 4
_INTERRUPTED: Final = 1.3
_ENOUGH: Final = 0.25


def is_period_row(grid: Grid, row: int) -> bool:
    """Return whether a row names years or months across: a header, not values."""
    filled = grid.filled[row]
    periods = grid.count(row, _PERIODS, filled)
    if periods < 2 or periods < _MOSTLY * len(filled):  # noqa: PLR2004
        return False
    if filled == [0, 1] or _mixes_dates(grid, row):
        return False  # a year or a date, and a number that looks like a year
    if grid.count(row, _NUMBERS, filled):
        return False
    named = [grid.text(row, at) for at in filled if grid.kinds[row][at] in _PERIODS]
    leading = next(n for n, at in enumerate(filled) if grid.kinds[row][at] in _PERIODS)
    if len(filled) - leading > _INTERRUPTED * periods:
        return False
    years = [int(text[:4]) for text in named if text[:4].isdigit()]
    if len(years) < len(named):
        return True
    steps = [later - earlier for earlier, later in pairwise(years)]
    return all(step >= 0 for step in steps) or all(step <= 0 for step in steps)


def _mixes_dates(grid: Grid, row: int) -> bool:
    dates = {isinstance(grid.rows[row][at], date) for at in grid.filled[row]}
    numbers = any(isinstance(grid.rows[row][at], float) for at in grid.filled[row])
    return numbers and True in dates


def is_unit_row(grid: Grid, row: int) -> bool:
    """Return whether a row says the units of the columns."""
    filled = grid.filled[row]
    if any(isinstance(grid.rows[row][at], float) for at in filled):
        return False
    texts = [grid.text(row, at) for at in filled]
    units = sum(read_unit(text) is not None for text in texts)
    return units >= 2 and units >= len(texts) - 1  # noqa: PLR2004


def is_value_row(grid: Grid, row: int) -> bool:
    """Return whether a row holds values behind its labels."""
    filled = grid.filled[row]
    if len(filled) < 2 or is_period_row(grid, row):  # noqa: PLR2004
        return False
    behind = filled[1:]
    values = grid.count(row, VALUES, behind)
    return (
        bool(grid.count(row, _NUMBERS, behind) or (values and len(behind) <= 2))  # noqa: PLR2004
        and values * 2 >= len(behind)
        and not is_unit_row(grid, row)
    )


def value_rows(grid: Grid) -> list[int]:
    """Return the rows with values; of a table of texts, the rows below its first."""
    rows = range(len(grid.rows))
    found = [row for row in rows if is_value_row(grid, row)]
    widest = max((len(filled) for filled in grid.filled), default=0)
    dense = [row for row in rows if len(grid.filled[row]) >= max(2, widest / 2)]
    if len(found) < max(1, _ENOUGH * len(dense)):
        return dense[1:]
    return found


def blocks(grid: Grid, found: Sequence[int]) -> list[list[int]]:
    """Return rows with values in runs; a header or a title between them parts them."""
    runs: list[list[int]] = []
    for row in found:
        if runs and not _is_parted(grid, runs[-1][-1], row):
            runs[-1].append(row)
        else:
            runs.append([row])
    return [run for run in runs if len(run) > 1 or _has_number(grid, run[0])]


def _has_number(grid: Grid, row: int) -> bool:
    return CellKind.NUMBER in grid.kinds[row]


def _is_parted(grid: Grid, above: int, below: int) -> bool:
    between = range(above + 1, below)
    filled = [row for row in between if grid.filled[row]]
    has_blank = len(filled) < len(between)
    if not has_blank and below - above <= _FAR:
        return any(_heads(grid, row, below) and row - above > 1 for row in filled)
    headed = any(_heads(grid, row, below) for row in filled)
    titled = any(
        grid.lone(row)
        and (reads_as_title(grid.first_text(row)) or _is_long_note(grid, row))
        for row in filled
    )
    return headed and (has_blank or titled or below - above > _FAR)


def _heads(grid: Grid, row: int, below: int) -> bool:
    """Return whether a row looks like the header of the values in the row `below`."""
    if grid.lone(row) or grid.count(row, _NUMBERS, grid.filled[row]):
        return False
    values = [at for at in grid.filled[below] if grid.kinds[below][at] in VALUES]
    heading = grid.count(row, _HEADINGS, values)
    return heading >= 2 or (heading == 1 and len(values) == 1)  # noqa: PLR2004


def _is_long_note(grid: Grid, row: int) -> bool:
    text = grid.first_text(row)
    return reads_as_note(text) and len(text) > 25  # noqa: PLR2004
