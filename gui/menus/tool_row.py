"""What is wished for most, within one click beside the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.grown import grown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenuBar

ICON_PX: Final = 16
BOX_WIDTH: Final = 200
BETWEEN: Final = 24
"""Pixels that the bar keeps for a sign that menus are missing."""
SIGNS: Final = Qt.ToolButtonStyle.ToolButtonIconOnly
WORDS: Final = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class ToolRow(QWidget):
    """Buttons in the corner of a menu bar; they lose their words before a menu goes.

    The menus and the icons of the actions have to be there already.
    """

    def __init__(self, bar: QMenuBar, actions: Sequence[QAction]) -> None:
        super().__init__(bar)
        self._bar = bar
        self.buttons = [self._button(action) for action in actions]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 4, 1)
        row.setSpacing(2)
        for button in self.buttons:
            row.addWidget(button)
        self._menus, self._whole = bar.sizeHint().width(), self.sizeHint().width()
        bar.setCornerWidget(self)
        bar.installEventFilter(self)
        self._fit()
        self.show()  # the menu bar may be on the screen already

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(WORDS)
        button.setIconSize(_icon_size(button))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu has the keys
        return button

    def _fit(self) -> None:
        """Show words where all menus have room beside them."""
        fits = self._menus + self._whole + BETWEEN <= self._bar.width()
        for button in self.buttons:
            button.setToolButtonStyle(WORDS if fits else SIGNS)

    # --- QObject ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit into another width of the menu bar."""
        if watched is self._bar and event.type() == QEvent.Type.Resize:
            self._fit()
        return False


def command_box(action: QAction) -> QWidget:
    """Return what looks like a field, for whoever seeks a command with the mouse."""
    box = QToolButton()
    box.setDefaultAction(action)
    box.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    box.setIconSize(_icon_size(box))
    box.setMinimumWidth(grown(BOX_WIDTH, box.fontMetrics()))
    box.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the menu has the keys
    corner = QWidget()
    row = QHBoxLayout(corner)
    row.setContentsMargins(0, 0, 6, 2)
    row.addWidget(box)
    return corner


def _icon_size(button: QToolButton) -> QSize:
    side = grown(ICON_PX, button.fontMetrics())
    return QSize(side, side)
