"""One cell of a row of text: its fields, and what is doubtful about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.codes.code_cells import CodeCell, CodeReading
from core.intake.reader.codes.control_marks import control_mark
from core.intake.reader.codes.readings import reading_of
from core.intake.reader.words.texts import text_of
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.intake.reader.recipes.recipe import ColumnRule
    from core.intake.reader.workbook.grid import Value

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

FAILED: Final = frozenset({ErrorCell, UncalculatedCell})
"""Cells that hold nothing to read."""

LOST: Final = frozenset({"record_without_key", "error_cell", "uncalculated_formula"})
"""The problems with which a cell is left out."""


class CellFields(NamedTuple):
    """What a cell adds to its record.

    Attributes:
        fields: By field its text; the column's own field first.
        doubt: The code of a problem to tell; empty if there is none.
        named: The particulars of that problem.
    """

    fields: Mapping[str, str]
    doubt: str = ""
    named: Mapping[str, str] = {}


def status_of(text: str) -> str | None:
    """Return the status a text means; None for an unknown spelling.

    Example:
        >>> status_of("Controlled_narrower"), status_of("yes")
        ('narrower', None)
    """
    return STATUSES.get(" ".join(text.lower().replace("_", " ").split()))


def cell_fields(
    rule: ColumnRule, cell: Value, sheet: str = "", entry: str = ""
) -> CellFields:
    """Return what a filled cell says in the field of its column.

    Args:
        rule: That of the column.
        cell: Filled.
        sheet: The name of the sheet.
        entry: The text that names the row.
    """
    text = text_of(cell)
    if type(cell) in FAILED:
        failed = isinstance(cell, ErrorCell)
        code = "error_cell" if failed else "uncalculated_formula"
        return CellFields({}, code, {"text": text})
    if rule.role == "label":
        return CellFields({})
    if is_plain(rule):
        return CellFields({rule.role: text} if text else {}, "", {"text": text})
    if rule.codes in _MARKS:
        return _MARKS[rule.codes](rule, cell)
    reading = reading_of(rule.codes, CodeCell(cell, rule.role, sheet, entry))
    if not rule.codes and rule.role in _CODES and not isinstance(cell, str):
        reading = CodeReading(reading.text, doubt="code_stored_as_number")
    said = rule.words.get(reading.text, reading.text)
    fields = {rule.role: said, **_parts(rule, reading.text), **reading.more}
    if not all(fields.values()):
        fields = {name: text for name, text in fields.items() if text}
    named = {"text": text, **reading.named} if reading.doubt else {}
    return CellFields(fields, reading.doubt, named)


def is_plain(rule: ColumnRule) -> bool:
    """Return whether the cells of a column say just what stands in them."""
    return rule.role != "label" and not (
        rule.codes or rule.words or rule.cell or rule.role in _CODES
    )


def _status(_rule: ColumnRule, cell: Value) -> CellFields:
    text = text_of(cell)
    status = status_of(text)
    doubt = "" if status else "unknown_status"
    return CellFields({"status": status or "unknown"}, doubt, {"text": text})


def _mark(rule: ColumnRule, cell: Value) -> CellFields:
    """Return what a mark means; one the layout does not explain keeps its own words."""
    text = text_of(cell)
    doubt = "" if text in rule.words else "unknown_mark"
    return CellFields({rule.role: rule.words.get(text, text)}, doubt, {"text": text})


def _control_mark(rule: ColumnRule, cell: Value) -> CellFields:
    """Return the status a mark stands for, and the mark; one without is unknown."""
    mark, text = control_mark(cell, rule.words), text_of(cell)
    fields = {rule.role: mark.status or "unknown", "mark": text, **mark.more}
    return CellFields(fields, mark.doubt, {"text": text} if mark.doubt else {})


_MARKS: Final[Mapping[str, Callable[[ColumnRule, Value], CellFields]]] = {
    "status": _status,
    "mark": _mark,
    "control_mark": _control_mark,
}


def _parts(rule: ColumnRule, text: str) -> dict[str, str]:
    """Return the named parts of a text, such as a name and its footnotes."""
    found = rule.cell.fullmatch(text) if rule.cell else None
    if found is None:
        return {}
    return {name: part.strip() for name, part in found.groupdict().items() if part}
