"""Who attends to a page: brings it forward, keeps it as the case is, leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from core.library import Library
    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class Attendant(QObject):
    """Attends to one page; what stands on it and is wished on it each knows itself."""

    page: ClassVar[str]
    """What the page is called among the panels of a window."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts
        self._shown: Library | None = None

    @Slot()
    def show(self) -> None:
        """Bring the page to the front, the keyboard on it."""
        page = getattr(self._parts.panels, self.page)
        self._parts.pages.setCurrentWidget(page)
        self._shown = None
        self.show_state(self._office.session.state)
        page.take_focus()

    def show_state(self, state: State) -> None:
        """Keep the page as the case is, if it is in front and no work is under way."""
        panels, library = self._parts.panels, state.library
        if library is None or not panels.has(self.page):
            return
        if self._parts.pages.currentWidget() is getattr(panels, self.page):
            self._keep(state, library)

    def _keep(self, state: State, library: Library) -> None:
        """Show the case as it is now; by default when it is another than was shown."""
        if state.work is None and library is not self._shown:
            self._shown = library
            self._fill(library)

    def _fill(self, library: Library) -> None:
        """Put on the page what the case says."""
        raise NotImplementedError

    def _rest(self) -> None:
        """Say that work the page had asked for is done."""
        self._office.session.rest()

    @Slot()
    def leave(self) -> None:
        """Show the tabs again."""
        self._parts.go_home()
