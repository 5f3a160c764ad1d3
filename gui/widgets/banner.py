"""One sentence the user should read, above everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from core.i18n import _
from gui.icon_names import Icon
from gui.icons import icon
from gui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

SIGN = 20
SIGNS = {"error": Icon.ERROR, "warning": Icon.WARNING}


class Notice(Protocol):
    """What a banner says."""

    @property
    def severity(self) -> str:
        """`error`, `warning` or `note`."""

    @property
    def text(self) -> str:
        """The sentence."""


class ActionButton(QPushButton):
    """A button that says which wish it stands for."""

    acted = Signal(object)

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self._key = key
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.acted.emit(self._key)


class Banner(QFrame):
    """Shows a notice with what can be done about it; hidden when there is none."""

    acted = Signal(object)
    """The key of the action wished for."""
    closed = Signal()
    """The user has read it."""

    def __init__(self) -> None:
        super().__init__()
        self._severity = ""
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.sign = QLabel()
        self.text = plain_label(wraps=True)
        self.buttons: list[ActionButton] = []
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.setAccessibleName(_("Close this message"))
        self.close_button.setToolTip(_("Close this message"))
        self.close_button.clicked.connect(self.closed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 4, 4)
        self._row.addWidget(self.sign)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.close_button)
        self.hide()

    def show_notice(
        self, notice: Notice | None, actions: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show a notice with its actions, as (key, words), or nothing."""
        if notice is None:
            self.hide()
            self.text.clear()
            return
        fresh = self.text.text() != notice.text
        self._show_actions(actions)
        self.text.setText(notice.text)
        self._severity = notice.severity
        self._draw_signs()
        self.show()
        if fresh:
            alert = QAccessibleEvent(self, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)

    def _show_actions(self, actions: Sequence[tuple[str, str]]) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [ActionButton(key, words) for key, words in actions]
        for button in self.buttons:
            button.acted.connect(self.acted)
            self._row.insertWidget(self._row.count() - 1, button)

    def _draw_signs(self) -> None:
        name = SIGNS.get(self._severity, Icon.NOTE)
        sign = icon(name, self.palette())
        self.sign.setPixmap(sign.pixmap(SIGN, SIGN))
        self.close_button.setIcon(icon(Icon.CANCEL, self.palette()))
        self.setAccessibleName(f"{severity_word(self._severity)}: {self.text.text()}")
        self.sign.setAccessibleName(severity_word(self._severity))
        self.sign.setToolTip(severity_word(self._severity))

    # --- QWidget ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs in the ink of the new scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._severity:
            self._draw_signs()


def severity_word(severity: str) -> str:
    """Return what a severity is called."""
    words = {"error": _("Error"), "warning": _("Warning")}
    return words.get(severity, _("Note"))
