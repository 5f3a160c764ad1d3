"""What opens beside the charts or in their place; each is made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow, QStackedWidget

    from gui.auditing.page import AuditPage
    from gui.exporting.page import ExportPage
    from gui.options.page import OptionsPage
    from gui.panels.changes import ChangesPage
    from gui.panels.doctor import DoctorPage
    from gui.panels.groups import GroupsPage
    from gui.panels.history import HistoryPage
    from gui.panels.industry_sets import IndustrySetsPage
    from gui.panels.markings import MarkingsPage
    from gui.panels.matches import MatchesPage
    from gui.panels.names import NamesPage
    from gui.panels.problems import ProblemsPanel
    from gui.panels.properties import PropertiesPage
    from gui.panels.provenance import ProvenancePanel
    from gui.panels.quality import QualityPanel
    from gui.panels.recipes import RecipesPage
    from gui.panels.welcome import WelcomePage
    from gui.panels.workbook import WorkbookPage
    from gui.preview.page import PreviewPage

PartT = TypeVar("PartT", bound=QWidget)
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
LOW = 130
ROOMY = 300
"""A list of findings has groups and sentences, and wants more height."""


class Panels:
    """Card of a figure, problems, quality report; and the pages instead of the tabs.

    Attributes:
        wire: Hears of each one, by its name here, when it has been made.
    """

    def __init__(self, window: QMainWindow, pages: QStackedWidget) -> None:
        self.wire: Callable[[str], None] = _nobody_hears
        self._window, self._pages = window, pages
        self._made: dict[str, QWidget] = {}

    def has(self, name: str) -> bool:
        """Return whether a panel or page has been asked for before."""
        return name in self._made

    def holding(self, widget: QWidget | None) -> str:
        """Return the name of the panel or page that a widget is or lies in, if any."""
        for name, part in self._made.items():
            if widget is not None and (part is widget or part.isAncestorOf(widget)):
                return name
        return ""

    # --- the panels beside the charts ---

    @property
    def provenance(self) -> ProvenancePanel:
        """The card of a figure."""
        from gui.panels.provenance import ProvenancePanel

        return self._part("provenance", ProvenancePanel, RIGHT)

    @property
    def problems(self) -> ProblemsPanel:
        """The problems of the case."""
        from gui.panels.problems import ProblemsPanel

        return self._part("problems", ProblemsPanel, BOTTOM)

    @property
    def quality(self) -> QualityPanel:
        """The quality report."""
        from gui.panels.quality import QualityPanel

        return self._part("quality", QualityPanel, BOTTOM)

    # --- the pages in place of the tabs ---

    @property
    def workbook(self) -> WorkbookPage:
        """The stored copy of a workbook."""
        from gui.panels.workbook import WorkbookPage

        return self._part("workbook", WorkbookPage)

    @property
    def doctor(self) -> DoctorPage:
        """A workbook held against the rules for machine-readable tables."""
        from gui.panels.doctor import DoctorPage

        return self._part("doctor", DoctorPage)

    @property
    def changes(self) -> ChangesPage:
        """What is different in a workbook."""
        from gui.panels.changes import ChangesPage

        return self._part("changes", ChangesPage)

    @property
    def preview(self) -> PreviewPage:
        """A workbook that is looked through before it comes in."""
        from gui.preview.page import PreviewPage

        return self._part("preview", PreviewPage)

    @property
    def recipes(self) -> RecipesPage:
        """The recipes of the case."""
        from gui.panels.recipes import RecipesPage

        return self._part("recipes", RecipesPage)

    @property
    def names(self) -> NamesPage:
        """Names of economies nobody knows, and those that were explained."""
        from gui.panels.names import NamesPage

        return self._part("names", NamesPage)

    @property
    def matches(self) -> MatchesPage:
        """Numbers of control lists, and the items they are about."""
        from gui.panels.matches import MatchesPage

        return self._part("matches", MatchesPage)

    @property
    def history(self) -> HistoryPage:
        """What was done to the case."""
        from gui.panels.history import HistoryPage

        return self._part("history", HistoryPage)

    @property
    def groups(self) -> GroupsPage:
        """The groups of economies."""
        from gui.panels.groups import GroupsPage

        return self._part("groups", GroupsPage)

    @property
    def industry_sets(self) -> IndustrySetsPage:
        """The sets of industries."""
        from gui.panels.industry_sets import IndustrySetsPage

        return self._part("industry_sets", IndustrySetsPage)

    @property
    def markings(self) -> MarkingsPage:
        """The handling markings of the office."""
        from gui.panels.markings import MarkingsPage

        return self._part("markings", MarkingsPage)

    @property
    def properties(self) -> PropertiesPage:
        """The case as a whole."""
        from gui.panels.properties import PropertiesPage

        return self._part("properties", PropertiesPage)

    @property
    def options(self) -> OptionsPage:
        """What is chosen for all cases."""
        from gui.options.page import OptionsPage

        return self._part("options", OptionsPage)

    @property
    def auditing(self) -> AuditPage:
        """A draft, with what is said of its figures."""
        from gui.auditing.page import AuditPage

        return self._part("auditing", AuditPage)

    @property
    def exporting(self) -> ExportPage:
        """In which formats a briefing goes out, and what leaves with it."""
        from gui.exporting.page import ExportPage

        return self._part("exporting", ExportPage)

    @property
    def welcome(self) -> WelcomePage:
        """The doors to the first case."""
        from gui.panels.welcome import WelcomePage

        return self._part("welcome", WelcomePage)

    # --- opening ---

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

    def _part(
        self, name: str, kind: type[PartT], area: Qt.DockWidgetArea | None = None
    ) -> PartT:
        known = self._made.get(name)
        if isinstance(known, kind):
            return known
        part = self._made[name] = kind()
        if isinstance(part, QDockWidget) and area is not None:
            self._dock(part, area)
        else:
            self._pages.addWidget(part)
        self.wire(name)
        return part

    def _dock(self, panel: QDockWidget, area: Qt.DockWidgetArea) -> None:
        """Put a panel at its side, as a tab of what is there already."""
        self._window.addDockWidget(area, panel)
        others = (one for one in self._made.values() if isinstance(one, QDockWidget))
        for other in others:
            if other is not panel and self._window.dockWidgetArea(other) == area:
                self._window.tabifyDockWidget(other, panel)
        panel.hide()


def _nobody_hears(name: str) -> None:
    """The window is not wired yet."""
