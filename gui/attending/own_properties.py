"""What is wished of the case as a whole: to see how it is, and say what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class OwnProperties(QObject):
    """Brings the properties of the case to the front, and keeps what is said."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts

    @Slot()
    def show(self) -> None:
        """Show what is said of the case and what is so with it."""
        page = self._parts.panels.properties
        self._parts.pages.setCurrentWidget(page)
        self.show_state(self._office.session.state)
        page.take_focus()

    def show_state(self, state: State) -> None:
        """Show the case as it is now, if its page is in front."""
        from core.briefs.case_facts import case_facts

        panels, library = self._parts.panels, state.library
        if library is None or not panels.has("properties"):
            return
        page = panels.properties
        if self._parts.pages.currentWidget() is not page:
            return
        page.let_change(may=state.work is None)
        if state.work is None:
            facts = case_facts(library, state.document.path)
            page.show_case(library.properties, facts)

    @Slot(object, object)
    def say(self, name: str, text: str) -> None:
        """Say something of the case."""
        from core.casefile.properties import say_property

        self._office.session.edit(say_property, name, text)

    @Slot()
    def leave(self) -> None:
        """Show the tabs again."""
        self._parts.pages.setCurrentIndex(0)
        self._parts.current_tab().home.setFocus()
