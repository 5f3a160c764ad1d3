"""Leads from a figure to its card, and from a cell's address to the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from core.errors import StatecraftError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.briefs.changes import ChangesBrief
    from core.briefs.provenance import Provenance
    from core.library import Library
    from core.problems import Place
    from core.state import State
    from gui.layout import Layout
    from gui.preview.page import FetchOf
    from gui.session import Session


PAINTED_MS = 0
"""How long a page that comes to the front has to be painted."""


class Tracing(QObject):
    """Shows card and workbook when a figure or a cell is asked about."""

    def __init__(self, session: Session, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._session = session
        self._parts = parts
        self._pages = parts.pages
        self._library: Library | None = None
        self._came_from: QWidget | None = None
        self._fetch: FetchOf | None = None
        self._together: tuple[str, ...] = ()

    @Slot(object)
    def trace(self, figure_id: str | None) -> None:
        """Show where a figure comes from; one cell alone is shown at once.

        Where other figures stand beside it, as the ends of a range do, they are offered
        first, and the keyboard is on them.
        """
        if figure_id is None:
            return
        self._together = self._parts.current_tab().shown_with(figure_id)
        card = self._show_card(figure_id)
        if card is None:
            return
        panel = self._parts.panels.provenance
        if self._together:
            panel.together.setFocus()
        elif len(card.cells) == 1:
            self.show_cell(card.cells[0].file, card.cells[0].place)
        else:
            panel.cells.setFocus()

    @Slot(object)
    def change_to(self, figure_id: str) -> None:
        """Show the card of another figure that stands in the same place."""
        self._show_card(figure_id)

    def _show_card(self, figure_id: str) -> Provenance | None:
        from core.briefs.provenance import provenance, shown_together

        library = self._session.state.library
        if library is None:
            return None
        try:
            card = provenance(library, figure_id)
            together = shown_together(library, self._together)
        except StatecraftError as error:
            self._session.tell("error", str(error))
            return None
        self._library = library
        panel = self._parts.panels.provenance
        panel.show_card(card, together)
        panel.show()
        return card

    @Slot(object, object)
    def show_cell(self, file: str, place: Place) -> None:
        """Show a cell in the stored copy of its workbook."""
        library = self._session.state.library
        if library is None:
            return
        page = self._parts.panels.workbook
        try:
            page.show_cell(library.case, file, place)
        except StatecraftError as error:
            self._session.tell("error", str(error))
            return
        self._library = library
        if self._pages.currentWidget() is not page:
            self._came_from = self._pages.currentWidget()
        self._pages.setCurrentWidget(page)
        page.grid.setFocus()

    @Slot()
    def go_back(self) -> None:
        """Show again what the cell was asked from, the keyboard where it was before."""
        panels = self._parts.panels
        if not self._is_in_front("workbook"):
            return
        if panels.has("changes") and self._came_from is panels.changes:
            self._pages.setCurrentWidget(panels.changes)
            panels.changes.current.setFocus()
        else:
            self._parts.go_home()

    def show_changes(self, changes: ChangesBrief | None) -> None:
        """Show what is different in a workbook, or the tabs again."""
        if changes is not None:
            page = self._parts.panels.changes
            if self._pages.currentIndex() == 0:
                self._pages.setCurrentWidget(page)
            page.show_changes(changes)
        else:
            self._leave("changes")
            self._came_from = None

    def show_preview(self, state: State, fetch: FetchOf) -> None:
        """Show the workbook that is to be looked through, or the tabs again."""
        panels, self._fetch = self._parts.panels, fetch
        if state.preview is None:
            self._leave("preview")
        elif self._is_in_front("preview"):
            self._fill_preview()
        else:
            self._pages.setCurrentWidget(panels.preview)
            # The page is painted before it is filled: both at once would keep the
            # window silent.
            QTimer.singleShot(PAINTED_MS, self, self._fill_preview)

    @Slot()
    def _fill_preview(self) -> None:
        state = self._session.state
        if state.preview is not None and state.work is None and self._fetch is not None:
            self._parts.panels.preview.show_preview(state.preview, self._fetch)

    def _leave(self, name: str) -> None:
        if self._is_in_front(name):
            self._parts.go_home()

    def _is_in_front(self, name: str) -> bool:
        panels = self._parts.panels
        return panels.has(name) and self._pages.currentWidget() is getattr(panels, name)

    @Slot()
    def put_away(self) -> None:
        """Close the panels; the keyboard goes back to the chart."""
        panels = self._parts.panels
        closable = ("provenance", "problems", "quality")
        there = [getattr(panels, name) for name in closable if panels.has(name)]
        open_now = [panel for panel in there if panel.isVisible()]
        for panel in open_now:
            panel.hide()
        if open_now:
            self._parts.current_tab().home.setFocus()

    def forget_other_than(self, library: Library | None) -> None:
        """Put away what was said of another case."""
        if library is None or self._library is None:
            return
        if library.case is not self._library.case:
            self._library = None
            if self._parts.panels.has("provenance"):
                self._parts.panels.provenance.hide()
            self.go_back()
