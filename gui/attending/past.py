"""Shows the history of the case in place of the tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class Past(QObject):
    """Brings the list of steps to the front, and keeps it as the case is."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts

    @Slot()
    def show(self) -> None:
        """Show what was done to the case."""
        page = self._parts.panels.history
        self._parts.pages.setCurrentWidget(page)
        self.show_state(self._office.session.state)
        page.take_focus()

    def show_state(self, state: State) -> None:
        """List what can be undone now, if the list is in front."""
        panels = self._parts.panels
        if not panels.has("history"):
            return
        page = panels.history
        if self._parts.pages.currentWidget() is page and state.work is None:
            page.show_steps(state.library.steps if state.library else ())

    @Slot()
    def leave(self) -> None:
        """Show the tabs again."""
        self._parts.pages.setCurrentIndex(0)
        self._parts.current_tab().home.setFocus()
