"""What is wished of the briefing: to see what would leave, and to have it written."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot

from core.errors import HeldError, StatecraftError
from core.exports.formats import FORMATS
from core.i18n import N_, _, language, ngettext
from core.state import Notice
from gui.attending.attendant import Attendant
from gui.exporting import work

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.handing_over import Handing
    from core.exports.handing_over import HandedOver
    from core.library import Library
    from gui.layout import Layout
    from gui.office import Office

PICTURE: Final = "png"
KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pptx": N_("&PowerPoint…"),
        "docx": N_("&Word…"),
        "pdf": N_("P&DF…"),
        "xlsx": N_("&Excel…"),
        "pictures": N_("P&ictures…"),
    }
)
"""What the menu offers, by what it asks for."""


def kinds() -> Sequence[tuple[str, str]]:
    """Return what a briefing can be written as, for the menu."""
    return [(kind, _(words)) for kind, words in KINDS.items()]


class Exporting(Attendant):
    """Keeps the page of handing over as the case is, and has the files written."""

    page = "exporting"
    _is_of_content = False
    """Whether the keyboard goes to what the files hold, once that is known."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(office, parts)
        # Beside all else: what is ticked meanwhile counts, and nothing is greyed.
        self._jobs = office.beside()

    def ask_for(self, kind: str) -> None:
        """Show the page with one format ticked; `pictures` are those of the figures."""
        self._ask((PICTURE,) if kind == "pictures" else (kind,))

    @Slot()
    def ask_for_all(self) -> None:
        """Show the page with every format of a briefing ticked."""
        self._ask(FORMATS)

    @Slot()
    def ask_what_leaves(self) -> None:
        """Show the page, the keyboard on what can be left out."""
        page = self._parts.panels.exporting
        if not page.chosen_formats:
            page.choose(FORMATS)
        self._is_of_content = True
        self.show()

    def _ask(self, formats: tuple[str, ...]) -> None:
        self._parts.panels.exporting.choose(formats)
        self.show()

    def _fill(self, library: Library) -> None:
        page = self._parts.panels.exporting
        languages = page.chosen_languages or (language(),)
        doing = partial(work.prepared, library, languages, language())
        self._jobs.run(doing, then=self._on_prepared, otherwise=self._on_unprepared)

    def _on_unprepared(self, error: BaseException) -> None:
        self._parts.panels.exporting.about.setText(str(error))

    def _on_prepared(self, found: Handing) -> None:
        page = self._parts.panels.exporting
        if not page.name.text():
            page.name.setText(found.paper.title)
        page.show_handing(found)
        if self._is_of_content:
            self._is_of_content = False
            page.take_focus_to_content()

    @property
    def busy(self) -> bool:
        """Whether it is being prepared what the files will hold."""
        return self._jobs.busy

    def close(self) -> None:
        """Let go of what is being prepared."""
        self._jobs.close()

    @Slot()
    def prepare_again(self) -> None:
        """Say anew what the files will hold: they are wanted in other languages."""
        self._shown = None
        self.show_state(self._office.session.state)

    @Slot(object)
    def leave_out(self, kinds: tuple[str, ...]) -> None:
        """Leave kinds of what a file may hold out of all of them."""
        from core.casefile.cover import choose_cover

        self._office.session.edit(choose_cover, "without", ",".join(kinds))

    @Slot()
    def choose_template(self) -> None:
        """Ask for a presentation whose master slides are taken."""
        path = self._office.dialogs.presentation()
        if path is not None:
            self._parts.panels.exporting.use_template(path)

    @Slot()
    def write(self) -> None:
        """Ask for the folder, and write the files there."""
        page, library = self._parts.panels.exporting, self._office.session.state.library
        folder = self._office.dialogs.folder_for_files()
        if folder is None or library is None:
            return
        from core.exports.handing_over import Order

        order = Order(
            folder,
            page.chosen_formats,
            page.chosen_languages,
            template=page.template,
            name=page.name.text(),
        )
        doing = partial(work.handed_over, library, order)
        self._office.desk.run(doing, self._on_written, self._on_failed)

    def _on_written(self, done: HandedOver) -> None:
        self._rest()
        text = ngettext(
            "{count} file was written to “{folder}”.",
            "{count} files were written to “{folder}”.",
            len(done.paths),
        )
        folder = done.paths[0].parent.name
        told = text.format(count=len(done.paths), folder=folder)
        self._office.session.tell("note", told)

    def _on_failed(self, error: BaseException) -> None:
        """Offer another name where somebody has the file open."""
        session = self._office.session
        told = isinstance(error, StatecraftError)
        notice = Notice("error", str(error)) if told else None
        session.move(session.state.gave_up(notice))
        if isinstance(error, HeldError):
            self._parts.panels.exporting.name.setText(error.name)
