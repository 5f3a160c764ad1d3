"""What stands in the cells of a workbook, read by nothing of the program's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    At = tuple[str, str, str]

SCALES = {
    "USD million": 1e6,
    "USD billion": 1e9,
    "JPY thousand": 1e3,
    "JPY billion": 1e9,
    "USD": 1.0,
    "share": 1.0,
}
FLOWS = {"Exports": "export", "Imports": "import"}
NAMED = {"World": "WLD", "World (75)": "WLD", "European Union": "EU27", "OECD": "OECD"}
"""Economies that the workbooks name without a code."""


class Fact(NamedTuple):
    """One cell with the row it stands in.

    Attributes:
        stored: As the workbook holds it; `value` in the unit of the program.
    """

    kind: str
    row: dict[str, str]
    stored: object
    value: float | None
    format: str
    flow: str = ""
    published: bool = False
    dataset: str = ""

    @property
    def economy(self) -> str:
        """The code of the economy, or what the workbook calls it."""
        name = self.row.get("Economy", "")
        return self.row.get("Economy code") or NAMED.get(name, name)


class Book(NamedTuple):
    """A workbook of sheets in our templates: its cells by file, sheet and address."""

    cells: dict[At, Fact]
    rows: dict[str, list[dict[str, str]]]


def read_book(path: Path) -> Book:
    """Return every cell of the rows of a workbook's tables, and the rows by kind."""
    book = load_workbook(path)
    cells: dict[At, Fact] = {}
    rows: dict[str, list[dict[str, str]]] = {}
    for sheet in book:
        for at, fact in _facts(path.name, sheet):
            cells[at] = fact
            rows.setdefault(fact.kind, []).append(fact.row)
    return Book(cells, rows)


def _facts(file: str, sheet: Worksheet) -> Iterator[tuple[At, Fact]]:
    lines = list(sheet.iter_rows())
    blank = next(n for n, line in enumerate(lines) if line[0].value is None)
    banner = {str(line[0].value): line[1].value for line in lines[:blank]}
    heads = [cell.value for cell in lines[blank + 1]]
    kind = str(banner["Statecraft template"])
    scale = SCALES.get(str(banner.get("Unit")), 1.0)
    for line in lines[blank + 2 :]:
        row = {
            str(head): str(cell.value)
            for head, cell in zip(heads, line, strict=True)
            if head is not None and cell.value is not None
        }
        for head, cell in zip(heads, line, strict=True):
            if cell.value is None or head is None:
                continue
            at = (file, sheet.title, f"{get_column_letter(cell.column)}{cell.row}")
            fact = _fact(kind, row, str(head), cell, scale)
            yield at, fact._replace(dataset=str(banner.get("Dataset", "")))


def _fact(
    kind: str, row: dict[str, str], head: str, cell: object, scale: float
) -> Fact:
    stored = cell.value
    number = float(stored) if type(stored) in (int, float) else None
    if kind == "indicator":
        scale = SCALES.get(row.get("Unit", ""), scale)
    if kind == "share":
        scale = 0.01 if row.get("Measure") == "share" else 1.0
    value = None if number is None else number * scale
    return Fact(
        kind,
        row,
        stored,
        value,
        cell.number_format,
        FLOWS.get(head, ""),
        published=kind == "share",
    )
