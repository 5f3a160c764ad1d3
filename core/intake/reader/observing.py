"""From the rows of a bound table to observations, every filled cell accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.gathering import Aside, cell_place
from core.intake.reader.row_facts import RowFacts, meets
from core.intake.reader.row_values import RowValues
from core.intake.reader.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.binding import Binding
    from core.intake.reader.gathering import Gathered, ProblemLog
    from core.intake.reader.grid import Sheet, Value
    from core.intake.reader.recipe import Facts


def observe(
    sheet: Sheet, binding: Binding, gathered: Gathered, problems: ProblemLog
) -> Tally:
    """Read the body of a table into a dataset; return how its cells were used."""
    return _Body(sheet, binding, gathered, problems).read()


class _Body:
    """The rows below a header, while they are read from the top."""

    def __init__(
        self, sheet: Sheet, binding: Binding, gathered: Gathered, problems: ProblemLog
    ) -> None:
        self._sheet, self._binding, self._gathered = sheet, binding, gathered
        self._tally = Tally()
        self._labels = RowFacts(binding)
        self._values = RowValues(sheet, binding, gathered, problems)
        self._running = dict(binding.facts)
        self._unit = ""

    def read(self) -> Tally:
        rows, binding, tally = self._sheet.rows, self._binding, self._tally
        last = self._last_row_with_values()
        for at in range(binding.start, binding.end):
            row = rows[at]
            inside = row[binding.left : binding.right]
            filled = sum(cell is not None for cell in inside)
            self._enter(binding.sections.get(at, {}))
            if at > last:
                tally.notes += filled
                continue
            said = {**self._labels.of(row), **binding.restated.get(at, {})}
            if at in binding.skipped or self._says_only_labels(row):
                tally.labels += filled
            else:
                self._read_row(at, row, said, filled)
        return tally

    def _enter(self, section: Facts) -> None:
        """Take over what a section says; an empty text takes an earlier one back."""
        for role, text in section.items():
            if text:
                self._running[role] = text
            else:
                self._running.pop(role, None)
        self._unit = section.get("unit", self._unit)

    def _has_values(self, row: Sequence[Value]) -> bool:
        return any(row[column.at] is not None for column in self._binding.values)

    def _says_only_labels(self, row: Sequence[Value]) -> bool:
        if not self._has_values(row):
            return True
        return self._binding.rule.unit_rows and self._values.units.taken_from(row)

    def _last_row_with_values(self) -> int:
        if self._binding.last is not None:
            return self._binding.last
        rows, start = self._sheet.rows, self._binding.start
        below = range(self._binding.end - 1, start - 1, -1)
        return next((at for at in below if self._has_values(rows[at])), start - 1)

    def _read_row(
        self, at: int, row: Sequence[Value], said: Facts, filled: int
    ) -> None:
        tally = self._tally
        if why := self._why_aside(at, said):
            self._gathered.aside.append(self._aside(at, row, filled, why))
            tally.set_aside += filled
            return
        facts = self._labels.rewritten({**self._running, **said})
        before = tally.used
        unit = said.get("unit") or self._unit
        self._values.read(at, row, facts, unit, tally)
        tally.notes += sum(row[across] is not None for across in self._binding.unused)
        tally.labels += filled - (tally.used - before)

    def _why_aside(self, at: int, said: Facts) -> str:
        if at in self._binding.aside:
            return self._binding.aside[at]
        rules = self._binding.rule.set_aside
        return next((rule.why for rule in rules if meets(said, rule)), "")

    def _aside(self, at: int, row: Sequence[Value], filled: int, why: str) -> Aside:
        left, right = self._binding.left, self._binding.right
        inside = enumerate(row[left:right], left)
        first = next(across for across, cell in inside if cell is not None)
        place = cell_place(self._sheet, at, first)
        return Aside(self._sheet.position, place.row, place.column, filled, why)
