"""The colours of charts on the ground that a widget is painted on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QColor, QPalette

from core.briefs.colours import BLACK, EVEN, INK, WHITE, luminance, mix
from core.briefs.colours import palette as chosen_palette

if TYPE_CHECKING:
    from core.briefs.colours import Palette, Rgb, Scheme

DARK_BELOW: Final = 128
"""A ground less light than this (of 255) takes the colours for dark ground."""


class Inks(NamedTuple):
    """The palette of a widget, and the chart colours that go with it."""

    scheme: Scheme
    ground: QColor
    text: QColor
    soft: QColor
    grid: QColor

    def hue(self, number: int) -> QColor:
        """Return a hue as a colour."""
        return self.text if number == INK else QColor(self.scheme.hues[number])


def inks(palette: QPalette, colours: Palette | None = None) -> Inks:
    """Return the inks that suit what a widget is painted on.

    Args:
        palette: Of the widget.
        colours: Those of charts; by default the ones chosen. What is no chart, and
            needs hues to be told apart, names its own.
    """
    ground = palette.color(QPalette.ColorRole.Base)
    text = palette.color(QPalette.ColorRole.Text)
    return _inks_on(ground.rgba(), text.rgba(), colours or chosen_palette())


@lru_cache(maxsize=64)
def _inks_on(ground_rgba: int, text_rgba: int, chosen: Palette) -> Inks:
    """Return inks made before: each cell of a grid asks for them anew."""
    ground, text = QColor.fromRgba(ground_rgba), QColor.fromRgba(text_rgba)
    scheme = chosen.dark if ground.lightness() < DARK_BELOW else chosen.light
    return Inks(
        scheme, ground, text, mixed(ground, text, 0.72), mixed(ground, text, 0.14)
    )


def mixed(ground: QColor, ink: QColor, part: float) -> QColor:
    """Return `part` of the ink laid over the ground."""
    return QColor(*mix(_rgb(ground), _rgb(ink), part))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 defines it, from 1 to 21.

    Example:
        >>> round(contrast(QColor("black"), QColor("white")))
        21
    """
    darker, lighter = sorted((luminance(_rgb(one)), luminance(_rgb(other))))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(fill: QColor) -> QColor:
    """Return black or white, whichever reads better on `fill`."""
    return QColor(BLACK if luminance(_rgb(fill)) > EVEN else WHITE)


def _rgb(colour: QColor) -> Rgb:
    return colour.red(), colour.green(), colour.blue()
