"""Takes the marks that turn sentences round out of the cells of a workbook."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from core.intake.reader.workbook.markup_overlay import about
from core.marks import without_marks
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.workbook.grid import Sheet, Value
    from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead


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
    if count := _cleared(sheet):
        more = about("direction_marks", sheet, Severity.WARNING, count=count)
        problems.append(more)
    return replace(one, problems=tuple(problems))


def _about(sheet: Sheet, problem: Problem) -> Problem:
    """Return what was said of a sheet, under the name it has now."""
    said = {**problem.named, "sheet": sheet.name}
    place = problem.place and replace(problem.place, sheet=sheet.name)
    return Problem.of(problem.code, problem.severity, place, **said)


def _cleared(sheet: Sheet) -> int:
    """Clear a sheet and return how many cells of it held marks."""
    columns = zip(sheet.columns, sheet.said, strict=True)
    if all(_is_clear(said.words if said else cells) for cells, said in columns):
        return 0
    count = sum(map(_clear, sheet.rows))
    sheet.changed()
    return count


def _is_clear(cells: Sequence[Value]) -> bool:
    blocks = (cells[at : at + _BLOCK] for at in range(0, len(cells), _BLOCK))
    return all("".join(_texts(block)).isprintable() for block in blocks)


def _texts(cells: Sequence[Any]) -> Sequence[str]:
    kinds = set(map(type, cells))
    if kinds == {str}:
        return cells
    return [cell for cell in cells if type(cell) is str] if str in kinds else ()


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
