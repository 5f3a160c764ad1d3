"""Where a briefing is written: outline on the left, piece in the middle, page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from gui.tabs.briefing.exhibit_form import ExhibitForm
from gui.tabs.briefing.head import Head
from gui.tabs.briefing.kinds import NAMES
from gui.tabs.briefing.outline import Outline
from gui.tabs.briefing.text_form import TextForm
from gui.widgets.labels import plain_label
from gui.widgets.page_view import PageView

MARGIN: Final = 6
SHARES: Final = (6, 7, 7)
"""How wide the three parts are to begin with, one to another."""


class WritingDesk(QWidget):
    """Lays out the parts and their buttons; decides nothing."""

    added = Signal(object)
    """The kind of a piece that is wanted after the current one."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.head = Head()
        self.outline = Outline(title)
        self.text, self.exhibit = TextForm(), ExhibitForm()
        self.pages = PageView()
        self.nothing = plain_label(wraps=True)
        self.nothing.setText(_("Choose a piece of the briefing on the left."))
        self.forms = QStackedWidget()
        for form in (self.nothing, self.text, self.exhibit):
            self.forms.addWidget(form)
        self.add = QPushButton(_("Add &piece"))
        self.add.setMenu(self._kinds())
        self.up = _tool("↑", _("Move up (Alt+Up; with its section Alt+Shift+Up)"))
        self.down = _tool(
            "↓", _("Move down (Alt+Down; with its section Alt+Shift+Down)")
        )
        self.remove = QPushButton(_("Remove"))
        self.remove.setToolTip(_("Take out of the briefing (Del)"))
        self._lay_out()

    def _kinds(self) -> QMenu:
        menu = QMenu(self)
        for kind, name in NAMES.items():
            action = menu.addAction(_(name))
            action.setData(kind)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    def _lay_out(self) -> None:
        left = QWidget()
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        buttons.addStretch()
        below = QVBoxLayout(left)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.outline, stretch=1)
        below.addLayout(buttons)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        for part, stretch in zip((left, self.forms, self.pages), SHARES, strict=True):
            self.parts.addWidget(part)
            self.parts.setStretchFactor(self.parts.count() - 1, stretch)
        self.parts.setSizes([share * 100 for share in SHARES])
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 2)
        column.addWidget(self.head)
        column.addWidget(self.parts, stretch=1)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from the head to the page."""
        form = self.forms.currentWidget()
        written = form.stops if isinstance(form, TextForm | ExhibitForm) else ()
        buttons = (self.add, self.up, self.down, self.remove)
        turning = (self.pages.languages, self.pages.back, self.pages.on)
        return (
            *self.head.stops,
            self.outline,
            *buttons,
            *written,
            *turning,
            self.pages.sheet,
        )

    def let_change(self, *, may: bool) -> None:
        """Let the briefing be changed, or only read while other work is under way."""
        for part in (self.head, self.text, self.exhibit):
            part.let_change(may=may)
        self.outline.setDragEnabled(may)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.added.emit(action.data())


def _tool(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
