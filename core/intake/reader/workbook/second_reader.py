"""The sheet that calamine cannot read, read once more by openpyxl.

calamine gives up a whole sheet over one error it has no name for, such as
`#SPILL!`. openpyxl is ten times slower to start, so it is imported only here and
only then.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from core.intake.limits import LAST_COLUMN, LAST_ROW
from core.intake.reader.workbook.grid import ErrorCell, Value

if TYPE_CHECKING:
    from core.intake.reader.workbook.sheet_scan import SheetScan


def read_sheet_again(
    data: bytes, name: str, scan: SheetScan
) -> tuple[list[list[Value]], int, int]:
    """Return the rows of a sheet, its first row and its first column."""
    import openpyxl  # noqa: PLC0415  # see the module's docstring

    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    sheet: Any = workbook[name]
    sheet.reset_dimensions()
    first_row = 1 if scan.unplaced else min(scan.first_row, LAST_ROW)
    first_column = 1 if scan.unplaced else min(scan.first_column, LAST_COLUMN)
    cells = sheet.iter_rows(min_row=first_row, min_col=first_column)
    rows = [[_value(cell) for cell in row] for row in cells]
    width = max(map(len, rows), default=0)
    for row in rows:
        row.extend([None] * (width - len(row)))
    return (rows if width else []), first_row, first_column


def _value(cell: Any) -> Value:  # noqa: ANN401  # openpyxl's cells share no class
    if cell.data_type == "e":
        return ErrorCell(str(cell.value))
    value: Value = cell.value
    return None if value == "" else value
