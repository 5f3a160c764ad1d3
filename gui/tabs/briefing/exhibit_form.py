"""A pinned exhibit: how it reads, what the paper shows of it, and the user's note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.casefile.pinning import mark_pin, note_pin, renew_pin, show_pin
from core.i18n import N_, _
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.labels import labelled, plain_label, spoken
from gui.widgets.marking_box import MarkingBox
from gui.widgets.note_edit import NoteEdit
from gui.widgets.sentence import SentenceView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefing.standing import Standing
    from core.briefs.exhibit import Exhibit
    from core.casefile import Pin

NOTE_LINES: Final = 6
SHOWS: Final = (
    ("both", N_("Chart and table")),
    ("chart", N_("Chart only")),
    ("table", N_("Table only")),
)


class ExhibitForm(QWidget):
    """Shows a pinned exhibit; says what is wanted otherwise."""

    edited = Signal(object, object)
    """An edit of the case, and what it is given."""
    gone_to = Signal(object)
    """The `Pin` whose view is wanted."""
    asked = Signal(object)
    """The id of a figure whose source is wanted."""
    pointed = Signal()
    """Another number is pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self._pin: Pin | None = None
        self._standing: Standing | None = None
        self.title = plain_label(wraps=True, name="exhibitTitle")
        self.source = plain_label(wraps=True)
        self.problem = plain_label(wraps=True)
        self.reading, self.now = SentenceView(), SentenceView()
        self.accept = QPushButton(_("Accept ne&w reading"))
        self.shows = QComboBox()
        for code, name in SHOWS:
            self.shows.addItem(_(name), code)
        self.marking = MarkingBox(_("Handling marking of the figure"))
        self.note = NoteEdit(spoken(_("Your &note")), NOTE_LINES)
        self.note_label = plain_label()
        self.go_to = QPushButton(_("&Go to view"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        choices = FlowLayout()
        for text, box in (
            (_("&Shown on paper"), self.shows),
            (_("Its own &marking"), self.marking),
        ):
            box.setAccessibleName(spoken(text))
            choices.addWidget(labelled(text, box))
        self.note_label.setText(_("Your &note"))
        self.note_label.setBuddy(self.note)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 4, 0)
        parts = (self.title, self.reading, self.problem, self.now)
        for part in parts:
            column.addWidget(part)
        column.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.source)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(told)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, stretch=1)
        whole.addLayout(choices)
        whole.addWidget(self.note_label)
        whole.addWidget(self.note)
        whole.addWidget(self.go_to, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for sentence in (self.reading, self.now):
            sentence.asked.connect(self.asked)
            sentence.pointed.connect(self._on_sentence_pointed)
        self.note.said.connect(self._on_note_said)
        self.marking.said.connect(self._on_marking_said)
        self.shows.activated.connect(self._on_shows_activated)
        self.accept.clicked.connect(self._on_accept_clicked)
        self.go_to.clicked.connect(self._on_go_to_clicked)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The readings, the choices, the note, the way to the view."""
        sentences = (self.reading, self.now, self.accept)
        return (*sentences, self.shows, self.marking, self.note, self.go_to)

    @property
    def figure(self) -> str | None:
        """The number reached in what the exhibit says, else the first one in it."""
        return self.reading.figure or self.now.figure or self.reading.first

    def show_pin(
        self, pin: Pin, standing: Standing | None, levels: Sequence[str]
    ) -> None:
        """Show an exhibit, and what markings it may have; emits nothing."""
        self._pin, self._standing = pin, standing
        if standing is not None and standing.shows and standing.renewed is None:
            pin = _spoken(pin, standing.shows)
        self.title.setText(pin.title)
        self.source.setText(
            _("Source: {source}.").format(source=pin.source.rstrip("."))
        )
        self.source.setVisible(bool(pin.source))
        self.reading.show_sentence(pin.reading, pin.mentions)
        renewed = standing.renewed if standing else None
        self.problem.setText(_told(standing))
        self.problem.setVisible(bool(self.problem.text()))
        self.now.setVisible(renewed is not None)
        self.accept.setVisible(renewed is not None)
        self.now.show_sentence(
            *((renewed.reading, renewed.mentions) if renewed else ("",))
        )
        with QSignalBlocker(self.shows):
            self.shows.setCurrentIndex(self.shows.findData(pin.shows))
        self.marking.show_marking(pin.marking, levels)
        self.note.show_text(pin.note)

    def show_note(self, *, shown: bool) -> None:
        """Show the field for notes, or put it away."""
        self.note.setVisible(shown)
        self.note_label.setVisible(shown)

    def let_change(self, *, may: bool) -> None:
        """Let the exhibit be changed, or only read."""
        self.note.setReadOnly(not may)
        for part in (self.shows, self.marking, self.accept):
            part.setEnabled(may)

    @Slot(object)
    def _on_sentence_pointed(self, _figure_id: object) -> None:
        self.pointed.emit()

    @Slot(object)
    def _on_note_said(self, note: str) -> None:
        if self._pin is not None:
            self.edited.emit(note_pin, (self._pin.pin_id, note))

    @Slot(object)
    def _on_marking_said(self, marking: str) -> None:
        if self._pin is not None:
            self.edited.emit(mark_pin, (self._pin.pin_id, marking))

    @Slot()
    def _on_shows_activated(self) -> None:
        if self._pin is not None:
            shows = self.shows.currentData()
            self.edited.emit(show_pin, (self._pin.pin_id, shows))

    @Slot()
    def _on_accept_clicked(self) -> None:
        if self._pin is not None and self._standing is not None:
            renewed = self._standing.renewed
            self.edited.emit(renew_pin, (self._pin.pin_id, renewed))

    @Slot()
    def _on_go_to_clicked(self) -> None:
        self.gone_to.emit(self._pin)


def _spoken(pin: Pin, shown: Exhibit) -> Pin:
    """Return an exhibit in the language in use, whichever it was pinned in."""
    return pin._replace(
        title=shown.title,
        reading=shown.reading,
        mentions=shown.mentions,
        source=shown.source,
    )


def _told(standing: Standing | None) -> str:
    if standing is None:
        return ""
    if standing.refusal:
        return _("Shows nothing now: {reason}").format(reason=standing.refusal)
    return _("It reads otherwise now:") if standing.renewed else ""
