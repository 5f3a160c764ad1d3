"""A quick proof that no two values of a table say the same thing.

It holds for most long tables: no two rows have the same labels, and no two columns of
values the same heading. Where it fails, every value has to be looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.intake.reader.workbook.recoding import distinct

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from core.intake.reader.observing.table_read import ColumnRead, TableRead


class _About(NamedTuple):
    """What the values of a column are about."""

    by_row: tuple[array[int], ...]
    """What differs from row to row."""
    constant: tuple[object, ...]
    """What is the same in all rows."""


def surely_unlike(table: TableRead) -> bool:
    """Return whether it is plain that all values of a table are about other things."""
    if _is_ambiguous(table):
        return False
    spoken = {index for column in table.columns for index in column.terms}
    about = [_about(table, at, sorted(spoken)) for at in range(len(table.columns))]
    by_row = about[0].by_row
    alike = all(list(map(id, one.by_row)) == list(map(id, by_row)) for one in about)
    told_apart = len({one.constant for one in about}) == len(about)
    return alike and told_apart and _all_differ(by_row, len(table.places))


def _is_ambiguous(table: TableRead) -> bool:
    """Return whether different periods or units of a table have one name."""
    units = [unit.name for unit in table.units.units]
    periods = [period and period.text for period in table.dating.periods]
    return (
        len(set(units)) < len(units)
        or len(set(periods)) < len(periods)
        or any(_has_own_units(table, column) for column in table.columns)
    )


def _has_own_units(table: TableRead, column: ColumnRead) -> bool:
    """Return whether a cell says another unit than is in force, as `12%` does."""
    units = table.units
    return any(
        said.unit != (column.unit or units.units[units.codes[row]]).name
        for row, said in column.cells.odd.items()
    )


def _about(table: TableRead, at: int, spoken: Sequence[int]) -> _About:
    """Return what a column is about, given the dimensions of which headings speak."""
    column, periods, units = table.columns[at], table.dating.codes[at], table.units
    own = column.terms
    by_row = [terms for index, terms in table.terms.items() if index not in own]
    constant: list[object] = [own.get(index) for index in spoken]
    by_row.append(periods)
    if _is_constant(periods):
        constant.append(by_row.pop()[0])
    if column.unit is None and len(units.units) > 1:
        by_row.append(units.codes)
    else:
        constant.append((column.unit or units.units[0]).name)
    return _About(tuple(by_row), tuple(constant))


def _all_differ(columns: Sequence[array[int]], rows: int) -> bool:
    return rows <= 1 or distinct(columns) == rows


def _is_constant(codes: array[int]) -> bool:
    return codes.count(codes[0]) == len(codes)
