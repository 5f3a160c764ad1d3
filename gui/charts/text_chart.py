"""Texts side by side, and what differs in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Slot
from PySide6.QtGui import QFont

from core.briefs.exhibit import TextSpec
from core.i18n import _
from gui.charts.base import Chart
from gui.charts.text_legend import TextLegend
from gui.charts.text_view import TextView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)
SMALL = 0.96


class TextChart(Chart[TextSpec]):
    """Shows texts in a table, so that arrow keys and scrolling are Qt's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TextView()
        self.legend = TextLegend()
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.legend)
        self.body.addWidget(self.readout)
        self.setFocusProxy(self.view)
        self.view.pointed.connect(self._on_view_pointed)
        self.view.asked.connect(self._on_view_asked)
        self.view.opened.connect(self._on_view_opened)
        self.view.installEventFilter(self)

    def describe(self, title: str, summary: str) -> None:
        """Describe the table as well: it is what has the focus."""
        super().describe(title, summary)
        self.view.setAccessibleName(title)
        self.view.setAccessibleDescription(summary)

    def drawn(self) -> dict[str, tuple[str, ...]]:
        """Return the texts of each row by its name; headings have none."""
        rows = self.spec.rows if self.spec else ()
        return {row.name: tuple(cell.text for cell in row.cells) for row in rows}

    def full_size(self) -> QSize:
        """Return the size at which nothing has to be scrolled."""
        self.view.fit()
        high = self.view.full_height() + self.legend.sizeHint().height()
        return QSize(max(self.width(), 820), high + 24)

    def _draw(self, spec: TextSpec) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() * SMALL, 6.0))
        self.view.setFont(font)
        self.view.texts.show_spec(spec)
        self.view.horizontalHeader().setVisible(any(spec.heads))
        self.view.fit()
        self.view.scrollToTop()
        self.legend.show_legend(spec.legend)

    def _hint(self) -> str:
        if self.spec is None or not any(row.code for row in self.spec.rows):
            return super()._hint()
        return _(
            "Arrow keys go from text to text, Enter or a double click to all that is "
            "known of it, Ctrl+G to the source cell."
        )

    # --- what happens ---

    @Slot(object)
    def _on_view_pointed(self, index: QModelIndex) -> None:
        self._say(self.view.texts.said(index))
        self.pointed.emit(self.view.texts.figure(index))

    @Slot(object)
    def _on_view_asked(self, index: QModelIndex) -> None:
        figure_id = self.view.texts.figure(index)
        if figure_id is not None:
            self.asked.emit(figure_id)

    @Slot(object)
    def _on_view_opened(self, index: QModelIndex) -> None:
        """Look into a text where something is behind it, else ask for its source."""
        spec, is_text = self.spec, self.view.texts.cell(index) is not None
        code = spec.rows[index.row()].code if spec and is_text else ""
        if spec and code and spec.codes:
            self.opened.emit((code, spec.codes[index.column() - 1]))
        else:
            self._on_view_asked(index)

    # --- QObject ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the ring of the focus when the table gets or loses it."""
        if event.type() in FOCUS:
            self.update()
        return super().eventFilter(watched, event)
