"""The paper on the screen: what does not fit the window can be scrolled to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from gui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.widgets.paper import Paper

LINES = 6
"""So many lines of type are seen of it at least."""


class PaperScroll(Scrolled):
    """Shows as much of a paper as there is room for.

    Its small print gives way first. Once the paper has to be scrolled, all of that is
    there.
    """

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self._paper = paper
        self.hold(paper)
        paper.setAutoFillBackground(True)

    def least(self, content: QWidget, room: QSize) -> QSize:
        """Return the least size of the paper, or that of all of it."""
        del content
        paper, wide = self._paper, room.width()
        fits = paper.least_height(wide) <= room.height()
        return QSize(0, room.height() if fits else paper.whole_height(wide))

    # --- QWidget ---

    def minimumSizeHint(self) -> QSize:
        """Return the height of a few lines."""
        high = LINES * self.fontMetrics().lineSpacing()
        return QSize(self._paper.minimumSizeHint().width(), high)
