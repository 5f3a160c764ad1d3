"""What is wished of a printer: to have the briefing on paper, or to see it first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.i18n import _, language, ngettext
from gui.exporting import work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.office import Office


class Printing(QObject):
    """Has the pages made as a file would have them, and asks for a printer."""

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office

    @Slot()
    def preview(self) -> None:
        """Show the pages as the printer will have them."""
        self._make(self._show)

    @Slot()
    def print(self) -> None:
        """Ask for a printer, and print."""
        self._make(self._print)

    def _make(self, then: Callable[[Sequence[bytes]], None]) -> None:
        library = self._office.session.state.library
        if library is not None and library.pins:
            making = partial(work.sheets, library, language())
            self._office.desk.do(making, then)

    def _show(self, pages: Sequence[bytes]) -> None:
        self._office.session.rest()
        self._office.dialogs.preview_pages(self._title, pages)

    def _print(self, pages: Sequence[bytes]) -> None:
        self._office.session.rest()
        printed = self._office.dialogs.print_pages(self._title, pages)
        if printed is None:
            return
        if not printed:
            text = _(
                "Nothing was printed: the printer took no page. See whether it is on "
                "and connected, or choose another."
            )
            self._office.session.tell("error", text)
            return
        text = ngettext(
            "{count} page was sent to the printer.",
            "{count} pages were sent to the printer.",
            printed,
        )
        self._office.session.tell("note", text.format(count=printed))

    @property
    def _title(self) -> str:
        library = self._office.session.state.library
        told = library.properties.told("title", language()) if library else ""
        return told or _("Briefing")
