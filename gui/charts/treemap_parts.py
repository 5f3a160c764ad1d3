"""What a treemap writes on its tiles, and what it says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.i18n import _
from gui.charts.walk import Stop
from gui.charts.words import readout_of, said

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF

    from core.briefs.exhibit import Tile, TreemapSpec
    from gui.charts.walk import Stops

ELLIPSIS = "…"
LEAST_SIGNS = 4
"""A name cut to fewer letters than this says nothing."""


def sized(spec: TreemapSpec) -> list[tuple[int, Tile, float]]:
    """Return the tiles that have an area, with their places and sizes."""
    known = (
        (place, tile, tile.datum.value)
        for place, tile in enumerate(spec.tiles)
        if tile.datum.value is not None
    )
    found = [(place, tile, size) for place, tile, size in known if size > 0]
    largest = max((size for _place, _tile, size in found), default=1.0)
    return sorted(
        ((place, tile, size / largest) for place, tile, size in found),
        key=lambda each: (not each[1].code, -each[2]),
    )


def stops(spec: TreemapSpec) -> Stops:
    """Return the figures of tiles: of each its size, in a row of its own."""
    return tuple(
        (Stop(_read_out(spec, tile), tile.datum.figure_id, 0.0, tile.datum.value),)
        for tile in spec.tiles
    )


def _read_out(spec: TreemapSpec, tile: Tile) -> str:
    """Return what is read out: name, value, share, and what gives it its colour."""
    text = readout_of(tile.name, tile.datum)
    parts = [text]
    if tile.share is not None and tile.share.value is not None:
        parts.append(_("share {share}").format(share=said(tile.share)))
    if sign := sign_name(spec, tile):
        value = tile.beside.text if tile.beside else ""
        parts.append(_("{sign} {value}").format(sign=sign, value=value))
    return "; ".join(parts)


def sign_name(spec: TreemapSpec, tile: Tile) -> str:
    """Return what the number beside a tile is called; nothing where it is unknown."""
    if not spec.signs or tile.beside is None or tile.beside.value is None:
        return ""
    above, below = spec.signs
    return below if tile.beside.value < 0 else above


def lines_of(
    name: str, width: float, most: int, metrics: QFontMetricsF
) -> tuple[str, ...]:
    """Return a name in as many lines as there is room for; none where it says nothing.

    Words are kept whole where they can be; the last line is cut with an ellipsis.
    """
    lines: list[str] = []
    left = name
    while left and len(lines) < most:
        fits = _fitting(left, width, metrics)
        if len(fits) == len(left):
            return (*lines, left)
        is_last = len(lines) == most - 1
        if is_last:
            cut = _cut(left, width, metrics)
            return (*lines, cut) if cut else tuple(lines) if lines else ()
        at = fits.rfind(" ") + 1 or len(fits)
        if at < LEAST_SIGNS and len(fits) < LEAST_SIGNS:
            return ()
        lines.append(left[:at].rstrip())
        left = left[at:].lstrip()
    return tuple(lines)


def _fitting(text: str, width: float, metrics: QFontMetricsF) -> str:
    """Return as much of a text as fits."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low]


def _cut(text: str, width: float, metrics: QFontMetricsF) -> str:
    room = width - metrics.horizontalAdvance(ELLIPSIS)
    kept = _fitting(text, room, metrics).rstrip()
    return f"{kept}{ELLIPSIS}" if len(kept) >= LEAST_SIGNS else ""
