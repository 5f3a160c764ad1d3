"""The panels of a chart one below another, in a view of pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import Qt

from gui.charts.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

UNLIMITED = 16_777_215


class Plots:
    """Divides a view between panels; the mouse goes to what lies above it."""

    def __init__(self, parent: QWidget, panels: int) -> None:
        self._view = pg.GraphicsView(parent, background=None)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # What pyqtgraph caches of its ground outlives a change to light or dark.
        self._view.setCacheMode(pg.GraphicsView.CacheModeFlag.CacheNone)
        self._grid = pg.GraphicsLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._view.setCentralItem(self._grid)
        self.panels = tuple(self._panel(row) for row in range(panels))

    def _panel(self, row: int) -> Panel:
        return Panel(self._grid.addPlot(row=row, col=0, enableMenu=False))

    def set_heights(self, heights: Sequence[int]) -> None:
        """Divide the height between the panels; a panel of height 0 is not shown."""
        for row, (panel, height) in enumerate(zip(self.panels, heights, strict=True)):
            panel.item.setVisible(height > 0)
            panel.item.setMaximumHeight(0 if height == 0 else UNLIMITED)
            self._grid.layout.setRowStretchFactor(row, height)

    def set_place(self, rect: QRect) -> None:
        """Lie here within the parent."""
        self._view.setGeometry(rect)

    def lay_out(self) -> None:
        """Settle where the panels are, now rather than at the next event.

        Their views too: they take up a new range only when painting begins, and what
        changes then has to be painted once more.
        """
        self._grid.layout.activate()
        self._view.scene().prepareForPaint()
