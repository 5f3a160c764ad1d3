"""Opens the palette of commands, and carries out what is chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.main_window import MainWindow
    from gui.palette.commands import Command
    from gui.palette.palette import Palette


class Finding(QObject):
    """Keeps the one palette of a window, which is made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._palette: Palette | None = None
        self._had_keyboard: QWidget | None = None

    @property
    def palette(self) -> Palette:
        """The palette of the window."""
        if self._palette is None:
            from gui.palette.palette import Palette

            self._palette = Palette(self._window)
            self._palette.chosen.connect(self._on_chosen)
            self._palette.closed.connect(self._on_closed)
        return self._palette

    @property
    def is_open(self) -> bool:
        """Whether a command is being looked for."""
        return self._palette is not None and self._palette.isVisible()

    @Slot()
    def show(self) -> None:
        """List what can be done now."""
        from gui.palette.commands import commands

        if not self.is_open:
            self._had_keyboard = self._window.focusWidget()
        window = self._window
        self.palette.offer(commands(window.menus, window.see_view, window.situation))

    @Slot(object)
    def _on_chosen(self, command: Command) -> None:
        command.run()

    @Slot()
    def _on_closed(self) -> None:
        """Give the keyboard back, unless it has gone elsewhere by itself."""
        before, self._had_keyboard = self._had_keyboard, None
        if before is not None and before.isVisible() and self.palette.line.hasFocus():
            before.setFocus()
