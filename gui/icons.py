"""The few icons, in the ink of the palette they stand on."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from gui.icon_names import Icon

SIZE: Final = 96
"""Drawn large and scaled down, so that it is crisp on every screen."""
MODES: Final = (
    (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
    (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
)


def icon(name: Icon, palette: QPalette) -> QIcon:
    """Return an icon in the colour of button texts."""
    drawing = _drawing(name)
    made = QIcon()
    for mode, group in MODES:
        ink = palette.color(group, QPalette.ColorRole.ButtonText)
        made.addPixmap(_tinted(drawing, ink), mode)
    return made


def _drawing(name: Icon) -> str:
    path = files("resources") / "icons" / f"{name}.svg"
    return path.read_text(encoding="utf-8")


def _tinted(drawing: str, ink: QColor) -> QPixmap:
    tinted = drawing.replace("currentColor", ink.name())
    renderer = QSvgRenderer(QByteArray(tinted.encode()))
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap
