"""What is wished of names of economies: to see the unknown ones, and explain them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.briefs.economy_names import meaning_words, meanings, name_rows
from core.i18n import _
from core.state import Notice
from gui.attending.attendant import Attendant
from gui.work import explained

if TYPE_CHECKING:
    from core.library import Library


class OwnNames(Attendant):
    """Shows the names of the case, and lets the user say what they mean."""

    page = "names"

    def _fill(self, library: Library) -> None:
        self._parts.panels.names.show_names(name_rows(library), meanings(library))

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
