"""What all rows of tabs have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTabBar


def leave_keys_to_tabs(bar: QTabBar) -> None:
    """Keep the keyboard off the arrows that show where there is too little room.

    The arrow keys go from tab to tab and bring each into sight: two more stops would
    only be in the way.
    """
    for arrow in bar.findChildren(QToolButton):
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
