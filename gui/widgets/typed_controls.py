"""The controls of the selection bar without a list: a tick, a number, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox

from gui.widgets.field_controls import SearchEdit
from gui.widgets.labels import spoken

if TYPE_CHECKING:
    from core.briefs.exhibit import Field

DIGITS = 8
"""So many characters a number has room for."""
LONGEST = 200
"""No name on a list is longer."""
WIDE = 32
"""So many digits are as wide as words have room."""


class FlagControl(QCheckBox):
    """A box to tick; its label is its own."""

    chosen = Signal(object, object)
    """The field's name and the codes; never emitted by `show_field`."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._codes = ("", "")
        self.toggled.connect(self._on_toggled)

    def show_field(self, field: Field) -> None:
        """Show whether it is on."""
        self._name = field.name
        off, on = (option.code for option in field.options)
        self._codes = (off, on)
        with QSignalBlocker(self):
            self.setText(field.label)
            self.setAccessibleName(spoken(field.label))
            self.setChecked(field.chosen == (on,))

    def _on_toggled(self, is_on: bool) -> None:  # noqa: FBT001  # Qt calls it so
        self.chosen.emit(self._name, (self._codes[is_on],))


class NumberControl(SearchEdit):
    """A number that is typed; told when it is finished, and only if it is another.

    What is no number is told as well: the brief says what is wrong with it.
    """

    chosen = Signal(object, object)
    """The field's name and the text; never emitted by `show_field`."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._shown = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(2 * DIGITS)
        self.setMaximumWidth(self.fontMetrics().horizontalAdvance("0") * (DIGITS + 2))
        self.editingFinished.connect(self._on_editing_finished)

    def show_field(self, field: Field) -> None:
        """Show what was typed; what is being typed stays."""
        self._name = field.name
        self.setAccessibleName(spoken(field.label))
        (text,) = field.chosen
        if text != self._shown:
            self._shown = text
            self.setText(text)

    def _on_editing_finished(self) -> None:
        text = self.text().strip()
        if text != self._shown:
            self._shown = text
            self.chosen.emit(self._name, (text,))


class TextControl(SearchEdit):
    """Words that are typed; told with every letter, for what is found as one types."""

    chosen = Signal(object, object)
    """The field's name and the text; never emitted by `show_field`."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * WIDE)
        self.textEdited.connect(self._on_text_edited)

    def show_field(self, field: Field) -> None:
        """Show what was typed; the mark stays where one is typing."""
        self._name = field.name
        self.setAccessibleName(spoken(field.label))
        (text,) = field.chosen
        if text != self.text():
            with QSignalBlocker(self):
                self.setText(text)

    def _on_text_edited(self, text: str) -> None:
        self.chosen.emit(self._name, (text,))
