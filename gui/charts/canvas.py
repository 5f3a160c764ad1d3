"""Where a chart is plotted: panels of pyqtgraph below, our own writing above.

All words are painted as plain text. pyqtgraph would set them as HTML, and a name
out of a workbook could then make Qt open a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakMethod

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui.charts.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent


class Canvas(QWidget):
    """Panels one below another, and a sheet on top that is written on."""

    resized = Signal()
    """There is more or less room, so that axes have to be marked anew."""

    def __init__(
        self, heights: Sequence[int], annotate: Callable[[QPainter], None]
    ) -> None:
        super().__init__()
        self._view = pg.GraphicsView(self, background=None)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # What pyqtgraph caches of its ground outlives a change to light or dark.
        self._view.setCacheMode(pg.GraphicsView.CacheModeFlag.CacheNone)
        self._grid = pg.GraphicsLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._view.setCentralItem(self._grid)
        self.panels = tuple(self._panel(row) for row in range(len(heights)))
        self.set_heights(heights)
        self.sheet = Sheet(self, annotate)

    def _panel(self, row: int) -> Panel:
        return Panel(self._grid.addPlot(row=row, col=0, enableMenu=False))

    def set_heights(self, heights: Sequence[int]) -> None:
        """Divide the height between the panels; a panel of height 0 is not shown."""
        for row, (panel, height) in enumerate(zip(self.panels, heights, strict=True)):
            panel.item.setVisible(height > 0)
            panel.item.setMaximumHeight(0 if height == 0 else 16_777_215)
            self._grid.layout.setRowStretchFactor(row, height)

    def lay_out(self) -> None:
        """Settle where the panels are, now rather than at the next event.

        Their views too: they take up a new range only when painting begins, and what
        changes then has to be painted once more.
        """
        self._grid.layout.activate()
        self._view.scene().prepareForPaint()

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep plot and sheet as large as the canvas."""
        super().resizeEvent(event)
        self._view.setGeometry(self.rect())
        self.sheet.setGeometry(self.rect())
        self.resized.emit()


POINTING = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
"""The right one as well: its menu speaks of the figure below it."""


class Sheet(QWidget):
    """A transparent sheet over the plot: it is written on, and takes the mouse.

    It holds its chart weakly. In a circle they would wait for the garbage collector,
    which takes the items of a scene apart in an order that Qt does not survive.
    """

    hovered = Signal(object)
    clicked = Signal(object)
    double_clicked = Signal(object)
    left = Signal()
    """The pointer has gone elsewhere."""

    def __init__(self, parent: QWidget, annotate: Callable[[QPainter], None]) -> None:
        super().__init__(parent)
        self._annotate = WeakMethod(annotate)
        self.setMouseTracking(True)

    # --- QWidget ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what belongs beside lines and bars."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        annotate = self._annotate()
        if annotate is not None:
            annotate(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Say where the pointer is."""
        self.hovered.emit(event.position())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Say that nothing is pointed at any more."""
        super().leaveEvent(event)
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say what was clicked; the chart takes the focus."""
        event.ignore()
        if event.button() in POINTING:
            self.clicked.emit(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Say what was clicked twice."""
        self.double_clicked.emit(event.position())
