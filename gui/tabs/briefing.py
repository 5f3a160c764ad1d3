"""The briefing so far: what was pinned, in the user's order and with their notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.panels.listing import Listing, Row
from gui.tabs.base import Tab
from gui.widgets.empty_state import EmptyState
from gui.widgets.labels import plain_label, spoken
from gui.widgets.note_edit import NoteEdit
from gui.widgets.sentence import SentenceView

if TYPE_CHECKING:
    from core.casefile import Pin
    from core.state import State

UP, DOWN = -1, 1
NOTE_LINES: Final = 4
SHARES: Final = (1, 6, 10, 5, 6)
"""How wide the columns are, one to another."""


class PinList(Listing["Pin"]):
    """Lists the pins; Ctrl+G asks for the source of a number, not for the view."""

    number_asked = Signal()
    """Where the first number of the current pin comes from is asked."""

    def go(self) -> None:
        """Ask where the number comes from."""
        self.number_asked.emit()


class BriefingTab(Tab):
    """Lists the pins; each can be gone back to, moved, noted on and taken away."""

    gone_to = Signal(object)
    """The `Pin` whose view is wanted."""
    removed = Signal(object)
    """The number of the pin that is not wanted any more."""
    noted = Signal(object, object)
    """The number of a pin, and what is said to it."""
    moved = Signal(object, object)
    """The number of a pin, and how many places down it goes."""

    def _furnish(self) -> None:
        headings = (_("No."), _("Figure"), _("Reading"), _("Source"), _("Your note"))
        self.list = PinList(self.title, headings)
        self.reading = SentenceView()
        self.details = plain_label(wraps=True)
        self.note = NoteEdit(spoken(_("Your &note")), NOTE_LINES)
        self.empty = EmptyState()
        self.go_to = QPushButton(_("&Go to view"))
        self.up = QPushButton(_("Move &up"))
        self.down = QPushButton(_("Move do&wn"))
        self.remove = QPushButton(_("&Remove"))
        self.up.setToolTip(_("Move up (Alt+Up)"))
        self.down.setToolTip(_("Move down (Alt+Down)"))
        self._shown: tuple[Pin, ...] | None = None
        self._is_idle = True
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        filled = QWidget()
        buttons = QHBoxLayout()
        for button in (self.go_to, self.up, self.down, self.remove):
            buttons.addWidget(button)
        buttons.addStretch()
        label = plain_label()
        label.setText(_("Your &note"))
        label.setBuddy(self.note)
        column = QVBoxLayout(filled)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list, stretch=1)
        for part in (self.reading, self.details, label, self.note):
            column.addWidget(part)
        column.addLayout(buttons)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(filled)

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_list_chosen)
        self.list.moved.connect(self._on_list_moved)
        self.list.number_asked.connect(self._on_list_number_asked)
        self.reading.pointed.connect(self._on_reading_pointed)
        self.reading.asked.connect(self.asked)
        self.note.said.connect(self._on_note_said)
        self.go_to.clicked.connect(self._on_go_to_clicked)
        for button, keys, wish in (
            (self.up, "Alt+Up", self._on_up_wished),
            (self.down, "Alt+Down", self._on_down_wished),
            (self.remove, "Del", self._on_remove_clicked),
        ):
            button.clicked.connect(wish)
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(wish)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The list, what the pin says, the note and the buttons."""
        buttons = (self.go_to, self.up, self.down, self.remove)
        return (self.list, self.reading, self.note, *buttons)

    @property
    def home(self) -> QWidget:
        """The list."""
        return self.list

    @property
    def figure(self) -> str | None:
        """The number reached in what the pin says, else the first one in it."""
        if not self.is_furnished or not self.reading.isVisibleTo(self):
            return None
        return self.reading.figure or self.reading.first

    def _show_state(self, state: State) -> None:
        """List what is pinned in the case; the pin that was current stays it."""
        self._is_idle = state.work is None
        self.note.setReadOnly(not self._is_idle)
        pins = state.library.pins if state.library else ()
        if pins != self._shown:
            self._shown = pins
            self._list(pins)
        self._offer(self.list.current)

    def _list(self, pins: tuple[Pin, ...]) -> None:
        before = self.list.current
        current = before.pin_id if before else None
        rows = (_row(number, pin) for number, pin in enumerate(pins, 1))
        self.list.show_rows(rows, lambda pin: pin.pin_id == current)
        self._on_list_moved(self.list.current)
        room = self.list.viewport().width()
        for column, share in enumerate(SHARES[:-1]):  # the last takes what is left
            self.list.setColumnWidth(column, room * share // sum(SHARES))
        self.empty.show_text(
            _(
                "Nothing has been added to the briefing yet. Go to a chart and press "
                "Ctrl+J to add it with its reading and source."
            )
        )
        self._pages.setCurrentIndex(1 if pins else 0)

    def _offer(self, pin: Pin | None) -> None:
        """Offer what can be done with the current pin now."""
        order = [one.pin_id for one in self._shown or ()]
        can = pin is not None and self._is_idle
        self.remove.setEnabled(can)
        self.up.setEnabled(can and pin is not None and pin.pin_id != order[0])
        self.down.setEnabled(can and pin is not None and pin.pin_id != order[-1])

    @Slot(object)
    def _on_list_chosen(self, pin: Pin | None) -> None:
        if pin is not None:
            self.gone_to.emit(pin)

    @Slot(object)
    def _on_list_moved(self, pin: Pin | None) -> None:
        said = (pin.title, pin.source) if pin else ()
        self.details.setText("\n".join(said))
        self.reading.show_sentence(*((pin.reading, pin.mentions) if pin else ("",)))
        self.note.show_text(pin.note if pin else "")
        self._offer(pin)
        self.pointed.emit()

    @Slot()
    def _on_list_number_asked(self) -> None:
        if self.figure is not None:
            self.asked.emit(self.figure)

    @Slot(object)
    def _on_reading_pointed(self, figure_id: str | None) -> None:  # noqa: ARG002
        self.pointed.emit()

    @Slot(object)
    def _on_note_said(self, note: str) -> None:
        if (pin := self.list.current) is not None:
            self.noted.emit(pin.pin_id, note)

    @Slot()
    def _on_go_to_clicked(self) -> None:
        self.list.chosen.emit(self.list.current)

    @Slot()
    def _on_up_wished(self) -> None:
        self._move(self.up, UP)

    @Slot()
    def _on_down_wished(self) -> None:
        self._move(self.down, DOWN)

    def _move(self, button: QPushButton, places: int) -> None:
        """Move the current pin; the list stands in the order of the briefing then."""
        if (pin := self.list.current) is not None and button.isEnabled():
            self.list.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.moved.emit(pin.pin_id, places)

    @Slot()
    def _on_remove_clicked(self) -> None:
        if (pin := self.list.current) is not None and self.remove.isEnabled():
            self.removed.emit(pin.pin_id)


def _row(number: int, pin: Pin) -> Row[Pin]:
    said = (pin.title, pin.reading, pin.source, " ".join(pin.note.split()))
    return Row((str(number), *said), pin, (number, *said))
