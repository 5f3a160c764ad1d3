"""Rows of text: items, jurisdictions, entries of control lists, entities, incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.codes.readings import is_code
from core.intake.reader.gathering import FoundRecord, cell_place, row_aside
from core.intake.reader.observing.tally import Tally
from core.intake.reader.records.filling_down import Above, filled_columns
from core.intake.reader.records.record_cells import LOST
from core.intake.reader.records.record_columns import RecordColumn, with_marks
from core.intake.reader.records.record_repeats import repeats_among
from core.intake.reader.words.texts import text_of
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.reader.gathering import Gathered, ProblemLog, RecordCells
    from core.intake.reader.recipes.binding import Binding, LabelColumn
    from core.intake.reader.workbook.grid import Sheet, Value


def record(
    sheet: Sheet, binding: Binding, gathered: Gathered, problems: ProblemLog
) -> Tally:
    """Read the rows of a text table; return how its cells were used."""
    return _Rows(sheet, binding, gathered, problems).read()


class _Rows:
    """The rows of one text table while they are read."""

    def __init__(
        self, sheet: Sheet, binding: Binding, gathered: Gathered, problems: ProblemLog
    ) -> None:
        self._sheet, self._binding = sheet, binding
        self._gathered, self._problems = gathered, problems
        self._tally = Tally()
        self._key = naming_column(binding)
        self._above = Above()
        falling = filled_columns(sheet, binding)
        self._columns = [
            RecordColumn(sheet, with_marks(column, binding), falls=column.at in falling)
            for column in binding.labels
        ]
        self._crossed = {one.group for one in self._columns if one.is_crossed}
        self._groups = dict.fromkeys(["", *(one.group for one in self._columns)])
        self._is_coded = self._key.rule.codes in {"control_number", "hs"}
        self._title: RecordCells = {}
        """The line of text above the rows, where they are named by codes."""
        self._lone: int | None = None
        """The row just read, if it holds nothing but what names it."""

    def read(self) -> Tally:
        before = len(self._gathered.records)
        below_blank = False
        for at in range(self._binding.start, self._binding.end):
            row = self._sheet.rows[at]
            filled = sum(cell is not None for cell in row)
            below_blank = below_blank or not filled
            if filled and at in self._binding.aside:
                self._set_aside(at, row)
            elif filled == 1 and self._is_remark(row, below_blank=below_blank):
                self._keep_remark(at, row)
            elif filled:
                self._read_row(at, row, filled)
        if not self._binding.rule.groups:
            found = self._gathered.records[before:]
            for problem in repeats_among(found, self._sheet.name):
                self._problems.add(problem)
        return self._tally

    def _set_aside(self, at: int, row: Sequence[Value]) -> None:
        """Leave out a row that the user does not want."""
        why = self._binding.aside[at]
        aside = row_aside(self._sheet, range(len(row)), at, why)
        self._gathered.aside.append(aside)
        self._tally.set_aside += aside.cells

    def _keep_remark(self, at: int, row: Sequence[Value]) -> None:
        """Keep a line of text: in a list of codes it is the title of what follows."""
        self._tally.notes += 1
        across, text = next(
            (at, text_of(cell)) for at, cell in enumerate(row) if cell is not None
        )
        if self._is_coded:
            place = (self._sheet.first_column + across, self._sheet.first_row + at)
            self._title = {"section": (text, *place)}

    def _is_remark(self, row: Sequence[Value], *, below_blank: bool) -> bool:
        """Return whether the one cell of a row is a remark or the title of a part."""
        cell = row[self._key.at]
        if self._is_coded and cell is not None:
            return isinstance(cell, str) and not is_code(
                self._key.rule.codes, text_of(cell)
            )
        return below_blank

    def _read_row(self, at: int, row: Sequence[Value], filled: int) -> None:
        said: dict[str, RecordCells] = {group: {} for group in self._groups}
        if not text_of(row[self._key.at]) and not self._above.says(self._key.at):
            name = self._name_above(at)
            if not name:
                self._tell("record_without_key", at, self._key, cells=filled)
                self._tally.problems += filled
                return
            self._tell("row_broken_in_two", at, self._key)
            said[self._key.rule.group] = name
        before = self._tally.used
        fresh: set[str] = set()
        for column in self._columns:
            cell = row[column.at]
            if cell is None:
                said[column.group].update(self._above.cells(column.at))
                continue
            cells = self._read_cell(at, column, cell)
            if column.falls:
                self._above.keep(column.at, cells, self._sheet.first_row + at)
            said[column.group].update(cells)
            fresh.add(column.group)
        if not fresh.isdisjoint(self._crossed):
            self._read_blanks(said, fresh)
        self._add(self._sheet.first_row + at, said, fresh)
        self._lone = at if filled == 1 else None
        self._tally.notes += filled - (self._tally.used - before)

    def _read_blanks(self, said: dict[str, RecordCells], fresh: set[str]) -> None:
        """Read what the blank cells of a row say, where the user says that they do."""
        for column in self._columns:
            if column.blank and column.group not in fresh:
                said[column.group] = column.blank
                fresh.add(column.group)

    def _name_above(self, at: int) -> RecordCells:
        """Return, and take back, the row above if it is only the name of this one.

        A line break inside a name cuts a row of a text file in two.
        """
        if self._lone != at - 1:
            return {}
        above = self._gathered.records.pop()
        return {
            field: (cell[0], cell[1], above.row) for field, cell in above.cells.items()
        }

    def _read_cell(self, at: int, column: RecordColumn, cell: Value) -> RecordCells:
        name = text_of(self._sheet.rows[at][self._key.at]) if column.is_scope else ""
        found, cells = column.read(cell, name)
        if found.doubt:
            self._tell(found.doubt, at, column, **found.named)
        if found.doubt in LOST:
            self._tally.problems += 1
        else:
            self._tally.observations += 1
        return cells

    def _add(self, row: int, said: Mapping[str, RecordCells], fresh: set[str]) -> None:
        """Keep the row as a record, or as one for each group that says anything."""
        for group, kind in self._kinds(fresh):
            own = said[group] if group else {}
            cells = {**said[""], **own, **self._title}
            found = FoundRecord(kind, self._sheet.position, row, cells)
            self._gathered.records.append(found)

    def _kinds(self, fresh: set[str]) -> Iterator[tuple[str, str]]:
        """Yield the groups of a row with the kinds of the records they make."""
        rule = self._binding.rule
        if self._crossed:
            if rule.row_kind:
                yield "", rule.row_kind
            yield from ((g, rule.kind) for g in self._groups if g in fresh and g)
            return
        kinds = [(name, kind) for name, kind in rule.groups.items() if name in fresh]
        yield from kinds or [("", rule.kind)]

    def _tell(
        self,
        code: str,
        at: int,
        column: LabelColumn | RecordColumn,
        **particulars: object,
    ) -> None:
        place = cell_place(self._sheet, at, column.at)
        severity = Severity.ERROR if code in LOST else Severity.WARNING
        self._problems.add(Problem.of(code, severity, place, **particulars))


def naming_column(binding: Binding) -> LabelColumn:
    """Return the column that names a row: the first that the layout speaks of."""
    order = [(column.heading, column.holds) for column in binding.rule.columns]
    named = [column for column in binding.labels if column.rule.role != "label"]
    return min(named, key=lambda one: order.index((one.rule.heading, one.rule.holds)))
