"""A rectangle divided into smaller ones, as nearly square as can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Sequence


def squarified(sizes: Sequence[float], area: QRectF) -> list[QRectF]:
    """Return a rectangle for each size, each as large as its part of the whole.

    After Bruls, Huizing and van Wijk (2000): rows are laid along the shorter side of
    what is left, and a row takes another rectangle as long as that makes its worst one
    more like a square.

    Args:
        sizes: All above zero, the largest first.
        area: What they fill.

    Example:
        >>> [rect.width() for rect in squarified([3.0, 1.0], QRectF(0, 0, 8, 4))]
        [6.0, 2.0]
    """
    found: list[QRectF] = []
    whole = sum(sizes)
    scale = area.width() * area.height() / whole if whole else 0.0
    areas = [size * scale for size in sizes]
    left, first = QRectF(area), 0
    while first < len(areas) and left.width() > 0 and left.height() > 0:
        last = _row_end(areas, first, min(left.width(), left.height()))
        row = areas[first:last]
        rects, left = _laid(row, left)
        found += rects
        first = last
    return [*found, *[QRectF()] * (len(areas) - len(found))]


def _row_end(areas: Sequence[float], first: int, side: float) -> int:
    """Return behind which rectangle a row along a side ends."""
    last, added = first + 1, areas[first]
    worst = _worst(added, areas[first], areas[first], side)
    while last < len(areas):
        more = added + areas[last]
        flaw = _worst(more, areas[first], areas[last], side)
        if flaw > worst:
            break
        added, worst, last = more, flaw, last + 1
    return last


def _worst(added: float, largest: float, smallest: float, side: float) -> float:
    """Return how far from a square the worst of a row is; 1 is a square."""
    depth = added / side
    if not (depth and smallest):
        return float("inf")
    return max(largest / depth / depth, depth * depth / smallest)


def _laid(row: Sequence[float], left: QRectF) -> tuple[list[QRectF], QRectF]:
    """Return a row of rectangles, and what of the area is left beside them."""
    added, is_wide = sum(row), left.width() >= left.height()
    side = left.height() if is_wide else left.width()
    depth = min(added / side, left.width() if is_wide else left.height())
    rects, along = [], 0.0
    for area in row:
        length = side * area / added
        if is_wide:
            rects.append(QRectF(left.left(), left.top() + along, depth, length))
        else:
            rects.append(QRectF(left.left() + along, left.top(), length, depth))
        along += length
    if is_wide:
        return rects, left.adjusted(depth, 0, 0, 0)
    return rects, left.adjusted(0, depth, 0, 0)
