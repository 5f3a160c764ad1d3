"""The colours of charts, for light ground and for dark: the same on screen and paper.

Five hues and grey; what a hue is used for is said in `core.briefs.looks`. The palette
is the office's choice (`core.options`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from core.options import options

if TYPE_CHECKING:
    from collections.abc import Mapping

Rgb: TypeAlias = tuple[int, int, int]

INK: Final = 6
"""The number of the hue that text is written in, behind those of every scheme."""
GREY: Final = 5
"""The number of the hue of what is context."""
EVEN: Final = 0.179
"""The luminance on which black and white read equally well."""
SRGB_KNEE: Final = 0.04045
BLACK, WHITE = "#000000", "#ffffff"


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


class Palette(NamedTuple):
    """The colours for either ground.

    Attributes:
        is_grey: Whether hues cannot tell lines apart, so that every line has a dash.
    """

    light: Scheme
    dark: Scheme
    is_grey: bool = False


PALETTES: Final[Mapping[str, Palette]] = MappingProxyType(
    {
        "house": Palette(LIGHT, DARK),
        "safe": Palette(
            LIGHT._replace(
                hues=(
                    *("#2454e9", "#c93d11", "#ab09a3", "#132a2b", "#412c03"),
                    "#5f6368",
                )
            ),
            DARK._replace(
                hues=(
                    *("#63acd1", "#ce985b", "#df79ff", "#73e8f2", "#cdc908"),
                    "#a9adb3",
                )
            ),
        ),
        "grey": Palette(
            Scheme(
                ("#111111", "#565656", "#3a3a3a", "#262626", "#6b6b6b", "#6b6b6b"),
                "#8a8a8a",
                "#f4f4f2",
                "#1a1a1a",
            ),
            Scheme(
                ("#ffffff", "#b6b6b6", "#d4d4d4", "#e8e8e8", "#a2a2a2", "#a2a2a2"),
                "#8c8c8c",
                "#34373b",
                "#f4f4f2",
            ),
            is_grey=True,
        ),
    }
)
"""By code. The hues of `safe` differ, under every common colour blindness, by 19 and
more in CIE 1976 L*a*b*; of those of the house some look nearly alike then."""
PAPER, PAPER_INK = WHITE, "#1a1a1a"
"""What is printed on, and what text is printed in."""


def palette() -> Palette:
    """Return the colours chosen."""
    return PALETTES[options().palette]


def hued() -> Palette:
    """Return the colours chosen; where those are greys, hues that all can tell apart.

    For what is no chart and has no dashes: there only hues say which is which.
    """
    chosen = palette()
    return PALETTES["safe"] if chosen.is_grey else chosen


def light() -> Scheme:
    """Return the colours for light ground and for paper."""
    return palette().light


def on_paper(hue: int) -> str:
    """Return a hue as it is printed.

    Example:
        >>> on_paper(0), on_paper(INK)
        ('#0069a8', '#1a1a1a')
    """
    return PAPER_INK if hue == INK else light().hues[hue]


def tinted(ground: str, ink: str, part: float) -> str:
    """Return `part` of an ink laid over a ground, all as `#rrggbb`.

    Example:
        >>> tinted("#ffffff", "#000000", 0.2)
        '#cccccc'
    """
    return hex_of(mix(rgb_of(ground), rgb_of(ink), part))


def mix(ground: Rgb, ink: Rgb, part: float) -> Rgb:
    """Return `part` of an ink laid over a ground, each from 0 to 255."""
    red, green, blue = (
        round(under + (over - under) * part)
        for under, over in zip(ground, ink, strict=True)
    )
    return red, green, blue


def rgb_of(colour: str) -> Rgb:
    """Return the parts of `#rrggbb`, from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def hex_of(colour: Rgb) -> str:
    """Return a colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def ink_on(fill: str) -> str:
    """Return black or white, whichever reads better on `fill`.

    Example:
        >>> ink_on("#08519c"), ink_on("#f4f4f2")
        ('#ffffff', '#000000')
    """
    return BLACK if luminance(rgb_of(fill)) > EVEN else WHITE


def luminance(colour: Rgb) -> float:
    """Return the relative luminance of WCAG 2, from 0 to 1."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= SRGB_KNEE else ((part + 0.055) / 1.055) ** 2.4
