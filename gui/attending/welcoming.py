"""Shows the doors in place of the tabs while no case is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class Welcoming(QObject):
    """Has the doors stand in for the tabs, and for nothing else, without a case."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts
        parts.pages.currentChanged.connect(self._on_pages_current_changed)

    def show_state(self, state: State) -> None:
        """Show the doors where there is no case and none is being opened."""
        panels, pages = self._parts.panels, self._parts.pages
        here = pages.currentWidget()
        if state.library is None and state.work is None:
            if here is self._parts.tabs:
                panels.welcome.show_recent(self._office.settings.recent)
                pages.setCurrentWidget(panels.welcome)
                panels.welcome.take_focus()
        elif panels.holding(here) == "welcome":
            pages.setCurrentWidget(self._parts.tabs)
            if state.library is not None:
                self._parts.current_tab().home.setFocus()

    @Slot()
    def _on_pages_current_changed(self) -> None:
        """Stand in when the user comes back from what can be done without a case."""
        if self._parts.pages.currentWidget() is self._parts.tabs:
            self.show_state(self._office.session.state)
