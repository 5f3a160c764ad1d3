"""A sheet no recipe knows: its tables found, their roles guessed, and both said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from core.intake.kinds import OBSERVATION_KINDS
from core.intake.reader.binding import Binding
from core.intake.reader.column_guess import Vocabulary, label_columns, value_columns
from core.intake.reader.delivery import slug_of
from core.intake.reader.gathering import cell_place
from core.intake.reader.kind_guess import guessed_kind, settled
from core.intake.reader.periods import read_period
from core.intake.reader.recipe import TableRule
from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.styles import StylesOfSheet
from core.intake.reader.tables import (
    first_text,
    inner_rows,
    layout,
    unit_around,
    value_rows,
)
from core.problems import Place, Problem, Severity, column_letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.intake.reader.binding import LabelColumn, ValueColumn
    from core.intake.reader.grid import Sheet
    from core.intake.reader.job import ReadJob
    from core.intake.reader.recipe import Facts
    from core.intake.reader.structure.description import TableStructure

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
    found = structure_of(sheet.rows, StylesOfSheet(sheet)).tables
    words = Vocabulary(job.vocabulary)
    tables: list[GuessedTable] = []
    ends = [*(_end(table) for table in found[1:]), len(sheet.rows)][: len(found)]
    top = 0
    for table, end in zip(found, ends, strict=True):
        binding = _binding(sheet, table, words, job.kind)
        if binding is not None:
            binding = replace(binding, top=top, end=end)
            slug = _slug(job.name, sheet, len(tables))
            tables.append(GuessedTable(slug, binding.rule.kind, binding))
            top = end
    problems = [_told(sheet, table) for table in tables]
    problems += [one for table in tables for one in table.binding.problems]
    if not tables:
        place = Place(sheet.name, sheet.first_row, sheet.first_column)
        code, name = "no_table_found", sheet.name
        problems = [Problem.of(code, Severity.WARNING, place, sheet=name)]
    return Guess(layout(sheet, found), tuple(tables), tuple(problems))


def _end(following: TableStructure) -> int:
    above = (*following.title_rows, *following.unit_rows)
    return min([following.first_row, *above])


def _binding(
    sheet: Sheet, table: TableStructure, words: Vocabulary, kind: str | None
) -> Binding | None:
    if not (table.header_rows and table.value_columns and table.label_columns):
        return None
    body = value_rows(table)
    labels = label_columns(sheet, table, body, words)
    values = value_columns(table, labels, words)
    if not (values and labels):
        return None
    facts = _said_around(sheet, table, values)
    if kind not in OBSERVATION_KINDS:
        kind = guessed_kind(labels, values, facts)
    labels, values = settled(kind, labels, values)
    beside = _beside(table)
    return Binding(
        rule=TableRule(kind=kind, columns=tuple(column.rule for column in labels)),
        headers=tuple(table.header_rows),
        start=min([body[0], *table.group_rows, *table.wrapped_rows]),
        end=len(sheet.rows),
        labels=tuple(labels),
        values=tuple(values),
        facts=facts,
        meta=_meta(sheet, table),
        unused=beside,
        problems=_unread(sheet, table, beside),
        sections=_sections(sheet, table, words),
        skipped=inner_rows(table),
        last=table.last_row,
    )


def _beside(table: TableStructure) -> tuple[int, ...]:
    """Return the columns of tables beside the first, whose labels are not its own."""
    return tuple(range(table.parts[0][1] + 1, table.parts[-1][1] + 1))


def _unread(
    sheet: Sheet, table: TableStructure, beside: Sequence[int]
) -> tuple[Problem, ...]:
    if not beside:
        return ()
    row = table.header_rows[-1]
    names = ", ".join(
        table.header_paths[at][-1] for at in beside if table.header_paths[at]
    )
    place = cell_place(sheet, row, beside[0])
    return (Problem.of("table_beside", Severity.WARNING, place, headings=names),)


def _said_around(
    sheet: Sheet, table: TableStructure, values: Sequence[ValueColumn]
) -> Facts:
    """Return what titles and the sheet's name say of all values: unit and period."""
    around = unit_around(sheet, table)
    facts = {"unit": around["table"]} if around else {}
    if any("period" in value.facts for value in values):
        return facts
    if read_period(sheet.name) is not None:
        return {**facts, "period": sheet.name}
    titles = " ".join(first_text(sheet, row) for row in table.title_rows)
    years = set(_YEAR_IN_TEXT.findall(titles))
    return {**facts, "period": years.pop()} if len(years) == 1 else facts


def _meta(sheet: Sheet, table: TableStructure) -> Facts:
    titles = [first_text(sheet, row) for row in table.title_rows]
    return {"title": titles[0] if titles else sheet.name}


def _sections(
    sheet: Sheet, table: TableStructure, words: Vocabulary
) -> Mapping[int, Mapping[str, str]]:
    return {row: _section(first_text(sheet, row), words) for row in table.group_rows}


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
