"""Where a group of economies gets its name and its members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from core.joining import listed
from gui.widgets.labels import plain_label, spoken
from gui.widgets.many_control import ManyControl

if TYPE_CHECKING:
    from core.briefs.exhibit import Field

WIDE: Final = 330


class GroupForm(QWidget):
    """Holds what is being written; says it when it is done."""

    done = Signal(object, object)
    """The name and the codes of the members."""
    given_up = Signal()
    """Nothing of it is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDE)
        self.name = QLineEdit()
        self.members = ManyControl()
        self.names = plain_label(wraps=True)
        self.save = QPushButton(_("&Save group"))
        self.cancel = QPushButton(_("C&ancel"))
        self._field: Field | None = None
        self._lay_out()
        self.members.chosen.connect(self._on_members_chosen)
        self.name.returnPressed.connect(self._on_done)
        self.save.clicked.connect(self._on_done)
        self.cancel.clicked.connect(self.given_up)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        for text, control in (
            (_("&Name of the group"), self.name),
            (_("Membe&rs"), self.members),
        ):
            label = plain_label(wraps=False)
            label.setText(text)
            label.setBuddy(control)
            column.addWidget(label)
            column.addWidget(control)
        self.name.setAccessibleName(spoken(_("&Name of the group")))
        column.addWidget(self.names)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()

    def show_group(self, name: str, field: Field) -> None:
        """Begin with a group, the keyboard in its name."""
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
