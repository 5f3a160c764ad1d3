"""Keeps the page of the briefing as the briefing is, while it is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.briefing.kept import Kept
from core.i18n import LANGUAGES, _, ngettext
from gui.attending.page_work import Wanted, looked

if TYPE_CHECKING:
    from core.casefile import Pin
    from core.casefile.pins import Said
    from core.library import Library
    from core.state import State
    from gui.attending.page_work import Looked
    from gui.jobs import Jobs
    from gui.layout import Layout
    from gui.office import Office


class Paging(QObject):
    """Has the page made beside all other work; the newest wish wins."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._session, self._tab = office.session, parts.briefing
        self._jobs: Jobs = office.beside()
        self._kept = Kept()
        self._shown: Library | None = None
        self._draft: tuple[int, Said] | None = None

    @property
    def busy(self) -> bool:
        """Whether a page is being made."""
        return self._jobs.busy

    def show_state(self, state: State) -> None:
        """Follow the case, where the briefing is in front and nothing else is done."""
        library = state.library
        if state.tab != self._tab.key or library is None or state.work is not None:
            return
        if library is not self._shown:
            self._shown, self._draft = library, None
            self.look()

    @Slot(object, object)
    def draft(self, pin_id: int, said: Said) -> None:
        """Show what is being written."""
        self._draft = (pin_id, said)
        self.look()

    @Slot()
    def look(self) -> None:
        """Have the page made that is to be seen, if there is a briefing."""
        library = self._session.state.library
        if library is None or not library.pins or not self._tab.is_furnished:
            return
        wanted = Wanted(library, self._pins(library), self._tab.pages.spoken)
        if not self._tab.pages.drawings:
            self._tab.pages.tell(_("The pages are being made."))
        work = partial(looked, wanted, self._kept)
        self._jobs.run(work, then=self._on_looked, otherwise=self._on_failed)

    def close(self) -> None:
        """Let go of the page under way."""
        self._jobs.close()

    def _pins(self, library: Library) -> tuple[Pin, ...]:
        if self._draft is None:
            return library.pins
        pin_id, said = self._draft
        return tuple(
            pin.saying_also(said) if pin.pin_id == pin_id else pin
            for pin in library.pins
        )

    def _on_looked(self, found: Looked) -> None:
        library = self._session.state.library
        if found.wanted.library is not library:
            return
        self._tab.show_standings(found.standings, found.offered)
        self._tab.pages.tell(_told(found))
        self._tab.show_pages(found.pages, found.places)

    def _on_failed(self, error: BaseException) -> None:
        self._tab.pages.tell(str(error))


def _told(found: Looked) -> str:
    if found.refusal:
        return found.refusal
    count = found.untranslated
    if not count:
        return ""
    return ngettext(
        "{count} text is not written in {language} and stands in the other language.",
        "{count} texts are not written in {language} and stand in the other language.",
        count,
    ).format(count=count, language=LANGUAGES[found.wanted.spoken])
