"""What a balance chart needs to know of its spec."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from core.briefs.datum_words import is_partial
from core.briefs.kind_looks import sum_name
from core.i18n import _
from gui.charts.line_parts import marked
from gui.charts.panel import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from core.briefs.exhibit import BalanceSpec, Datum

THICK = 0.78
LONE_AIR = 3
"""So many bars wide is the air on either side of one that is alone."""
MARKED_UP_TO = 40
"""With more periods than this, only some have a sign on the line: see `marked`."""


def bar_width(positions: Sequence[float]) -> float:
    """Return how wide a bar is: most of the smallest distance between periods."""
    steps = [b - a for a, b in pairwise(positions)]
    return THICK * min(steps, default=1.0)


def period_range(positions: Sequence[float]) -> tuple[float, float]:
    """Return what the axis of periods must hold: all bars, and a little air."""
    if not positions:
        return 0.0, 1.0
    air = bar_width(positions) * (1 if len(positions) > 1 else LONE_AIR)
    return min(positions) - air, max(positions) + air


def value_range(*rows: tuple[tuple[Datum, ...], int]) -> tuple[float, float]:
    """Return what an axis must hold, zero included."""
    values = [sign * value for data, sign in rows for value in known(data)]
    return min([*values, 0.0]), max([*values, 0.0])


class Row(NamedTuple):
    """One row of the chart that has data.

    Attributes:
        sign: Imports go down below exports; alone they go up.
        panel: 1 for the lower one.
    """

    name: str
    data: tuple[Datum, ...]
    sign: int = 1
    panel: int = 0


def rows_of(spec: BalanceSpec) -> tuple[Row, ...]:
    """Return the rows that the chart has, as one walks through them."""
    rows = (
        Row(_("Exports"), spec.exports),
        Row(_("Balance"), spec.balance),
        Row(_("Imports"), spec.imports, imports_sign(spec)),
        Row(sum_name(spec), spec.cumulative, panel=1),
    )
    return tuple(row for row in rows if row.data)


def bar_rows(spec: BalanceSpec) -> tuple[int, ...]:
    """Return which of the rows are drawn as bars."""
    flows = (spec.exports, spec.imports)
    rows = enumerate(rows_of(spec))
    return tuple(place for place, row in rows if any(row.data is one for one in flows))


def imports_sign(spec: BalanceSpec) -> int:
    """Return which way imports go."""
    return -1 if spec.exports else 1


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
    """Return the signs on a line: all while they are few, else those that must be."""
    places = range(len(data)) if len(data) <= MARKED_UP_TO else marked(data)
    return [
        Mark(spec.positions[place], value, "o", colour, is_partial(data[place]))
        for place in places
        if (value := data[place].value) is not None
    ]
