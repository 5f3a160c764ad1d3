"""The one window of the help in front of another window, made when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.help.window import HelpWindow


class HelpAtHand(QObject):
    """Opens pages in front of the window a widget is in, and goes with the widget."""

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        self._window: HelpWindow | None = None

    @property
    def window(self) -> HelpWindow:
        """The window of the help."""
        if self._window is None:
            from gui.help.window import HelpWindow

            self._window = HelpWindow(self._within.window())
        return self._window

    def open(self, key: str) -> None:
        """Open a page."""
        self.window.open(key)

    def go_on_from(self, before: HelpAtHand) -> None:
        """Show what was being read in front of a window that this one follows."""
        if before._window is not None and before._window.isVisible():
            self.window.take_place_of(before._window)
            before._window.hide()
