"""Lists known by what their cells hold: control numbers and HS codes.

Such a list needs no heading, or has one in any language. A sheet with numbers beside
the codes is a table of figures and none of these lists, so it is left to others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.intake.reader.codes.control_numbers import (
    control_number,
    number_behind,
    number_behind_text,
)
from core.intake.reader.codes.hs_codes import hs_code, hs_digits
from core.intake.reader.words.figures import are_figures
from core.intake.reader.words.texts import heading_of, text_of
from core.lazily import lazily
from core.problems import Place, Problem, Severity, column_letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.recipes.recipe import ColumnRule, TableRule
    from core.intake.reader.workbook.grid import Sheet, Value

_ZONE: Final = 40
"""The first code of a list stands among the first rows."""
_LOOKED_AT: Final = 400
"""So many rows tell what a column holds."""
_FEWEST: Final = 3
_MOSTLY: Final = 0.9
_SUBHEADING: Final = 6
_LONGEST: Final = 60
_LARGEST: Final = 1e300
_DIGIT: Final = lazily(r"\d")


class Held(NamedTuple):
    """Columns known by their cells.

    Attributes:
        header: The row of the headings; -1 if the list has none.
    """

    header: int
    columns: Mapping[int, ColumnRule]


def held_columns(rule: TableRule, sheet: Sheet) -> Held | None:
    """Return the columns that hold what a rule says; None if any is not there."""
    wanted = [column for column in rule.columns if column.holds]
    coded = [column for column in wanted if column.holds != "text"]
    first = _first_code(coded[-1], sheet)
    if first is None:
        return None
    header = _header_above(sheet, first)
    columns: dict[int, ColumnRule] = {}
    for column in coded:
        at = _coded_column(column, sheet, header, columns)
        if at is not None:
            columns[at] = column
        elif not column.optional:
            return None
    if _has_figures(sheet, header, columns):
        return None
    for column in wanted:
        at = _longest_texts(sheet, header, columns) if column not in coded else None
        if at is not None:
            columns[at] = column
    return Held(header, columns)


def known_by_contents(
    sheet: Sheet, header: int, held: Mapping[int, ColumnRule]
) -> tuple[Problem, ...]:
    """Return the note that a list was known by its cells alone."""
    if not held:
        return ()
    at, rule = next(iter(held.items()))
    place = Place(sheet.name, sheet.first_row + header + 1, sheet.first_column + at)
    column = column_letters(sheet.first_column + at)
    said = {"sheet": sheet.name, "column": column, "holds": rule.holds}
    return (Problem.of("known_by_codes", Severity.NOTE, place, **said),)


def _first_code(rule: ColumnRule, sheet: Sheet) -> int | None:
    return next(
        (
            at
            for at, row in enumerate(sheet.rows[:_ZONE])
            if any(_is_held(rule.holds, cell) for cell in row)
        ),
        None,
    )


def _header_above(sheet: Sheet, first: int) -> int:
    """Return the fullest row above the first code; the nearest of equals."""
    filled = [sum(cell is not None for cell in row) for row in sheet.rows[:first]]
    most = max(filled, default=0)
    return max((at for at, count in enumerate(filled) if count == most), default=-1)


def _coded_column(
    rule: ColumnRule, sheet: Sheet, header: int, taken: Mapping[int, ColumnRule]
) -> int | None:
    for at in range(len(sheet.rows[0])):
        heading = heading_of(sheet.rows[header][at]) if header >= 0 else ""
        if at not in taken and rule.heading.fullmatch(heading):
            cells = _named_cells(sheet, header, at)
            if _are_mostly(rule.holds, cells):
                return at
    return None


def _are_mostly(holds: str, cells: Sequence[Value]) -> bool:
    """Return whether cells are codes, but for a few.

    Numbers that may have been control numbers speak neither for nor against, as long
    as there are more of those that still are.
    """
    found = sum(_is_held(holds, cell) for cell in cells)
    spoilt = sum(holds == "control_number" and _may_be_spoilt(cell) for cell in cells)
    return found >= max(_FEWEST, spoilt, _MOSTLY * (len(cells) - spoilt))


def _may_be_spoilt(cell: Value) -> bool:
    if not isinstance(cell, float) or cell >= _LARGEST:
        return False
    return not cell or bool(number_behind(cell))


def _is_held(holds: str, cell: Value) -> bool:
    """Return whether a cell can be one of the codes a rule speaks of.

    Under a heading that says HS any digits will do, though a zero may be lost; without
    one they must be a subheading at least, or years and running numbers would do.
    """
    if holds == "control_number":
        return isinstance(cell, str) and _is_control_number(cell.strip())
    text = text_of(cell)
    return bool(hs_digits(text)) if holds == "hs" else len(hs_code(text)) >= _SUBHEADING


def _is_control_number(text: str) -> bool:
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return False
    return bool(control_number(text) or number_behind_text(text))


def _named_cells(sheet: Sheet, header: int, at: int) -> list[Value]:
    """Return the cells of a column, without titles and remarks on lines of their own.

    Where every row has but one cell, those cannot be told from the codes.
    """
    body = sheet.rows[header + 1 : header + 1 + _LOOKED_AT]
    full = [row for row in body if sum(cell is not None for cell in row) > 1]
    cells = [row[at] for row in full if row[at] is not None]
    return cells if len(cells) >= _FEWEST else _cells(sheet, header, at)


def _cells(sheet: Sheet, header: int, at: int) -> list[Value]:
    body = sheet.rows[header + 1 : header + 1 + _LOOKED_AT]
    return [row[at] for row in body if row[at] is not None]


def _has_figures(sheet: Sheet, header: int, taken: Mapping[int, ColumnRule]) -> bool:
    others = (at for at in range(len(sheet.rows[0])) if at not in taken)
    return any(are_figures(_cells(sheet, header, at)) for at in others)


def _longest_texts(
    sheet: Sheet, header: int, taken: Mapping[int, ColumnRule]
) -> int | None:
    lengths = {
        at: sum(len(text_of(cell)) for cell in _cells(sheet, header, at))
        for at in range(len(sheet.rows[0]))
        if at not in taken
    }
    longest = max(lengths, key=lambda at: lengths[at], default=None)
    return longest if longest is not None and lengths[longest] else None
