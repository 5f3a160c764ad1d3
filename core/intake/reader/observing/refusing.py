"""Values that cannot be kept, each with what is wrong and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.columns import ABSENT
from core.intake.kinds import DIMENSIONS
from core.intake.reader.gathering import cell_place
from core.intake.reader.observing.dating import YEARLY
from core.intake.reader.observing.row_facts import said_of_time
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from core.intake.reader.gathering import ProblemLog
    from core.intake.reader.observing.table_read import TableRead

NEEDED: Final = {
    "output": ("economy", "industry"),
    "share": ("economy", "industry"),
    "trade": ("partner", "flow"),
    "supplier_share": ("economy", "product"),
}
"""Without these a number is about nothing."""

_OF_CELL: Final = 0
_OF_ROW: Final = 1
_UNUSABLE: Final = {
    "error_cell": "error_cell",
    "uncalculated_formula": "uncalculated_formula",
    "not_a_number": "unreadable_number",
}
"""Reasons of a reading that are problems of the cell, and the problem's code."""


class Refused(NamedTuple):
    """A value that is not kept, or the first of several of its row."""

    row: int
    concern: int
    """Of a cell or of the row; what concerns the row is told last."""
    column: int
    code: str
    particulars: Mapping[str, object]


def refused_by_rows(table: TableRead, kind: str) -> Iterator[Refused]:
    """Refuse the values without a period, or of which nobody says what they are."""
    said: dict[tuple[int, str], list[int]] = {}
    for number, column in enumerate(table.columns):
        for code, rows in _lacking(table, kind, number):
            for row in rows:
                if column.kept[row]:
                    column.kept[row] = 0
                    said.setdefault((row, code), []).append(number)
    for (row, code), columns in said.items():
        text = _said_of_time(table, row, columns[0])
        particulars = {"cells": len(columns), "text": text}
        code_told = _exactly(code, text, kind)
        yield Refused(row, _OF_ROW, columns[0], code_told, particulars)


def refused_cells(table: TableRead) -> Iterator[Refused]:
    """Refuse the cells that are errors, or no numbers."""
    for number, column in enumerate(table.columns):
        for row, said in column.cells.unusable.items():
            if column.kept[row]:
                column.kept[row] = 0
                code = _UNUSABLE[str(said.reason)]
                yield Refused(row, _OF_CELL, number, code, {"text": said.note})


def refused_again(table: TableRead, again: Mapping[int, str]) -> Iterator[Refused]:
    """Refuse the values that say again what another does.

    Args:
        table: The table.
        again: By place among the values kept, the address of the other.
    """
    across = range(len(table.columns))
    kept = [
        (row, number)
        for row in range(len(table.places))
        for number in across
        if table.columns[number].kept[row]
    ]
    for at, first in again.items():
        row, number = kept[at]
        table.columns[number].kept[row] = 0
        yield Refused(row, _OF_CELL, number, "repeated_observation", {"first": first})


def tell(refused: Iterable[Refused], table: TableRead, problems: ProblemLog) -> None:
    """Tell why values are not kept, from the first row on."""
    for one in sorted(refused, key=lambda refused: refused[:3]):
        repeated = one.code == "repeated_observation"
        severity = Severity.WARNING if repeated else Severity.ERROR
        across = table.columns[one.column].column.at
        place = cell_place(table.sheet, table.places[one.row], across)
        problems.add(Problem.of(one.code, severity, place, **one.particulars))


def _lacking(
    table: TableRead, kind: str, number: int
) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield why values of a column cannot be kept, and in which rows."""
    dating = table.dating
    unreadable = {at for at, period in enumerate(dating.periods) if period is None}
    if unreadable:
        yield "unreadable_period", _rows_with(unreadable, dating.codes[number])
    for name in NEEDED.get(kind, ()):
        index = DIMENSIONS.index(name)
        if index in table.columns[number].terms:
            continue
        terms = table.terms.get(index)
        every = range(len(table.places))
        yield "label_missing", every if terms is None else _rows_with({ABSENT}, terms)


def _rows_with(codes: Collection[int], column: array[int]) -> Sequence[int]:
    if not any(code in column for code in codes):
        return ()
    return [row for row, code in enumerate(column) if code in codes]


def _said_of_time(table: TableRead, row: int, number: int) -> str:
    said = table.dating.said
    meaning = said.meanings[said.codes[row]]
    return said_of_time(meaning.facts, table.columns[number].column.facts)


def _exactly(code: str, said: str, kind: str) -> str:
    if code == "unreadable_period" and not said:
        return "period_missing"
    if code == "unreadable_period" and kind in YEARLY:
        return "not_a_year"
    return code
