"""A sheet no recipe knows: its tables found, their roles guessed, and both said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from core.intake.reader.delivery import slug_of
from core.intake.reader.gathering import cell_place
from core.intake.reader.guessing.around import Around, around
from core.intake.reader.guessing.guessed_side import UNSAID, guessed_side
from core.intake.reader.guessing.panels import panels
from core.intake.reader.guessing.sides import sides_of
from core.intake.reader.guessing.tables import layout
from core.intake.reader.layouts import region
from core.intake.reader.own.recasting import overruling_of
from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.styles import StylesOfSheet
from core.intake.reader.words.vocabulary import Vocabulary
from core.problems import Place, Problem, Severity, column_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.correction import Correction
    from core.intake.reader.job import ReadJob
    from core.intake.reader.recipes.binding import Binding, LabelColumn
    from core.intake.reader.structure.description import TableStructure
    from core.intake.reader.workbook.grid import Sheet


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
    found: tuple[TableStructure, ...] = ()


def guess_sheet(
    sheet: Sheet, job: ReadJob, said: Correction = UNSAID, *, whole: bool = False
) -> Guess:
    """Return the tables of a sheet with guessed roles, and what to tell the user.

    Tables stand below one another and side by side; their regions share no cell.

    Args:
        sheet: The sheet.
        job: What is known of the workbook.
        said: What the user says of the sheet, by Excel's numbers.
        whole: That names every header row, as a layout that was confirmed does.
    """
    by_user = said.counted_from(sheet.first_row, sheet.first_column)
    overruling = overruling_of(by_user, whole=whole) if said else None
    found = structure_of(sheet.rows, StylesOfSheet(sheet), overruling).tables
    bindings = list(_bindings(sheet, found, job, by_user))
    tables = tuple(
        GuessedTable(_slug(job.name, sheet, n), binding.rule.kind, binding)
        for n, binding in enumerate(bindings)
    )
    problems = [_told(sheet, binding) for binding in bindings]
    problems += [one for binding in bindings for one in binding.problems]
    problems += _headless(sheet, found, bindings)
    if not tables and not problems:
        place = Place(sheet.name, sheet.first_row, sheet.first_column)
        code, name = "no_table_found", sheet.name
        problems = [Problem.of(code, Severity.WARNING, place, sheet=name)]
    return Guess(layout(sheet, found), tables, tuple(problems), found)


def _bindings(
    sheet: Sheet, found: Sequence[TableStructure], job: ReadJob, by_user: Correction
) -> Iterator[Binding]:
    words = Vocabulary(job.vocabulary)
    parts = [part for table in found for part in panels(sheet, table)]
    ends = [*(_top(table) for table in parts[1:]), len(sheet.rows)][: len(parts)]
    top, before = 0, None
    for table, end in zip(parts, ends, strict=True):
        said = _after(around(sheet, table, words), before)
        beside = [
            binding
            for side in sides_of(sheet, table)
            if (binding := guessed_side(sheet, side, said, words, job.kind, by_user))
            is not None
        ]
        if not beside:
            continue
        yield from _sharing(beside, top, end)
        top, before = end, before or said


def _sharing(beside: Sequence[Binding], top: int, end: int) -> Iterator[Binding]:
    """Return tables side by side so that every column belongs to one of them."""
    edges = [0, *(binding.left for binding in beside[1:]), None]
    for binding, left, right in zip(beside, edges, edges[1:], strict=False):
        yield replace(binding, top=top, end=end, left=left or 0, right=right)


def _after(said: Around, before: Around | None) -> Around:
    """Return what is said of a table; the unit may stand above the first one only."""
    if before is None or "unit" in said.facts or "unit" not in before.facts:
        return said
    return said._replace(facts={**said.facts, "unit": before.facts["unit"]})


def _top(following: TableStructure) -> int:
    """Return the first row of a table with its titles; a panel shares those above."""
    if following.first_row in following.repeated_header_rows:
        return following.first_row
    above = (*following.title_rows, *following.unit_rows)
    return min([following.first_row, *above])


def _slug(file: str, sheet: Sheet, before: int) -> str:
    """Return an id from the names of file and sheet, as far as they are Latin."""
    stem = PurePath(file).stem
    name = "" if sheet.name == stem else sheet.name
    if name and not (name.isascii() and any(map(str.isalnum, name))):
        name = f"sheet {sheet.position}"
    return slug_of(f"{stem} {name} {before + 1 if before else ''}")


def _headless(
    sheet: Sheet, found: Sequence[TableStructure], bindings: Sequence[Binding]
) -> Iterator[Problem]:
    """Say which tables were not read because nothing names their columns."""
    read = {row for binding in bindings for row in binding.headers}
    for table in found:
        if table.value_columns and read.isdisjoint(table.header_rows):
            box = (table.first_column, table.last_column)
            cells = region(sheet, table.first_row, table.last_row, box)
            place = cell_place(sheet, table.first_row, table.first_column)
            yield Problem.of("table_unnamed", Severity.WARNING, place, region=cells)


def _told(sheet: Sheet, binding: Binding) -> Problem:
    place = cell_place(sheet, binding.headers[0], binding.labels[0].at)
    return Problem.of(
        "layout_guessed",
        Severity.WARNING,
        place,
        sheet=sheet.name,
        roles=", ".join(_shown(sheet, column) for column in binding.labels),
        kind=binding.rule.kind,
    )


def _shown(sheet: Sheet, column: LabelColumn) -> str:
    return f"{column_letters(sheet.first_column + column.at)}: {column.rule.role}"
