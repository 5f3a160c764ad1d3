"""How one economy stands out: the others step back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

from gui.charts.palette import mixed

if TYPE_CHECKING:
    from collections.abc import Collection

    from gui.charts.palette import Inks

FAINT: Final = 0.32
"""So much of its colour keeps whoever steps back."""
WIDER: Final = 1.6
"""How many times as wide the line is of whoever stands out."""
BAND: Final = 0.16
"""How strongly a row is tinted."""


class Lighting:
    """Who stands out among those drawn, if anybody does."""

    def __init__(self, lit: str, codes: Collection[str], inks: Inks) -> None:
        self._lit = lit if lit in codes else ""
        self._inks = inks

    def is_lit(self, code: str) -> bool:
        """Return whether it is this one that stands out."""
        return bool(self._lit) and code == self._lit

    def colour(self, code: str, colour: QColor) -> QColor:
        """Return the colour of a line or mark while somebody may stand out."""
        is_back = self._lit and code != self._lit
        return mixed(self._inks.ground, colour, FAINT) if is_back else colour

    def name_colour(self, code: str, colour: QColor) -> QColor:
        """Return the colour of a name, which must be read all the same."""
        return self._inks.soft if self._lit and code != self._lit else colour

    def width(self, code: str, width: float) -> float:
        """Return the width of a line."""
        return width * WIDER if self.is_lit(code) else width


def band(highlight: QColor) -> QColor:
    """Return the tint of a row that stands out."""
    tint = QColor(highlight)
    tint.setAlphaF(BAND)
    return tint
