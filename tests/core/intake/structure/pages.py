"""Small sheets written as lines, and what was found on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.structure.finder import structure_of

if TYPE_CHECKING:
    from core.intake.reader.structure.description import Structure, TableStructure
    from core.intake.reader.structure.styles import CellStyles
    from core.intake.reader.workbook.grid import Value


def rows_of(page: str) -> list[list[Value]]:
    """Return the rows of a page with a line for each, cells parted by bars."""
    lines = page.strip("\n").split("\n")
    cells = [
        [cell if cell.strip() else None for cell in line.split("|")] for line in lines
    ]
    width = max(map(len, cells))
    return [[*map(_value, row), *[None] * (width - len(row))] for row in cells]


def _value(cell: str | None) -> Value:
    """Return a number where a plain one is written; text keeps its spaces before."""
    if cell is None:
        return None
    if cell.startswith("0") and cell.isdigit():
        return cell
    try:
        return float(cell)
    except ValueError:
        return cell.rstrip()


def found(page: str, styles: CellStyles | None = None) -> Structure:
    """Return what is found on a page."""
    return structure_of(rows_of(page), styles)


def only(page: str, styles: CellStyles | None = None) -> TableStructure:
    """Return the only table on a page."""
    [table] = found(page, styles).tables
    return table


def reason(table: TableStructure, row: int) -> str:
    """Return the code of the reason for the role of a row."""
    return table.why[row][1].code
