"""The colours of charts: five hues and grey, one set for light ground and one for dark.

An economy has one colour everywhere. Colour is never the only cue: lines that share
one are told apart by their dash, and the marker at the end differs as well.
"""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Dash = tuple[float, ...]

SOLID: Final[Dash] = ()
DASHES: Final[tuple[Dash, ...]] = (
    (6.0, 3.0),
    (1.5, 2.0),
    (6.0, 2.0, 1.5, 2.0),
    (11.0, 4.0),
    (6.0, 2.0, 1.5, 2.0, 1.5, 2.0),
)
"""In widths of the pen; a whole line is kept for the economies met most often."""

MARKERS: Final = ("o", "s", "t1", "d", "t", "h", "p", "star")
GREY: Final = 5
MEMBERS: Final = (
    ("USA", 0),
    ("CHN", 1),
    ("JPN", 2),
    ("EU27", 3),
    ("EU27_2020", 3),
    ("EU", 3),
    ("KOR", 4),
    ("WORLD", GREY),
    ("WLD", GREY),
    ("ROW", GREY),
)
"""Whose line is whole, and which hue it has; any other code has a dashed one."""

OTHERS: Final = (
    ("DEU", GREY),
    ("GBR", 0),
    ("FRA", 3),
    ("ITA", 4),
    ("CAN", 1),
    ("TWN", 3),
    ("IND", 4),
    ("NLD", 0),
    ("MEX", GREY),
    ("AUS", 2),
)
"""Hues of economies often seen beside those; what is not here goes by its code."""

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


class Style(NamedTuple):
    """How one line or bar looks: a hue by number, a dash, a marker at its end."""

    hue: int
    dash: Dash
    marker: str


class Inks(NamedTuple):
    """The palette of a widget, and the chart colours that go with it."""

    scheme: Scheme
    ground: QColor
    text: QColor
    soft: QColor
    grid: QColor

    def hue(self, number: int) -> QColor:
        """Return a hue as a colour."""
        return QColor(self.scheme.hues[number])


def inks(palette: QPalette) -> Inks:
    """Return the inks that suit what a widget is painted on."""
    ground = palette.color(QPalette.ColorRole.Base)
    text = palette.color(QPalette.ColorRole.Text)
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


def styles(codes: Sequence[str]) -> tuple[Style, ...]:
    """Return a style per code; a code keeps its hue, and no two look the same.

    Example:
        >>> [style.hue for style in styles(["USA", "CHN"])]
        [0, 1]
    """
    taken: set[tuple[int, Dash]] = set()
    chosen: list[Style] = []
    markers: Iterator[str] = cycle(MARKERS)
    for code in codes:
        hue = hue_of(code)
        dash = next((d for d in _dashes(code) if (hue, d) not in taken), DASHES[0])
        taken.add((hue, dash))
        chosen.append(Style(hue, dash, next(markers)))
    return tuple(chosen)


def hue_of(code: str) -> int:
    """Return the number of the hue a code has in every chart."""
    known = dict((*MEMBERS, *OTHERS))
    return known.get(code, crc32(code.encode()) % (GREY + 1))


def _dashes(code: str) -> tuple[Dash, ...]:
    if code in dict(MEMBERS):
        return (SOLID, *DASHES)
    turn = crc32(code.encode()) // (GREY + 1) % len(DASHES)
    return DASHES[turn:] + DASHES[:turn]


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part / 255) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= SRGB_KNEE else ((part + 0.055) / 1.055) ** 2.4
