"""The controls of the selection bar that are made of lists: one choice, or a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from core.i18n import _
from gui.grown import grown
from gui.tips import show_tip
from gui.widgets.labels import spoken

if TYPE_CHECKING:
    from core.briefs.exhibit import Field, Option

SEARCHED_ABOVE = 15
WIDEST = 320
MEASURED_UP_TO = 500
"""In longer lists one name is sure to take all the room: Qt would measure each."""
LETTERS = 60
AS_WIDE_AS_ALL = QComboBox.SizeAdjustPolicy.AdjustToContents
AS_LONG_AS_LETTERS = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
DASH = "–"


class SearchEdit(QLineEdit):
    """What is typed into; it keeps Ctrl+C from the chart only where it can copy."""

    def event(self, event: QEvent) -> bool:
        """Let the menu have the key while nothing is selected here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
            and not self.hasSelectedText()
        ):
            event.ignore()
            return False
        return super().event(event)


class OneControl(QComboBox):
    """A list of which one is chosen; typed into where the list is long."""

    chosen = Signal(object, object)
    """The field's name and the codes; never emitted by `show_field`."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._options: tuple[Option, ...] = ()
        self.setMaximumWidth(grown(WIDEST, self.fontMetrics()))
        self.setMaxVisibleItems(SEARCHED_ABOVE)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.activated.connect(self._on_activated)

    def show_field(self, field: Field) -> None:
        """Show what can be chosen, and what is."""
        self._name = field.name
        self.setAccessibleName(spoken(field.label))
        with QSignalBlocker(self):
            if field.options != self._options:
                self._options = field.options
                self._offer()
            show_choice(self, field.options, field.chosen[0] if field.chosen else "")
        show_tip(self, self.currentText())
        editor = self.lineEdit()
        if editor is not None:
            editor.setCursorPosition(0)

    def _offer(self) -> None:
        self._names.setStringList([option.name for option in self._options])
        is_long = len(self._options) > MEASURED_UP_TO
        self.setSizeAdjustPolicy(AS_LONG_AS_LETTERS if is_long else AS_WIDE_AS_ALL)
        self.setMinimumContentsLength(LETTERS if is_long else 0)
        searched = len(self._options) > SEARCHED_ABOVE
        if searched != self.isEditable():
            self.setEditable(searched)
            if searched:
                editor = SearchEdit()
                self.setLineEdit(editor)
                editor.returnPressed.connect(self._on_edit_return)
                editor.editingFinished.connect(self._on_edit_finished)
        if searched:
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(self.model(), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(completer)

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self._name, (self._options[place].code,))

    def _on_edit_return(self) -> None:
        """Choose the only name that what was typed is a part of."""
        typed = self.currentText().casefold()
        names = [option.name for option in self._options]
        meant = [n for n, name in enumerate(names) if typed in name.casefold()]
        if len(meant) == 1 and meant[0] != self.currentIndex():
            self.setCurrentIndex(meant[0])
            self._on_activated(meant[0])

    def _on_edit_finished(self) -> None:
        """Show what is chosen, from its beginning: what was typed may be no name."""
        self.setEditText(self.itemText(self.currentIndex()))
        if (editor := self.lineEdit()) is not None:
            editor.setCursorPosition(0)


class RangeControl(QWidget):
    """Two lists: the first and the last of a span."""

    chosen = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._options: tuple[Option, ...] = ()
        self.first, self.last = QComboBox(), QComboBox()
        self.setFocusProxy(self.first)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(3)
        for part in (self.first, QLabel(DASH), self.last):
            self.row.addWidget(part)
        self.first.activated.connect(self._on_first_activated)
        self.last.activated.connect(self._on_last_activated)

    def show_field(self, field: Field) -> None:
        """Show what can be chosen, and what is."""
        self._name = field.name
        label = spoken(field.label)
        self.first.setAccessibleName(_("{label}, from").format(label=label))
        self.last.setAccessibleName(_("{label}, to").format(label=label))
        changed = field.options != self._options
        self._options = field.options
        codes = field.chosen or ("",)
        for box, code in ((self.first, codes[0]), (self.last, codes[-1])):
            with QSignalBlocker(box):
                if changed:
                    box.clear()
                    box.addItems([option.name for option in field.options])
                show_choice(box, field.options, code)

    def _on_first_activated(self, place: int) -> None:
        self._choose(place, max(place, self.last.currentIndex()))

    def _on_last_activated(self, place: int) -> None:
        self._choose(min(place, self.first.currentIndex()), place)

    def _choose(self, first: int, last: int) -> None:
        codes = (self._options[max(first, 0)].code, self._options[last].code)
        self.chosen.emit(self._name, codes)


def show_choice(box: QComboBox, options: tuple[Option, ...], code: str) -> None:
    """Set a list to a code; to nothing where the code is not offered."""
    codes = [option.code for option in options]
    box.setCurrentIndex(codes.index(code) if code in codes else -1)
