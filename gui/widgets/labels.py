"""Labels that show words as they are, and words without their access keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.tips import show_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

BESIDE = 5
"""Pixels between a label and its control."""
ACCESS_KEY = re.compile(r"\(&.\)|&(?=.)")


def plain_label(*, wraps: bool = False, name: str = "") -> QLabel:
    """Return a label that takes nothing for HTML and can be selected with the mouse."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(wraps)
    label.setObjectName(name)
    return label


def labelled(text: str, control: QWidget) -> QWidget:
    """Return a control with its label before it; its access key leads to it."""
    pair, label = QWidget(), QLabel(text)
    label.setBuddy(control)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(BESIDE)
    row.addWidget(label)
    row.addWidget(control)
    return pair


class ElidingLabel(QLabel):
    """One line of plain text that ends in an ellipsis where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:  # noqa: N802  # the name is Qt's
        """Write another text, all of which is in the tooltip."""
        super().setText(text)
        show_tip(self, text)

    # --- QWidget ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as much as there is room for."""
        del event
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter = QPainter(self)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self.rect(), flags, shown)


def spoken(label: str) -> str:
    """Return a label as a screen reader should say it.

    Example:
        >>> spoken("&Years"), spoken("期間(&Y)")
        ('Years', '期間')
    """
    return ACCESS_KEY.sub("", label)


def unmarked(text: str) -> str:
    """Return a text for a button or tab, where an ampersand would be eaten.

    Example:
        >>> unmarked("R&D")
        'R&&D'
    """
    return text.replace("&", "&&")
