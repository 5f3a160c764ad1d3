"""The colour and the sign of each role: colour alone would say it to too few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap

from core.briefs.colours import hued
from core.i18n import N_, _
from gui.charts.palette import inks, mixed

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNS: Final = {
    "title": N_("T"),
    "header": N_("H"),
    "group": N_("G"),
    "label": N_("L"),
    "value": N_("V"),
    "total": "Σ",
    "note": N_("N"),
    "ignored": "×",
}
"""What stands for a role where there is no room for its name."""
NAMES: Final = {
    "title": N_("Title"),
    "header": N_("Header"),
    "group": N_("Group"),
    "label": N_("Label"),
    "value": N_("Values"),
    "total": N_("Total, set aside"),
    "note": N_("Note"),
    "ignored": N_("Ignored"),
}
"""What a cell's role is called."""
HUES: Final = {"title": 2, "header": 0, "label": 4, "value": 3, "total": 1, "note": 5}
"""Which hue of the charts a role has; groups stand between header and values."""
GROUP: Final = ("#00768f", "#4cc3d9")
"""The hue of groups, on light ground and on dark."""
FILL: Final = (0.17, 0.3)
"""How much of a hue a cell has, on light ground and on dark."""
DEEP: Final = (0.34, 0.5)
"""The same for groups, the hue of which is near that of headers."""
SOFT: Final = 0.7
"""How much of the ink an ignored cell is written with."""
DARK_BELOW: Final = 128
SWATCH_PX: Final = 18
CENTRED: Final = Qt.AlignmentFlag.AlignCenter


class Tint(NamedTuple):
    """What a cell is painted with.

    Attributes:
        fill: The ground.
        ink: What is written on it.
        hue: What a frame or a sign of the role is drawn with.
    """

    fill: QColor
    ink: QColor
    hue: QColor


def tints(palette: QPalette) -> Mapping[str, Tint]:
    """Return the tint of each role for a widget's palette."""
    colours = inks(palette, hued())
    dark = int(colours.ground.lightness() < DARK_BELOW)
    hues = {role: colours.hue(number) for role, number in HUES.items()}
    hues["group"] = QColor(GROUP[dark])
    parts = {"group": DEEP[dark]}
    filled = {
        role: Tint(
            mixed(colours.ground, hue, parts.get(role, FILL[dark])), colours.text, hue
        )
        for role, hue in hues.items()
    }
    soft = mixed(colours.ground, colours.text, SOFT)
    return {**filled, "ignored": Tint(colours.ground, soft, soft)}


def sign(role: str) -> str:
    """Return the sign of a role in the language in use; empty for none."""
    return _(SIGNS[role]) if role in SIGNS else ""


def swatch(role: str, palette: QPalette) -> QIcon:
    """Return a small field of a role's colour with its sign in it."""
    tint = tints(palette)[role]
    pixmap = QPixmap(SWATCH_PX, SWATCH_PX)
    pixmap.fill(tint.fill)
    painter = QPainter(pixmap)
    field = pixmap.rect()
    painter.setPen(tint.hue)
    painter.drawRect(field.adjusted(0, 0, -1, -1))
    painter.setPen(tint.ink)
    font = painter.font()
    font.setPixelSize(SWATCH_PX - 6)
    painter.setFont(font)
    painter.drawText(field, int(CENTRED), sign(role))
    painter.end()
    return QIcon(pixmap)
