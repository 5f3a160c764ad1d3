"""What heat maps and matrices share: a grid of cells above, a legend below."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QFont

from gui.charts.base import Chart
from gui.charts.cells_view import CellsView
from gui.charts.staying import place_in, stay_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from gui.charts.cells import Cell, Name, Row

SpecT = TypeVar("SpecT")

SMALL = 0.92
UNLIMITED = 2000
FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class CellsChart(Chart[SpecT]):
    """Shows cells in a table, so that arrow keys, scrolling and headings are Qt's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = CellsView()
        self.legend = self._new_legend()
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.legend)
        self.body.addWidget(self.readout)
        self.setFocusProxy(self.view)
        self.view.pointed.connect(self._on_view_pointed)
        self.view.asked.connect(self._on_view_asked)
        self.view.installEventFilter(self)

    def describe(self, title: str, summary: str) -> None:
        """Describe the table as well: it is what has the focus."""
        super().describe(title, summary)
        self.view.setAccessibleName(title)
        self.view.setAccessibleDescription(summary)

    def for_picture(self) -> None:
        """Cut no name either: on paper nothing can be pointed at."""
        super().for_picture()
        self.view.names_at_most = UNLIMITED
        self.view.fit_headings(self.small_font())

    def full_size(self) -> QSize:
        """Return the size at which nothing has to be scrolled."""
        cells, legend = self.view.full_size(), self.legend.sizeHint()
        margins = self.body.contentsMargins()
        return QSize(
            max(cells.width(), legend.width()) + margins.left() + margins.right(),
            cells.height() + legend.height() + margins.top() + margins.bottom() + 8,
        )

    def small_font(self) -> QFont:
        """Return the type of cells and headings."""
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * SMALL, 6.0))
        return font

    def _new_legend(self) -> QWidget:
        raise NotImplementedError

    def _show_cells(
        self,
        columns: Sequence[str],
        names: Sequence[Name],
        row_at: Callable[[int], Row],
    ) -> None:
        self.view.setFont(self.small_font())
        bar = self.view.verticalScrollBar()
        scrolled, stood_at = bar.value(), place_in(self.view)
        self.view.cells.show_rows(columns, names, row_at)
        self.view.clearSpans()
        for place, name in enumerate(names):
            if name.is_heading and len(columns) > 1:
                self.view.setSpan(place, 0, 1, len(columns))
        self.view.fit_headings(self.small_font())
        self.view.lay_out()
        bar.setValue(scrolled)
        stay_at(self.view, stood_at)

    def _on_view_pointed(self, cell: Cell | None) -> None:
        self._say("")
        self.pointed.emit(cell.figure_id if cell else None)

    def _say(self, text: str) -> None:
        """Say what stands where the keyboard is, as long as it is anywhere."""
        super()._say(text or self._said())

    def _said(self) -> str:
        cell = self.view.current
        heading = self.view.cells.heading(self.view.currentIndex())
        return cell.said if cell else heading.said if heading else ""

    def _on_view_asked(self, cell: Cell | None) -> None:
        if cell is not None and cell.figure_id is not None:
            self.asked.emit(cell.figure_id)

    # --- QObject ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the ring of the focus when the table gets or loses it."""
        if event.type() in FOCUS:
            self.update()
        return super().eventFilter(watched, event)
