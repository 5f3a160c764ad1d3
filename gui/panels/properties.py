"""The case as a whole, in place of the tabs: what is said of it, and what is so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout
from PySide6.QtWidgets import QWidget as Widget

from core.briefs.case_facts import LABELS
from core.i18n import _
from gui.panels.page import Page
from gui.widgets.drafts import Draft
from gui.widgets.labels import plain_label, spoken
from gui.widgets.note_edit import NoteEdit
from gui.widgets.said_edit import SaidEdit

if TYPE_CHECKING:
    from core.casefile.properties import Properties

NOTE_LINES: Final = 8
LINES_WIDE: Final = 53
"""Their width, in heights of a line."""


class PropertyLine(SaidEdit, Draft):
    """One line of the user's about the case."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText("")


class PropertiesPage(Page):
    """Holds the fields and lists the facts; decides nothing."""

    said = Signal(object, object)
    """The name of a property, and what is said of it now."""

    def __init__(self) -> None:
        super().__init__()
        title, prepared_by, subject, notes = (spoken(_(one)) for one in LABELS.values())
        self.title = PropertyLine(title)
        self.prepared_by = PropertyLine(prepared_by)
        self.subject = PropertyLine(subject)
        self.notes = NoteEdit(notes, NOTE_LINES)
        self.facts = QFormLayout()
        self._lay_out()
        self.title.said.connect(self._on_title_said)
        self.prepared_by.said.connect(self._on_prepared_by_said)
        self.subject.said.connect(self._on_subject_said)
        self.notes.said.connect(self._on_notes_said)

    def _lay_out(self) -> None:
        within = Widget()
        within.setMaximumWidth(self.fontMetrics().lineSpacing() * LINES_WIDE)
        form = QFormLayout(within)
        form.setContentsMargins(0, 6, 0, 6)
        for name, label in LABELS.items():
            form.addRow(_(label), getattr(self, name))
        self.column.addWidget(within)
        self.column.addLayout(self.facts)
        self.column.addStretch()

    def show_case(self, said: Properties, facts: tuple[tuple[str, str], ...]) -> None:
        """Show what is said of a case and what is so with it."""
        self.about.setText(
            _("Each field is kept when you leave it, and can be undone.")
        )
        for name in LABELS:
            field: PropertyLine | NoteEdit = getattr(self, name)
            field.show_text(getattr(said, name))
        while self.facts.rowCount():
            self.facts.removeRow(0)
        for name, value in facts:
            told = plain_label(wraps=True)
            told.setText(value)
            self.facts.addRow(name, told)

    def let_change(self, *, may: bool) -> None:
        """Let the fields be written in, or only read while other work is under way."""
        for name in LABELS:
            field: PropertyLine | NoteEdit = getattr(self, name)
            field.setReadOnly(not may)

    def take_focus(self) -> None:
        """Have the keyboard in the first field."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_title_said(self, text: str) -> None:
        self.said.emit("title", text)

    def _on_prepared_by_said(self, text: str) -> None:
        self.said.emit("prepared_by", text)

    def _on_subject_said(self, text: str) -> None:
        self.said.emit("subject", text)

    def _on_notes_said(self, text: str) -> None:
        self.said.emit("notes", text)
