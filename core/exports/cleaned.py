"""The cleaned copy of a workbook: written, read back, and only then kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from core.errors import ExportError, IntakeError
from core.exports.atomic import write_atomically
from core.exports.cells import plain, put
from core.i18n import _
from core.intake.examined import cleaned_rows, cleaned_sheets
from core.intake.imports import read_workbook
from core.intake.reader.workbook.cell_json import shown

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from core.intake.examined import CleanedSheet
    from core.intake.reader.workbook.cell_json import CellJson
    from core.intake.staged import Staged

SUFFIX: Final = ".xlsx"
LONGEST_FORMAT: Final = 255


def write_cleaned(path: Path, staged: Staged) -> int:
    """Write the cleaned copy of an examined workbook; return how many cells it has.

    The copy is read back by the reader before it takes its place: every cell must be
    there as it was meant.

    Raises:
        ExportError: It cannot be written, or would not hold what the workbook holds.
    """
    copies = cleaned_sheets(staged)
    if not copies or not all(copy.whole for copy in copies):
        raise ExportError(_not_whole(staged.name))

    def write(temporary: Path) -> None:
        _write(temporary, staged, copies)
        try:
            _require_alike(temporary, staged, copies)
        except IntakeError as error:
            raise ExportError(_not_whole(staged.name)) from error

    write_atomically(path, write)
    return sum(copy.data + copy.added for copy in copies)


def _write(path: Path, staged: Staged, copies: list[CleanedSheet]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415  # slow, and seldom needed

    book = Workbook()
    for place, copy in enumerate(copies):
        sheet = book.active if place == 0 else book.create_sheet()
        assert sheet is not None  # noqa: S101  # a new workbook has a sheet
        sheet.title = copy.name
        _fill(sheet, staged, copy)
        if copy.hidden and place:
            sheet.sheet_state = "hidden"
    book.save(path)


def _fill(sheet: Worksheet, staged: Staged, copy: CleanedSheet) -> None:
    for row, cells in enumerate(cleaned_rows(staged, copy.sheet_no), start=1):
        for column, value in enumerate(cells, start=1):
            put(sheet, row, column, _written(value))
    for code, places in copy.formats.items():
        for row, column in places:
            if len(code) <= LONGEST_FORMAT:
                sheet.cell(row, column).number_format = code


def _written(value: CellJson) -> Any:  # noqa: ANN401  # whatever a cell holds
    """Return a stored cell as openpyxl takes it; a formula without a value is blank."""
    if isinstance(value, dict):
        if "d" in value:
            return _moment(str(value["d"]))
        return plain(str(value["e"])) if "e" in value else None
    return plain(value) if isinstance(value, str) else value


def _moment(text: str) -> datetime | date | str:
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(text)
        except ValueError:
            continue
    return text


def _require_alike(path: Path, staged: Staged, copies: list[CleanedSheet]) -> None:
    with read_workbook(path, recipes=(), vocabulary=()) as again:
        sheets = {sheet.name: sheet for sheet in again.sheets()}
        for copy in copies:
            meant = _filled(cleaned_rows(staged, copy.sheet_no), 1, 1)
            sheet = sheets.get(copy.name)
            there = {}
            if sheet is not None:
                grid = (cells for _row, cells in again.grid(sheet.sheet_no))
                there = _filled(grid, sheet.first_row, sheet.first_column)
            if meant != there:
                raise ExportError(_not_whole(staged.name))


def _filled(
    rows: Any,  # noqa: ANN401  # an iterable of rows of stored cells
    first_row: int,
    first_column: int,
) -> dict[tuple[int, int], str]:
    return {
        (row, column): text
        for row, cells in enumerate(rows, start=first_row)
        for column, cell in enumerate(cells, start=first_column)
        if (text := _compared(cell))
    }


def _compared(cell: CellJson) -> str:
    """Return a cell as it is compared: 12 and 12.0 are one number."""
    if isinstance(cell, dict) and "u" in cell:
        return ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return repr(float(cell))
    text = plain(shown(cell))
    return text.removesuffix("T00:00:00") if text.strip() else ""


def _not_whole(name: str) -> str:
    return _(
        "No cleaned copy of {name} was written, because it would not hold every cell "
        "of it; correct the workbook by the findings instead."
    ).format(name=name)
