"""Widths meant for type of the usual size, grown with the type in use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

USUAL_LINE: Final = 18
"""The height of a line, in pixels, for which widths are given."""


def grown(pixels: int, metrics: QFontMetrics) -> int:
    """Return a width for the type of `metrics`; never less than what was given."""
    return max(pixels, pixels * metrics.lineSpacing() // USUAL_LINE)
