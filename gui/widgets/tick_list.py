"""A list of ticks that opens over the window, with a search and whole groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.labels import spoken, unmarked
from gui.widgets.tick_boxes import TickBoxes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.briefs.exhibit import Field, Option

CODE = Qt.ItemDataRole.UserRole
TICKED = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
SMALLEST = (300, 380)
CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GroupButton(QPushButton):
    """Ticks the members of a group, and nothing else."""

    wanted = Signal(object)
    """The codes of the members."""

    def __init__(self, name: str, codes: tuple[str, ...]) -> None:
        super().__init__(unmarked(name))
        self._codes = codes
        self.setAccessibleName(_("Choose the group {name}").format(name=name))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._codes)


class TickList(QFrame):
    """Ticks are wishes: each is told at once, and shown when it comes back."""

    ticked = Signal(object)
    """The codes wished for, in the order of the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._options: tuple[Option, ...] = ()
        self._groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self._pressed = TICKED[False]
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMinimumSize(*SMALLEST)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search"))
        self.search.installEventFilter(self)
        self._shortcuts = QWidget()
        self._flow = FlowLayout(across=4)
        self._shortcuts.setLayout(self._flow)
        self.items = QListWidget()
        self.items.setUniformItemSizes(True)
        self.items.setItemDelegate(TickBoxes(self.items))
        self.none = QPushButton(_("Untick all"))
        self._lay_out()
        self.search.textChanged.connect(self._on_search_changed)
        self.items.itemChanged.connect(self._on_item_changed)
        self.items.itemPressed.connect(self._on_item_pressed)
        self.items.itemClicked.connect(self._on_item_clicked)
        self.none.clicked.connect(self._on_none_clicked)

    def _lay_out(self) -> None:
        above, column = QHBoxLayout(), QVBoxLayout(self)
        above.addWidget(self.search)
        above.addWidget(self.none)
        column.addLayout(above)
        column.addWidget(self._shortcuts)
        column.addWidget(self.items)

    def show_field(self, field: Field) -> None:
        """Show what can be ticked, and what is; the place in the list stays."""
        self.items.setAccessibleName(spoken(field.label))
        with QSignalBlocker(self.items):
            if field.options != self._options:
                self._offer(field.options)
            for item in self._all():
                item.setCheckState(TICKED[item.data(CODE) in field.chosen])
        if field.groups != self._groups:
            self._groups = field.groups
            self._offer_groups()

    def open_at(self, where: QPoint) -> None:
        """Open below the button, ready for a search."""
        self.search.clear()
        screen = self.screen().availableGeometry()
        size = self.sizeHint().expandedTo(self.minimumSize())
        left = max(screen.left(), min(where.x(), screen.right() - size.width()))
        top = max(screen.top(), min(where.y(), screen.bottom() - size.height()))
        self.move(left, top)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def shortcuts(self) -> list[GroupButton]:
        """The buttons that tick a whole group."""
        return self._shortcuts.findChildren(GroupButton)

    def _offer(self, options: tuple[Option, ...]) -> None:
        self._options = options
        self.items.clear()
        for option in options:
            item = QListWidgetItem(option.name)
            item.setData(CODE, option.code)
            self.items.addItem(item)
        self._on_search_changed(self.search.text())

    def _offer_groups(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.setParent(None)
                button.deleteLater()
        for name, codes in self._groups:
            button = GroupButton(name, codes)
            button.wanted.connect(self._wish)
            self._flow.addWidget(button)
        self._shortcuts.setVisible(bool(self._groups))

    def _all(self) -> list[QListWidgetItem]:
        return [self.items.item(place) for place in range(self.items.count())]

    def _wish(self, codes: Iterable[str]) -> None:
        wished = set(codes)
        self.ticked.emit(tuple(o.code for o in self._options if o.code in wished))

    def _on_item_changed(self) -> None:
        ticked = Qt.CheckState.Checked
        self._wish(i.data(CODE) for i in self._all() if i.checkState() == ticked)

    def _on_none_clicked(self) -> None:
        self._wish(())

    def _on_item_pressed(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        """Tick by the name as by the box, which has been ticked by now."""
        if item.checkState() == self._pressed:
            is_ticked = self._pressed == Qt.CheckState.Checked
            item.setCheckState(TICKED[not is_ticked])

    def _on_search_changed(self, text: str) -> None:
        wanted = text.casefold()
        for item in self._all():
            item.setHidden(wanted not in item.text().casefold())

    # --- QObject ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down from the search lead into the list."""
        if event.type() == QEvent.Type.KeyPress and _is_down(event):
            self.items.setFocus(Qt.FocusReason.TabFocusReason)
            found = [item for item in self._all() if not item.isHidden()]
            if found:
                self.items.setCurrentItem(found[0])
            return True
        return super().eventFilter(watched, event)

    # --- QWidget ---

    def event(self, event: QEvent) -> bool:
        """Keep the keys that close the list from the page it lies over."""
        if event.type() == QEvent.Type.ShortcutOverride and _closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape or Enter; what is ticked has been told already."""
        if _closes(event):
            self.close()
        else:
            super().keyPressEvent(event)


def _closes(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in CLOSING


def _is_down(event: QEvent) -> bool:
    return bool(event.key() == Qt.Key.Key_Down)  # type: ignore[attr-defined]
