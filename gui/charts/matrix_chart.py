"""Which items which jurisdictions control."""

from __future__ import annotations

from functools import cache, partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.briefs.exhibit import MatrixSpec, StatusCells
from core.briefs.kind_looks import UNKNOWN
from core.i18n import _
from gui.charts.cells import NOWHERE, Cell, Name, Row
from gui.charts.cells_chart import CellsChart
from gui.charts.matrix_legend import MatrixLegend
from gui.charts.status_signs import tint

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.briefs.exhibit import MatrixRow, StatusCell
    from gui.charts.folding import Fold
    from gui.charts.palette import Inks


class MatrixChart(CellsChart[MatrixSpec]):
    """Shows items under headings that fold, and a sign for each jurisdiction."""

    legend: MatrixLegend

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed: frozenset[str] = frozenset()
        self._places: tuple[int, ...] = ()
        self.view.folded.connect(self._on_view_folded)
        self.view.opened.connect(self._on_view_opened)
        self.view.down.setSectionsClickable(True)
        self.view.down.sectionClicked.connect(self._on_down_clicked)

    def drawn(self) -> dict[str, tuple[str, ...]]:
        """Return the status of each cell by the name of its row; headings are empty."""
        return {
            name.text: tuple(cell.status for cell in self.view.cells.row(place).cells)
            for place, name in enumerate(self.view.cells.names)
        }

    def _new_legend(self) -> MatrixLegend:
        return MatrixLegend()

    def _draw(self, spec: MatrixSpec) -> None:
        self.view.leads_on = bool(spec.column_codes)
        names: list[Name] = []
        places: list[int] = []
        for heading, below in groupby(enumerate(spec.labels), key=_heading):
            is_open = heading not in self._closed
            if heading:
                names.append(Name(heading, is_heading=True, is_open=is_open))
                places.append(NOWHERE)
            for place, (_above, text) in below if is_open else ():
                names.append(Name(text))
                places.append(place)
        self._places = tuple(places)
        self.legend.setFont(self.small_font())
        self.legend.show_legend(spec.legend)
        look = cache(partial(_look, self.inks))
        self._show_cells(
            *(spec.columns, names), lambda row: _row(spec.rows[places[row]], look)
        )

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
        every = frozenset(heading for heading, _name in self.spec.labels)
        meant = every if fold.whole else frozenset((fold.heading,))
        self._closed = self._closed - meant if opens else self._closed | meant
        self._draw(self.spec)
        at = self.view.cells.names.index(
            Name(fold.heading, is_heading=True, is_open=opens)
        )
        self.view.setCurrentIndex(self.view.cells.index(at, 0))

    def _on_down_clicked(self, row: int) -> None:
        self.view.clicked.emit(self.view.cells.index(row, 0))

    @Slot(object)
    def _on_view_opened(self, place: tuple[int, int]) -> None:
        row, column = place
        if self.spec is not None and self.spec.column_codes:
            code = self.spec.rows[self._places[row]].code
            self.opened.emit((code, self.spec.column_codes[column]))


def _heading(labelled: tuple[int, tuple[str, str]]) -> str:
    return labelled[1][0]


def _look(inks: Inks, status: str) -> Cell:
    """Return how all cells of a status look."""
    fill = tint(status, inks)
    return Cell("", "", fill=fill, hatched=status == UNKNOWN, status=status)


def _row(row: MatrixRow, look: Callable[[str], Cell]) -> Row:
    """Return a row as it is painted; words that are made when wanted stay unmade."""
    if isinstance(row.cells, StatusCells):
        cells = tuple(map(look, row.cells.statuses))
        return Row(cells, partial(_made, row.cells, look))
    return Row(tuple(_with_words(cell, look) for cell in row.cells))


def _made(cells: StatusCells, look: Callable[[str], Cell], place: int) -> Cell:
    return _with_words(cells[place], look)


def _with_words(cell: StatusCell, look: Callable[[str], Cell]) -> Cell:
    """Return a cell that says what its words say: they name jurisdiction and item."""
    return look(cell.status)._replace(
        text=cell.written, said=cell.text, figure_id=cell.figure_id
    )
