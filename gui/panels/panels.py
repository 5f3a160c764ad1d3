"""What opens beside the charts or in their place; made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.panels.changes import ChangesPage
from gui.panels.doctor import DoctorPage
from gui.panels.problems import ProblemsPanel
from gui.panels.provenance import ProvenancePanel
from gui.panels.quality import QualityPanel
from gui.panels.recipes import RecipesPage
from gui.panels.workbook import WorkbookPage
from gui.preview.page import PreviewPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget

RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
LOW = 130
ROOMY = 300
"""A list of findings has groups and sentences, and wants more height."""


class Panels:
    """Card of a figure, problems, quality report; and the pages instead of the tabs."""

    def __init__(self, window: QMainWindow, pages: QStackedWidget) -> None:
        self._window = window
        self.provenance = ProvenancePanel()
        self.problems = ProblemsPanel()
        self.quality = QualityPanel()
        self.workbook = WorkbookPage()
        self.doctor = DoctorPage()
        self.changes = ChangesPage()
        self.preview = PreviewPage()
        self.recipes = RecipesPage()
        for page in (
            *(self.workbook, self.doctor, self.changes),
            *(self.preview, self.recipes),
        ):
            pages.addWidget(page)
        for panel, area in (
            (self.provenance, RIGHT),
            (self.problems, BOTTOM),
            (self.quality, BOTTOM),
        ):
            window.addDockWidget(area, panel)
            panel.hide()
        window.tabifyDockWidget(self.problems, self.quality)

    def open_problems(self) -> None:
        """Open the list of problems, low enough to leave the charts their room."""
        self._open(self.problems, LOW)
        self.problems.list.setFocus()

    def open_quality(self) -> None:
        """Open the quality report, the keyboard among the findings."""
        self._open(self.quality, ROOMY)
        self.quality.findings.setFocus()

    def _open(self, panel: QDockWidget, height: int) -> None:
        opening = not panel.isVisible()
        panel.show()
        panel.raise_()
        if opening:
            self._window.resizeDocks([panel], [height], Qt.Orientation.Vertical)
