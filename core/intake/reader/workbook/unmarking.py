"""Takes out of the texts of a workbook what none should have: marks, endless length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from core.intake.limits import LONGEST_TEXT
from core.intake.reader.workbook.markup_overlay import about
from core.marks import without_marks
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.workbook.grid import Sheet, Value
    from core.intake.reader.workbook.workbook_read import SheetRead, WorkbookRead


_BLOCK: Final = 1024
"""So many rows are looked at together; few hold what has to be taken out."""
_LONGEST_NAME: Final = 255
"""No program shows more of the name of a sheet; Excel allows 31 characters."""


def unmarked(read: WorkbookRead) -> WorkbookRead:
    """Return a workbook whose texts and names hold nothing such, and say so."""
    names = {one.sheet.name for one in read.sheets}
    return replace(read, sheets=tuple(_unmarked(one, names) for one in read.sheets))


def _unmarked(one: SheetRead, names: set[str]) -> SheetRead:
    sheet = one.sheet
    _rename(sheet, names)
    problems = [_about(sheet, problem) for problem in one.problems]
    cleared, cut = _cleared(sheet)
    for code, count in (("direction_marks", cleared), ("texts_cut", cut)):
        if count:
            problems.append(about(code, sheet, Severity.WARNING, count=count))
    return replace(one, problems=tuple(problems))


def _about(sheet: Sheet, problem: Problem) -> Problem:
    """Return what was said of a sheet, under the name it has now."""
    said = {**problem.named, "sheet": sheet.name}
    place = problem.place and replace(problem.place, sheet=sheet.name)
    return Problem.of(problem.code, problem.severity, place, **said)


def _cleared(sheet: Sheet) -> tuple[int, int]:
    """Clear a sheet; return how many cells held marks, and how many too long texts."""
    columns = zip(sheet.columns, sheet.said, strict=True)
    if all(_is_clear(said.words if said else cells) for cells, said in columns):
        return 0, 0
    counts = [_clear(row) for row in sheet.rows]
    sheet.changed()
    return sum(marked for marked, _cut in counts), sum(cut for _marked, cut in counts)


def _is_clear(cells: Sequence[Value]) -> bool:
    blocks = (cells[at : at + _BLOCK] for at in range(0, len(cells), _BLOCK))
    return all(_is_plain(_texts(block)) for block in blocks)


def _is_plain(texts: Sequence[str]) -> bool:
    whole = "".join(texts)
    if len(whole) > LONGEST_TEXT and max(map(len, texts)) > LONGEST_TEXT:
        return False
    return whole.isprintable()


def _texts(cells: Sequence[Any]) -> Sequence[str]:
    kinds = set(map(type, cells))
    if kinds == {str}:
        return cells
    return [cell for cell in cells if type(cell) is str] if str in kinds else ()


def _clear(row: list[Value]) -> tuple[int, int]:
    """Clear one row; return how many cells of it held marks, and how many were cut."""
    cleared: int = 0
    cut: int = 0
    for at, value in enumerate(row):
        if type(value) is str and not _is_plain((value,)):
            text = without_marks(value)
            cleared += text != value
            cut += len(text) > LONGEST_TEXT
            row[at] = text[:LONGEST_TEXT] or None
    return cleared, cut


def _rename(sheet: Sheet, names: set[str]) -> None:
    """Take the marks out of a sheet's name, which stays unlike all others."""
    name = without_marks(sheet.name)
    if len(name) > _LONGEST_NAME:
        name = name[: _LONGEST_NAME - 1] + "…"
    if name == sheet.name:
        return
    number, free = 1, name
    while free in names:
        number += 1
        free = f"{name} ({number})"
    names.add(free)
    sheet.name = free
