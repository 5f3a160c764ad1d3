"""What a balance chart needs to know of its spec."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from core.i18n import _
from gui.charts.panel import Mark
from gui.charts.words import is_partial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from core.briefs.exhibit import BalanceSpec, Datum

THICK = 0.78
MARKED_UP_TO = 40
"""With more periods than this, only incomplete ones have a sign on the line."""


def bar_width(positions: Sequence[float]) -> float:
    """Return how wide a bar is: most of the smallest distance between periods."""
    steps = [b - a for a, b in pairwise(positions)]
    return THICK * min(steps, default=1.0)


def period_range(positions: Sequence[float]) -> tuple[float, float]:
    """Return what the axis of periods must hold: all bars, and a little air."""
    if not positions:
        return 0.0, 1.0
    wide = bar_width(positions)
    return min(positions) - wide, max(positions) + wide


def value_range(*rows: tuple[tuple[Datum, ...], int]) -> tuple[float, float]:
    """Return what an axis must hold, zero included."""
    values = [sign * value for data, sign in rows for value in known(data)]
    return min([*values, 0.0]), max([*values, 0.0])


def names() -> tuple[str, str, str, str]:
    """Return what the rows of the chart are called."""
    return _("Exports"), _("Balance"), _("Imports"), _("Cumulative balance")


def known(data: tuple[Datum, ...]) -> list[float]:
    """Return the values that are known."""
    return [datum.value for datum in data if datum.value is not None]


def whole_periods(data: tuple[Datum, ...]) -> list[float]:
    """Return the values of the periods that are complete."""
    return known(tuple(datum for datum in data if not is_partial(datum)))


def joined_at(datum: Datum) -> float:
    """Return what a line is drawn through; an incomplete period is not joined to it."""
    if datum.value is None or is_partial(datum):
        return math.nan
    return datum.value


def line_marks(
    spec: BalanceSpec, data: tuple[Datum, ...], colour: QColor
) -> list[Mark]:
    """Return the signs on a line: all while they are few, else the hollow ones."""
    every = len(data) <= MARKED_UP_TO
    return [
        Mark(x, datum.value, "o", colour, is_partial(datum))
        for x, datum in zip(spec.positions, data, strict=bool(data))
        if datum.value is not None and (every or is_partial(datum))
    ]
