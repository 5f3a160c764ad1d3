"""Small workbooks in our templates, and cases made of them by the real reader."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from openpyxl import Workbook

from core.casefile import Case
from core.economies import load_economies
from core.intake.imports import read_workbook
from core.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

OUTPUT = ("Economy", "Industry", "Industry code", "Year", "Value")
SHARES = ("Economy", "Industry", "Industry code", "Year", "Measure", "Value")
TRADE = ("Reporter", "Partner", "Product code", "Period", "Exports", "Imports", "Flag")
ITEMS = ("Item", "Name", "Category", "Supplier node", "Weight", "Regime")
JURISDICTIONS = (
    *("Jurisdiction", "Name", "ISO3", "Role"),
    *("Country groups", "Regimes"),
)
ENTRIES = (
    *("Jurisdiction", "Item", "List number", "Status", "Effective date"),
    *("Citation", "Verification", "Licensing policy", "Rationale"),
)
SUPPLIERS = ("Node", "Economy code", "Share", "Year")

Cell = str | int | float | None


def sheet(
    template: str,
    header: Sequence[str],
    *rows: Sequence[Cell],
    dataset: str = "",
    unit: str = "USD million",
    **banner: str,
) -> list[Sequence[Cell]]:
    """Return the rows of a sheet that follows a template of ours."""
    said = {"Dataset": dataset or f"small-{template}", "Unit": unit, **banner}
    return [
        ("Statecraft template", template),
        *said.items(),
        (),
        header,
        *rows,
    ]


def write_workbook(path: Path, **sheets: Sequence[Sequence[Cell]]) -> Path:
    """Write sheets row by row; their names are those of the keywords."""
    book = Workbook()
    del book["Sheet"]
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                made.cell(number, column, value)
    book.save(path)
    return path


@contextmanager
def case_of(path: Path, *workbooks: Path) -> Iterator[Library]:
    """Import workbooks into a new case and open its library."""
    economies = load_economies()
    with Case.create(path) as case:
        for workbook in workbooks:
            with read_workbook(workbook) as staged:
                case.take_in(staged, economies)
        yield Library(case, economies)
