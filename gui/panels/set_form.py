"""Where a group of economies, or a set of industries, gets its name and members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from core.joining import listed
from gui.widgets.labels import plain_label, spoken
from gui.widgets.many_control import ManyControl

if TYPE_CHECKING:
    from core.briefs.exhibit import Field

LINES_WIDE: Final = 20
"""Its width, in heights of a line: it grows with the type."""


class FormWords(NamedTuple):
    """What stands on the form."""

    name: str
    members: str
    save: str


class SetForm(QWidget):
    """Holds what is being written; says it when it is done."""

    done = Signal(object, object)
    """The name and the codes of the members."""
    given_up = Signal()
    """Nothing of it is wanted."""

    def __init__(self, words: FormWords) -> None:
        super().__init__()
        self.setFixedWidth(self.fontMetrics().lineSpacing() * LINES_WIDE)
        self.name = QLineEdit()
        self.members = ManyControl()
        self.names = plain_label(wraps=True)
        self.save = QPushButton(words.save)
        self.cancel = QPushButton(_("C&ancel"))
        self._field: Field | None = None
        self._lay_out(words)
        self.members.chosen.connect(self._on_members_chosen)
        self.name.returnPressed.connect(self._on_done)
        self.save.clicked.connect(self._on_done)
        self.cancel.clicked.connect(self.given_up)

    def _lay_out(self, words: FormWords) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        for text, control in (
            (words.name, self.name),
            (words.members, self.members),
        ):
            label = plain_label(wraps=False)
            label.setText(text)
            label.setBuddy(control)
            column.addWidget(label)
            column.addWidget(control)
        self.name.setAccessibleName(spoken(words.name))
        column.addWidget(self.names)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()

    def show_set(self, name: str, field: Field) -> None:
        """Begin with a set, the keyboard in its name."""
        self.name.setText(name)
        self._show_members(field)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_members(self, field: Field) -> None:
        self._field = field
        self.members.show_field(field)
        chosen = (one.name for one in field.options if one.code in field.chosen)
        self.names.setText(listed(chosen))

    @Slot(object, object)
    def _on_members_chosen(self, _name: str, codes: tuple[str, ...]) -> None:
        if self._field is not None:
            self._show_members(self._field._replace(chosen=codes))

    @Slot()
    def _on_done(self) -> None:
        if self._field is not None:
            self.done.emit(self.name.text(), self._field.chosen)
