"""One column of a text table while its cells are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.intake.reader.records.record_cells import (
    FAILED,
    CellFields,
    cell_fields,
    is_plain,
)
from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from core.intake.reader.gathering import RecordCells
    from core.intake.reader.recipes.binding import LabelColumn
    from core.intake.reader.workbook.grid import Sheet, Value

_PLAIN: Final = CellFields({})


class RecordColumn:
    """Reads the cells of a column; what a text says that comes again is known.

    Attributes:
        at: Where the column stands in a row of the sheet.
        group: What its rule's group is called; empty for what all groups share.
        falls: Whether a cell speaks for the blank ones below it.
    """

    def __init__(self, sheet: Sheet, column: LabelColumn, *, falls: bool) -> None:
        self.at, self.falls = column.at, falls
        self.group = column.rule.group
        self.is_scope = column.rule.codes == "scope"
        self._rule = column.rule
        self._sheet = sheet.name
        self._across = sheet.first_column + column.at
        self._is_plain = is_plain(column.rule)
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

    def _reading(self, cell: Value, entry: str) -> tuple[CellFields, RecordCells]:
        found = cell_fields(self._rule, cell, self._sheet, entry)
        fields = found.fields.items()
        return found, {field: (text, self._across) for field, text in fields}
