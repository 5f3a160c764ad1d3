"""The value columns of a table nobody described, with what their headings say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.intake.reader.recipes.binding import ValueColumn
from core.intake.reader.structure.words import total_word
from core.intake.reader.words.heading_facts import facts_of, written_out
from core.intake.reader.words.heading_words import is_ratio, role_of_heading
from core.intake.reader.words.number_formats import PLAIN, number_format
from core.intake.reader.words.units import SCALES, unit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.guessing.sides import Side
    from core.intake.reader.recipes.binding import LabelColumn
    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.words.number_formats import NumberFormat
    from core.intake.reader.words.vocabulary import Vocabulary
    from core.intake.reader.workbook.grid import Sheet

_SAMPLE: Final = 40
_CURRENCIES: Final = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "円": "JPY", "₩": "KRW",
}  # fmt: skip


def value_columns(
    sheet: Sheet,
    side: Side,
    labels: Sequence[LabelColumn],
    body: Sequence[int],
    words: Vocabulary,
) -> list[ValueColumn]:
    """Return the value columns of a table with what their headings say."""
    used = {column.at for column in labels}
    places = [
        at for at in side.values if at not in used and not _numbers_rows(side, at)
    ]
    paths = _paths(side, places)
    known = words.for_headings(text for path in paths for text in path)
    row = side.table.header_rows[0] if side.table.header_rows else side.table.first_row
    marks = {of: at for at, of in side.marks.items()}
    found = [
        ValueColumn(at, facts_of(path, known), row, marks.get(at))
        for at, path in zip(places, paths, strict=True)
    ]
    return [
        replace(column, facts=_dressed(sheet, column, body))
        for column in _without_whole_years(found)
    ]


def _numbers_rows(side: Side, at: int) -> bool:
    headings = side.headings(at)
    return bool(headings) and role_of_heading(headings[-1]) == "rank"


def _paths(side: Side, places: Sequence[int]) -> list[list[str]]:
    """Return the headings of the columns, years of an era written out."""
    paths = [list(side.headings(at)) for at in places]
    deepest = max(map(len, paths), default=0)
    for depth in range(deepest):
        reached = [path for path in paths if depth < len(path)]
        for path, text in zip(
            reached, written_out(path[depth] for path in reached), strict=True
        ):
            path[depth] = text
    return paths


def _without_whole_years(columns: Sequence[ValueColumn]) -> list[ValueColumn]:
    """Return the columns, where `Total` beside the months of a year is the year."""
    if not any("month" in column.facts for column in columns):
        return list(columns)
    return [_as_whole_year(column) for column in columns]


def _as_whole_year(column: ValueColumn) -> ValueColumn:
    what = column.facts.get("measure", "")
    if "month" in column.facts or not what or total_word(what) != what:
        return column
    return replace(
        column,
        facts={role: text for role, text in column.facts.items() if role != "measure"},
    )


def _dressed(sheet: Sheet, column: ValueColumn, body: Sequence[int]) -> Facts:
    """Return what a column says, its number format taken into account."""
    form = _format_of(sheet, column.at, body)
    unit = column.facts.get("unit", "")
    if form.percent:
        is_percent = not unit or unit_of(unit).name == "percent"
        return {**column.facts, "unit": "share"} if is_percent else column.facts
    if form.exponent and unit and unit_of(unit).exponent == form.exponent:
        return {**column.facts, "unit": unit_of(unit).name}
    if not unit and not is_ratio(column.facts.get("measure", "")):
        shown = shown_unit(form)
        return {**column.facts, "unit": shown} if shown else column.facts
    return column.facts


def shown_unit(form: NumberFormat) -> str:
    """Return the unit that a number format shows beside the number; or nothing.

    Example:
        >>> [shown_unit(number_format(f)) for f in ('0"円"', "[$$-409]0")]
        ['JPY', 'USD']
    """
    sign = form.currency or form.unit
    name = _CURRENCIES.get(sign, sign if sign in _CURRENCIES.values() else "")
    return name if name and not form.exponent else ""


def table_unit(
    sheet: Sheet, unit: str, columns: Sequence[ValueColumn], body: Sequence[int]
) -> str:
    """Return the unit of a table in which the numbers stored are.

    A format such as `#,##0,,` shows millions of what is stored in ones.
    """
    forms = [_format_of(sheet, column.at, body) for column in columns]
    scaled = {form.exponent for form in forms if not form.percent and form.exponent}
    said = unit_of(unit)
    if len(scaled) == 1 and said.exponent in scaled and said.exponent in SCALES:
        return said.name
    return unit


def _format_of(sheet: Sheet, at: int, body: Sequence[int]) -> NumberFormat:
    """Return the format that most numbers of a column have."""
    codes = [
        sheet.styles.format(sheet.first_row + row, sheet.first_column + at)
        for row in body[:_SAMPLE]
        if isinstance(sheet.rows[row][at], float)
    ]
    if not codes:
        return PLAIN
    most = max(set(codes), key=codes.count)
    return number_format(most) if most and 2 * codes.count(most) > len(codes) else PLAIN
