"""The card of a figure, handed over: copied as text, or written to a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.i18n import _
from gui.attending import check_work
from gui.widgets.copying import copy_text

if TYPE_CHECKING:
    from pathlib import Path

    from core.briefs.provenance import Provenance
    from gui.office import Office


class HandingOver(QObject):
    """Copies and exports what a card says."""

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office

    @Slot(object)
    def copy(self, card: Provenance) -> None:
        """Put a card with all its cells on the clipboard, as plain text."""
        from core.exports.trace import trace_text  # seldom wanted

        copy_text(trace_text(card))

    @Slot(object)
    def export(self, card: Provenance) -> None:
        """Ask where to, and write a card with all its cells."""
        path = self._office.dialogs.path_for_report(_("Where the number comes from"))
        if path is not None:
            work = partial(check_work.written_trace, path, card)
            self._office.desk.do(work, self._on_written)

    def _on_written(self, path: Path) -> None:
        self._office.session.rest()
        self._office.session.tell_written(path)
