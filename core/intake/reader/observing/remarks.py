"""What is remarked of the values of a table: flags, reasons and notes.

Remarks stand in the labels of a row, in its period, in the cell beside a value and in
the cell of the value itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.columns import paired, words
from core.intake.reader.observing.cell_values import flags_of, joined
from core.intake.reader.observing.crossing import Lexicon, constant, mapped, overlaid
from core.intake.reader.observing.row_facts import note_of

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from core.intake.reader.observing.table_read import ColumnRead, TableRead

_LOW: Final = 0xFFFF_FFFF


def flags(table: TableRead, known: Lexicon) -> list[array[int]]:
    """Return, for each column of values, the flags of its values by row."""
    said = table.flags
    of_rows = [flags_of(one.facts.get("flag", "")) for one in said.meanings]
    of_periods = [one.flag if one else "" for one in table.dating.periods]
    plain = constant(known.code(""), len(table.places))
    found = []
    for column, periods in zip(table.columns, table.dating.codes, strict=True):
        codes = plain
        if any(of_rows) or any(of_periods):
            both = words(paired(said.codes, periods))
            pairs = [(of_periods[one >> 32], of_rows[one & _LOW]) for one in both.words]
            codes = mapped(both.codes, [known.code(joined(*pair)) for pair in pairs])
        changed = {}
        for row in _remarked(column):
            own = (_cell_flag(column, row), flags_of(_mark(column, row)))
            flag = joined(of_periods[periods[row]], *own, of_rows[said.codes[row]])
            changed[row] = known.code(flag)
        found.append(overlaid(codes, changed))
    return found


def reasons(table: TableRead, known: Lexicon) -> list[array[int]]:
    """Return, for each column, why its values are none, where they are."""
    none = constant(known.code(None), len(table.places))
    return [
        overlaid(none, {row: known.code(one.reason) for row, one in odd.items()})
        for odd in (column.cells.odd for column in table.columns)
    ]


def notes(table: TableRead, known: Lexicon) -> list[array[int]]:
    """Return, for each column, what stands beside its values."""
    said = table.notes
    of_rows = [note_of(one.facts) for one in said.meanings]
    codes = mapped(said.codes, list(map(known.code, of_rows)))
    return [
        overlaid(
            codes,
            {
                row: known.code(_note(of_rows[said.codes[row]], column, row))
                for row in _remarked(column)
            },
        )
        for column in table.columns
    ]


def _note(of_row: str, column: ColumnRead, row: int) -> str:
    mark = _mark(column, row)
    beside = "; ".join(filter(None, (of_row, "" if flags_of(mark) else mark)))
    said = column.cells.odd.get(row)
    return " ".join(filter(None, (beside, said.note if said else "")))


def _remarked(column: ColumnRead) -> Sequence[int]:
    """Return the rows in which more is said than a number."""
    marked = {row for row, mark in enumerate(column.marks) if mark}
    return sorted(marked.union(column.cells.odd))


def _mark(column: ColumnRead, row: int) -> str:
    return column.marks[row] if column.marks else ""


def _cell_flag(column: ColumnRead, row: int) -> str:
    said = column.cells.odd.get(row)
    return said.flag if said else ""
