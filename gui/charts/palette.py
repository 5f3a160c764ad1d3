"""The colours of charts: five hues and grey, for light ground and for dark."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QPalette

INK: Final = 6
"""The number of the hue that text is written in, behind those of every scheme."""
EVEN: Final = 0.179
"""The luminance on which black and white read equally well."""
SRGB_KNEE: Final = 0.04045

DARK_BELOW: Final = 128
"""A ground less light than this (of 255) takes the colours for dark ground."""


class Scheme(NamedTuple):
    """The colours for one kind of ground.

    Attributes:
        hues: Blue, vermilion, purple, green and ochre, then grey for context.
        low: The end of a heat scale below its middle.
        middle: Where a heat scale says nothing in particular.
        high: The end of a heat scale above its middle.
    """

    hues: tuple[str, ...]
    low: str
    middle: str
    high: str


LIGHT: Final = Scheme(
    ("#0069a8", "#c44200", "#93398a", "#00755a", "#806000", "#5f6368"),
    "#b35806",
    "#f4f4f2",
    "#08519c",
)
DARK: Final = Scheme(
    ("#62b5ee", "#ff8f5c", "#e29bd4", "#3cc7a0", "#e3c14a", "#a9adb3"),
    "#f0a35e",
    "#34373b",
    "#6db3f2",
)


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


def inks(palette: QPalette) -> Inks:
    """Return the inks that suit what a widget is painted on."""
    ground = palette.color(QPalette.ColorRole.Base)
    text = palette.color(QPalette.ColorRole.Text)
    return _inks_on(ground.rgba(), text.rgba())


@lru_cache(maxsize=64)
def _inks_on(ground_rgba: int, text_rgba: int) -> Inks:
    """Return inks made before: each cell of a grid asks for them anew."""
    ground, text = QColor.fromRgba(ground_rgba), QColor.fromRgba(text_rgba)
    scheme = DARK if ground.lightness() < DARK_BELOW else LIGHT
    return Inks(
        scheme, ground, text, mixed(ground, text, 0.72), mixed(ground, text, 0.14)
    )


def mixed(ground: QColor, ink: QColor, part: float) -> QColor:
    """Return `part` of the ink laid over the ground."""
    mix = [
        round(under + (over - under) * part)
        for under, over in zip(_rgb(ground), _rgb(ink), strict=True)
    ]
    return QColor(*mix)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 defines it, from 1 to 21.

    Example:
        >>> round(contrast(QColor("black"), QColor("white")))
        21
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(fill: QColor) -> QColor:
    """Return black or white, whichever reads better on `fill`."""
    return QColor("#000000" if _luminance(fill) > EVEN else "#ffffff")


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part / 255) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= SRGB_KNEE else ((part + 0.055) / 1.055) ** 2.4
