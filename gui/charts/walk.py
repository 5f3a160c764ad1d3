"""Going from figure to figure with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[int, int]

ACROSS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
DOWN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
ASKING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Stop(NamedTuple):
    """One figure that can be reached, drawn or not.

    Attributes:
        text: What is read out: what it is of, and its value or why there is none.
        y: None where the figure is unknown; it can be reached all the same.
        above: The place of a sign above the plot, from 0; None for what lies in it.
        code: What it is of, where its figure does not tell, as with a product.
    """

    text: str
    figure_id: str | None
    x: float
    y: float | None
    panel: int = 0
    above: int | None = None
    code: str = ""


Stops = tuple[tuple[Stop, ...], ...]
"""Rows are lines or bars; along a row lie its periods."""


def moved(stops: Stops, place: Place | None, key: Qt.Key) -> Place | None:
    """Return where an arrow key leads; the first leads to the newest of the top row."""
    rows = [row for row, along in enumerate(stops) if along]
    if not rows:
        return None
    if place is None:
        return rows[0], len(stops[rows[0]]) - 1
    row, column = place
    if key in DOWN:
        turn = min(max(rows.index(row) + DOWN[key], 0), len(rows) - 1)
        return rows[turn], min(column, len(stops[rows[turn]]) - 1)
    last = len(stops[row]) - 1
    if key in ENDS:
        return row, last if ENDS[key] else 0
    return row, min(max(column + ACROSS.get(key, 0), 0), last)


def every_place(stops: Stops) -> Iterator[tuple[Place, Stop]]:
    """Yield each stop with its place."""
    for row, along in enumerate(stops):
        for column, stop in enumerate(along):
            yield (row, column), stop
