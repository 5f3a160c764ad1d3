"""Widgets that are shown for a test and put away after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.preview.page import PreviewPage
from tests.gui.preview.values import PREVIEW, cells

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDE, HIGH = 1300, 640


@pytest.fixture
def shown(qtbot):
    """Return a function that shows a widget on the screen."""

    def keep(widget: QWidget, width: int = WIDE, height: int = HIGH) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return keep


@pytest.fixture
def page(shown, qapp) -> PreviewPage:
    """The page with a workbook of four sheets, the keyboard in the cells."""
    page = PreviewPage()
    page.show_preview(PREVIEW, cells)
    shown(page)
    page.activateWindow()
    page.parts.pane.grid.setFocus()
    return page
