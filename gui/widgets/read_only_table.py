"""A table to be walked and copied, but not edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PADDING = 6


class ReadOnlyTable(QTableView):
    """Keeps Ctrl+C for itself while the keyboard is in it, and copies plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(tabular(self.font()))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        row = self.fontMetrics().height() + PADDING
        self.verticalHeader().setDefaultSectionSize(row)

    def copied(self) -> str:
        """Return what copying puts on the clipboard."""
        raise NotImplementedError

    def chosen(self) -> tuple[list[int], list[int]]:
        """Return the rows and the columns in which something is selected."""
        indexes = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        return rows, columns

    # --- QWidget ---

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C for the table: the window has a copy of its own."""
        if event.type() == QEvent.Type.ShortcutOverride and _wants_copy(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy as plain text; all else is Qt's."""
        if _wants_copy(event):
            copy_text(self.copied())
        else:
            super().keyPressEvent(event)


def tabular(font: QFont) -> QFont:
    """Return a font whose figures are all equally wide, so that digits line up."""
    even = QFont(font)
    even.setFeature(QFont.Tag("tnum"), 1)
    return even


def copy_text(text: str) -> None:
    """Put plain text, and nothing else, on the clipboard."""
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def _wants_copy(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
