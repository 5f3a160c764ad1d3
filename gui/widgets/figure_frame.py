"""A figure on its paper, and the same numbers as a table below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.i18n import _
from gui.widgets.paper import Paper, foot
from gui.widgets.paper_scroll import PaperScroll
from gui.widgets.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QResizeEvent

    from core.briefs.exhibit import Exhibit

TABLE_PART = 1 / 3
"""How much a long table may take of what the words around the chart leave."""
LEAST_ROWS = 3
"""So many rows are seen, however long reading and small print are."""
PADDING = 6


class FigureFrame(QWidget):
    """Shows an exhibit; which figure is pointed at, chart and table both say."""

    pointed = Signal(object)
    """The id of the figure reached in chart or table, or None."""
    asked = Signal(object)
    """The id of the figure whose source cell is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._exhibit: Exhibit | None = None
        self._marking = ""
        self._chosen = self._hovered = ""
        self.paper = Paper()
        self._sheet = PaperScroll(self.paper)
        self.table = TableView()
        self.table.hide()
        self._is_own = False
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.splitterMoved.connect(self._on_splitter_moved)
        self._parts.setChildrenCollapsible(False)
        for place, stretch in ((self._sheet, 1), (self.table, 0)):
            self._parts.addWidget(place)
            self._parts.setStretchFactor(self._parts.count() - 1, stretch)
        for part in (self.paper, self.table):
            part.pointed.connect(self.pointed)
            part.asked.connect(self.asked)
            part.lit.connect(self._on_part_lit)
        self.paper.pointed.connect(self._on_paper_pointed)
        self.table.pointed.connect(self._on_table_pointed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)

    def show_exhibit(self, exhibit: Exhibit, marking: str = "") -> None:
        """Show another exhibit; emits nothing."""
        before, self._exhibit = self._exhibit, exhibit
        self._marking = marking
        self.table.marking = marking
        self.paper.show_exhibit(exhibit, marking)
        self._sheet.fit()
        if before is None or before.key != exhibit.key:
            self._sheet.verticalScrollBar().setValue(0)
        name = _("Table: {title}").format(title=exhibit.title)
        self.table.setAccessibleName(name)
        if not self.table.isHidden():
            self._fill_table(exhibit)
            self._divide()
        self._light()

    def select(self, code: str) -> None:
        """Let an economy or a product stand out until another is pointed at."""
        self._chosen = code
        self._light()

    @property
    def lit(self) -> str:
        """Who stands out: whoever the pointer is on, else who was chosen last."""
        return self._hovered or self._chosen

    def _light(self) -> None:
        if self.paper.chart is not None:
            self.paper.chart.light(self.lit)
        self.table.light(self.lit)

    @Slot(object)
    def _on_paper_pointed(self, figure_id: str | None) -> None:
        chart = self.paper.chart
        self.select(chart.whose(figure_id) if chart else "")

    @Slot()
    def _on_table_pointed(self) -> None:
        self.select(self.table.whose)

    @Slot(object)
    def _on_part_lit(self, code: str) -> None:
        self._hovered = code
        self._light()

    def _fill_table(self, exhibit: Exhibit) -> None:
        """Fill the table; one that nobody sees can wait until it is wanted."""
        self.table.show_table(exhibit.table)

    def show_table(self, shown: bool) -> None:  # noqa: FBT001  # a state, as Qt's own
        """Show the table below the chart, or hide it."""
        if shown == self.table.isVisibleTo(self):
            return
        self.table.setVisible(shown)
        if shown:
            if self._exhibit is not None:
                self._fill_table(self._exhibit)
            self._is_own = False
            self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new height too."""
        super().resizeEvent(event)
        self._divide()

    @Slot()
    def _on_splitter_moved(self) -> None:
        self._is_own = True

    def _divide(self) -> None:
        """Divide the height between paper and table, unless the user has done so."""
        if self._is_own or self.table.isHidden():
            return
        below = self._table_height()
        self._parts.setSizes([self.height() - below, below])

    def _table_height(self) -> int:
        """Return what the table needs, but leave the chart the larger part."""
        header, rows = self.table.horizontalHeader(), self.table.verticalHeader()
        bar = self.table.horizontalScrollBar().sizeHint().height()
        around = header.sizeHint().height() + bar + PADDING
        needed = around + rows.length()
        least = around + LEAST_ROWS * rows.defaultSectionSize()
        left_over = self.height() - self.paper.words_height()
        return min(needed, max(int(left_over * TABLE_PART), least))

    def as_image(self, scale: float = 2.0) -> QImage:
        """Return the whole figure without its table, for the clipboard."""
        return self.paper.as_image(scale)

    def as_text(self) -> str:
        """Return title, unit, table, source and marking as lines of tabs."""
        if self._exhibit is None:
            return ""
        self._fill_table(self._exhibit)
        head = [self._exhibit.title, self._exhibit.unit]
        last = [foot(self._exhibit), *filter(None, (self._marking,))]
        return "\n".join([*head, self.table.whole(), *last])
