"""What is being typed and belongs to the case: it is said before all else is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Widget
else:
    Widget = object
"""Which widget of Qt's it is, the class says that is made with it."""


class Draft(Widget):
    """Holds a text of the case that may not have been said yet.

    Stands behind that widget among the bases of a class.
    """

    def settle(self) -> bool:
        """Say what was typed and not yet said; return whether there was anything."""
        raise NotImplementedError


def settle_draft() -> None:
    """Say what is being typed, wherever the keyboard is.

    Saving, closing or undoing leaves the keyboard where it is, so nothing else would
    tell that the text is done.
    """
    widget = QApplication.focusWidget()
    if isinstance(widget, Draft):
        widget.settle()
