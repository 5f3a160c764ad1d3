"""The shipped workbooks, opened once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "resources/samples"
TEMPLATES = ROOT / "resources/templates"


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet in the template layout, as a reader of the contract sees it."""

    sheet: Worksheet

    @property
    def banner(self) -> dict[str, Any]:
        keys = (self.sheet.cell(row, 1).value for row in range(1, self.header_row))
        return {
            str(key): self.sheet.cell(row, 2).value
            for row, key in enumerate(keys, 1)
            if key
        }

    @property
    def header_row(self) -> int:
        first_blank = next(
            row for row in range(1, 40) if self.sheet.cell(row, 1).value is None
        )
        return first_blank + 1

    @property
    def header(self) -> list[str]:
        return [cell.value for cell in self.sheet[self.header_row] if cell.value]

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield the rows down to the first blank one."""
        header = self.header
        for cells in self.sheet.iter_rows(self.header_row + 1, values_only=True):
            if not any(cell is not None for cell in cells):
                return
            yield dict(zip(header, cells, strict=False))


@pytest.fixture(scope="session")
def samples() -> dict[str, Workbook]:
    return {path.stem: load_workbook(path) for path in sorted(SAMPLES.glob("*.xlsx"))}


@pytest.fixture(scope="session")
def templates() -> dict[str, Workbook]:
    return {path.stem: load_workbook(path) for path in TEMPLATES.glob("*.xlsx")}


@pytest.fixture(scope="session")
def sample_tables(samples) -> list[Table]:
    return [Table(sheet) for book in samples.values() for sheet in book]
