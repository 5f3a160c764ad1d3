"""A palette in which hints, what is selected and the edges of boxes can be seen.

Systems and styles leave these too faint: a hint is half of its ink, what is selected
is written in white on whatever accent was chosen, and an edge is a shade of its ground.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QPalette

from gui.charts.palette import contrast, mixed, readable_on

TEXT: Final = 4.5
EDGE: Final = 3.6
"""WCAG 2 asks 4.5:1 of text (1.4.3), and of the edges of controls 3:1 (1.4.11).

Edges are a pixel wide and smoothed, which takes a part of their contrast.
"""
HINT: Final = 0.66
"""So much of the ink a hint has."""
DARKENED: Final = 140
"""By so many per cent Fusion darkens `Window` for an edge."""
STEPS: Final = 20


def legible(palette: QPalette) -> QPalette:
    """Return only those colours of a palette that have to be others to be read."""
    role, mended = QPalette.ColorRole, QPalette()
    ground, text = palette.color(role.Base), palette.color(role.Text)
    hint, accent = palette.color(role.PlaceholderText), palette.color(role.Highlight)
    if contrast(mixed(ground, hint, hint.alphaF()), ground) < TEXT:
        mended.setColor(role.PlaceholderText, mixed(ground, text, HINT))
    if contrast(palette.color(role.HighlightedText), accent) < TEXT:
        mended.setColor(role.HighlightedText, readable_on(accent))
    return mended


def edge(palette: QPalette, begin: QColor) -> QColor:
    """Return what Fusion makes an edge of that is seen on both sides of it.

    Args:
        palette: Of the window.
        begin: What is taken if it will do; else it is made stronger until it does,
            or is as strong as can be: no edge is seen on two opposite grounds.
    """
    grounds = [palette.color(QPalette.ColorRole[one]) for one in ("Window", "Base")]
    is_light = readable_on(grounds[0]) == QColor("black")
    end = QColor("black" if is_light else "white")
    steps = [mixed(begin, end, step / STEPS) for step in range(STEPS + 1)]
    worst = [
        min(contrast(one.darker(DARKENED), ground) for ground in grounds)
        for one in steps
    ]
    seen = (one for one, found in zip(steps, worst, strict=True) if found >= EDGE)
    return next(seen, steps[-1])
