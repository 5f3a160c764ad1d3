"""The key that leads from a number to its cell, the same in every list and chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

GO_TO_CELL: Final = QKeySequence("Ctrl+G")
"""As the menu has it."""


def goes_to_cell(event: QEvent) -> bool:
    """Return whether a key asks where something comes from."""
    return (
        isinstance(event, QKeyEvent)
        and QKeySequence(event.keyCombination()) == GO_TO_CELL
    )
