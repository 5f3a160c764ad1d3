"""A list to choose one thing from, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.help.searching import folded
from core.i18n import _
from gui.tips import short, tip
from gui.widgets.labels import plain_label
from gui.widgets.line_keys import LineKeys

if TYPE_CHECKING:
    from collections.abc import Sequence

THING = Qt.ItemDataRole.UserRole


class Finder(QWidget):
    """Offers things by their words; those stay that have every word typed.

    Current is the one that has them earliest: what a thing is called comes first,
    where it stands later.
    """

    chosen = Signal(object)
    """The thing that was chosen with Enter or a double click."""
    closed = Signal()
    """Nothing of it is wanted (Esc)."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Type to find"))
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setAlternatingRowColors(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.take = QPushButton(_("Insert"))
        self._title = plain_label()
        row = QHBoxLayout()
        row.addWidget(self._title)
        row.addWidget(self.line, stretch=1)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.list, stretch=1)
        self.line.textEdited.connect(self._on_line_edited)
        keys = LineKeys(self.line, self.list)
        keys.entered.connect(self._on_take_clicked)
        keys.closed.connect(self.closed)
        self.list.itemActivated.connect(self._on_item_activated)
        self.take.clicked.connect(self._on_take_clicked)

    def offer(self, title: str, things: Sequence[tuple[str, Any]]) -> None:
        """Offer things, as (words, thing), the keyboard in the line."""
        self._title.setText(title)
        self.line.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.line.clear()
        self.list.clear()
        for words, thing in things:
            item = QListWidgetItem(short(words))
            item.setData(THING, thing)
            item.setToolTip(tip(words))
            self.list.addItem(item)
        self._narrow("")
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def offered(self) -> list[str]:
        """Return the words of what is offered now."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [item.text() for item in items if not item.isHidden()]

    @Slot(str)
    def _on_line_edited(self, text: str) -> None:
        self._narrow(text)

    def _narrow(self, text: str) -> None:
        best: tuple[int, int] | None = None
        for place in range(self.list.count()):
            item = self.list.item(place)
            words = folded(item.text())
            found = [words.find(word) for word in folded(text).split()]
            item.setHidden(-1 in found)
            if -1 not in found:
                one = (words.count(" ", 0, max(found, default=0)), place)
                best = one if best is None else min(best, one)
        self.list.setCurrentRow(-1 if best is None else best[1])
        if best is not None:
            self._bring_into_sight()
        self.take.setEnabled(best is not None)

    def _bring_into_sight(self) -> None:
        """Have the current thing in front; rows are laid out anew only afterwards."""
        self.list.doItemsLayout()
        first = QAbstractItemView.ScrollHint.PositionAtTop
        self.list.scrollToItem(self.list.currentItem(), first)

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(THING))

    @Slot()
    def _on_take_clicked(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self.chosen.emit(item.data(THING))
