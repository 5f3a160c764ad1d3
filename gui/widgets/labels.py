"""Labels that show words as they are, and words without their access keys."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

ACCESS_KEY = re.compile(r"\(&.\)|&(?=.)")


def plain_label(*, wraps: bool = False, name: str = "") -> QLabel:
    """Return a label that takes nothing for HTML and can be selected with the mouse."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(wraps)
    label.setObjectName(name)
    return label


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
