"""The briefing so far: what was pinned, in the order in which it was pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from gui.widgets.labels import plain_label
from gui.widgets.sentence import SentenceView

if TYPE_CHECKING:
    from core.casefile import Pin
    from core.state import State


class PinList(Listing["Pin"]):
    """Lists the pins; Ctrl+G asks for the source of a number, not for the view."""

    number_asked = Signal()
    """Where the first number of the current pin comes from is asked."""

    def go(self) -> None:
        """Ask where the number comes from."""
        self.number_asked.emit()


class BriefingTab(Tab):
    """Lists the pins; each can be gone back to and taken away."""

    gone_to = Signal(object)
    """The `Pin` whose view is wanted."""
    removed = Signal(object)
    """The number of the pin that is not wanted any more."""

    def _furnish(self) -> None:
        self.list = PinList(self.title, (_("Figure"), _("Reading"), _("Source")))
        self.reading = SentenceView()
        self.details = plain_label(wraps=True)
        self.empty = EmptyState()
        self.go_to = QPushButton(_("&Go to view"))
        self.remove = QPushButton(_("&Remove"))
        self._shown: tuple[Pin, ...] | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        filled = QWidget()
        buttons = QHBoxLayout()
        buttons.addWidget(self.go_to)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        column = QVBoxLayout(filled)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list, stretch=1)
        column.addWidget(self.reading)
        column.addWidget(self.details)
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
        self.go_to.clicked.connect(self._on_go_to_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove_clicked)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The list, what the pin says, its buttons."""
        return (self.list, self.reading, self.go_to, self.remove)

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
        """List what is pinned in the case."""
        pins = state.library.pins if state.library else ()
        if pins == self._shown:
            return
        self._shown = pins
        self.list.show_rows(
            Row((pin.title, pin.reading, pin.source), pin) for pin in pins
        )
        self._on_list_moved(self.list.current)
        for column, share in enumerate((3, 6, 3)):
            self.list.setColumnWidth(column, self.width() * share // 12)
        self.empty.show_text(
            _(
                "Nothing has been added to the briefing yet. Go to a chart and press "
                "Ctrl+J to add it with its reading and source."
            )
        )
        self._pages.setCurrentIndex(1 if pins else 0)

    @Slot(object)
    def _on_list_chosen(self, pin: Pin | None) -> None:
        if pin is not None:
            self.gone_to.emit(pin)

    @Slot(object)
    def _on_list_moved(self, pin: Pin | None) -> None:
        said = (pin.title, pin.source) if pin else ()
        self.details.setText("\n".join(said))
        self.reading.show_sentence(*((pin.reading, pin.mentions) if pin else ("",)))
        self.pointed.emit()

    @Slot()
    def _on_list_number_asked(self) -> None:
        if self.figure is not None:
            self.asked.emit(self.figure)

    @Slot(object)
    def _on_reading_pointed(self, figure_id: str | None) -> None:  # noqa: ARG002
        self.pointed.emit()

    @Slot()
    def _on_go_to_clicked(self) -> None:
        self.list.chosen.emit(self.list.current)

    @Slot()
    def _on_remove_clicked(self) -> None:
        pin = self.list.current
        if pin is not None:
            self.removed.emit(pin.pin_id)
