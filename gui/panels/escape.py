"""Esc leads back to the charts, from wherever the user was led."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget


def on_escape(widget: QWidget, left: SignalInstance | Callable[[], None]) -> None:
    """Let Esc within a widget say that the user has seen enough."""
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), widget)
    escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    escape.activated.connect(left)
