"""Shows the doors while no case is open, and nothing of them afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class Welcoming(QObject):
    """Brings the doors to the front and takes them away, as the session is."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts

    def show_state(self, state: State) -> None:
        """Show the doors where there is no case and none is being opened."""
        panels, pages = self._parts.panels, self._parts.pages
        if state.library is None and state.work is None:
            panels.welcome.show_recent(self._office.settings.recent)
            if pages.currentWidget() is not panels.welcome:
                pages.setCurrentWidget(panels.welcome)
                panels.welcome.take_focus()
        elif panels.has("welcome") and pages.currentWidget() is panels.welcome:
            pages.setCurrentIndex(0)
            if state.library is not None:
                self._parts.current_tab().home.setFocus()
