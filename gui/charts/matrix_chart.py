"""Which items which jurisdictions control."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from core.briefs.exhibit import MatrixSpec
from gui.charts.cells import Cell, Row
from gui.charts.cells_chart import CellsChart
from gui.charts.matrix_legend import MatrixLegend
from gui.charts.status_signs import UNKNOWN

if TYPE_CHECKING:
    from core.briefs.exhibit import MatrixRow, StatusCell


class MatrixChart(CellsChart[MatrixSpec]):
    """Shows items under their headings, and a sign for each jurisdiction."""

    legend: MatrixLegend

    def drawn(self) -> dict[str, tuple[str, ...]]:
        """Return the status of each cell by the name of its row; headings are empty."""
        return {
            row.name: tuple(cell.status for cell in row.cells)
            for row in self.view.cells.rows
        }

    def _new_legend(self) -> MatrixLegend:
        return MatrixLegend()

    def _draw(self, spec: MatrixSpec) -> None:
        rows: list[Row] = []
        for heading, items in groupby(spec.rows, key=_heading):
            if heading:
                rows.append(Row(heading, ()))
            rows += [_row(item) for item in items]
        self.legend.setFont(self.small_font())
        self.legend.show_legend(spec.legend)
        self._show_cells(spec.columns, rows)


def _heading(row: MatrixRow) -> str:
    return row.heading


def _row(row: MatrixRow) -> Row:
    return Row(row.name, tuple(_cell(cell) for cell in row.cells))


def _cell(cell: StatusCell) -> Cell:
    """Return a cell that says what its words say: they name jurisdiction and item."""
    unknown = cell.status == UNKNOWN
    said = cell.written, cell.text, cell.figure_id
    return Cell(*said, hatched=unknown, status=cell.status)
