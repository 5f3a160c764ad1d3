"""Takes the marks that turn sentences round out of the cells of a workbook."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.intake.reader.markup_overlay import about
from core.marks import without_marks
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.grid import Sheet, Value
    from core.intake.reader.workbook_read import SheetRead, WorkbookRead


_BLOCK: Final = 4096
"""So many rows are looked at together; few hold what has to be taken out."""


def unmarked(read: WorkbookRead) -> WorkbookRead:
    """Return a workbook whose texts and names hold no such marks, and say so."""
    names = {one.sheet.name for one in read.sheets}
    return replace(read, sheets=tuple(_unmarked(one, names) for one in read.sheets))


def _unmarked(one: SheetRead, names: set[str]) -> SheetRead:
    sheet = one.sheet
    _rename(sheet, names)
    problems = [_about(sheet, problem) for problem in one.problems]
    starts = range(0, len(sheet.rows), _BLOCK)
    if count := sum(_cleared(sheet.rows[at : at + _BLOCK]) for at in starts):
        more = about("direction_marks", sheet, Severity.WARNING, count=count)
        problems.append(more)
    return replace(one, problems=tuple(problems))


def _about(sheet: Sheet, problem: Problem) -> Problem:
    """Return what was said of a sheet, under the name it has now."""
    said = {**problem.named, "sheet": sheet.name}
    place = problem.place and replace(problem.place, sheet=sheet.name)
    return Problem.of(problem.code, problem.severity, place, **said)


def _cleared(rows: Sequence[list[Value]]) -> int:
    """Clear some rows and return how many cells of them held marks."""
    texts = (_texts(cells) for cells in zip(*rows, strict=True))
    if all("".join(of_column).isprintable() for of_column in texts):
        return 0
    return sum(map(_clear, rows))


def _texts(cells: Sequence[Value]) -> Sequence[str]:
    return [cell for cell in cells if type(cell) is str]


def _clear(row: list[Value]) -> int:
    """Clear one row and return how many cells of it held marks."""
    cleared: int = 0
    for at, value in enumerate(row):
        if type(value) is str and not value.isprintable():
            text = without_marks(value)
            cleared += text != value
            row[at] = text or None
    return cleared


def _rename(sheet: Sheet, names: set[str]) -> None:
    """Take the marks out of a sheet's name, which stays unlike all others."""
    name = without_marks(sheet.name)
    if name == sheet.name:
        return
    number, free = 1, name
    while free in names:
        number += 1
        free = f"{name} ({number})"
    names.add(free)
    sheet.name = free
