"""The palette: a line to type in, and the commands that are called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.grown import grown
from gui.palette.commands import found
from gui.palette.painting import COMMAND, CommandPainting
from gui.tips import tip
from gui.widgets.line_keys import LineKeys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.palette.commands import Command

WIDEST, HIGHEST, TOP = 660, 440, 34


class Palette(QFrame):
    """Lies over the window while a command is looked for."""

    chosen = Signal(object)
    """The `Command` that is to be carried out; it can be."""
    closed = Signal()
    """It is about to be put away; the keyboard may still be in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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
        keys = LineKeys(self.line, self.list)
        keys.entered.connect(self._on_entered)
        keys.closed.connect(self.put_away)
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

    @Slot()
    def put_away(self) -> None:
        """Be gone, and say so; once is enough."""
        if not self.isHidden():
            self.closed.emit()
            self.hide()

    def _place(self) -> None:
        room, metrics = self.window().rect(), self.fontMetrics()
        width = min(grown(WIDEST, metrics), room.width() - 2 * TOP)
        height = min(grown(HIGHEST, metrics), room.height() - 2 * TOP)
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

    @Slot()
    def _on_entered(self) -> None:
        self._choose(self.current)

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
        """Go when the keyboard goes; follow the window."""
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._on_keyboard_gone)
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
