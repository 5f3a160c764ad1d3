"""The tables found on a sheet, as the front shows them and as they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.intake.reader.layouts import region
from core.intake.reader.structure.words import is_unit_line
from core.intake.reader.words.texts import text_of
from core.intake.reader.words.units import SCALES, read_unit, unit_of, unit_words
from core.problems import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.grid import Sheet

_SAMPLE: Final = 1_000
_BLOCK: Final = 1024
"""So many cells are looked at together; most are of one kind."""
_LAST_NOTES: Final = 3
"""A unit that only a note says stands in one of the last."""


def layout(sheet: Sheet, tables: Sequence[TableStructure]) -> Mapping[str, Any]:
    """Return the tables of a sheet, their reasons and doubts as codes."""
    return {"tables": [_table(sheet, table) for table in tables]}


def _table(sheet: Sheet, table: TableStructure) -> Mapping[str, Any]:
    """Return a table in Excel's numbers."""

    def numbers(*rows: Iterable[int]) -> list[int]:
        return sorted(sheet.first_row + row for group in rows for row in group)

    box = (table.first_column, table.last_column)
    return {
        "region": region(sheet, table.first_row, table.last_row, box),
        "title_rows": numbers(table.title_rows, table.unit_rows),
        "header_rows": numbers(table.header_rows, table.repeated_header_rows),
        "label_columns": [
            column_letters(sheet.first_column + at) for at in table.label_columns
        ],
        "group_rows": numbers(table.group_rows),
        "total_rows": numbers(table.total_rows),
        "note_rows": numbers(table.note_rows),
        "units": unit_around(sheet, table),
        "why": [
            reason.to_json(row=sheet.first_row + row, role=role)
            for row, (role, reason) in table.why.items()
        ],
        "doubts": [doubt.to_json() for doubt in table.doubts],
    }


def first_text(sheet: Sheet, row: int) -> str:
    """Return the text of the first filled cell of a row."""
    return next(filter(None, map(text_of, sheet.rows[row])), "")


def value_rows(table: TableStructure) -> Sequence[int]:
    """Return the rows of a table that hold values."""
    inner = inner_rows(table)
    start = max(table.header_rows, default=table.first_row - 1) + 1
    rows = range(start, table.last_row + 1)
    return [row for row in rows if row not in inner] if inner else rows


def sample(rows: Sequence[int]) -> Sequence[int]:
    """Return the rows by which a column is known: the first ones, and some further on.

    Example:
        >>> len(sample(range(100))), len(sample(range(300_000))) < 3_000
        (100, True)
    """
    if len(rows) <= 2 * _SAMPLE:
        return rows
    return [*rows[:_SAMPLE], *rows[_SAMPLE :: len(rows) // _SAMPLE]]


def texts_in(sheet: Sheet, at: int, first: int, last: int) -> frozenset[str]:
    """Return the texts that stand in a column, each once."""
    if sheet.said and (said := sheet.said[at]):
        held = set(said.codes[first : last + 1])
        words = map(said.words.__getitem__, held)
        return frozenset(word for word in words if isinstance(word, str))
    cells = sheet.columns[at][first : last + 1] if sheet.columns else ()
    found: set[Any] = set()
    for start in range(0, len(cells), _BLOCK):
        block = cells[start : start + _BLOCK]
        if str in set(map(type, block)):
            found.update(block)
    return frozenset(cell for cell in found if isinstance(cell, str))


def inner_rows(table: TableStructure) -> frozenset[int]:
    """Return the rows among the values that hold headings or labels only."""
    inside = (table.repeated_header_rows, table.group_rows, table.wrapped_rows)
    return frozenset(row for rows in inside for row in rows)


def unit_around(sheet: Sheet, table: TableStructure) -> dict[str, str]:
    """Return the unit said around a table; its scale may stand on another line."""
    above = sorted((*table.title_rows, *table.unit_rows))
    said = [unit_words(text_of(cell)) for row in above for cell in sheet.rows[row]]
    said += [unit for row in table.header_rows for unit in _units_alone(sheet, row)]
    notes = table.note_rows[-_LAST_NOTES:]
    said += [unit_words(text_of(cell)) for row in notes for cell in sheet.rows[row]]
    words = [text for text in said if text]
    return {"table": _with_scale(words[0], words[1:])} if words else {}


def _units_alone(sheet: Sheet, row: int) -> list[str]:
    """Return the units in a row of headings that are not those of a column."""
    texts = [text for text in map(text_of, sheet.rows[row]) if text]
    is_alone = len(texts) == 1 and read_unit(texts[0]) is not None
    return [unit_words(text) for text in texts if is_alone or is_unit_line(text)]


def _with_scale(words: str, others: Sequence[str]) -> str:
    unit = unit_of(words)
    for other in map(unit_of, others):
        if not unit.exponent and other.exponent and other.name[:3] == unit.name[:3]:
            scale = SCALES.get(other.exponent, "")
            return f"{scale} {unit.name}".strip()
    return words
