"""The help as a window of its own, so that it can be read beside what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _, ngettext
from gui.help.bookshelf import Bookshelf
from gui.help.contents_list import ContentsList
from gui.help.own_keys import BACK, CLOSE, FORWARD, LARGER, SEARCH, SMALLER
from gui.help.reading import Reading
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.help.own_keys import HelpKey

ROOMY: Final = QSize(980, 680)
LIST_WIDTH: Final = 300
LARGEST: Final = 12
"""How many steps the text may grow or shrink."""


class HelpWindow(QWidget):
    """Contents and search at the left, a page at the right, and the way back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._gone: list[str] = []
        self._shelf = Bookshelf()
        self.setWindowTitle(_("Statecraft help"))
        self.resize(ROOMY)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._place = -1
        self._grown = 0
        self.back, self.forward = QPushButton(_("&Back")), QPushButton(_("&Forward"))
        self.sought = QLineEdit()
        self.told = plain_label()
        self.contents, self.text = ContentsList(), Reading()
        self._lay_out()
        self._connect()
        self.contents.show_contents(self._shelf.written)

    def _lay_out(self) -> None:
        self.back.setToolTip(BACK.told)
        self.forward.setToolTip(FORWARD.told)
        self.sought.setPlaceholderText(_(SEARCH.words))
        self.sought.setAccessibleName(_(SEARCH.words))
        self.sought.setToolTip(SEARCH.told)
        self.sought.setClearButtonEnabled(True)
        top = QHBoxLayout()
        for button in (self.back, self.forward):
            top.addWidget(button)
        top.addWidget(self.told)
        top.addStretch(1)
        side = QWidget()
        below = QVBoxLayout(side)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.sought)
        below.addWidget(self.contents)
        both = QSplitter()
        both.setChildrenCollapsible(False)
        both.addWidget(side)
        both.addWidget(self.text)
        both.setStretchFactor(1, 1)
        both.setSizes([LIST_WIDTH, ROOMY.width() - LIST_WIDTH])
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(both, stretch=1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self.sought.textChanged.connect(self._on_sought_changed)
        self.sought.returnPressed.connect(self._on_sought_entered)
        self.contents.gone_to.connect(self.show_page)
        self.text.gone_to.connect(self.show_page)
        for key, wish in (
            (BACK, self.go_back),
            (FORWARD, self.go_forward),
            (SEARCH, self._on_search_wished),
            (LARGER, self._on_larger_wished),
            (SMALLER, self._on_smaller_wished),
            (CLOSE, self._on_close_wished),
        ):
            self._listen(key, wish)

    def _listen(self, key: HelpKey, wish: Callable[[], None]) -> None:
        for keys in key.keys:
            QShortcut(QKeySequence(keys), self).activated.connect(wish)

    def open(self, key: str) -> None:
        """Come to the front with a page, the keyboard in its text."""
        self.show_page(key)
        self.show()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_place_of(self, before: HelpWindow) -> None:
        """Lie where another window lies, at the same page; the keyboard stays away."""
        self.restoreGeometry(before.saveGeometry())
        self.show_page(before.key)
        self.show()

    @property
    def key(self) -> str:
        """The key of the page that is open; empty where none has been yet."""
        return self._gone[self._place] if self._gone else ""

    @Slot(object)
    def show_page(self, key: str) -> None:
        """Open a page; those after the one that was open are no way forward now."""
        if key != self.key:
            self._gone = [*self._gone[: self._place + 1], key]
            self._place = len(self._gone) - 1
        self._show()

    @Slot()
    def go_back(self) -> None:
        """Open the page that was open before."""
        self._place = max(0, self._place - 1)
        self._show()

    @Slot()
    def go_forward(self) -> None:
        """Open the page that was left by going back."""
        self._place = min(len(self._gone) - 1, self._place + 1)
        self._show()

    def _show(self) -> None:
        self.text.show_page(self._shelf.pages[self.key])
        self.contents.go_to(self.key)
        self.back.setEnabled(self._place > 0)
        self.forward.setEnabled(self._place < len(self._gone) - 1)

    @Slot(str)
    def _on_sought_changed(self, sought: str) -> None:
        if not sought.strip():
            self.told.setText("")
            self.contents.show_contents(self._shelf.written)
        else:
            hits = self._shelf.found(sought)
            told = ngettext("{count} page found", "{count} pages found", len(hits))
            self.told.setText(told.format(count=len(hits)))
            self.contents.show_hits(hits)
        self.contents.go_to(self.key)

    @Slot()
    def _on_sought_entered(self) -> None:
        """Open the first page that was found, the keyboard in the list."""
        items = self.contents.items()
        if self.sought.text().strip() and items:
            self.contents.setFocus(Qt.FocusReason.OtherFocusReason)
            self.contents.setCurrentItem(items[0])

    @Slot()
    def _on_search_wished(self) -> None:
        self.sought.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sought.selectAll()

    @Slot()
    def _on_larger_wished(self) -> None:
        self._grow(1)

    @Slot()
    def _on_smaller_wished(self) -> None:
        self._grow(-1)

    def _grow(self, steps: int) -> None:
        if abs(self._grown + steps) <= LARGEST:
            self._grown += steps
            self.text.zoomIn(steps)

    @Slot()
    def _on_close_wished(self) -> None:
        self.close()
