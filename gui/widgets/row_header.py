"""The numbers beside the rows of a sheet, all of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

MARK = " ·"
"""What stands behind the number of a hidden row."""
PADDING = 14


class RowHeader(QHeaderView):
    """As wide as the largest number; Qt would ask hundreds of rows each time anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)

    # --- QHeaderView ---

    def sizeHint(self) -> QSize:
        """Return the width that the last row's number takes."""
        widest = f"{self.count()}{MARK}"
        return QSize(self.fontMetrics().horizontalAdvance(widest) + PADDING, 0)
