"""Leads to what an indicator means, and back to where it was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.layout import Layout


class Defining(QObject):
    """Shows the page of definitions in place of what is in front."""

    def __init__(self, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._parts = parts
        self._came_from: QWidget | None = None
        self._had_keyboard: QWidget | None = None

    @Slot(object)
    def show(self, formula: str = "") -> None:
        """Show the definitions, one of them open."""
        pages, page = self._parts.pages, self._parts.panels.definitions
        if pages.currentWidget() is not page:
            self._came_from = pages.currentWidget()
            self._had_keyboard = pages.window().focusWidget()
        page.show_definitions(formula)
        pages.setCurrentWidget(page)
        page.take_keyboard()

    @Slot()
    def leave(self) -> None:
        """Show again what the definitions were asked from."""
        pages = self._parts.pages
        if pages.currentWidget() is not self._parts.panels.definitions:
            return
        if self._came_from is None:
            pages.setCurrentIndex(0)
        else:
            pages.setCurrentWidget(self._came_from)
        before, self._had_keyboard = self._had_keyboard, None
        keeps = before is not None and before.isVisible()
        target = before if keeps and before else self._parts.current_tab().home
        target.setFocus()
