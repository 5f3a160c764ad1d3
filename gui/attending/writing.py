"""What is wished of the briefing: pieces added, templates begun, notes shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.i18n import _
from core.state import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.casefile.pins import Kind
    from gui.layout import Layout
    from gui.office import Office

WRITTEN: tuple[Kind, ...] = ("heading", "text", "bottom_line", "question", "answer")


class Writing(QObject):
    """Carries out wishes that the menus and the tab have in common."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts, self._tab = office, parts, parts.briefing
        self._session = office.session

    def wishes(self) -> Mapping[str, Callable[[], object]]:
        """Return what to do for the entries of the menu."""
        adding = {f"add_{kind}": partial(self.add, kind) for kind in WRITTEN}
        return {**adding, "notes": self.toggle_notes}

    @Slot(object, object)
    def edit(self, change: Callable[..., object], values: tuple[object, ...]) -> None:
        """Change the briefing."""
        self._session.edit(change, *values)

    @Slot(object)
    def add(self, kind: Kind) -> None:
        """Put a piece after the current one, to be written at once."""
        from core.briefing.templates import blank
        from core.casefile.pinning import add_pin

        self._come()
        before = self._pin_ids()
        current = self._tab.current
        after = current.pin_id if current else None
        if self._session.edit(add_pin, blank(kind), after):
            new = self._pin_ids() - before
            self._tab.go_to(max(new))

    def templates(self) -> Sequence[tuple[str, str]]:
        """Return what a briefing can begin with, as (layout, words)."""
        from core.briefing.templates import NAMES

        return tuple((layout, _(name)) for layout, name in NAMES.items())

    @Slot(object)
    def begin(self, layout: str) -> None:
        """Add what a briefing of a layout begins with, and choose the layout."""
        from core.briefing.templates import NAMES, pieces
        from core.casefile.pinning import begin_briefing

        library = self._session.state.library
        known = next((one for one in NAMES if one == layout), None)
        if library is None or known is None:
            return
        if library.pins and not self._office.dialogs.add_template(len(library.pins)):
            return
        text = _("The template was added to the briefing: {name}.")
        notice = Notice("note", text.format(name=_(NAMES[known])))
        self._come()
        before = self._pin_ids()
        if self._session.edit(begin_briefing, known, pieces(known), notice=notice):
            self._tab.go_to(min(self._pin_ids() - before))

    def toggle_notes(self) -> None:
        """Show the notes on exhibits, the keyboard in them, or put them away."""
        at_tabs = self._parts.pages.currentIndex() == 0
        is_there = at_tabs and self._session.state.tab == self._tab.key
        self._come()
        self._tab.show_notes(shown=not (is_there and self._tab.has_notes))
        self._tab.pointed.emit()

    def _come(self) -> None:
        """Bring the briefing to the front."""
        self._session.go_to_tab(self._tab.key)
        self._parts.show_tabs()

    def _pin_ids(self) -> set[int]:
        library = self._session.state.library
        return {pin.pin_id for pin in library.pins} if library else set()
