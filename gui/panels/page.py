"""A page in place of the tabs: what it is about and the way back, above all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from gui.panels.escape import on_escape
from gui.widgets.labels import plain_label
from gui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Iterable

MARGIN = 6


class Page(Scrolled):
    """Says what it is about, and that the user has seen enough; the rest is added."""

    left = Signal()
    """The user has seen enough of it."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton(_("&Back to the charts"))
        self.back.setToolTip(_("Back to the charts (Esc)"))
        self.about = plain_label(wraps=True)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self.about, stretch=1)
        within = QWidget()
        self.column = QVBoxLayout(within)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.addLayout(top)
        self.hold(within)
        self.back.clicked.connect(self.left)
        on_escape(self, self.go_back)

    @Slot()
    def go_back(self) -> None:
        """Do what Esc means: one step back, here out of the page."""
        self.left.emit()


def row_of(widgets: Iterable[QWidget]) -> QHBoxLayout:
    """Return widgets side by side, from the left."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
