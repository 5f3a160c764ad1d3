"""A frame around whatever has the keyboard.

Styles hint at it with a tint or a dotted line, which on many controls is no contrast at
all; this one can be seen on every ground.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from gui.charts.palette import contrast

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

WIDE: Final = 2
BESIDE: Final = 4
"""Pixels that are seen around what is scrolled to."""
LEAST: Final = 3.0
"""What WCAG asks of the parts of a control."""
GROUNDS: Final = (
    *(QPalette.ColorRole.Window, QPalette.ColorRole.Base),
    QPalette.ColorRole.Button,
)


class FocusRing(QWidget):
    """Lies over a widget and draws its edge; is never in the way of the mouse."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(around.rect())
        around.installEventFilter(self)
        self.show()

    # --- QWidget ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what it is around."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw along the edge."""
        del event
        painter, edge = QPainter(self), self.rect()
        colour = ring_colour(self.palette(), self._around.backgroundRole())
        for line in (
            QRect(0, 0, edge.width(), WIDE),
            QRect(0, edge.height() - WIDE, edge.width(), WIDE),
            QRect(0, 0, WIDE, edge.height()),
            QRect(edge.width() - WIDE, 0, WIDE, edge.height()),
        ):
            painter.fillRect(line, colour)


def ring_colour(palette: QPalette, ground: QPalette.ColorRole) -> QColor:
    """Return the system's accent, or the ink of texts where that stands out too little.

    Args:
        palette: Of the window.
        ground: What the widget is painted on, beside what all controls are.
    """
    accent = palette.color(QPalette.ColorRole.Highlight)
    grounds = map(palette.color, (*GROUNDS, ground))
    is_seen = min(contrast(accent, ground) for ground in grounds) >= LEAST
    return accent if is_seen else palette.color(QPalette.ColorRole.Text)


class FocusRings(QObject):
    """Puts the ring around what has the keyboard, in every window of a program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._on_app_focus_changed)

    def close(self) -> None:
        """Follow the keyboard no more."""
        self._app.focusChanged.disconnect(self._on_app_focus_changed)
        self._put_away()

    def _put_away(self) -> None:
        ring, self._ring = self._ring, None
        if ring is not None and isValid(ring):
            ring.hide()
            ring.deleteLater()

    @Slot(QWidget, QWidget)
    def _on_app_focus_changed(
        self, _before: QWidget | None, now: QWidget | None
    ) -> None:
        self._put_away()
        if now is not None and now.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self._ring = FocusRing(now)
            bring_into_sight(now)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll to what has got the keyboard; not under the mouse, which is there."""
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    above, whole = widget.parentWidget(), widget
    while above is not None and not above.isWindow():
        if above.focusProxy() is widget:
            whole = above  # a chart, with its legend around what has the keyboard
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(whole, 0, BESIDE)
        above = above.parentWidget()
