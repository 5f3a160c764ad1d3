"""Which items which jurisdictions control."""

from __future__ import annotations

from functools import cache, partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.briefs.exhibit import MatrixSpec, StatusCells
from core.i18n import _
from gui.charts.cells import Cell, Row
from gui.charts.cells_chart import CellsChart
from gui.charts.matrix_legend import MatrixLegend
from gui.charts.status_signs import UNKNOWN, tint

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.briefs.exhibit import MatrixRow, StatusCell
    from gui.charts.folding import Fold


class MatrixChart(CellsChart[MatrixSpec]):
    """Shows items under headings that fold, and a sign for each jurisdiction."""

    legend: MatrixLegend

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed: frozenset[str] = frozenset()
        self._codes: tuple[str, ...] = ()
        self.view.folded.connect(self._on_view_folded)
        self.view.opened.connect(self._on_view_opened)
        self.view.down.setSectionsClickable(True)
        self.view.down.sectionClicked.connect(self._on_down_clicked)

    def drawn(self) -> dict[str, tuple[str, ...]]:
        """Return the status of each cell by the name of its row; headings are empty."""
        return {
            row.name: tuple(cell.status for cell in row.cells)
            for row in self.view.cells.rows
        }

    def _new_legend(self) -> MatrixLegend:
        return MatrixLegend()

    def _draw(self, spec: MatrixSpec) -> None:
        self.view.leads_on = bool(spec.column_codes)
        look = cache(self._look)
        looks = cache(lambda statuses: tuple(map(look, statuses)))
        rows: list[Row] = []
        codes: list[str] = []
        for heading, items in groupby(spec.rows, key=_heading):
            is_open = heading not in self._closed
            if heading:
                rows.append(Row(heading, (), is_open=is_open))
                codes.append("")
            for item in items if is_open else ():
                rows.append(_row(item, look, looks))
                codes.append(item.code)
        self._codes = tuple(codes)
        self.legend.setFont(self.small_font())
        self.legend.show_legend(spec.legend)
        self._show_cells(spec.columns, rows)

    def _look(self, status: str) -> Cell:
        """Return how all cells of a status look."""
        fill = tint(status, self.inks)
        return Cell("", "", fill=fill, hatched=status == UNKNOWN, status=status)

    def _hint(self) -> str:
        if self.spec is None or not self.spec.column_codes:
            return super()._hint()
        return _(
            "Arrow keys go from cell to cell, Enter or a double click to all that is "
            "known of it, Ctrl+G to the source cell. On a heading, Space closes and "
            "opens what is below it; Ctrl+Left and Ctrl+Right do so to all."
        )

    # --- what happens ---

    @Slot(object)
    def _on_view_folded(self, fold: Fold) -> None:
        """Close or open a heading, or all; the keyboard stays on it."""
        if self.spec is None:
            return
        opens = fold.heading in self._closed if fold.opens is None else fold.opens
        every = frozenset(row.heading for row in self.spec.rows)
        meant = every if fold.whole else frozenset((fold.heading,))
        self._closed = self._closed - meant if opens else self._closed | meant
        self._draw(self.spec)
        names = [row.name if row.is_heading else None for row in self.view.cells.rows]
        at = names.index(fold.heading)
        self.view.setCurrentIndex(self.view.cells.index(at, 0))

    def _on_down_clicked(self, row: int) -> None:
        self.view.clicked.emit(self.view.cells.index(row, 0))

    @Slot(object)
    def _on_view_opened(self, place: tuple[int, int]) -> None:
        row, column = place
        if self.spec is not None and self.spec.column_codes:
            self.opened.emit((self._codes[row], self.spec.column_codes[column]))


def _heading(row: MatrixRow) -> str:
    return row.heading


def _row(
    row: MatrixRow,
    look: Callable[[str], Cell],
    looks: Callable[[tuple[str, ...]], tuple[Cell, ...]],
) -> Row:
    """Return a row as it is painted; words that are made when wanted stay unmade."""
    if isinstance(row.cells, StatusCells):
        cells = looks(row.cells.statuses)
        return Row(row.name, cells, partial(_made, row.cells, look))
    return Row(row.name, tuple(_with_words(cell, look) for cell in row.cells))


def _made(cells: StatusCells, look: Callable[[str], Cell], place: int) -> Cell:
    return _with_words(cells[place], look)


def _with_words(cell: StatusCell, look: Callable[[str], Cell]) -> Cell:
    """Return a cell that says what its words say: they name jurisdiction and item."""
    return look(cell.status)._replace(
        text=cell.written, said=cell.text, figure_id=cell.figure_id
    )
