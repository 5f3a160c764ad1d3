"""One column of a text table while its cells are read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.codes.control_marks import marks_meant
from core.intake.reader.records.record_cells import (
    FAILED,
    CellFields,
    cell_fields,
    is_plain,
)
from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from core.intake.reader.gathering import RecordCells
    from core.intake.reader.recipes.binding import Binding, LabelColumn
    from core.intake.reader.recipes.recipe import ColumnRule
    from core.intake.reader.workbook.grid import Sheet, Value

_PLAIN: Final = CellFields({})


class MarkedColumn(NamedTuple):
    """A column with what its marks mean.

    Attributes:
        blank: What a blank cell says; empty if it says nothing.
    """

    at: int
    rule: ColumnRule
    header: int = -1
    blank: str = ""


def with_marks(column: LabelColumn, binding: Binding) -> MarkedColumn:
    """Return a column with what the sheet or the user says of its marks."""
    rule = column.rule
    if rule.codes != "control_mark":
        return MarkedColumn(column.at, rule, max(binding.headers, default=-1))
    words = marks_meant(binding.facts)
    blank = binding.facts.get("blank", "")
    return MarkedColumn(
        column.at,
        replace(rule, words=words),
        max(binding.headers),
        blank if blank == "not_listed" else "",
    )


class RecordColumn:
    """Reads the cells of a column; what a text says that comes again is known.

    Attributes:
        at: Where the column stands in a row of the sheet.
        group: What its rule's group is called; empty for what all groups share.
        falls: Whether a cell speaks for the blank ones below it.
        blank: What a blank cell says; empty if it says nothing.
    """

    def __init__(self, sheet: Sheet, column: MarkedColumn, *, falls: bool) -> None:
        self.at, self.falls = column.at, falls
        self.group = column.rule.group
        self.is_scope = column.rule.codes == "scope"
        self._rule = column.rule
        self._sheet = sheet.name
        self._across = sheet.first_column + column.at
        self._heading = self._of_heading(sheet, column)
        self._is_plain = is_plain(column.rule) and not self._heading
        self.is_crossed = bool(self._heading)
        said = {column.rule.role: (column.blank, self._across)}
        self.blank: RecordCells = {**self._heading, **said} if column.blank else {}
        self._known: dict[tuple[str, str], tuple[CellFields, RecordCells]] = {}

    def read(self, cell: Value, entry: str = "") -> tuple[CellFields, RecordCells]:
        """Return what a filled cell says, and its fields with their column.

        Args:
            cell: Filled.
            entry: The text that names the row, where `is_scope` says it matters.
        """
        if self._is_plain and type(cell) not in FAILED:
            text = text_of(cell)
            return _PLAIN, {self._rule.role: (text, self._across)} if text else {}
        if type(cell) is not str:
            return self._reading(cell, entry)
        known = self._known.get((cell, entry))
        if known is None:
            known = self._known[cell, entry] = self._reading(cell, entry)
        return known

    def _of_heading(self, sheet: Sheet, column: MarkedColumn) -> RecordCells:
        """Return what the heading says of every cell, where each is a record."""
        if not column.rule.crossed:
            return {}
        name = text_of(sheet.rows[column.header][column.at])
        place = (self._across, sheet.first_row + column.header)
        return {column.rule.crossed: (name, *place)}

    def _reading(self, cell: Value, entry: str) -> tuple[CellFields, RecordCells]:
        found = cell_fields(self._rule, cell, self._sheet, entry)
        fields = found.fields.items()
        cells = {field: (text, self._across) for field, text in fields}
        return found, {**self._heading, **cells}
