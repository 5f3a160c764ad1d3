"""Opens the help at the page of what the user is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.help.keys import DEFINITIONS, FIND, FIRST, KEYBOARD, definition_key
from gui.help.at_hand import HelpAtHand

if TYPE_CHECKING:
    from gui.attending.finding import Finding
    from gui.layout import Layout


class Helping(HelpAtHand):
    """Knows which page is about what the user is at."""

    def __init__(self, parts: Layout, finding: Finding) -> None:
        super().__init__(parts.pages)
        self._parts, self._finding = parts, finding

    @Slot()
    def show_here(self) -> None:
        """Open the page of what is in front."""
        self.open(self.topic)

    @Slot()
    def show_contents(self) -> None:
        """Open the first page."""
        self.open(FIRST)

    @Slot()
    def show_keys(self) -> None:
        """Open the page of the keys."""
        self.open(KEYBOARD)

    @Slot(object)
    def define(self, formula: str = "") -> None:
        """Open the definition of a formula, or the list of all."""
        self.open(definition_key(formula) if formula else DEFINITIONS)

    @property
    def topic(self) -> str:
        """The key of the page about what has the keyboard, else about what is shown."""
        if self._finding.is_open:
            return FIND
        panels, pages = self._parts.panels, self._parts.pages
        name = panels.holding(pages.window().focusWidget())
        name = name or panels.holding(pages.currentWidget())
        if name:
            return f"pages/{name}"
        tab = self._parts.current_tab()
        return f"{tab.key}/{tab.view}" if tab.view else tab.key
