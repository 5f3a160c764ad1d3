"""The values of one row, each kept as an observation or refused with its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.intake.kinds import DIMENSIONS
from core.intake.reader.cell_values import CellValue, cell_value, flags_of, joined
from core.intake.reader.dimensions import Dimensions, laid_over
from core.intake.reader.gathering import Found, cell_place
from core.intake.reader.periods import TIMELESS, Period
from core.intake.reader.row_facts import NOTHING, Periods, note_of, speaks_of_time
from core.intake.reader.texts import text_of
from core.intake.reader.units_in_force import UnitsInForce
from core.problems import Problem, Severity, column_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.binding import Binding, ValueColumn
    from core.intake.reader.gathering import Dims, Gathered, ProblemLog
    from core.intake.reader.grid import Sheet, Value
    from core.intake.reader.recipe import Facts
    from core.intake.reader.tally import Tally
    from core.intake.reader.units import Unit

NEEDED: Final = {
    "output": ("economy", "industry"),
    "share": ("economy", "industry"),
    "trade": ("partner", "flow"),
    "supplier_share": ("economy", "product"),
}
"""Without these a number is about nothing."""

DATED: Final = frozenset({"output", "share", "trade"})
"""Kinds whose numbers say nothing without a period."""

YEARLY: Final = frozenset({"share"})
"""Kinds of which nothing but calendar years is ever shown."""

_UNUSABLE: Final = {
    "error_cell": "error_cell",
    "uncalculated_formula": "uncalculated_formula",
    "not_a_number": "unreadable_number",
}
"""Reasons of a reading that are problems of the cell, and the problem's code."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A value column with what need not be looked up again for every cell."""

    at: int
    facts: Facts
    terms: tuple[tuple[int, int], ...]
    unit: Unit | None
    marks: int | None
    dated: bool
    """It says itself when its values were."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says of all its values."""

    at: int
    dims: Dims
    unit: Unit
    flag: str
    note: str


class RowValues:
    """Reads the value columns of one table."""

    def __init__(
        self, sheet: Sheet, binding: Binding, gathered: Gathered, problems: ProblemLog
    ) -> None:
        self._sheet, self._gathered, self._problems = sheet, gathered, problems
        self._kind = binding.rule.kind
        self._needed = [DIMENSIONS.index(name) for name in NEEDED.get(self._kind, ())]
        self._periods = Periods(sheet, binding)
        self._dimensions = Dimensions(sheet, binding, gathered)
        self.units = UnitsInForce(binding)
        self._columns = [self._column(value) for value in binding.values]

    def read(
        self,
        at: int,
        cells: Sequence[Value],
        facts: Facts,
        said_unit: str,
        tally: Tally,
    ) -> None:
        """Keep the values of the row at `at`; `facts` is what its labels mean."""
        row = self._row(at, facts, said_unit)
        of_row = self._period(facts, NOTHING)
        unknown = [index for index in self._needed if row.dims[index] is None]
        refused: dict[str, list[int]] = {}
        for column in self._columns:
            cell = cells[column.at]
            if cell is None:
                continue
            period = self._period(facts, column.facts) if column.dated else of_row
            dims = laid_over(row.dims, column.terms) if column.terms else row.dims
            if period is None:
                refused.setdefault("unreadable_period", []).append(column.at)
            elif unknown and any(dims[index] is None for index in unknown):
                refused.setdefault("label_missing", []).append(column.at)
            elif self._kept(_marked(row, column, cells), column, cell, dims, period):
                tally.observations += 1
            else:
                tally.problems += 1
        for code, columns in refused.items():
            self._refuse(code, at, columns, facts)
            tally.problems += len(columns)

    def _refuse(self, code: str, at: int, columns: list[int], facts: Facts) -> None:
        own = next(c.facts for c in self._columns if c.at == columns[0])
        said = _as_published(facts, own)
        if code == "unreadable_period" and not said:
            code = "period_missing"
        elif code == "unreadable_period" and self._kind in YEARLY:
            code = "not_a_year"
        self._tell(code, at, columns[0], cells=len(columns), text=said)

    def _column(self, value: ValueColumn) -> _Column:
        return _Column(
            value.at,
            value.facts,
            self._dimensions.of_column(value),
            self.units.of_column(value.facts),
            value.marks,
            speaks_of_time(value.facts),
        )

    def _row(self, at: int, facts: Facts, said_unit: str) -> _Row:
        return _Row(
            at,
            self._dimensions.of_row(at, facts),
            self.units.of_row(facts.get("measure", ""), said_unit),
            flags_of(facts.get("flag", "")),
            note_of(facts),
        )

    def _period(self, facts: Facts, own: Facts) -> Period | None:
        period = self._periods.of(facts, own)
        if self._kind in YEARLY and period and period.kind != "year":
            return None
        if self._kind in DATED:
            return None if period is TIMELESS else period
        return period or Period(_as_published(facts, own), "none")

    def _kept(
        self, row: _Row, column: _Column, cell: Value, dims: Dims, period: Period
    ) -> bool:
        value = cell_value(cell, column.unit or row.unit)
        if value.reason in _UNUSABLE:
            self._tell(_UNUSABLE[value.reason], row.at, column.at, text=value.note)
            return False
        place = (self._sheet.first_row + row.at, self._sheet.first_column + column.at)
        key = (dims, period.text, value.unit)
        first = self._gathered.seen.setdefault(key, (self._sheet.name, *place))
        if first != (self._sheet.name, *place):
            name = f"{first[0]}!{column_letters(first[2])}{first[1]}"
            self._tell("repeated_observation", row.at, column.at, first=name)
            return False
        self._gathered.found.append(self._found(row, dims, period, value, place))
        return True

    def _found(
        self,
        row: _Row,
        dims: Dims,
        period: Period,
        value: CellValue,
        place: tuple[int, int],
    ) -> Found:
        note = f"{row.note} {value.note}" if row.note and value.note else None
        return Found(
            dims,
            period.text,
            period.kind,
            value.value,
            value.unit,
            joined(period.flag, value.flag, row.flag)
            if period.flag or value.flag or row.flag
            else "",
            value.reason,
            note or row.note or value.note,
            self._sheet.position,
            *place,
        )

    def _tell(self, code: str, at: int, across: int, **particulars: object) -> None:
        repeated = code == "repeated_observation"
        severity = Severity.WARNING if repeated else Severity.ERROR
        place = cell_place(self._sheet, at, across)
        self._problems.add(Problem.of(code, severity, place, **particulars))


def _marked(row: _Row, column: _Column, cells: Sequence[Value]) -> _Row:
    """Return what a row says, with the flag in the cell beside a value."""
    mark = text_of(cells[column.marks]) if column.marks is not None else ""
    if not mark:
        return row
    flag = flags_of(mark)
    note = row.note if flag else " ".join(filter(None, (row.note, mark)))
    return replace(row, flag=joined(row.flag, flag), note=note)


def _as_published(facts: Facts, own: Facts) -> str:
    """Return what is said of the period, whether or not it can be read."""
    said = (
        own.get(role) or facts.get(role, "") for role in ("period", "year", "month")
    )
    return " ".join(filter(None, said))
