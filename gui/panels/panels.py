"""The card of a figure, the problems and the stored workbook, made when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.panels.changes import ChangesPage
from gui.panels.problems import ProblemsPanel
from gui.panels.provenance import ProvenancePanel
from gui.panels.workbook import WorkbookPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QStackedWidget

RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
LOW = 130


class Panels:
    """What opens beside the charts or in their place."""

    def __init__(self, window: QMainWindow, pages: QStackedWidget) -> None:
        self._window = window
        self.provenance = ProvenancePanel()
        self.problems = ProblemsPanel()
        self.workbook = WorkbookPage()
        self.changes = ChangesPage()
        pages.addWidget(self.workbook)
        pages.addWidget(self.changes)
        for panel, area in ((self.provenance, RIGHT), (self.problems, BOTTOM)):
            window.addDockWidget(area, panel)
            panel.hide()

    def open_problems(self) -> None:
        """Open the list of problems, low enough to leave the charts their room."""
        opening = not self.problems.isVisible()
        self.problems.show()
        if opening:
            self._window.resizeDocks([self.problems], [LOW], Qt.Orientation.Vertical)
        self.problems.list.setFocus()
