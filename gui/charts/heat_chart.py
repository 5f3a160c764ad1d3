"""A grid of numbers by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.briefs.datum_words import readout
from core.briefs.exhibit import Datum, HeatSpec
from core.briefs.heat_scale import heat_scale
from core.format import terse
from core.i18n import _
from gui.charts.cells import NOWHERE, Cell, Name, Row
from gui.charts.cells_chart import CellsChart
from gui.charts.headings_fit import NARROWEST
from gui.charts.heat_legend import HeatLegend

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.briefs.colours import Scheme
    from core.briefs.heat_scale import HeatScale

DOWN, ALONG = "▾", "▸"
"""Behind a heading: down from it, or along from it, the numbers fall."""


BLANK = Datum(None)
"""What nothing can be said of, such as a way back in time."""


NARROW = 46
AROUND_NUMBER = 12
"""Pixels that a number without its unit needs."""


class HeatChart(CellsChart[HeatSpec]):
    """Shows which cells are high and low; what is unknown is hatched."""

    legend: HeatLegend

    def drawn(self) -> dict[str, tuple[str, ...]]:
        """Return the texts of each row by its name; unknown ones are empty."""
        return {
            name.text: tuple("" if cell.hatched else cell.text for cell in row.cells)
            for name, row in zip(self.view.cells.names, self._rows, strict=True)
        }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view.opened.connect(self._on_view_opened)
        self.view.clicked.connect(self._on_view_clicked)
        self.view.lit.connect(self._on_view_lit)
        self.view.across.sectionClicked.connect(self._on_across_clicked)
        self.view.down.sectionClicked.connect(self._on_down_clicked)

    def _new_legend(self) -> HeatLegend:
        legend = HeatLegend()
        legend.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return legend

    def _draw(self, spec: HeatSpec) -> None:
        scale = scale_of(spec)
        self._rows = list(_rows(spec, scale, self.inks.scheme))
        names = [Name(text) for text in _signed(spec.rows, spec.row_codes, spec, ALONG)]
        self.legend.setFont(self.small_font())
        self.legend.show_scale(scale, spec.unit)
        self.view.narrowest = self._narrowest(spec)
        for headings in (self.view.across, self.view.down):
            headings.setSectionsClickable(bool(spec.column_codes))
        columns = _signed(spec.columns, spec.column_codes, spec, DOWN)
        self._show_cells(columns, names, self._rows.__getitem__)
        self._relight(spec)
        if spec.marked is not None:
            self.view.scrollTo(self.view.cells.index(*spec.marked))

    def _narrowest(self, spec: HeatSpec) -> int:
        """Return the width of the longest number, at a glance: of the most letters."""
        texts = (cell.text for row in self._rows for cell in row.cells if cell.fill)
        longest = max(texts, key=len, default="")
        wide = self.view.fontMetrics().horizontalAdvance(longest) + AROUND_NUMBER
        return max(wide, NARROW if spec.is_terse else NARROWEST)

    def _hint(self) -> str:
        if self.spec is None or not self.spec.column_codes:
            return super()._hint()
        return _(
            "Arrow keys go from figure to figure, Enter to the source cell, Space or a "
            "click to the trend; a click on a heading sorts."
        )

    def _relight(self, spec: HeatSpec) -> None:
        codes = spec.row_codes
        self.view.light_row(codes.index(self._lit) if self._lit in codes else NOWHERE)

    @Slot(object)
    def _on_view_lit(self, row: int) -> None:
        codes = self.spec.row_codes if self.spec else ()
        self.lit.emit(codes[row] if 0 <= row < len(codes) else "")

    @Slot(object)
    def _on_view_opened(self, place: tuple[int, int]) -> None:
        if self.spec is not None and self.spec.column_codes:
            row, column = place
            codes = self.spec.row_codes[row], self.spec.column_codes[column]
            self.opened.emit(codes)

    def _on_view_clicked(self, index: QModelIndex) -> None:
        self._on_view_opened((index.row(), index.column()))

    def _on_across_clicked(self, column: int) -> None:
        self._sort(self.spec.column_codes[column] if self.spec else "")

    def _on_down_clicked(self, row: int) -> None:
        self._sort(self.spec.row_codes[row] if self.spec else "")

    def _sort(self, code: str) -> None:
        """Ask for another order; a second click on a heading gives back the first."""
        sorted_by = self.spec.sorted_by if self.spec else ""
        self.sorted_by.emit("" if code == sorted_by else code)


def _signed(
    names: Sequence[str], codes: Sequence[str], spec: HeatSpec, sign: str
) -> tuple[str, ...]:
    """Return names, the one that is sorted by with a sign behind it."""
    known = codes or names
    return tuple(
        f"{name} {sign}" if spec.sorted_by and code == spec.sorted_by else name
        for name, code in zip(names, known, strict=True)
    )


def scale_of(spec: HeatSpec) -> HeatScale:
    """Return the scale of all that is known in a grid."""
    values = [d.value for row in spec.cells for d in row if d.value is not None]
    scale = heat_scale(values, spec.middle, is_even=spec.is_even)
    return scale._replace(is_turned=spec.is_first_full)


def _rows(spec: HeatSpec, scale: HeatScale, scheme: Scheme) -> Iterator[Row]:
    names = _signed(spec.rows, spec.row_codes, spec, ALONG)
    for down, (name, data) in enumerate(zip(names, spec.cells, strict=True)):
        cells = [
            _cell(name, column, datum, scale, scheme)
            for column, datum in zip(spec.columns, data, strict=True)
        ]
        if spec.is_terse:
            cells = [
                cell._replace(text=terse(datum.value, spec.unit)) if cell.fill else cell
                for cell, datum in zip(cells, data, strict=True)
            ]
        if spec.marked is not None and spec.marked[0] == down:
            at = spec.marked[1]
            cells[at] = cells[at]._replace(marked=True)
        yield Row(tuple(cells))


def _cell(
    row: str, column: str, datum: Datum, scale: HeatScale, scheme: Scheme
) -> Cell:
    if datum == BLANK:
        return Cell("", "")
    words = readout(row, column, datum)
    if datum.value is None:
        return Cell(datum.text, words, datum.figure_id, hatched=True)
    fill = QColor(scale.colour(datum.value, scheme))
    return Cell(datum.text, words, datum.figure_id, fill)
