"""Shows the history of the case in place of the tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.attending.attendant import Attendant

if TYPE_CHECKING:
    from core.library import Library


class Past(Attendant):
    """Keeps the list of steps as the case is."""

    page = "history"

    def _fill(self, library: Library) -> None:
        self._parts.panels.history.show_steps(library.steps)
