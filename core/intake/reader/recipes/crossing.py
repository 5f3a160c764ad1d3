"""Tables with a row for each item and a column for each jurisdiction.

Such a table has names of economies for headings and marks or words in its cells. A
table of figures by country has the same headings and is none of these.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.codes.control_marks import (
    LATIN_CROSS,
    PLAIN,
    SIGN_CROSS,
    YES,
    control_mark,
    key_of,
)
from core.intake.reader.words.texts import heading_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.reader.recipes.recipe import ColumnRule, Facts, TableRule
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet, Value

_ZONE: Final = 30
_LOOKED_AT: Final = 400
_FEWEST: Final = 2
_MOSTLY: Final = 0.9


class Crossed(NamedTuple):
    """Such a table.

    Attributes:
        header: The row with the names of the economies.
        columns: By column its rule: what the rows are about, and the economies.
        facts: What the marks of the table itself make certain.
    """

    header: int
    columns: Mapping[int, ColumnRule]
    facts: Facts


def is_crossed(rule: TableRule) -> bool:
    """Return whether a table has a column for each jurisdiction."""
    return any(column.crossed for column in rule.columns)


def crossed_columns(rule: TableRule, sheet: Sheet, words: Vocabulary) -> Crossed | None:
    """Return the columns of a table by jurisdictions; None if the sheet has none."""
    needs_marks = any(column.codes == "control_mark" for column in rule.columns)
    if needs_marks and not _has_marks(sheet):
        return None
    for header, row in enumerate(sheet.rows[:_ZONE]):
        across = [at for at, cell in enumerate(row) if _is_named(cell, words)]
        first = next((at for at, cell in enumerate(row) if heading_of(cell)), 0)
        across = [at for at in across if at > first]
        if len(across) < _FEWEST or not _is_of_rule(rule, heading_of(row[first])):
            continue
        cells = list(_cells(sheet, header, across))
        if needs_marks and not _are_marks(cells):
            continue
        return Crossed(header, _columns(rule, first, across), _facts(cells))
    return None


def _has_marks(sheet: Sheet) -> bool:
    rows = sheet.rows[: _ZONE + _LOOKED_AT]
    return any(
        key_of(cell) in PLAIN for row in rows for cell in row if cell is not None
    )


def _is_named(cell: Value, words: Vocabulary) -> bool:
    return isinstance(cell, str) and words.knows(heading_of(cell))


def _is_of_rule(rule: TableRule, heading: str) -> bool:
    """Return whether a table is about what the rule says, where it says anything."""
    return not rule.headings or any(form.fullmatch(heading) for form in rule.headings)


def _cells(sheet: Sheet, header: int, across: Sequence[int]) -> Iterator[Value]:
    for row in sheet.rows[header + 1 : header + 1 + _LOOKED_AT]:
        yield from (row[at] for at in across if row[at] is not None)


def _are_marks(cells: Sequence[Value]) -> bool:
    """Return whether nearly all cells can be read, and some are plain marks."""
    meant = dict.fromkeys(LATIN_CROSS | SIGN_CROSS, "controlled")
    read = sum(bool(control_mark(cell, meant).status) for cell in cells)
    has_text = any(isinstance(c, str) and key_of(c) in PLAIN for c in cells)
    return has_text and read >= _MOSTLY * len(cells)


def _facts(cells: Sequence[Value]) -> Facts:
    """Return what a cross means in a table that has another sign for yes."""
    keys = {key_of(cell) for cell in cells}
    if keys.isdisjoint(LATIN_CROSS | SIGN_CROSS):
        return {}
    is_said = bool(keys & YES) and keys.isdisjoint(LATIN_CROSS)
    return {"cross": "not_listed" if is_said else "unclear"}


def _columns(
    rule: TableRule, first: int, across: Sequence[int]
) -> Mapping[int, ColumnRule]:
    names = next(column for column in rule.columns if column.holds == "first")
    crossed = next(column for column in rule.columns if column.crossed)
    named = {at: replace(crossed, group=str(at)) for at in across}
    return {first: names, **named}
