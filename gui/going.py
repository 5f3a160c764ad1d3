"""The key that leads from a number to its cell, the same in every list and chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView as View
else:
    View = object
"""Which view of Qt's it is, the class says that is made with it."""

GO_TO_CELL: Final = QKeySequence("Ctrl+G")
"""As the menu has it."""
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Going(View):
    """Goes to its cell with Ctrl+G while the keyboard is in it.

    The menu has the key as well, but may speak of a figure elsewhere. Stands before
    that view among the bases of a class.
    """

    GOING_TOO: ClassVar[frozenset[Qt.Key]] = frozenset()
    """Further keys that go, where the view itself does nothing with them."""

    def go(self) -> None:
        """Go to what the keyboard is on."""
        raise NotImplementedError

    # --- QWidget ---

    def event(self, event: QEvent) -> bool:
        """Take the key before the menu does."""
        if event.type() == QEvent.Type.ShortcutOverride and goes_to_cell(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go; all else is Qt's."""
        if goes_to_cell(event) or Qt.Key(event.key()) in self.GOING_TOO:
            self.go()
        else:
            super().keyPressEvent(event)


def goes_to_cell(event: QEvent) -> bool:
    """Return whether a key asks where something comes from."""
    return (
        isinstance(event, QKeyEvent)
        and QKeySequence(event.keyCombination()) == GO_TO_CELL
    )
