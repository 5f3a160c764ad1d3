"""A table that says again what records say: compared, and then set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.gathering import Aside, cell_place
from core.intake.reader.observing.tally import Tally
from core.intake.reader.records.record_cells import status_of
from core.intake.reader.words.texts import text_of
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.intake.reader.gathering import Gathered, ProblemLog
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.workbook.grid import Sheet


def compare(
    sheet: Sheet, binding: Binding, gathered: Gathered, problems: ProblemLog
) -> Tally:
    """Compare every cell of a cross table with the record it repeats.

    The first column and the header name the record by two of its fields, as the rule
    says in `repeats`.
    """
    repeats = binding.rule.repeats
    known = _known(gathered, repeats)
    tally = Tally()
    for at, across, row_key, column_key in _cells(sheet, binding):
        text = text_of(sheet.rows[at][across])
        said = known.get((row_key, column_key), "")
        if (status_of(text) or text) != said:
            place = cell_place(sheet, at, across)
            problems.add(
                Problem.of(
                    "repeated_differs", Severity.WARNING, place, text=text, other=said
                )
            )
    body = sheet.rows[binding.start : binding.end]
    tally.set_aside = sum(cell is not None for row in body for cell in row)
    first = cell_place(sheet, binding.start, 0)
    gathered.aside.append(
        Aside(sheet.position, first.row, first.column, tally.set_aside, "repeated")
    )
    return tally


def _known(
    gathered: Gathered, repeats: Mapping[str, str]
) -> dict[tuple[str, str], str]:
    known: dict[tuple[str, str], str] = {}
    for record in gathered.records:
        if record.kind == repeats["kind"]:
            row, column, cell = (
                record.cells.get(repeats[part], ("", 0))[0]
                for part in ("row", "column", "cell")
            )
            known[row, column] = cell
    return known


def _cells(sheet: Sheet, binding: Binding) -> Iterator[tuple[int, int, str, str]]:
    heads = [text_of(cell) for cell in sheet.rows[binding.headers[-1]]]
    for at in range(binding.start, binding.end):
        row = sheet.rows[at]
        for across in range(1, len(row)):
            if row[across] is not None:
                yield at, across, text_of(row[0]), heads[across]
