"""What is wished of the options: to see them, to choose, to go back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.options.choices import Now
from gui.options.place_choices import OTHER_FOLDER
from gui.options.table import ENTRIES

if TYPE_CHECKING:
    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class Choosing(QObject):
    """Attends to the page of options."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts

    @Slot()
    def show(self) -> None:
        """Bring the page to the front, the keyboard on it."""
        page = self._parts.panels.options
        self._parts.pages.setCurrentWidget(page)
        self._fill()
        page.take_focus()

    def show_at(self, name: str) -> None:
        """Bring one option to the front."""
        self.show()
        self._parts.panels.options.reach(name)

    def show_state(self, _state: State) -> None:
        """Keep the page as the case is: its sets of markings can be chosen."""
        parts = self._parts
        if parts.panels.holding(parts.pages.currentWidget()) == "options":
            self._fill()

    def _fill(self) -> None:
        settings = self._office.settings
        library = self._office.session.state.library
        offered, chosen = {}, {}
        for entry in ENTRIES:
            said = settings.said(entry.name)
            now = Now(entry.name, said, library, settings)
            offered[entry.name] = entry.offered(now)
            chosen[entry.name] = said
        self._parts.panels.options.show_options(
            *(offered, chosen),
            is_as_delivered=settings.is_as_delivered,
            has_case=library is not None,
        )

    @Slot(object, object)
    def choose(self, name: str, code: str) -> None:
        """Choose one; a folder is asked for."""
        if code == OTHER_FOLDER:
            purpose = name.removeprefix("folder_")
            folder = self._office.dialogs.folder_to_begin_in(purpose)
            if folder is None:
                self._fill()
                return
            code = str(folder)
        self._office.choose(name, code)

    @Slot()
    def forget(self) -> None:
        """Go back to what was delivered."""
        self._office.forget_options()

    @Slot()
    def leave(self) -> None:
        """Show the tabs again."""
        self._parts.go_home()
