"""What is wished of handling markings: the document's, and the sets of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from gui.attending.attendant import Attendant

if TYPE_CHECKING:
    from core.casefile.cover import MarkingSet
    from core.library import Library
    from core.state import State


class OwnMarkings(Attendant):
    """Shows the markings of the case, and changes them as wished."""

    page = "markings"

    def _keep(self, state: State, library: Library) -> None:
        self._parts.panels.markings.let_change(may=state.work is None)
        super()._keep(state, library)

    def _fill(self, library: Library) -> None:
        from core.briefing.marking import known_markings

        sets, is_own = known_markings(library), library.own_markings is not None
        page = self._parts.panels.markings
        page.show_markings(library.cover.marking, sets, is_own=is_own)

    @Slot(object)
    def choose(self, marking: str) -> None:
        """Mark the briefing, or not any more."""
        from core.casefile.cover import choose_cover

        self._office.session.edit(choose_cover, "marking", marking)

    @Slot(object)
    def keep(self, sets: tuple[MarkingSet, ...] | None) -> None:
        """Keep the sets of the office."""
        from core.casefile.cover import keep_markings

        self._office.session.edit(keep_markings, sets)
