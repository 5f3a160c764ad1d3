"""What the markup of a sheet knows, put into its cells and into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.workbook.grid import ErrorCell, Sheet, UncalculatedCell, Value
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.intake.reader.workbook.sheet_scan import SheetScan


def overlay(sheet: Sheet, scan: SheetScan) -> None:
    """Put the errors and the formulas without a value where they belong."""
    special: dict[tuple[int, int], Value] = {
        place: ErrorCell(text) for place, text in scan.errors.items()
    }
    special |= dict.fromkeys(scan.uncalculated, UncalculatedCell())
    if special:
        _widen(sheet, special)
    for (row, column), value in special.items():
        sheet.rows[row - sheet.first_row][column - sheet.first_column] = value
    if special:
        sheet.changed()
    sheet.hidden_rows = scan.hidden_rows.within(sheet.first_row, sheet.last_row)
    sheet.hidden_columns = scan.hidden_columns.within(
        sheet.first_column, sheet.last_column
    )
    sheet.merged, sheet.styles = tuple(scan.merged), scan.styles


def _widen(sheet: Sheet, places: Iterable[tuple[int, int]]) -> None:
    """Make the sheet's box hold all `places`, which calamine took for blanks."""
    rows, columns = zip(*places, strict=True)
    if not sheet.rows:
        sheet.rows, sheet.first_row = [[None]], min(rows)
        sheet.first_column = min(columns)
    left = max(sheet.first_column - min(columns), 0)
    right = max(max(columns) - sheet.last_column, 0)
    above = max(sheet.first_row - min(rows), 0)
    below = max(max(rows) - sheet.last_row, 0)
    if left or right:
        sheet.rows = [[None] * left + row + [None] * right for row in sheet.rows]
    width = len(sheet.rows[0])
    sheet.rows[:0] = [[None] * width for _ in range(above)]
    sheet.rows += [[None] * width for _ in range(below)]
    sheet.first_row -= above
    sheet.first_column -= left


def said(sheet: Sheet, scan: SheetScan | None) -> list[Problem]:
    """Return what the user should know about a sheet besides its cells."""
    problems = list(hidden_said(sheet))
    if scan and scan.errors:
        problems.append(about_errors(sheet, list(scan.errors.values())))
    if scan and scan.uncalculated:
        problems.append(about_uncalculated(sheet, len(scan.uncalculated)))
    return problems


def hidden_said(sheet: Sheet) -> Iterator[Problem]:
    """Yield what the user should know about what a sheet does not show."""
    if sheet.hidden:
        yield about("hidden_sheet", sheet)
    if sheet.hidden_rows:
        yield about("hidden_rows", sheet, count=len(sheet.hidden_rows))
    if sheet.hidden_columns:
        yield about("hidden_columns", sheet, count=len(sheet.hidden_columns))


def about_errors(sheet: Sheet, errors: Sequence[str]) -> Problem:
    """Return the note that there are cells with errors."""
    return about("error_cells", sheet, count=len(errors), example=errors[0])


def about_uncalculated(sheet: Sheet, count: int) -> Problem:
    """Return the warning that there are formulas without their value."""
    return about("uncalculated_formulas", sheet, Severity.WARNING, count=count)


def about(
    code: str, sheet: Sheet, severity: Severity = Severity.NOTE, **particulars: object
) -> Problem:
    """Return a problem of the whole sheet."""
    return Problem.of(code, severity, None, sheet=sheet.name, **particulars)
