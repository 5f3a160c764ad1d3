"""A table to be walked and copied, but not edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTableView

from core.i18n import _
from gui.widgets.copying import Copying

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PADDING = 6


class ReadOnlyTable(Copying, QTableView):
    """Rows of one height, digits that line up, and plain text when it is copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(tabular(self.font()))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName(_("Select all cells"))
        row = self.fontMetrics().height() + PADDING
        self.verticalHeader().setDefaultSectionSize(row)

    def chosen(self) -> tuple[list[int], list[int]]:
        """Return the rows and the columns in which something is selected."""
        selected = self.selectionModel().selection()
        ranges = [selected.at(number) for number in range(selected.size())]
        down = (range(one.top(), one.bottom() + 1) for one in ranges)
        across = (range(one.left(), one.right() + 1) for one in ranges)
        return sorted(set().union(*down)), sorted(set().union(*across))


def tabular(font: QFont) -> QFont:
    """Return a font whose figures are all equally wide, so that digits line up."""
    even = QFont(font)
    even.setFeature(QFont.Tag("tnum"), 1)
    return even
