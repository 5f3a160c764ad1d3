"""Where a chart is plotted: panels of pyqtgraph below, our own writing above.

All words are painted as plain text. pyqtgraph would set them as HTML, and a name
out of a workbook could then make Qt open a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui.charts.plots import Plots

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from gui.charts.panel import Panel


class Canvas(QWidget):
    """Panels one below another, and a sheet on top that is written on.

    A chart without panels paints all of itself, and has nothing below its sheet.
    """

    resized = Signal()
    """There is more or less room, so that axes have to be marked anew."""

    def __init__(
        self, heights: Sequence[int], annotate: Callable[[QPainter], None]
    ) -> None:
        super().__init__()
        self._plots = Plots(self, len(heights)) if heights else None
        self.sheet = Sheet(self, annotate)
        self.set_heights(heights)

    @property
    def panels(self) -> tuple[Panel, ...]:
        """What is plotted in, from above."""
        return self._plots.panels if self._plots else ()

    def set_heights(self, heights: Sequence[int]) -> None:
        """Divide the height between the panels; a panel of height 0 is not shown."""
        if self._plots:
            self._plots.set_heights(heights)

    def lay_out(self) -> None:
        """Settle where the panels are, now rather than at the next event."""
        if self._plots:
            self._plots.lay_out()

    # --- QWidget ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep plot and sheet as large as the canvas."""
        super().resizeEvent(event)
        if self._plots:
            self._plots.set_place(self.rect())
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
    released = Signal(object)
    """Where the left button was let go; the second click of two says nothing."""
    double_clicked = Signal(object)
    left = Signal()
    """The pointer has gone elsewhere."""

    def __init__(self, parent: QWidget, annotate: Callable[[QPainter], None]) -> None:
        super().__init__(parent)
        self._annotate = WeakMethod(annotate)
        self._is_pressed = False
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
        self._is_pressed = event.button() == Qt.MouseButton.LeftButton
        if event.button() in POINTING:
            self.clicked.emit(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Say where a click has ended."""
        is_click, self._is_pressed = self._is_pressed, False
        if is_click:
            self.released.emit(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Say what was clicked twice."""
        self.double_clicked.emit(event.position())
