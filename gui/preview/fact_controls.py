"""The controls of what holds for a whole sheet: one to choose in, one to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit

from core.briefs.exhibit import Field, Option
from core.i18n import _
from gui.widgets.field_controls import OneControl, show_choice
from gui.widgets.said_edit import SaidEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QWheelEvent

    from core.briefs.importing import FactField

NARROW: Final = 12
"""A list is no wider than so many letters ask for, whatever it offers."""


class FactChoice(OneControl):
    """A fact of which one is chosen."""

    said = Signal(object, object)
    """The fact's name, and the code that was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._fact = Field("", "", "one", (), ())
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(narrow)
        self.setMinimumContentsLength(NARROW)
        self.setPlaceholderText(_("not known"))
        self.chosen.connect(self._on_chosen)

    def show_fact(self, fact: FactField) -> None:
        """Show what can be chosen, and what was understood."""
        options = tuple(Option(*choice) for choice in fact.choices)
        known = (fact.value,) if fact.value else ()
        self._fact = Field(fact.name, fact.label, "one", options, known)
        self.show_field(self._fact)
        editor = self.lineEdit()
        if isinstance(editor, QLineEdit):
            editor.setPlaceholderText(_("not known"))

    def settle(self) -> bool:
        """Return that nothing waits to be said: what is typed is chosen or dropped."""
        return False

    @Slot(object, object)
    def _on_chosen(self, name: str, codes: tuple[str, ...]) -> None:
        if codes != (self._fact.chosen or ("",)):
            self._fact = self._fact._replace(chosen=codes)
            self.said.emit(name, codes[0])

    # --- QWidget ---

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the fact again where what was typed names nothing on offer."""
        super().focusOutEvent(event)
        known = self._fact.chosen[0] if self._fact.chosen else ""
        show_choice(self, self._fact.options, known)
        if self.isEditable():
            self.setEditText(self.itemText(self.currentIndex()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll past: it must not change a fact by the way."""
        event.ignore()


DIGITS = 14
"""So wide is what is written, or it goes below its label."""


class FactText(SaidEdit):
    """A fact that is written."""

    written = Signal(object, object)
    """The fact's name, and what was written."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * DIGITS)
        self.said.connect(self._on_said)

    def show_fact(self, fact: FactField) -> None:
        """Show what was understood."""
        self._name = fact.name
        self.setAccessibleName(fact.label)
        self.show_text(fact.value)

    @Slot(object)
    def _on_said(self, text: str) -> None:
        self.written.emit(self._name, text)
