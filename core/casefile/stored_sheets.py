"""The workbooks of an open case, as they were stored in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.casefile import grids
from core.casefile.open_file import OpenFile
from core.errors import RequestError
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.casefile.grids import SheetGrid, StoredCell
    from core.problems import Place


class StoredSheets(OpenFile):
    """What an open case answers of the sheets it holds."""

    def sheet_grid(self, file: str, sheet: str) -> SheetGrid:
        """Return the stored copy of a sheet; the latest, if two files share a name.

        Raises:
            RequestError: The case holds no such sheet.
        """
        for grid in reversed(self.ask(grids.sheet_grids)):
            if (grid.file, grid.name) == (file, sheet):
                return grid
        message = _("The case holds no copy of sheet {sheet} of {file}.")
        raise RequestError(message.format(sheet=sheet, file=file))

    def grid_rows(self, grid: SheetGrid, first_row: int) -> list[list[str]]:
        """Return the block of rows that holds `first_row`."""
        return self.ask(grids.grid_rows, grid, first_row)

    def stored_cells(self, file: str, places: Sequence[Place]) -> list[StoredCell]:
        """Return cells of one workbook as they were stored in it, in order."""
        stored = {
            grid.name: grid for grid in self.ask(grids.sheet_grids) if grid.file == file
        }
        return self.ask(grids.stored_cells, stored, places)
