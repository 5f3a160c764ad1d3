"""What is wished of names of economies: to see the unknown ones, and explain them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.briefs.economy_names import meaning_words, meanings, name_rows
from core.i18n import _
from core.state import Notice
from gui.work import explained

if TYPE_CHECKING:
    from core.library import Library
    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class OwnNames(QObject):
    """Shows the names of the case, and lets the user say what they mean."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts
        self._shown: Library | None = None

    @Slot()
    def show(self) -> None:
        """Show the names nobody knows, and those that were explained."""
        page = self._parts.panels.names
        self._parts.pages.setCurrentWidget(page)
        self._shown = None
        self.show_state(self._office.session.state)
        page.take_focus()

    def show_state(self, state: State) -> None:
        """List the names as the case has them now, if the list is in front."""
        panels, library = self._parts.panels, state.library
        if library is None or library is self._shown or not panels.has("names"):
            return
        page = panels.names
        if self._parts.pages.currentWidget() is page:
            self._shown = library
            page.show_names(name_rows(library), meanings(library))

    @Slot(object, object)
    def explain(self, label: str, code: str | None) -> None:
        """Let a name mean an economy, none, or nothing that is known."""
        library = self._office.session.state.library
        if library is not None:
            saying = partial(explained, library, label, code)
            self._office.desk.run(saying, partial(self._on_explained, label, code))

    def _on_explained(self, label: str, code: str | None, library: Library) -> None:
        said = _("“{label}” means: {meaning}.")
        meaning = meaning_words(library, code)
        notice = Notice("note", said.format(label=label, meaning=meaning))
        session = self._office.session
        session.move(session.state.changed(library, notice))

    @Slot()
    def leave(self) -> None:
        """Show the tabs again."""
        self._parts.pages.setCurrentIndex(0)
        self._parts.current_tab().home.setFocus()
