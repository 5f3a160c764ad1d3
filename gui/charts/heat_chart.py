"""A grid of numbers by colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from core.briefs.exhibit import Datum, HeatSpec
from core.format import terse
from gui.charts.cells import Cell, Row
from gui.charts.cells_chart import CellsChart
from gui.charts.headings_fit import NARROWEST
from gui.charts.heat_legend import HeatLegend
from gui.charts.heat_scale import heat_scale
from gui.charts.words import readout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.charts.heat_scale import HeatScale
    from gui.charts.palette import Scheme


BLANK = Datum(None)
"""What nothing can be said of, such as a way back in time."""


NARROW = 46
"""Pixels that a number without its unit needs."""


class HeatChart(CellsChart[HeatSpec]):
    """Shows which cells are high and low; what is unknown is hatched."""

    legend: HeatLegend

    def drawn(self) -> dict[str, tuple[str, ...]]:
        """Return the texts of each row by its name; unknown ones are empty."""
        return {
            row.name: tuple("" if cell.hatched else cell.text for cell in row.cells)
            for row in self.view.cells.rows
        }

    def _new_legend(self) -> HeatLegend:
        legend = HeatLegend()
        legend.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return legend

    def _draw(self, spec: HeatSpec) -> None:
        scale = scale_of(spec)
        rows = list(_rows(spec, scale, self.inks.scheme))
        self.legend.setFont(self.small_font())
        self.legend.show_scale(scale, spec.unit)
        self.view.narrowest = NARROW if spec.is_terse else NARROWEST
        self._show_cells(spec.columns, rows)
        if spec.marked is not None:
            self.view.scrollTo(self.view.cells.index(*spec.marked))


def scale_of(spec: HeatSpec) -> HeatScale:
    """Return the scale of all that is known in a grid."""
    values = [d.value for row in spec.cells for d in row if d.value is not None]
    return heat_scale(values, spec.middle, is_even=spec.is_even)


def _rows(spec: HeatSpec, scale: HeatScale, scheme: Scheme) -> Iterator[Row]:
    for down, (name, data) in enumerate(zip(spec.rows, spec.cells, strict=True)):
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
        yield Row(name, tuple(cells))


def _cell(
    row: str, column: str, datum: Datum, scale: HeatScale, scheme: Scheme
) -> Cell:
    if datum == BLANK:
        return Cell("", "")
    words = readout(row, column, datum)
    if datum.value is None:
        return Cell(datum.text, words, datum.figure_id, hatched=True)
    fill = scale.colour(datum.value, scheme)
    return Cell(datum.text, words, datum.figure_id, fill)
