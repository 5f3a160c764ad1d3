"""Keeps the page of the briefing as the briefing is, while it is written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from core.briefing.kept import Kept
from core.i18n import LANGUAGES, ngettext
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

FIRST_DOTS: Final = 60.0
"""Per inch, before it is known how wide a page is."""
MOST_DOTS: Final = 220.0

ROUGH: Final = 0.02
"""So much wider or narrower, a page is another page."""


class Paging(QObject):
    """Has the page made beside all other work; the newest wish wins."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._session, self._tab = office.session, parts.briefing
        self._jobs: Jobs = office.beside()
        self._kept = Kept()
        self._shown: Library | None = None
        self._draft: tuple[int, Said] | None = None
        self._inches = 0.0

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
        wanted = self._wanted(library)
        work = partial(looked, wanted, self._kept)
        self._jobs.run(work, then=self._on_looked, otherwise=self._on_failed)

    def close(self) -> None:
        """Let go of the page under way."""
        self._jobs.close()

    def _wanted(self, library: Library) -> Wanted:
        pages = self._tab.pages
        dots = pages.pixels / self._inches if self._inches else FIRST_DOTS
        dots = min(round(dots), MOST_DOTS)
        return Wanted(library, self._pins(library), pages.spoken, pages.page, dots)

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
        pages = self._tab.pages
        pages.tell(_told(found))
        if found.picture:
            pages.show_page(found.picture, found.page, found.pages)
            self._take_width(found)

    def _take_width(self, found: Looked) -> None:
        """Learn how wide a page is; the first picture is made anew where it is poor."""
        pages, dots = self._tab.pages, found.wanted.dots_per_inch
        inches = pages.picture_width / dots
        if abs(inches - self._inches) > ROUGH * inches:
            self._inches = inches
            self.look()

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
