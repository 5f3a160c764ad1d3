"""Where everything in the window lies."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QSlider,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.menus.table import ON_RIGHT_CLICK, TOOLS_AT_HAND
from gui.menus.tool_row import ToolRow, command_box
from gui.panels.panels import Panels
from gui.status_line import StatusLine
from gui.tabs import BriefingTab, SourcesTab, Tab
from gui.widgets.banner import Banner
from gui.widgets.progress_strip import ProgressStrip
from gui.widgets.scrolled import scrolled
from gui.widgets.selection_bar import SelectionBar
from gui.widgets.tab_bars import leave_keys_to_tabs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

TabT = TypeVar("TabT", bound=Tab)
WAITING: Final = ("preview", "changes")
"""Pages with a workbook on which the user has to decide."""


class Layout:
    """Makes the parts of a window and puts each in its place."""

    def __init__(self, window: QMainWindow, tabs: Sequence[Tab]) -> None:
        self.all_tabs = tuple(tabs)
        self.briefing = _of_type(tabs, BriefingTab)
        self.sources = _of_type(tabs, SourcesTab)
        self.banner = Banner()
        self.selection = SelectionBar()
        self._above = QWidget()
        self.tabs = QTabWidget()
        self.pages = QStackedWidget()
        self.progress = ProgressStrip()
        self.status = StatusLine(window.statusBar())
        self.panels = Panels(window, self.pages)
        self._window = window
        self._fill(window)

    def current_tab(self) -> Tab:
        """Return the tab in front."""
        return self.all_tabs[self.tabs.currentIndex()]

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front; nobody is told, for it was wished for."""
        wanted = next(tab for tab in self.all_tabs if tab.key == key)
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentWidget(wanted)

    def show_tabs(self) -> None:
        """Bring the tabs to the front, unless a workbook waits to be looked through."""
        here = self.pages.currentWidget()
        if here is not self.tabs and self.panels.holding(here) not in WAITING:
            self.go_home()

    def go_home(self) -> None:
        """Leave what lies over the tabs, the keyboard where it is at home in them.

        While no case is open, the doors come instead and have the keyboard.
        """
        self.pages.setCurrentWidget(self.tabs)
        if self.pages.currentWidget() is self.tabs:
            self.current_tab().home.setFocus()

    def load_panels(self) -> None:
        """Load the code of the panels, and make the largest, while nobody waits."""
        import gui.options.page
        import gui.panels.changes
        import gui.panels.doctor
        import gui.panels.groups
        import gui.panels.history
        import gui.panels.industry_sets
        import gui.panels.markings
        import gui.panels.names
        import gui.panels.problems
        import gui.panels.properties
        import gui.panels.provenance
        import gui.panels.quality
        import gui.panels.recipes
        import gui.panels.workbook
        import gui.preview.page
        import gui.tabs.briefing.desk  # noqa: F401

        QTimer.singleShot(0, self.pages, self._make_preview)

    def _make_preview(self) -> None:
        """Make the page that takes longest, so that an import does not wait for it."""
        self.panels.preview.ensurePolished()

    def add_tools(self, actions: Mapping[str, QAction]) -> None:
        """Put what is wished for most within one click, beside the menus.

        There, because the menu bar stays wide when a panel opens at the side.
        """
        ToolRow(self._window.menuBar(), [actions[key] for key in TOOLS_AT_HAND])
        self.tabs.setCornerWidget(command_box(actions["find"]))
        for tab in self.all_tabs:
            tab.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            tab.addActions([actions[key] for key in ON_RIGHT_CLICK])

    def order_focus(self) -> None:
        """Let Tab go from the selection to the tabs, the views, chart and table.

        Controls and charts are made when they are first wanted, and Qt would put what
        is new last.
        """
        # Controls that other views ask for wait their turn: only the present count.
        chosen = (
            widget
            for control in self.selection.controls.values()
            for widget in (control, *control.findChildren(QWidget))
        )
        stops = [each for each in chosen if self._is_stop(each)]
        stops += [self.tabs.tabBar(), *self.current_tab().stops]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _is_stop(self, widget: QWidget) -> bool:
        """Tell whether Tab stops here; a list that drops down is apart."""
        here = widget.window() is self.selection.window()
        return here and isinstance(widget, QComboBox | QAbstractButton | QSlider)

    def _on_pages_current_changed(self, page: int) -> None:
        """What is chosen in the selection bar is not seen behind a workbook."""
        self._above.setVisible(page == 0)

    def _fill(self, window: QMainWindow) -> None:
        for tab in self.all_tabs:
            self.tabs.addTab(tab, tab.title)
        self.tabs.setDocumentMode(True)
        # The bar alone is a stop of Tab: as two stops they close a circle too early.
        self.tabs.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tabs.tabBar().setAccessibleName(_("Tabs"))
        leave_keys_to_tabs(self.tabs.tabBar())
        self.pages.addWidget(self.tabs)
        self.pages.currentChanged.connect(self._on_pages_current_changed)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(6, 4, 6, 2)
        column.setSpacing(4)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.selection)
        for part in (self.banner, self._above, self.pages, self.progress):
            column.addWidget(part, 1 if part is self.pages else 0)
        # Held here as well: else it is gone when Python next looks for what is lost.
        self._room = scrolled(central)
        window.setCentralWidget(self._room)


def _of_type(tabs: Sequence[Tab], kind: type[TabT]) -> TabT:
    return next(tab for tab in tabs if isinstance(tab, kind))
