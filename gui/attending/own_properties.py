"""What is wished of the case as a whole: to see how it is, and say what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from gui.attending.attendant import Attendant

if TYPE_CHECKING:
    from core.library import Library
    from core.state import State


class OwnProperties(Attendant):
    """Keeps the properties of the case as they are, and what is said of it."""

    page = "properties"

    def _keep(self, state: State, library: Library) -> None:
        from core.briefs.case_facts import case_facts

        page = self._parts.panels.properties
        page.let_change(may=state.work is None)
        if state.work is None:  # where the case lies may change without the case
            facts = case_facts(library, state.document.path)
            page.show_case(library.properties, facts)

    @Slot(object, object)
    def say(self, name: str, text: str) -> None:
        """Say something of the case."""
        from core.casefile.properties import say_property

        self._office.session.edit(say_property, name, text)
