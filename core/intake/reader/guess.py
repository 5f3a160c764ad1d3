"""A sheet no recipe knows: its tables found, their roles guessed, and both said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from core.intake.kinds import OBSERVATION_KINDS
from core.intake.reader.binding import Binding
from core.intake.reader.cell_kinds import Grid
from core.intake.reader.column_guess import Vocabulary, label_columns, value_columns
from core.intake.reader.delivery import slug_of
from core.intake.reader.gathering import cell_place
from core.intake.reader.headers import headings
from core.intake.reader.kind_guess import guessed_kind, settled
from core.intake.reader.periods import read_period
from core.intake.reader.recipe import TableRule
from core.intake.reader.tables import find_tables, layout
from core.problems import Place, Problem, Severity, column_letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.binding import LabelColumn, ValueColumn
    from core.intake.reader.found_table import FoundTable
    from core.intake.reader.grid import Sheet
    from core.intake.reader.job import ReadJob
    from core.intake.reader.recipe import Facts

_YEAR_IN_TEXT: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class GuessedTable:
    """A table with the roles guessed for it, ready to be read."""

    slug: str
    kind: str
    binding: Binding


@dataclass(frozen=True, slots=True)
class Guess:
    """What was made of one sheet."""

    layout: Mapping[str, Any]
    tables: tuple[GuessedTable, ...] = ()
    problems: tuple[Problem, ...] = ()


def guess_sheet(sheet: Sheet, job: ReadJob) -> Guess:
    """Return the tables of a sheet with guessed roles, and what to tell the user."""
    grid = Grid(sheet)
    found = find_tables(sheet, grid)
    words = Vocabulary(job.vocabulary)
    tables: list[GuessedTable] = []
    ends = [*(_end(table) for table in found[1:]), len(sheet.rows)][: len(found)]
    top = 0
    for table, end in zip(found, ends, strict=True):
        binding = _binding(sheet, grid, table, words, job.kind)
        if binding is not None:
            binding = replace(binding, top=top, end=end)
            slug = _slug(job.name, sheet, len(tables))
            tables.append(GuessedTable(slug, binding.rule.kind, binding))
            top = end
    problems = [_told(sheet, table) for table in tables]
    if not tables:
        place = Place(sheet.name, sheet.first_row, sheet.first_column)
        code, name = "no_table_found", sheet.name
        problems = [Problem.of(code, Severity.WARNING, place, sheet=name)]
    return Guess(layout(sheet, found), tuple(tables), tuple(problems))


def _end(following: FoundTable) -> int:
    return min([following.first, *following.titles])


def _binding(
    sheet: Sheet, grid: Grid, table: FoundTable, words: Vocabulary, kind: str | None
) -> Binding | None:
    if not (table.headers and table.values and table.labels):
        return None
    above = headings(grid, table.headers, table.values[0])
    labels = label_columns(grid, table, above, words)
    values = value_columns(table, above, labels, words)
    if not values:
        return None
    facts = _said_around(sheet, grid, table, values)
    if kind not in OBSERVATION_KINDS:
        kind = guessed_kind(labels, values, facts)
    labels, values = settled(kind, labels, values)
    return Binding(
        rule=TableRule(kind=kind, columns=tuple(column.rule for column in labels)),
        headers=tuple(table.headers),
        start=min([table.body[0], *table.groups]),
        end=len(sheet.rows),
        labels=tuple(labels),
        values=tuple(values),
        facts=facts,
        meta=_meta(sheet, grid, table),
        sections=_sections(grid, table, words),
        skipped=_inner(table),
        last=table.last,
    )


def _inner(table: FoundTable) -> frozenset[int]:
    """Return the rows among the values that hold headings or labels only."""
    inside = (*table.headers, *table.groups)
    return frozenset(row for row in inside if row > table.body[0])


def _said_around(
    sheet: Sheet, grid: Grid, table: FoundTable, values: Sequence[ValueColumn]
) -> Facts:
    """Return what titles and the sheet's name say of all values: unit and period."""
    facts = {"unit": table.units["table"]} if "table" in table.units else {}
    if any("period" in value.facts for value in values):
        return facts
    if read_period(sheet.name) is not None:
        return {**facts, "period": sheet.name}
    titles = " ".join(grid.first_text(row) for row in table.titles)
    years = set(_YEAR_IN_TEXT.findall(titles))
    return {**facts, "period": years.pop()} if len(years) == 1 else facts


def _meta(sheet: Sheet, grid: Grid, table: FoundTable) -> Facts:
    titles = [grid.first_text(row) for row in table.titles]
    return {"title": titles[0] if titles else sheet.name}


def _sections(
    grid: Grid, table: FoundTable, words: Vocabulary
) -> Mapping[int, Mapping[str, str]]:
    return {row: _section(grid.first_text(row), words) for row in table.groups}


def _section(text: str, words: Vocabulary) -> Mapping[str, str]:
    if read_period(text) is not None:
        return {"year": text}
    if words.knows(text):
        return {"economy": text}
    return {"measure": text}


def _slug(file: str, sheet: Sheet, before: int) -> str:
    """Return an id from the names of file and sheet, as far as they are Latin."""
    stem = PurePath(file).stem
    name = "" if sheet.name == stem else sheet.name
    if name and not (name.isascii() and any(map(str.isalnum, name))):
        name = f"sheet {sheet.position}"
    return slug_of(f"{stem} {name} {before + 1 if before else ''}")


def _told(sheet: Sheet, table: GuessedTable) -> Problem:
    binding = table.binding
    place = cell_place(sheet, binding.headers[0], binding.labels[0].at)
    roles = ", ".join(_shown(sheet, column) for column in binding.labels)
    return Problem.of(
        "layout_guessed",
        Severity.WARNING,
        place,
        sheet=sheet.name,
        roles=roles,
        kind=table.kind,
    )


def _shown(sheet: Sheet, column: LabelColumn) -> str:
    return f"{column_letters(sheet.first_column + column.at)}: {column.rule.role}"
