"""Finds the tables on a sheet by rules, and says for each row why it was read so."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from core.intake.reader.cell_kinds import CellKind, Grid
from core.intake.reader.column_roles import columns_of
from core.intake.reader.found_table import FoundTable, Remark
from core.intake.reader.headers import climb, headings
from core.intake.reader.row_roles import blocks, is_period_row, is_unit_row, value_rows
from core.intake.reader.units import SCALES, unit_of, unit_words
from core.intake.reader.words import reads_as_note, reads_as_title, total_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.grid import Sheet


def layout(sheet: Sheet, tables: Sequence[FoundTable]) -> Mapping[str, Any]:
    """Return the tables of a sheet, their reasons and doubts as codes."""
    return {"tables": [table.to_json(sheet) for table in tables]}


def find_tables(sheet: Sheet, grid: Grid | None = None) -> list[FoundTable]:
    """Return the tables of a sheet from the top."""
    grid = grid or Grid(sheet)
    runs = blocks(grid, value_rows(grid))
    tables: list[FoundTable] = []
    top = 0
    for run in runs:
        tables.append(_table(grid, run, top))
        top = run[-1] + 1
    for table in tables[:1]:
        table.titles = [row for row in range(table.first) if grid.filled[row]]
    for table, following in zip_longest(tables, tables[1:]):
        _share_out(grid, table, following)
    for table in tables:
        _say_units(grid, table)
        _doubt(grid, table, tables)
    return tables


def _table(grid: Grid, run: list[int], top: int) -> FoundTable:
    width = len(grid.rows[0])
    table = FoundTable(run[0], run[-1], (0, width - 1), [], run, [], [])
    table.labels, table.values = columns_of(grid, run, [""] * width)
    climb(grid, table, top)
    if not table.headers and _names_columns(grid, run):
        table.headers = [run.pop(0)]
        table.why[table.headers[0]] = ("header", Remark("first_row"))
    above = headings(grid, table.headers, min(table.values, default=0))
    joined = [" ".join(texts) for texts in above]
    table.labels, table.values = columns_of(grid, run, joined)
    _look_inside(grid, table)
    rows = [*table.headers, *table.groups, *run]
    table.first, table.last = min(rows), max(rows)
    used = {at for row in rows for at in grid.filled[row]}
    table.box = (min(used), max(used))
    return table


def _names_columns(grid: Grid, run: Sequence[int]) -> bool:
    """Return whether the first of some rows with values has years above numbers."""
    if len(run) < 2:  # noqa: PLR2004
        return False
    kinds, below = grid.kinds[run[0]], grid.kinds[run[1]]
    if CellKind.NUMBER in kinds or CellKind.MISSING in kinds:
        return False
    years = [at for at, kind in enumerate(kinds) if kind is CellKind.PERIOD]
    return bool(years) and all(below[at] is not CellKind.PERIOD for at in years)


def _look_inside(grid: Grid, table: FoundTable) -> None:
    body = set(table.body)
    heads = {tuple(map(str, grid.rows[row])) for row in table.headers}
    for row in range(table.body[0], table.body[-1] + 1):
        if row in body:
            label = " ".join(grid.text(row, at) for at in table.labels)
            if word := total_word(label):
                table.totals.append(row)
                table.why[row] = ("total", Remark.of("total_word", word=word))
        elif not grid.filled[row]:
            continue
        elif tuple(map(str, grid.rows[row])) in heads or is_period_row(grid, row):
            table.headers.append(row)
            table.why[row] = ("header", Remark("repeated_header"))
        elif is_unit_row(grid, row):
            table.headers.append(row)
            table.why[row] = ("header", Remark("units_of_columns"))
        else:
            table.groups.append(row)
            table.why[row] = ("group", Remark("label_without_values"))


def _share_out(grid: Grid, table: FoundTable, following: FoundTable | None) -> None:
    """Give the lines around a table to it: titles above, notes below."""
    below = following.first if following else len(grid.rows)
    lines = [row for row in range(table.last + 1, below) if grid.filled[row]]
    cut = len(lines)
    if following is not None:
        cut = next((n for n, row in enumerate(lines) if _opens(grid, row)), len(lines))
        following.titles = lines[cut:]
        following.why.update(
            (row, ("title", Remark("above_header"))) for row in lines[cut:]
        )
    table.notes = lines[:cut]
    table.why.update((row, ("note", Remark("below_values"))) for row in table.notes)


def _opens(grid: Grid, row: int) -> bool:
    text = grid.first_text(row)
    if reads_as_title(text) and not reads_as_note(text):
        return True
    return not reads_as_note(text) and row > 0 and not grid.filled[row - 1]


def _say_units(grid: Grid, table: FoundTable) -> None:
    """Note the unit said around a table; its scale may stand on another line."""
    rows = [*table.titles, *table.notes[-3:]]
    said = [unit_words(grid.text(row, at)) for row in rows for at in grid.filled[row]]
    words = [text for text in said if text]
    if words:
        table.units["table"] = _with_scale(words[0], words[1:])


def _with_scale(words: str, others: Sequence[str]) -> str:
    unit = unit_of(words)
    for other in map(unit_of, others):
        if not unit.exponent and other.exponent and other.name[:3] == unit.name[:3]:
            scale = SCALES.get(other.exponent, "")
            return f"{scale} {unit.name}".strip()
    return words


def _doubt(grid: Grid, table: FoundTable, tables: Sequence[FoundTable]) -> None:
    if not table.headers:
        table.doubts.append(Remark("header_missing"))
    elif table.headers[-1] - table.headers[0] >= len(table.headers) and not any(
        row > table.body[0] for row in table.headers
    ):
        table.doubts.append(Remark("header_apart"))
    if len(tables) > 1:
        table.doubts.append(Remark.of("one_of_several", count=len(tables)))
    if not table.values:
        table.doubts.append(Remark("values_missing"))
    above = headings(grid, table.headers, min(table.values, default=0))
    nameless = [at for at in table.values if not above[at]]
    if table.headers and nameless:
        table.doubts.append(Remark.of("headings_missing", count=len(nameless)))
