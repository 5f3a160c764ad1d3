"""Which rows or columns a selection of cells means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def meant(spans: Iterable[tuple[int, int]], last: int, current: int) -> tuple[int, ...]:
    """Return the numbers, counted from 1, of the lines that spans from 0 cover.

    A span over all lines comes of selecting whole lines the other way and says
    nothing of these; where nothing else is selected, the current line is meant.

    Example:
        >>> meant([(2, 3), (3, 4)], 99, 7), meant([(0, 99)], 99, 7), meant([], 9, -1)
        ((3, 4, 5), (8,), ())
    """
    told = {
        line + 1
        for span in spans
        if span != (0, last)
        for line in range(span[0], span[1] + 1)
    }
    return tuple(sorted(told)) or ((current + 1,) if current >= 0 else ())
