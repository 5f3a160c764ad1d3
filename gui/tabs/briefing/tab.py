"""The briefing as it is composed: its pieces, their order, and how it will look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from core.briefing.templates import NAMES as TEMPLATES
from core.i18n import _
from gui.tabs.base import Tab, no_case, remedies
from gui.tabs.briefing.kinds import kind_names
from gui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefing.offered import Offered
    from core.briefing.standing import Standing
    from core.casefile import Pin
    from core.casefile.pins import Said
    from core.exports.paper.typst.pictures import Place
    from core.library import Library
    from core.state import State


class BriefingTab(Tab):
    """Shows the pieces of the briefing and passes on what is wanted of them."""

    gone_to = Signal(object)
    """The `Pin` whose view is wanted."""
    edited = Signal(object, object)
    """An edit of the case, and what it is given, as `Session.edit` takes them."""
    added = Signal(object)
    """The kind of a piece that is wanted after the current one."""
    drafted = Signal(object, object)
    """The number of a text, and what is being written in it."""
    page_asked = Signal()
    """Another page of the paper is wanted, or the same anew."""

    def _furnish(self) -> None:
        from gui.tabs.briefing.desk import WritingDesk

        self.desk = WritingDesk(self.title)
        self.outline, self.pages = self.desk.outline, self.desk.pages
        self.empty = EmptyState()
        self._library: Library | None = None
        self._standings: Mapping[int, Standing] = {}
        self._places: Mapping[int, Place] = {}
        self._turned_to: tuple[Pin, Place] | None = None
        self._is_idle, self._has_notes = True, True
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.desk)
        self._connect()

    def _connect(self) -> None:
        desk, outline = self.desk, self.desk.outline
        for part in (desk.head, outline, desk.text, desk.exhibit):
            part.edited.connect(self.edited)
        self.empty.acted.connect(self.wished)
        desk.added.connect(self.added)
        desk.up.clicked.connect(self._on_up_clicked)
        desk.down.clicked.connect(self._on_down_clicked)
        desk.remove.clicked.connect(outline.remove)
        desk.pages.asked.connect(self._on_pages_asked)
        outline.chosen.connect(self._on_outline_chosen)
        outline.reached.connect(self._on_outline_reached)
        outline.number_asked.connect(self._on_number_asked)
        desk.text.drafted.connect(self._on_text_drafted)
        desk.text.pointed.connect(self.pointed)
        desk.exhibit.gone_to.connect(self.gone_to)
        desk.exhibit.asked.connect(self.asked)
        desk.exhibit.pointed.connect(self.pointed)

    # --- Tab ---

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Head, outline, the piece, the page."""
        return self.desk.stops if self.is_furnished else ()

    @property
    def home(self) -> QWidget:
        """The outline."""
        return self.outline

    @property
    def figure(self) -> str | None:
        """The number reached in the current piece, of an exhibit else the first one."""
        if not self.is_furnished or self.current is None:
            return None
        if self.current.kind == "exhibit":
            return self.desk.exhibit.figure
        return self.desk.text.edit.figure

    def _show_state(self, state: State) -> None:
        """Show what is pinned in the case; the piece that was current stays it."""
        self._is_idle = state.work is None
        library, before = state.library, self._library
        if library is None:
            self.empty.show_text(no_case(state), remedies()[1:])
        elif not library.pins:
            self.empty.show_text(*_nothing())
        filled = library is not None and bool(library.pins)
        self._stack.setCurrentIndex(1 if filled else 0)
        self._library = self.desk.text.library = library
        if library is not None and library is not before:
            if before is None or library.case is not before.case:
                self._standings = {}
            self.desk.head.show_library(library, self.pages.spoken)
            self.outline.show_pins(library.pins)
            self.outline.show_standings(self._standings)
            self._show_piece()
        self.desk.let_change(may=self._is_idle)
        self._offer()

    # --- the current piece ---

    @property
    def current(self) -> Pin | None:
        """The piece the user is on, if there is one."""
        return self.outline.current if self.is_furnished else None

    def go_to(self, pin_id: int) -> None:
        """Go to a piece that was just added: what it says is to be written over."""
        if self._library is not None:
            self.outline.show_pins(self._library.pins, pin_id)
            self.outline.show_standings(self._standings)
            self._on_outline_reached(None)
            self.desk.text.begin()

    def show_standings(
        self, standings: Mapping[int, Standing], offered: Offered
    ) -> None:
        """Say how the pieces stand, and keep what can be written into the texts."""
        self._standings = standings
        self.outline.show_standings(standings)
        self.desk.text.show_offered(offered)
        self._show_piece()

    def show_pages(self, pages: Sequence[bytes], places: Mapping[int, Place]) -> None:
        """Show the pages, in front a piece that was written or has moved.

        Where neither happened, the user stays on the page they are reading.
        """
        self._places = places
        self.pages.show_pages(pages)
        if self._standing_at != self._turned_to:
            self._turn_to_piece()

    @property
    def _standing_at(self) -> tuple[Pin, Place] | None:
        """The current piece, and where on the pages it begins."""
        place = self._places.get(self.current.pin_id) if self.current else None
        return (self.current, place) if self.current and place else None

    def _turn_to_piece(self) -> None:
        self._turned_to = self._standing_at
        if self._turned_to is not None:
            _pin, place = self._turned_to
            self.pages.go_to_place(place.page, place.down)

    def show_notes(self, *, shown: bool) -> None:
        """Show the notes on exhibits, the keyboard in them, or put them away."""
        self._has_notes = shown
        self.desk.exhibit.show_note(shown=shown)
        is_exhibit = self.current is not None and self.current.kind == "exhibit"
        if shown and is_exhibit:
            self.desk.exhibit.note.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_notes(self) -> bool:
        """Whether the notes on exhibits are shown."""
        return not self.is_furnished or self._has_notes

    def _show_piece(self) -> None:
        pin, desk, library = self.current, self.desk, self._library
        if pin is None or library is None:
            desk.forms.setCurrentWidget(desk.nothing)
            return
        standing = self._standings.get(pin.pin_id)
        if pin.kind == "exhibit":
            desk.exhibit.show_pin(pin, standing, desk.head.levels)
            desk.forms.setCurrentWidget(desk.exhibit)
        else:
            kind = kind_names(library.pins)[pin.pin_id]
            desk.text.show_pin(pin, kind, standing)
            desk.forms.setCurrentWidget(desk.text)

    def _offer(self) -> None:
        """Offer what can be done with the current piece now."""
        order = self._library.pins if self._library else ()
        pin, can = self.current, self._is_idle
        self.desk.add.setEnabled(can)
        self.desk.remove.setEnabled(can and pin is not None)
        self.desk.up.setEnabled(can and pin is not None and pin != order[0])
        self.desk.down.setEnabled(can and pin is not None and pin != order[-1])

    @Slot(object)
    def _on_outline_reached(self, _pin: object) -> None:
        self._show_piece()
        self._turn_to_piece()
        self._offer()
        self.pointed.emit()

    @Slot(object, object)
    def _on_text_drafted(self, pin_id: int, said: Said) -> None:
        self._turned_to = None
        self.drafted.emit(pin_id, said)

    @Slot(object)
    def _on_outline_chosen(self, pin: Pin) -> None:
        if pin.kind == "exhibit":
            self.gone_to.emit(pin)
        else:
            self.desk.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_pages_asked(self) -> None:
        """Show what the paper is called in the language it is in now."""
        if self._library is not None:
            self.desk.head.show_library(self._library, self.pages.spoken)
        self.page_asked.emit()

    @Slot()
    def _on_number_asked(self) -> None:
        if self.figure is not None:
            self.asked.emit(self.figure)

    @Slot()
    def _on_up_clicked(self) -> None:
        self.outline.shift(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.outline.shift(1)


def _nothing() -> tuple[str, *tuple[tuple[tuple[str, str], ...], ...]]:
    text = _(
        "Nothing has been added to the briefing yet. Begin with one of these "
        "templates, go to a chart and press Ctrl+J to add it with its reading and "
        "source, or write a text."
    )
    templates = tuple((layout, _(name)) for layout, name in TEMPLATES.items())
    writing = (("add_heading", _("Add &section")), ("add_text", _("Add te&xt")))
    return text, templates, writing
