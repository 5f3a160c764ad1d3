"""Two numbers about each thing: a lower bound and an upper, or one and another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefing.drawing import Plot, Series
from core.briefing.drawings.bars import BARS_AT_MOST, chosen
from core.briefing.drawings.lines import levels
from core.briefing.drawings.number_formats import format_of
from core.briefing.drawings.points import bounded, point, points
from core.briefs.colours import INK, on_paper
from core.briefs.looks import hue_of
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.exhibit import PairSpec, RangeSpec

RANGE_HUE: Final = 0
MARKERS: Final = ("o", "d")


def range_plot(spec: RangeSpec) -> Plot:
    """Return what is certain, what is possible, and a point where one is meant."""
    ranges, left_out = bounded(spec.ranges, BARS_AT_MOST, lambda _each: False)
    colour = on_paper(RANGE_HUE)
    series = (
        Series(_("lower bound"), points([one.low for one in ranges]), colour, "bound"),
        Series(_("upper bound"), points([one.high for one in ranges]), colour, "bound"),
        Series(_("point"), points([one.point for one in ranges]), colour, marker="d"),
    )
    return Plot(
        "range",
        tuple(each.name for each in ranges),
        series,
        spec.unit,
        format_of(spec.unit, series),
        notes=tuple(each.note for each in ranges),
        left_out=left_out,
    )


def pair_plot(spec: PairSpec) -> Plot:
    """Return two signs in a row, in the colours of their economies if they have any."""
    pairs, left_out = bounded(spec.pairs, BARS_AT_MOST, lambda pair: pair.chosen)
    data = ([pair.first for pair in pairs], [pair.second for pair in pairs])
    series = tuple(
        Series(
            head,
            tuple(
                point(datum, _colour(code or pair.code))
                for datum, pair in zip(column, pairs, strict=True)
            ),
            _colour(code),
            "main" if code or place == 0 else "context",
            marker=marker,
        )
        for place, (head, column, code, marker) in enumerate(
            zip(spec.heads, data, spec.codes, MARKERS, strict=True)
        )
    )
    return Plot(
        "pair",
        tuple(pair.name for pair in pairs),
        series,
        spec.unit,
        format_of(spec.unit, series),
        benchmarks=levels(spec.benchmarks),
        chosen=chosen(pair.chosen for pair in pairs),
        notes=tuple(pair.note for pair in pairs),
        left_out=left_out,
    )


def _colour(code: str) -> str:
    """Return an economy's colour; what is of no one economy has none."""
    return on_paper(hue_of(code) if code else INK)
