"""Rows of text: items, jurisdictions, entries of control lists, incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.gathering import FoundRecord, cell_place
from core.intake.reader.grid import ErrorCell, UncalculatedCell
from core.intake.reader.tally import Tally
from core.intake.reader.texts import text_of
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.binding import Binding, LabelColumn
    from core.intake.reader.gathering import Gathered, ProblemLog
    from core.intake.reader.grid import Sheet, Value

STATUSES: Final = {
    "controlled": "controlled",
    "in force": "controlled",
    "in force amended": "controlled",
    "broader": "broader",
    "controlled broader": "broader",
    "narrower": "narrower",
    "controlled narrower": "narrower",
    "not listed": "not_listed",
    "proposed": "proposed",
    "suspended": "suspended",
    "expired": "expired",
    "unknown": "unknown",
}
"""Spellings of a status and the one a case has; not read is never not listed."""

_CODES: Final = frozenset({"list_no", "item_id", "measure_id"})
"""Fields whose codes are texts: as a number, 3E001 would be 30."""


def status_of(text: str) -> str | None:
    """Return the status a text means; None for an unknown spelling.

    Example:
        >>> status_of("Controlled_narrower"), status_of("yes")
        ('narrower', None)
    """
    return STATUSES.get(" ".join(text.lower().replace("_", " ").split()))


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
        self._key = binding.labels[0]

    def read(self) -> Tally:
        below_blank = False
        for at in range(self._binding.start, self._binding.end):
            row = self._sheet.rows[at]
            filled = sum(cell is not None for cell in row)
            below_blank = below_blank or not filled
            if filled and below_blank and filled == 1:
                self._tally.notes += 1
            elif filled:
                self._read_row(at, row, filled)
        return self._tally

    def _read_row(self, at: int, row: Sequence[Value], filled: int) -> None:
        if not text_of(row[self._key.at]):
            self._tell("record_without_key", at, self._key, cells=filled)
            self._tally.problems += filled
            return
        cells: dict[str, tuple[str, int]] = {}
        before = self._tally.used
        for column in self._binding.labels:
            if row[column.at] is not None:
                self._read_cell(at, column, row[column.at], cells)
        place = cell_place(self._sheet, at, self._key.at)
        self._gathered.records.append(
            FoundRecord(self._binding.rule.kind, self._sheet.position, place.row, cells)
        )
        self._tally.notes += filled - (self._tally.used - before)

    def _read_cell(
        self,
        at: int,
        column: LabelColumn,
        cell: Value,
        cells: dict[str, tuple[str, int]],
    ) -> None:
        rule = column.rule
        if isinstance(cell, ErrorCell | UncalculatedCell):
            failed = isinstance(cell, ErrorCell)
            code = "error_cell" if failed else "uncalculated_formula"
            self._tell(code, at, column, text=text_of(cell))
            self._tally.problems += 1
            return
        self._tally.observations += 1
        text = rule.words.get(text_of(cell), text_of(cell))
        if rule.role in _CODES and not isinstance(cell, str):
            self._tell("code_stored_as_number", at, column, text=text)
        if rule.codes == "status":
            text = self._status(at, column, text)
        if text and rule.role != "label":
            cells[rule.role] = (text, self._sheet.first_column + column.at)

    def _status(self, at: int, column: LabelColumn, text: str) -> str:
        status = status_of(text)
        if status is None:
            self._tell("unknown_status", at, column, text=text)
        return status or "unknown"

    def _tell(
        self, code: str, at: int, column: LabelColumn, **particulars: object
    ) -> None:
        place = cell_place(self._sheet, at, column.at)
        lost = code in {"record_without_key", "error_cell", "uncalculated_formula"}
        severity = Severity.ERROR if lost else Severity.WARNING
        self._problems.add(Problem.of(code, severity, place, **particulars))
