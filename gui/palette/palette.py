"""The palette: a line to type in, and the commands that are called so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.palette.commands import found
from gui.palette.painting import COMMAND, CommandPainting
from gui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.palette.commands import Command

WIDEST, HIGHEST, TOP = 660, 440, 34
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WALKS: Final = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)


class Palette(QFrame):
    """Lies over the window while a command is looked for.

    The keyboard stays in the line, so that Japanese can be composed there; keys that
    walk go on to the list.
    """

    chosen = Signal(object)
    """The `Command` that is to be carried out; it can be."""
    closed = Signal()
    """It is about to be put away; the keyboard may still be in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.line, self.list = QLineEdit(), QListWidget()
        self._listed: Sequence[Command] = ()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.line.setPlaceholderText(_("Type a part of a name, in any language"))
        self.line.setAccessibleName(_("Find a command"))
        self.line.setClearButtonEnabled(True)
        self.list.setAccessibleName(_("Commands"))
        self.list.setItemDelegate(CommandPainting(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.hide()
        self.line.textChanged.connect(self._on_line_changed)
        self.line.installEventFilter(self)
        parent.installEventFilter(self)
        self.list.itemClicked.connect(self._on_item_clicked)

    def offer(self, listed: Sequence[Command]) -> None:
        """Come to the front with all commands, the keyboard in the line."""
        self._listed = listed
        self.line.clear()
        self._narrow("")
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def offered(self) -> list[Command]:
        """Return what is listed now."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [item.data(COMMAND) for item in items]

    @property
    def current(self) -> Command | None:
        """The command the keyboard is on."""
        item = self.list.currentItem()
        current: Command | None = item.data(COMMAND) if item is not None else None
        return current

    def put_away(self) -> None:
        """Be gone, and say so; once is enough."""
        if not self.isHidden():
            self.closed.emit()
            self.hide()

    def _place(self) -> None:
        room = self._over.rect()
        width = min(WIDEST, room.width() - 2 * TOP)
        height = min(HIGHEST, room.height() - 2 * TOP)
        self.setGeometry((room.width() - width) // 2, TOP, width, height)

    @Slot(str)
    def _on_line_changed(self, text: str) -> None:
        self._narrow(text)

    def _narrow(self, text: str) -> None:
        self.list.clear()
        for command in found(self._listed, text):
            item = QListWidgetItem(self.list)
            item.setData(COMMAND, command)
            item.setToolTip(tip(command.why_not))
            said = (command.name, command.shortcut, command.why_not)
            spoken = ", ".join(part for part in said if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.list.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self._choose(item.data(COMMAND))

    def _choose(self, command: Command | None) -> None:
        """Carry a command out; one that cannot be stays, and says why."""
        if command is not None and not command.why_not:
            self.put_away()
            self.chosen.emit(command)

    @Slot()
    def _on_keyboard_gone(self) -> None:
        if not self.line.hasFocus():
            self.put_away()

    # --- QObject ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list from the line; go when the keyboard does; follow the window."""
        if watched is not self.line:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._on_keyboard_gone)
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()  # the window has Esc as well
            return False
        return event.type() == QEvent.Type.KeyPress and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in ENTER:
            self._choose(self.current)
        elif key in WALKS:
            QApplication.sendEvent(self.list, event)
        else:
            return False
        return True
