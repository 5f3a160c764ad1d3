"""Widgets as pictures for paper, slides and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

LARGEST: Final = 12_000
"""Pixels on a side; beyond this a picture is made at a smaller scale."""

PAPER: Final = (
    (QPalette.ColorRole.Window, "#ffffff"),
    (QPalette.ColorRole.Base, "#ffffff"),
    (QPalette.ColorRole.AlternateBase, "#f4f6f8"),
    (QPalette.ColorRole.Button, "#f0f0f0"),
    (QPalette.ColorRole.WindowText, "#1a1a1a"),
    (QPalette.ColorRole.Text, "#1a1a1a"),
    (QPalette.ColorRole.ButtonText, "#1a1a1a"),
    (QPalette.ColorRole.PlaceholderText, "#5f6368"),
    (QPalette.ColorRole.Mid, "#b4b8bd"),
)


def light_palette() -> QPalette:
    """Return dark ink on white paper, whatever the screen is like."""
    palette = QPalette()
    for role, colour in PAPER:
        palette.setColor(role, QColor(colour))
    return palette


def put_on_paper(widget: QWidget) -> None:
    """Give a widget and all within it the colours of paper.

    Each is told by itself: where a style sheet is in use, children do not follow
    the palette of their parent.
    """
    paper = light_palette()
    for part in (widget, *widget.findChildren(QWidget)):
        part.setPalette(paper)


def rendered(widget: QWidget, size: QSize, scale: float) -> QImage:
    """Return a widget that is on no screen, painted at `scale` times its size."""
    widget.resize(size)
    widget.grab()  # lays out what has never been shown
    size = widget.size()  # which may need more room, or something would be cut off
    scale = min(scale, LARGEST / max(size.width(), size.height(), 1))
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(widget.palette().color(QPalette.ColorRole.Base))
    painter = QPainter(image)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    widget.deleteLater()
    return image
