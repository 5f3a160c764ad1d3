"""Divides a sheet among the tables that stand on it: by rows, or by columns.

A publisher's sheet may hold two kinds of dataset: money that crossed a border, and
the tariffs paid on it; value added, and what it is made of. Each table takes its own
cells, and every cell is counted once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.intake.reader.recipes.rows_fit import rows_taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.workbook.grid import Sheet


def divided(sheet: Sheet, first: Binding, others: Sequence[Binding]) -> list[Binding]:
    """Return the tables of a sheet, each with the cells that are its own.

    Args:
        sheet: The sheet.
        first: The table that keeps its values, and whatever the others leave.
        others: Tables whose rules are `shared`.
    """
    taken: list[Binding] = []
    for other in others:
        share = _by_rows if other.rule.rows else _by_columns
        pair = share(sheet, first, other)
        if pair is not None:
            first = pair[0]
            taken.append(pair[1])
    return [first, *taken]


def _by_rows(
    sheet: Sheet, first: Binding, other: Binding
) -> tuple[Binding, Binding] | None:
    rows = rows_taken(sheet, other) - first.others
    if not rows:
        return None
    left = frozenset(range(other.start, other.end)) - rows
    other = replace(other, others=left, top=other.start, unused=(), beyond=first.beyond)
    return replace(first, others=first.others | rows), other


def _by_columns(
    sheet: Sheet, first: Binding, other: Binding
) -> tuple[Binding, Binding] | None:
    own = {at for value in other.values for at in (value.at, value.flag_at)}
    kept = first.beyond | {value.at for value in first.values}
    columns = frozenset(at for at in own if at is not None) - kept
    if not columns:
        return None
    width = frozenset(range(len(sheet.rows[0])))
    first = replace(
        first,
        unused=tuple(at for at in first.unused if at not in columns),
        beyond=first.beyond | columns,
    )
    values = tuple(value for value in other.values if value.at in columns)
    other = replace(
        other, values=values, beyond=width - columns, top=other.start, unused=()
    )
    return first, other
