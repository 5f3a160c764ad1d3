"""How much room headings of cells take: names at the left and columns above."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

WIDEST_HEADING = 124
HEADING_OF_LINES = 7
"""In pixels, and in heights of a line where the type is larger."""
WIDEST_COLUMN = 190
SPACIOUS = 150
"""Columns do not grow beyond this, however much room there is."""
WIDENED_BY = 11
ROUND = 18
"""Pixels around the words of a heading."""
NARROWEST = 54
HEADING_LINES = 4


class Fit(NamedTuple):
    """The width of names and of a column, and the lines of the longest heading."""

    names: int
    column: int
    lines: int


class Widths:
    """How wide names are; a thousand of them are measured once, not at every step."""

    def __init__(self) -> None:
        self._type = ""
        self._known: dict[tuple[str, int], int] = {}

    def widest(
        self, names: Sequence[tuple[str, int]], types: tuple[QFont, QFont]
    ) -> int:
        """Return the width of the longest of names, each in the type it says."""
        if types[0].key() != self._type:
            self._type, self._known = types[0].key(), {}
        metrics = [QFontMetrics(one) for one in types]
        for name in names:
            if name not in self._known:
                text, kind = name
                self._known[name] = metrics[kind].horizontalAdvance(text)
        return max(map(self._known.__getitem__, names), default=0)


def fit(
    names: int,
    names_at_most: int,
    columns: Sequence[str],
    metrics: QFontMetrics,
    narrowest: int = NARROWEST,
) -> Fit:
    """Return the least room that cuts no column; names are cut at `names_at_most`."""
    width = column_width(columns, metrics, narrowest)
    lines = most_lines(columns, width, metrics)
    while lines > HEADING_LINES and width < WIDEST_COLUMN:
        width += WIDENED_BY
        lines = most_lines(columns, width, metrics)
    return Fit(min(names, names_at_most), width, min(lines, HEADING_LINES))


def spread_out(
    least: Fit, names: int, room: int, columns: Sequence[str], metrics: QFontMetrics
) -> Fit:
    """Return a fit that uses the room there is: for names first, then for columns."""
    if not columns or room <= least.names + len(columns) * least.column:
        return least
    spare = room - len(columns) * least.column
    wide = min(names, max(least.names, min(spare, room // 2)))
    share = (room - wide) // len(columns)
    column = max(least.column, min(share, SPACIOUS))
    lines = min(most_lines(columns, column, metrics), HEADING_LINES)
    return Fit(wide, column, lines)


def column_width(
    columns: Sequence[str], metrics: QFontMetrics, narrowest: int = NARROWEST
) -> int:
    """Return a width that breaks no word, unless the word is very long."""
    words = [word for name in columns for word in name.split()]
    widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
    at_most = max(WIDEST_HEADING, HEADING_OF_LINES * metrics.lineSpacing())
    return max(min(widest + ROUND, at_most), narrowest)


def most_lines(columns: Sequence[str], width: int, metrics: QFontMetrics) -> int:
    """Return how many lines the longest heading takes at a width."""
    return max((_lines(name, width, metrics) for name in columns), default=1)


def _lines(name: str, width: int, metrics: QFontMetrics) -> int:
    room = QRect(0, 0, width - ROUND, 10_000)
    flags = int(Qt.TextFlag.TextWordWrap)
    height = metrics.boundingRect(room, flags, name).height()
    return max(1, math.ceil(height / metrics.lineSpacing()))
