"""What the writers of each format write: cells with what is to be seen of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Cell(NamedTuple):
    """A cell: a text, a number, a truth or a date, and how it looks.

    Attributes:
        error: An error as Excel shows it, in place of a value.
        formula: The value is the result of one.
    """

    value: object = None
    bold: bool = False
    indent: int = 0
    format: str = "General"
    error: str = ""
    formula: bool = False


@dataclass
class Table:
    """A sheet to be written; rows and columns count from 1."""

    cells: dict[tuple[int, int], Cell]
    name: str = "Data"
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def rows(self):
        """The cells by row, in their order."""
        found = {}
        for row, column in sorted(self.cells):
            found.setdefault(row, {})[column] = self.cells[row, column]
        return found

    @property
    def styles(self):
        """The styles of all cells, each once; the plain one is the first."""
        looks = [Cell(), *self.cells.values()]
        return list(dict.fromkeys(look_of(cell) for cell in looks))


def look_of(cell):
    """Return what makes the style of a cell."""
    return cell.bold, cell.indent, cell.format


def table(*rows, **more):
    """Return a table of rows of plain values or cells, beginning in A1."""
    cells = {
        (row, column): value if isinstance(value, Cell) else Cell(value)
        for row, values in enumerate(rows, start=1)
        for column, value in enumerate(values, start=1)
        if value is not None
    }
    return Table(cells, **more)
