"""Which columns of a table say what its values are, and which hold the values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.intake.reader.cell_kinds import VALUES, CellKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.cell_kinds import Grid

_LABEL_HEADING: Final = re.compile(
    r".*(?:\bcodes?|\bcty_code|\biso\d?|\bid|\bno\.|^year|\bmonth|\bperiod|\bdate|\bhts\b"
    r"|\bhs\b|\bsic\b|\bnaics|^time|^rank|年|月|時点|コード|番号).*",
    re.IGNORECASE,
)
_SPARSE: Final = 0.2
_PERIOD_ONLY: Final = frozenset({CellKind.PERIOD})


def columns_of(
    grid: Grid, body: Sequence[int], headings: Sequence[str]
) -> tuple[list[int], list[int]]:
    """Return the label columns and the value columns of a table.

    Labels stand left of the values. A first column of years or codes says when or
    what, and so does any column before the values whose heading says so.

    Args:
        grid: The sheet.
        body: The rows with values.
        headings: The heading of every column of the sheet.
    """
    counts = [_counted(grid, body, at) for at in range(len(headings))]
    used = [at for at, (filled, _, _) in enumerate(counts) if filled]
    numeric = [
        at
        for at in used
        if counts[at][1] * 2 >= counts[at][0] and counts[at][0] >= _SPARSE * len(body)
    ]
    values = list(numeric)
    while len(values) > 1 and _is_label(values[0], used[0], counts, headings):
        values.pop(0)
    first = values[0] if values else len(headings)
    labels = [at for at in used if at < first]
    right = [at for at in used if at > first and at not in values]
    return labels, [at for at in values if at not in right]


def _counted(grid: Grid, body: Sequence[int], at: int) -> tuple[int, int, int]:
    """Return how many cells of a column are filled, are values, are periods."""
    kinds = [grid.kinds[row][at] for row in body]
    filled = len(kinds) - kinds.count(CellKind.EMPTY)
    values = sum(kind in VALUES for kind in kinds)
    return filled, values, kinds.count(CellKind.PERIOD)


def _is_label(
    at: int,
    leftmost: int,
    counts: Sequence[tuple[int, int, int]],
    headings: Sequence[str],
) -> bool:
    filled, _, periods = counts[at]
    all_periods = periods >= 0.9 * filled
    return at == leftmost or all_periods or bool(_LABEL_HEADING.fullmatch(headings[at]))
