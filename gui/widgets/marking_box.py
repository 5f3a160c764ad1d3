"""A handling marking: chosen from those of the office, or typed by the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox

from core.i18n import _
from gui.widgets.drafts import Draft
from gui.widgets.said_edit import SaidEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_CHARACTERS = 10


class MarkingLine(SaidEdit, Draft):
    """The line of the box in which a marking is typed."""


class MarkingBox(QComboBox):
    """Says another marking, or an empty text for none."""

    said = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = MarkingLine()
        self.line.setPlaceholderText(_("no marking"))
        self.line.setAccessibleName(name)
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(LEAST_CHARACTERS)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self._levels: tuple[str, ...] = ()
        self.line.said.connect(self.said)
        self.activated.connect(self._on_activated)

    def show_marking(self, marking: str, levels: Sequence[str]) -> None:
        """Show a marking and offer others; emits nothing."""
        offered = ("", *levels)
        with QSignalBlocker(self), QSignalBlocker(self.line):
            if offered != self._levels:
                self._levels = offered
                typed = self.line.text()
                self.clear()
                self.addItems(offered)
                self.line.setText(typed)
                # A marking cut short is another marking.
                view = self.view()
                widest = view.sizeHintForColumn(0) + view.verticalScrollBar().width()
                view.setMinimumWidth(widest)
            self.line.show_text(marking)

    @Slot()
    def _on_activated(self) -> None:
        self.line.settle()
