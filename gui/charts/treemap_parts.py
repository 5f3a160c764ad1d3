"""What a treemap writes on its tiles, and what it says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.datum_words import readout_of, said
from core.i18n import _
from gui.charts.walk import Stop

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF

    from core.briefs.exhibit import Tile, TreemapSpec
    from gui.charts.walk import Stops

ELLIPSIS = "…"
LEAST_SAID = 1.2
"""Of its height, how wide a name that is cut must be to say anything."""
LATIN = "\u2e80"
"""From here on signs stand for whole words, and a line may end after any of them."""
CLOSING = "、。）」ー"
"""What no line begins with."""


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
        (
            Stop(
                *(_read_out(spec, tile), tile.datum.figure_id, 0.0, tile.datum.value),
                code=tile.code,
            ),
        )
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

    It is broken between words, or between the signs of Japanese, and what has no room
    is cut with an ellipsis.
    """
    lines: list[str] = []
    left = name
    while left and len(lines) < most:
        fits = _fitting(left, width, metrics)
        if len(fits) == len(left):
            return (*lines, left)
        at = _break(left, len(fits))
        if not at or len(lines) == most - 1:
            cut = _cut(left, width, metrics)
            if cut or not lines:
                return (*lines, *cut)
            return (*lines[:-1], *_cut(f"{lines[-1]} {left}", width, metrics))
        lines.append(left[:at].rstrip())
        left = left[at:].lstrip()
    return tuple(lines)


def _break(text: str, most: int) -> int:
    """Return where a line of at most so many letters may end; 0 for nowhere."""
    for at in range(most, 0, -1):
        before, after = text[at - 1], text[at]
        is_between = before == " " or after == " " or max(before, after) > LATIN
        if is_between and after not in CLOSING:
            return at
    return 0


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


def _cut(text: str, width: float, metrics: QFontMetricsF) -> tuple[str, ...]:
    """Return the last line of a name, or nothing where that would say nothing."""
    room = width - metrics.horizontalAdvance(ELLIPSIS)
    kept = _fitting(text, room, metrics).rstrip()
    is_said = metrics.horizontalAdvance(kept) >= metrics.height() * LEAST_SAID
    return (f"{kept}{ELLIPSIS}",) if is_said else ()
