"""What each indicator means, in place of the tabs: a list, and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.panels.definition_sheet import DefinitionSheet
from gui.panels.escape import on_escape
from gui.panels.listing import Listing, Row

if TYPE_CHECKING:
    from core.briefs.definition_pages import DefinitionPage

LIST_WIDTH, NAME_WIDTH = 480, 320
INTO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown)


class DefinitionsPage(QWidget):
    """Lists the indicators, narrowed by what is typed; says all about the current."""

    left = Signal()
    """The user has seen enough of them."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton(_("&Back"))
        self.back.setToolTip(_("Back (Esc)"))
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(_("Look for an indicator"))
        self.sought.setAccessibleName(_("Look for an indicator"))
        self.sought.setClearButtonEnabled(True)
        self.list: Listing[DefinitionPage] = Listing(
            _("Indicators"), (_("Indicator"), _("Name in files"))
        )
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.text = QScrollArea()
        self._pages: tuple[DefinitionPage, ...] = ()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.sought)
        side.addWidget(self.list, stretch=1)
        self.list.setFixedWidth(LIST_WIDTH)
        self.text.setWidgetResizable(True)
        self.text.setFrameShape(QFrame.Shape.StyledPanel)
        self.text.setAccessibleName(_("Definition"))
        both = QHBoxLayout()
        both.addLayout(side)
        both.addWidget(self.text, stretch=1)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addLayout(top)
        column.addLayout(both, stretch=1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.sought.textChanged.connect(self._on_sought_changed)
        self.sought.installEventFilter(self)
        self.list.moved.connect(self._on_list_moved)
        on_escape(self, self.left)

    def show_definitions(self, formula: str = "") -> None:
        """Show every indicator, that of a formula open, else the one before."""
        from core.briefs.definition_pages import definition_pages

        self._pages = self._pages or definition_pages()
        current = self.list.current
        wanted = formula or (current.formula if current else "")
        self.sought.clear()
        self._list_those("", wanted)

    def take_keyboard(self) -> None:
        """Let the keyboard be in the list, where the open one is."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> DefinitionPage | None:
        """The page that is open."""
        return self.list.current

    def _list_those(self, sought: str, formula: str) -> None:
        words = sought.casefold().split()
        rows = [
            Row((page.name, page.formula), page)
            for page in self._pages
            if all(word in _all_of(page) for word in words)
        ]
        self.list.show_rows(rows, lambda page: page.formula == formula)
        self.list.setColumnWidth(0, NAME_WIDTH)
        self.list.scrollTo(self.list.currentIndex())
        self._on_list_moved(self.list.current)

    @Slot(str)
    def _on_sought_changed(self, sought: str) -> None:
        current = self.list.current
        self._list_those(sought, current.formula if current else "")

    @Slot(object)
    def _on_list_moved(self, page: DefinitionPage | None) -> None:
        if page is None:
            self.text.setWidget(QWidget())
            return
        sheet = DefinitionSheet(page)
        sheet.gone_to.connect(self._go_to)
        self.text.setWidget(sheet)

    @Slot(object)
    def _go_to(self, formula: str) -> None:
        self.show_definitions(formula)
        self.take_keyboard()

    # --- QObject ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys lead from the field into the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and Qt.Key(event.key()) in INTO_THE_LIST
        ):
            self.take_keyboard()
            return True
        return super().eventFilter(watched, event)


def _all_of(page: DefinitionPage) -> str:
    """Return all that is said of an indicator, to look in."""
    said = (page.formula, page.name, page.words, page.why, page.source)
    return " ".join(said).casefold()
